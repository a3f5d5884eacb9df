import type { Diagnostics } from "../diagnostics/index.ts";
import { walkSchemas } from "../json/openapi-walk.ts";
import { isObject, listOf, type JsonObject, type JsonValue } from "../json/values.ts";
import type { ApiModel } from "./types.ts";
import { conjunctionOf, scoped, type ScopedSchema } from "../schema/conjunction.ts";
import { createEvaluators, createProof } from "../schema/containment/proof.ts";
import type { SchemaNode } from "../schema/node.ts";
import { isAsserting } from "../schema/keywords.ts";
import { jsonTypeOf } from "../schema/types.ts";
import { unsatisfiable } from "./unsatisfiable.ts";
import { boundaryValues } from "../schema/sample/boundaries.ts";

/** Pairs of branches of one document that are compared at all: a `oneOf` of thousands has millions. */
const MAX_COMPARED_PAIRS = 10_000;

/** Pairs of branches of one document that values are looked for: each takes up to some ten milliseconds. */
const MAX_PAIRS = 40;

/** Lists of sampled values that are made for a pair: an overlap that takes more is not found. */
const LISTS_OF_A_PAIR = 60;

/** Characters of a value that a diagnostic shows. */
const SHOWN_CHARACTERS = 120;

/**
 * Reports what no reading rule resolved, each with a value that shows it: a `oneOf` that rejects what two of its
 * branches accept, listed values and defaults that the schema around them rejects, and schemas that reject everything.
 */
export function reportContradictions(model: ApiModel, diagnostics: Diagnostics): void {
  const { resources, document, provider } = model;
  const evaluate = createEvaluators();
  const budget = { compared: MAX_COMPARED_PAIRS, pairs: MAX_PAIRS };
  const known = new Set<string>();
  walkSchemas(document, (schema, pointer) => {
    if (!isObject(schema)) return;
    const node = resources.at(pointer);
    if (node === undefined) return;
    const report = (code: ContradictionCode, message: string | undefined): void => {
      if (message !== undefined) diagnostics.report({ code, message, pointer, provider });
    };
    report("values-rejected", rejectedValues(schema, node, evaluate));
    report("default-invalid", rejectedDefault(schema, node, evaluate));
    report("schema-unsatisfiable", unsatisfiable(scopedNode(node)));
    const branches = branchNodes(node, schema);
    const key = JSON.stringify(schema["oneOf"]);
    if (branches.length < 2 || known.has(key)) return;
    known.add(key);
    const whole = alternativesAround(pointer, model) ?? node;
    report("one-of-overlap", overlapOf({ node, whole, schema, branches }, evaluate, budget));
  });
}

type ContradictionCode =
  "values-rejected" | "default-invalid" | "schema-unsatisfiable" | "one-of-overlap";

type Evaluate = ReturnType<typeof createEvaluators>;

/** The values of a list where the other keywords reject every one of them. */
function rejectedValues(
  schema: JsonObject,
  node: SchemaNode,
  evaluate: Evaluate,
): string | undefined {
  const values = schema["const"] === undefined ? listOf(schema["enum"]) : [schema["const"]];
  const [first] = values;
  const whole = scopedNode(node);
  // Large documents have thousands of lists that nothing but a fitting type stands next to.
  const types: readonly unknown[] = [schema["type"]].flat();
  const isPlain = Object.keys(schema).filter(isAsserting).length <= 2;
  if (isPlain && first !== undefined && types.includes(jsonTypeOf(first))) return undefined;
  return first !== undefined && values.every((value) => evaluate(whole, value) === false)
    ? `no value is valid: ${shown(first)} is listed, and rejected by the other keywords`
    : undefined;
}

/** A default that its schema rejects; null often says that there is none. */
function rejectedDefault(
  schema: JsonObject,
  node: SchemaNode,
  evaluate: Evaluate,
): string | undefined {
  const value = schema["default"];
  if (value === undefined || value === null) return undefined;
  return evaluate(scopedNode(node), value) === false ? `${shown(value)} is rejected` : undefined;
}

function branchNodes(node: SchemaNode, { oneOf }: JsonObject): ScopedSchema[] {
  return listOf(oneOf).map((_, index) => scopedNode(node.resources.child(node, "oneOf", index)));
}

/** The schema that has this one in its `anyOf`, so that a value may be valid without it. */
function alternativesAround(pointer: string, { resources }: ApiModel): SchemaNode | undefined {
  const [, holder] = /^(.*)\/anyOf\/\d+$/.exec(pointer) ?? [];
  return holder === undefined ? undefined : resources.at(holder);
}

interface Union {
  readonly node: SchemaNode;
  /** What decides on a value in the end. */
  readonly whole: SchemaNode;
  readonly schema: JsonObject;
  readonly branches: readonly ScopedSchema[];
}

/** Two branches of a `oneOf` and a value that both accept, so that it is rejected. */
function overlapOf(
  union: Union,
  evaluate: Evaluate,
  budget: { compared: number; pairs: number },
): string | undefined {
  const { node, schema, branches } = union;
  const whole = scopedNode(union.whole);
  const { oneOf: _, ...siblings } = schema;
  const around = scoped(siblings, node);
  for (const [index, first] of branches.entries()) {
    const { parts } = conjunctionOf(first);
    for (const [further, second] of branches.slice(index + 1).entries()) {
      if (budget.compared-- <= 0) return undefined;
      if (createProof(evaluate).excludes(parts, second)) continue;
      if (budget.pairs-- <= 0) return undefined;
      const value = boundaryValues(first, second, LISTS_OF_A_PAIR).find(
        (one) =>
          evaluate(first, one) === true &&
          evaluate(second, one) === true &&
          evaluate(around, one) === true &&
          evaluate(whole, one) === false,
      );
      if (value === undefined) continue;
      const names = [index, index + 1 + further].map((at) => nameOf(schema, at));
      return `${shown(value)} is rejected, because both ${names.join(" and ")} accept it`;
    }
  }
  return undefined;
}

/** A branch as people know it: by what it refers to, or its position. */
function nameOf({ oneOf }: JsonObject, index: number): string {
  const branch = listOf(oneOf)[index];
  const { $ref, title } = isObject(branch) ? branch : ({} as JsonObject);
  const name = typeof $ref === "string" ? $ref.split("/").at(-1) : title;
  return typeof name === "string" ? `\`${name}\`` : `branch ${index + 1}`;
}

function scopedNode(node: SchemaNode): ScopedSchema {
  return scoped(node.schema, node);
}

function shown(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
