import { parseExpression, type Reference } from "../rules/parse.ts";
import { printRule } from "../rules/print.ts";
import { isFailure, resolvePath, typesOf, type Failure, type SchemaAt } from "../schema/resolve.ts";
import type { Segment } from "../mapping/path.ts";
import type { CompiledExpression, FieldScope } from "../types.ts";
import { guessing, reportAt, type CheckContext } from "./report.ts";

interface ExpressionUse {
  readonly text: string;
  /** JSON Pointer in the mapping file. */
  readonly at: string;
  readonly variables: readonly string[];
  /** Variable that bare names are fields of. */
  readonly root?: string;
  /** True where a field that is missing decides nothing. */
  readonly isStrict?: boolean;
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
  return { text, code: printed.code };
}

/** Compiles a condition over the canonical input and the settings. */
export function compileCondition(
  context: CheckContext,
  text: string,
  at: string,
  scope?: FieldScope,
): CompiledExpression | undefined {
  const settings = Object.keys(context.mapping.value.settings);
  return compile(context, {
    ...{ text, at, variables: ["input", "settings"] },
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
  body: SchemaAt | undefined,
  text: string,
  at: string,
): CompiledExpression | undefined {
  return compile(context, {
    ...{ text, at, variables: ["body"], root: "body" },
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
  const segments: Segment[] = names.map((key) => ({ kind: "key", key }));
  const location = resolvePath(start, segments);
  if (!isFailure(location)) return undefined;
  return isOpen(location) ? undefined : location.known;
}

/** True where a path stops at a schema that does not say what is in it. */
export function isOpen({ problem, reached }: Failure): boolean {
  const types = typesOf(reached);
  return problem === "not-an-object" && (types.has("any") || types.has("object"));
}
