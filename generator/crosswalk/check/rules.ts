import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { CallEntry, RuleEntry } from "../mapping/format.ts";
import { parsePath, type Segment } from "../mapping/path.ts";
import { printSchemaRule } from "../rules/json-schema.ts";
import { parseExpression, ruleVariables, type Reference } from "../rules/parse.ts";
import { printRule } from "../rules/print.ts";
import { isFailure, resolvePath, typesOf, type SchemaAt } from "../schema/resolve.ts";
import type { CheckedPart, CheckedRule } from "../types.ts";
import { guessing, reportAt, type CheckContext } from "./report.ts";

/** The call that rules belong to. */
export interface RuleScope {
  readonly entry: CallEntry;
  readonly request: CheckedPart;
  /** JSON Pointer of the call in the mapping file. */
  readonly pointer: string;
}

/** Compiles the rules of a call and checks that every field they speak of exists. */
export function checkRules(context: CheckContext, scope: RuleScope): CheckedRule[] {
  const ids = new Map<string, string>();
  return scope.entry.rules.map((rule, index) => {
    const at = joinPointer(scope.pointer, "rules", index);
    const first = ids.get(rule.id);
    if (first === undefined) ids.set(rule.id, at);
    else {
      const location = context.mapping.locate(joinPointer(first, "id"));
      reportAt(context, {
        code: "mapping-rule-shape",
        at: joinPointer(at, "id"),
        message: `Two rules have the id \`${rule.id}\`.`,
        related: [{ message: "the other one is here", location }],
      });
    }
    checkShape(context, rule, at);
    const where = joinPointer(at, rule.cel === undefined ? "schema" : "cel");
    const compiled =
      rule.cel === undefined
        ? compileSchema(context, rule, where)
        : compile(context, rule.cel, where);
    const references = compiled?.references ?? [];
    for (const reference of references) checkReference(context, scope, reference, where);
    const paths = references
      .filter(({ root }) => root === "body")
      .map(({ names }) => names.join("."));
    return {
      ...{ entry: rule, pointer: at, paths: [...new Set(paths)] },
      ...(compiled === undefined ? {} : { code: compiled.code }),
    };
  });
}

function checkShape(context: CheckContext, rule: RuleEntry, at: string): void {
  const given = [rule.cel, rule.schema].filter((part) => part !== undefined).length;
  const wanted = rule.kind === "server-state" ? 0 : 1;
  if (given === wanted) return;
  const message =
    wanted === 0
      ? `\`${rule.id}\` is known to the provider only; it has no expression.`
      : `\`${rule.id}\` needs one of \`cel\` and \`schema\`.`;
  reportAt(context, { code: "mapping-rule-shape", at, message });
}

interface Compiled {
  readonly code: string;
  readonly references: readonly Reference[];
}

function compile(context: CheckContext, text: string, at: string): Compiled | undefined {
  const parsed = parseExpression(text);
  const printed = "message" in parsed ? parsed : printRule(parsed.ast);
  if ("message" in printed) {
    const message = `At character ${String(printed.offset + 1)} of \`${text}\`: ${printed.message}`;
    reportAt(context, { code: "mapping-rule-syntax", at, message });
    return undefined;
  }
  return { code: printed.code, references: "references" in parsed ? parsed.references : [] };
}

function compileSchema(context: CheckContext, rule: RuleEntry, at: string): Compiled | undefined {
  if (rule.schema === undefined) return undefined;
  const printed = printSchemaRule(rule.schema as JsonObject);
  if ("code" in printed)
    return { code: printed.code, references: schemaReferences(rule.schema as JsonObject, []) };
  const message = `Rules have no JSON Schema keyword \`${printed.keyword}\`, or not with this value.`;
  const fix = "Use another keyword, or say it in `cel`.";
  reportAt(context, { code: "mapping-rule-syntax", at, message, fix });
  return undefined;
}

/** The fields that a rule's JSON Schema names. */
function schemaReferences(schema: JsonValue, names: readonly string[]): Reference[] {
  if (!isObject(schema)) return [];
  const one = (name: string): Reference => ({ root: "body", names: [...names, name], offset: 0 });
  return Object.entries(schema).flatMap(([key, value]): Reference[] => {
    if (key === "required" && Array.isArray(value)) return value.map((name) => one(String(name)));
    if (key === "properties" && isObject(value)) {
      return Object.entries(value).flatMap(([name, below]) => [
        one(name),
        ...schemaReferences(below, [...names, name]),
      ]);
    }
    if (key === "dependentRequired" && isObject(value)) {
      return Object.entries(value).flatMap(([name, needed]) =>
        [name, ...[needed].flat().map(String)].map(one),
      );
    }
    return [value].flat().flatMap((below) => schemaReferences(below, names));
  });
}

function checkReference(
  context: CheckContext,
  { entry, request }: RuleScope,
  reference: Reference,
  at: string,
): void {
  const { root, names } = reference;
  const [first] = names;
  const unknown = (known: readonly string[], name: string): void => {
    const body = request.provider.body;
    const document = request.provider.document;
    const message = `The rule speaks of \`${[root, ...names].join(".")}\`, and there is no \`${name}\`${guessing(name, known)}`;
    reportAt(context, {
      ...{ code: "mapping-rule-unknown-path", at, message },
      documents:
        root === "body" && body !== undefined
          ? [{ document, pointer: body.pointer, message: "the provider's object is here" }]
          : [],
    });
  };
  if (!ruleVariables.includes(root)) {
    unknown(ruleVariables, root);
  } else if (root === "context") {
    if (first !== undefined && !Object.hasOwn(entry.context, first))
      unknown(Object.keys(entry.context), first);
  } else if (root === "body" && request.provider.body !== undefined) {
    const segments: Segment[] = names.map((key) => ({ kind: "key", key }));
    const location = resolvePath(request.provider.body, segments);
    if (!isFailure(location) || isUndeclared(entry, names)) return;
    // An object whose fields the document does not say may have any.
    if (location.problem === "not-an-object" && isOpen(location.reached)) return;
    unknown(location.known, names[location.step] ?? "");
  }
}

function isOpen(at: SchemaAt): boolean {
  const types = typesOf(at);
  return types.has("any") || types.has("object");
}

/** True for names that the mapping says are known although the schema lacks them. */
function isUndeclared(entry: CallEntry, names: readonly string[]): boolean {
  return entry.undeclared.some(({ provider }) => {
    const path = parsePath(provider);
    if (typeof path === "string") return false;
    return path.segments.every((step, i) => step.kind === "key" && step.key === names[i]);
  });
}
