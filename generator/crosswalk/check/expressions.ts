import type { ASTNode } from "@marcbachmann/cel-js";
import { parseExpression, type Reference } from "../rules/parse.ts";
import { printRule } from "../rules/print.ts";
import { comparisonsOf, resultsOf, type Result } from "../rules/values.ts";
import {
  enumOf,
  isFailure,
  resolvePath,
  typesOf,
  type Failure,
  type SchemaAt,
} from "../schema/resolve.ts";
import { problemsAt } from "../schema/validate.ts";
import type { Segment } from "../mapping/path.ts";
import type { CompiledExpression, FieldScope } from "../types.ts";
import { guessing, reportAt, type CheckContext } from "./report.ts";

type AcceptsResult = (result: Result, at: SchemaAt | undefined) => string | undefined;

interface ExpressionUse {
  readonly text: string;
  /** JSON Pointer in the mapping file. */
  readonly at: string;
  readonly variables: readonly string[];
  /** Variable that bare names are fields of. */
  readonly root?: string;
  /** True where a field that is missing decides nothing. */
  readonly isStrict?: boolean;
  /** Where a reference leads, where that is known. */
  readonly locate?: (reference: Reference) => SchemaAt | undefined;
  /** What is wrong with a value that the expression may give, in words. */
  readonly accepts?: AcceptsResult | undefined;
  /** Says of a reference that it leads nowhere: the names that there are. */
  readonly unknown: (reference: Reference) => readonly string[] | undefined;
}

function compile(context: CheckContext, use: ExpressionUse): CompiledExpression | undefined {
  const { text, at, variables, root, isStrict } = use;
  const parsed = parseExpression(text, root === undefined ? undefined : { name: root, variables });
  const printed = "message" in parsed ? parsed : printRule(parsed.ast, variables, isStrict);
  if ("message" in printed) {
    const message = `At character ${String(printed.offset + 1)} of \`${text}\`: ${printed.message}`;
    reportAt(context, { code: "mapping-rule-syntax", at, message });
    return undefined;
  }
  for (const reference of "references" in parsed ? parsed.references : []) {
    const known = use.unknown(reference);
    if (known === undefined) continue;
    const full = [reference.root, ...reference.names].join(".");
    const name = reference.names.at(-1) ?? "";
    const message = `The expression speaks of \`${full}\`, which does not exist${guessing(name, known)}`;
    reportAt(context, { code: "mapping-rule-unknown-path", at, message });
  }
  if ("ast" in parsed) checkValues(context, use, parsed.ast);
  return { text, code: printed.code };
}

/** Values that an expression is compared with or gives are ones that the fields may have. */
function checkValues(context: CheckContext, use: ExpressionUse, ast: ASTNode): void {
  const { text, at, locate, accepts } = use;
  for (const { reference, value } of comparisonsOf(ast)) {
    const known = locate && enumOf(locate(reference) ?? nowhere);
    if (known === undefined || value === null || known.includes(value)) continue;
    const name = [reference.root, ...reference.names].join(".");
    const message = `\`${name}\` is never ${JSON.stringify(value)}${guessing(String(value), known.map(String))}`;
    reportAt(context, { code: "mapping-constant-invalid", at, message });
  }
  for (const result of resultsOf(ast)) {
    const problem = accepts?.(
      result,
      result.kind === "field" ? locate?.(result.reference) : undefined,
    );
    if (problem === undefined) continue;
    const message = `\`${text}\`: ${problem}`;
    reportAt(context, { code: "mapping-codec-type", at, message, fix: "Correct the expression." });
  }
}

const nowhere: SchemaAt = { document: {}, pointer: "" };

function typesAt(at: SchemaAt): string[] {
  return [...typesOf(at)].filter((type) => type !== "null");
}

/** A condition gives true or false. */
function acceptsCondition(result: Result, at: SchemaAt | undefined): string | undefined {
  if (result.kind === "value" && typeof result.value !== "boolean")
    return `a condition is never ${JSON.stringify(result.value)}.`;
  const types = at === undefined ? [] : typesAt(at);
  if (types.length === 0 || types.includes("any") || types.includes("boolean")) return undefined;
  return `the field is ${types.join(" or ")}, and a condition is true or false: compare it, or ask \`has(…)\`.`;
}

/** What is read is a value of the canonical field. */
function acceptsRead(canonical: SchemaAt): AcceptsResult {
  const ours = typesAt(canonical);
  const isOpen = ours.includes("any");
  return (result, at) => {
    if (isOpen) return undefined;
    if (result.kind === "value") {
      const problem = result.value === null ? undefined : problemsAt(canonical, result.value);
      return problem && `${JSON.stringify(result.value)} ${problem}.`;
    }
    if (result.kind === "type")
      return result.type === "boolean" && !ours.includes("boolean")
        ? `it is true or false, and the canonical field is ${ours.join(" or ")}.`
        : undefined;
    const theirs = at === undefined ? [] : typesAt(at);
    const isFit = theirs.some(
      (type) =>
        type === "any" || ours.includes(type) || (type === "integer" && ours.includes("number")),
    );
    return theirs.length === 0 || isFit
      ? undefined
      : `the field is ${theirs.join(" or ")}, and the canonical field is ${ours.join(" or ")}.`;
  };
}

function locateBelow(start: SchemaAt | undefined, names: readonly string[]): SchemaAt | undefined {
  const found = start && resolvePath(start, keysOf(names));
  return found === undefined || isFailure(found) ? undefined : found;
}

const keysOf = (names: readonly string[]): Segment[] => names.map((key) => ({ kind: "key", key }));

/** Compiles a condition over the canonical input and the settings. */
export function compileCondition(
  context: CheckContext,
  text: string,
  at: string,
  scope?: FieldScope,
): CompiledExpression | undefined {
  const settings = Object.keys(context.mapping.value.settings);
  return compile(context, {
    ...{ text, at, variables: ["input", "settings"], accepts: acceptsCondition },
    locate: ({ root, names: [first = "", ...rest] }) => {
      if (scope === undefined || root !== "input") return undefined;
      const parameter = [...scope.parameters].find(([name]) => name.replace(/^\w+:/, "") === first);
      return parameter === undefined
        ? locateBelow(scope.body, [first, ...rest])
        : locateBelow(parameter[1], rest);
    },
    unknown: ({ root, names }) => {
      const [first = ""] = names;
      if (root === "settings") return settings.includes(first) ? undefined : settings;
      if (scope === undefined || root !== "input") return undefined;
      const parameters = [...scope.parameters.keys()].map((one) => one.replace(/^\w+:/, ""));
      if (parameters.includes(first)) return undefined;
      return scope.body === undefined ? parameters : unknownBelow(scope.body, names);
    },
  });
}

/** The canonical inputs that conditions look at, as paths. */
export function inputsOf(conditions: readonly string[]): string[] {
  return conditions.flatMap((text) => {
    const parsed = parseExpression(text);
    if ("message" in parsed) return [];
    return parsed.references
      .filter(({ root }) => root === "input")
      .map(({ names }) => names.join("."));
  });
}

/** Compiles an expression that reads a canonical value from the provider's object. */
export function compileRead(
  context: CheckContext,
  {
    body,
    text,
    at,
    canonical,
  }: {
    readonly body: SchemaAt | undefined;
    readonly text: string;
    readonly at: string;
    /** The field that the value goes to as it is; undefined where a codec converts it. */
    readonly canonical: SchemaAt | undefined;
  },
): CompiledExpression | undefined {
  return compile(context, {
    ...{ text, at, variables: ["body"], root: "body" },
    locate: ({ names }) => locateBelow(body, names),
    ...(canonical === undefined ? {} : { accepts: acceptsRead(canonical) }),
    unknown: ({ names }) => (body === undefined ? undefined : unknownBelow(body, names)),
  });
}

/**
 * Compiles the condition that a response with a success status is a failure.
 *
 * @param speaksOf - is told each field of the body that the condition looks at.
 */
export function compileFailure(
  context: CheckContext,
  text: string,
  at: string,
  speaksOf: (names: readonly string[]) => void,
): CompiledExpression | undefined {
  return compile(context, {
    ...{ text, at, variables: ["body", "status"], isStrict: true },
    unknown: ({ root, names }) => {
      if (root === "body") speaksOf(names);
      return undefined;
    },
  });
}

/** The names where a member path stops; undefined when it leads somewhere, or anything may be there. */
export function unknownBelow(
  start: SchemaAt,
  names: readonly string[],
): readonly string[] | undefined {
  const location = resolvePath(start, keysOf(names));
  if (!isFailure(location)) return undefined;
  return isOpen(location) ? undefined : location.known;
}

/** True where a path stops at a schema that does not say what is in it. */
export function isOpen({ problem, reached }: Failure): boolean {
  const types = typesOf(reached);
  return problem === "not-an-object" && (types.has("any") || types.has("object"));
}
