import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { joinPointer } from "../../json/pointer.ts";
import { createNode, decodeReference, recordSchema, type Located, type Scope } from "../context.ts";
import { resolveReference } from "../containment/index.ts";
import { equal } from "../equal.ts";
import { compareAnnotations, isPlainAnnotation, summarize } from "./annotations.ts";
import { compareAsWholes, compareCombinations } from "./branches.ts";
import { compareConstraints, compareDiscriminator } from "./constraints.ts";
import { spreadComposition } from "./flatten.ts";
import { compareItems } from "./items.ts";
import { compareObject } from "./properties.ts";
import { aboutSchema, type SchemaPair } from "./question.ts";
import { compareTypes, isNullableType, recordNullability } from "./types.ts";

export type CompareSchemas = (scope: Scope, base: Located, revision: Located) => void;

/** Compares two schemas at any depth, in the direction of the scope. An absent schema takes any value. */
export const compareSchemas: CompareSchemas = (scope, base, revision) => {
  if (equal(base.value, revision.value)) {
    if (isObject(base.value) || Array.isArray(base.value)) linkReferences(scope, base.value);
    return;
  }
  const [before, after] = [base.value ?? true, revision.value ?? true];
  if (compareExtremes(scope, { ...base, value: before }, { ...revision, value: after })) return;
  if (!isObject(before) || !isObject(after)) return;
  const pair = { base: { ...base, value: before }, revision: { ...revision, value: after } };
  if (compareNullable(scope, pair)) return;
  if (before.$ref !== undefined || after.$ref !== undefined) compareReferences(scope, pair);
  else compareKeywords(scope, pair);
};

function compareKeywords(scope: Scope, original: SchemaPair): void {
  const pair = spreadComposition(scope, original) ?? original;
  const whole = compareAsWholes(scope, pair);
  if (!whole && compareTypes(scope, pair)) {
    compareConstraints(scope, pair);
    compareObject(scope, pair, compareSchemas);
    compareItems(scope, pair, compareSchemas);
    compareCombinations(scope, pair, compareSchemas);
    compareDiscriminator(scope, pair);
  }
  compareAnnotations(scope, pair);
}

/** True, `{}` with nothing but annotations, and false have rules of their own. Returns true when that was all. */
function compareExtremes(
  scope: Scope,
  base: Located<JsonValue>,
  revision: Located<JsonValue>,
): boolean {
  const [was, is] = [extremeOf(base.value), extremeOf(revision.value)];
  if (was === undefined && is === undefined) return false;
  const pair = { base: asObject(base), revision: asObject(revision) };
  if (was !== is) {
    const facts = {
      base,
      revision,
      before: summarize(base.value),
      after: summarize(revision.value),
    };
    const question = aboutSchema(scope, pair, (schema) => schema);
    if (is === "never") recordSchema(scope, "schema-became-never", facts, question);
    else if (was === "never") recordSchema(scope, "schema-stopped-being-never", facts, question);
    else if (is === "any") recordSchema(scope, "schema-became-any", facts, question);
    else recordSchema(scope, "schema-stopped-being-any", facts, question);
  }
  if (isObject(base.value) && isObject(revision.value)) compareAnnotations(scope, pair);
  return true;
}

function asObject(located: Located<JsonValue>): Located<JsonObject> {
  const { value, pointer } = located;
  if (isObject(value)) return { value, pointer };
  return { value: value === false ? { not: {} } : {}, pointer };
}

function extremeOf(schema: JsonValue): "any" | "never" | undefined {
  if (schema === true) return "any";
  if (schema === false) return "never";
  return isObject(schema) && Object.keys(schema).every(isPlainAnnotation) ? "any" : undefined;
}

/** `anyOf: [X, {type: null}]` beside annotations only: how a nullable reference is written in OpenAPI 3.1. */
function withoutNull({ value, pointer }: Located<JsonObject>): Located<JsonObject> | undefined {
  const keyword = ["anyOf", "oneOf"].find((name) => Array.isArray(value[name]));
  if (keyword === undefined) return undefined;
  const { [keyword]: branches, ...rest } = value;
  if (
    !Array.isArray(branches) ||
    branches.length !== 2 ||
    !Object.keys(rest).every(isPlainAnnotation)
  )
    return undefined;
  const index = branches.findIndex((branch) => !(isObject(branch) && branch.type === "null"));
  const core = branches[index];
  const nulls = branches.filter((branch) => isObject(branch) && branch.type === "null");
  if (!isObject(core) || nulls.length !== 1) return undefined;
  return { value: { ...rest, ...core }, pointer: joinPointer(pointer, keyword, index) };
}

/** Compares nullability and then what is left, when one of the two is written as in {@link withoutNull}. */
function compareNullable(scope: Scope, pair: SchemaPair): boolean {
  const [base, revision] = [withoutNull(pair.base), withoutNull(pair.revision)];
  if (base === undefined && revision === undefined) return false;
  const was = base !== undefined || isNullableType(pair.base.value);
  const is = revision !== undefined || isNullableType(pair.revision.value);
  recordNullability(scope, pair, was, is);
  compareSchemas(
    scope,
    base ?? withoutNullType(pair.base),
    revision ?? withoutNullType(pair.revision),
  );
  return true;
}

function withoutNullType(located: Located<JsonObject>): Located<JsonObject> {
  const { type } = located.value;
  if (!isNullableType(located.value) || !Array.isArray(type)) return located;
  const others = type.filter((name) => name !== "null");
  const single = others.length === 1 ? others[0] : undefined;
  return { ...located, value: { ...located.value, type: single ?? others } };
}

/** The schema that a reference leads to, with the keywords that stand beside the reference. */
function follow(root: JsonObject, { value, pointer }: Located<JsonObject>): Located | undefined {
  let current: Located<JsonObject> = { value, pointer };
  for (let hops = 0; hops < 16; hops++) {
    const { $ref, ...beside } = current.value;
    if (typeof $ref !== "string") return current;
    const target = resolveReference($ref, root);
    const at = decodeReference($ref);
    if (target === undefined) return undefined;
    if (!isObject(target)) return { value: target, pointer: at };
    current = {
      value: Object.keys(beside).length === 0 ? target : { ...target, ...beside },
      pointer: at,
    };
  }
  return undefined;
}

function compareReferences(scope: Scope, pair: SchemaPair): void {
  const { comparison } = scope;
  const [base, revision] = [
    follow(comparison.base, pair.base),
    follow(comparison.revision, pair.revision),
  ];
  const names = { base: pair.base.value.$ref, revision: pair.revision.value.$ref };
  if (base === undefined || revision === undefined) {
    recordSchema(scope, "reference-unresolved", {
      ...pair,
      before: names.base,
      after: names.revision,
    });
    return;
  }
  if (names.base !== undefined && names.revision !== undefined && names.base !== names.revision)
    recordSchema(scope, "reference-changed", {
      ...pair,
      before: names.base,
      after: names.revision,
    });
  if (Object.keys(pair.base.value).length === 1 && Object.keys(pair.revision.value).length === 1) {
    enter(scope, base, revision);
    return;
  }
  // What stands beside a reference belongs to this place; what it leads to is shared.
  const beside = besideReference(pair);
  if (beside !== undefined) {
    compareAnnotations(scope, beside);
    const target = (located: Located<JsonObject>, root: JsonObject) =>
      located.value.$ref === undefined
        ? undefined
        : follow(root, { ...located, value: { $ref: located.value.$ref } });
    const [a, b] = [target(pair.base, comparison.base), target(pair.revision, comparison.revision)];
    if (a !== undefined && b !== undefined) return enter(scope, a, b);
  }
  guarded(scope, base, revision);
}

/** The annotations beside two references; undefined when one is no reference or says more than annotations. */
function besideReference({ base, revision }: SchemaPair): SchemaPair | undefined {
  const [{ $ref: was, ...before }, { $ref: is, ...after }] = [base.value, revision.value];
  if (was === undefined || is === undefined) return undefined;
  if (![...Object.keys(before), ...Object.keys(after)].every(isPlainAnnotation)) return undefined;
  return { base: { ...base, value: before }, revision: { ...revision, value: after } };
}

/** Compares a pair of shared schemas once per direction, as a node that all its users point to. */
function enter(scope: Scope, base: Located, revision: Located): void {
  const { comparison } = scope;
  const key = `${scope.direction}|${scope.text ? "text" : ""}|${base.pointer}|${revision.pointer}`;
  const known = comparison.nodes.get(key);
  if (known !== undefined) {
    scope.node.children.add(known);
    return;
  }
  const node = createNode();
  comparison.nodes.set(key, node);
  scope.node.children.add(node);
  const subject = revision.pointer.split("/").at(-1) ?? scope.subject;
  compareSchemas({ ...scope, node, subject }, base, revision);
}

/** Compares where a reference took the place of a schema, or the reverse; a circle ends it. */
function guarded(scope: Scope, base: Located, revision: Located): void {
  const key = `${scope.direction}|inline|${base.pointer}|${revision.pointer}`;
  if (scope.comparison.nodes.has(key)) return;
  scope.comparison.nodes.set(key, scope.node);
  compareSchemas(scope, base, revision);
  scope.comparison.nodes.delete(key);
}

/** Enters everything that a value refers to, where the value is the same in both documents. */
function linkReferences(scope: Scope, value: JsonObject | JsonValue[]): void {
  const { comparison } = scope;
  let references = comparison.references.get(value);
  if (references === undefined) {
    references = [...new Set(referencesIn(value))];
    comparison.references.set(value, references);
  }
  for (const reference of references) {
    const before = resolveReference(reference, comparison.base);
    const after = resolveReference(reference, comparison.revision);
    if (before === undefined && after === undefined) continue;
    const pointer = decodeReference(reference);
    enter(scope, { value: before, pointer }, { value: after, pointer });
  }
}

const NO_SCHEMAS = new Set(["example", "examples", "default", "enum", "const"]);

function referencesIn(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === "$ref" && typeof item === "string") return [item];
    return NO_SCHEMAS.has(key) && !isSchemaMap(value) ? [] : referencesIn(item);
  });
}

/** A property may be called `default`: a map of schemas has no keyword of a schema with a plain value. */
function isSchemaMap(value: JsonObject): boolean {
  return Object.values(value).every((item) => isObject(item) || typeof item === "boolean");
}
