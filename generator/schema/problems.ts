import {
  isObject,
  listOf,
  objectOf,
  textsOf,
  type JsonObject,
  type JsonValue,
} from "../json/values.ts";
import { escapeToken } from "../json/pointer.ts";
import { conjunctionOf, scoped, type SchemaPart, type ScopedSchema } from "./conjunction.ts";
import { createEvaluator, type EvaluationOptions, type Evaluator } from "./evaluate.ts";
import { keywordRow } from "./keywords.ts";

/** Why a schema does not accept a value. */
export interface Problem {
  /** JSON Pointer into the value. */
  readonly at: string;
  readonly keyword: string;
  /** In words: `must be of type string`. */
  readonly message: string;
}

/** What is wrong with a value, the innermost causes; none when the schema accepts it or it cannot be told. */
export function problemsOf(
  schema: ScopedSchema,
  value: JsonValue,
  options: EvaluationOptions = {},
): readonly Problem[] {
  const evaluator = createEvaluator(schema.scope.resources, options);
  const found: Problem[] = [];
  collect({ evaluator, schema, value, at: "", found });
  return found;
}

interface Search {
  readonly evaluator: Evaluator;
  readonly schema: ScopedSchema;
  readonly value: JsonValue;
  readonly at: string;
  readonly found: Problem[];
}

function collect(search: Search): void {
  const { evaluator, schema, value, found } = search;
  if (evaluator.evaluate(schema, value) !== false) return;
  const before = found.length;
  for (const part of conjunctionOf(schema).parts) collectPart(search, part);
  // Parts forget the dynamic scope that leads to them: then the keyword that leads there is all that can be told.
  if (found.length === before && isObject(schema.schema))
    collectPart(search, { schema: schema.schema, scope: schema.scope });
}

function collectPart(search: Search, part: SchemaPart): void {
  const { evaluator, value, at, found } = search;
  if (part.schema === false) {
    found.push({ at, keyword: "false", message: "must not be there" });
    return;
  }
  for (const [keyword, argument] of Object.entries(part.schema)) {
    // The keyword that it changes is the one that rejects.
    if (keywordRow(keyword)?.role === "modifier") continue;
    const alone = { schema: pick(part.schema, keyword), scope: part.scope };
    if (evaluator.evaluate(alone, value) !== false) continue;
    const before = found.length;
    for (const inner of childrenUnder(keyword, argument, part.schema, value))
      collect({
        ...search,
        schema: scoped(inner.schema, part.scope),
        value: inner.value,
        at: at + (inner.token === undefined ? "" : `/${escapeToken(inner.token)}`),
      });
    if (found.length === before)
      found.push({ at, keyword, message: say(keyword, argument, value) });
  }
}

/** A keyword with those that change what it asserts. */
function pick(schema: JsonObject, keyword: string): JsonObject {
  // What was evaluated depends on the whole schema.
  if (keyword.startsWith("unevaluated")) return schema;
  const names = [keyword, ...(keywordRow(keyword)?.dependsOn ?? [])];
  return Object.fromEntries(Object.entries(schema).filter(([name]) => names.includes(name)));
}

interface Child {
  readonly schema: JsonValue;
  readonly value: JsonValue;
  readonly token?: string;
}

/** What a keyword asks of the children of a value, where a child's problem says more than the keyword's. */
function childrenUnder(
  keyword: string,
  argument: JsonValue,
  schema: JsonObject,
  value: JsonValue,
): Child[] {
  if (Array.isArray(value)) {
    const prefix = listOf(schema.prefixItems).length;
    return value.flatMap((item, index): Child[] => {
      const token = String(index);
      if (keyword === "items" && index >= prefix) return [{ schema: argument, value: item, token }];
      const held = keyword === "prefixItems" ? listOf(argument)[index] : undefined;
      return held === undefined ? [] : [{ schema: held, value: item, token }];
    });
  }
  if (keyword === "properties" && isObject(value))
    return Object.entries(objectOf(argument)).flatMap(([name, held]): Child[] =>
      Object.hasOwn(value, name) ? [{ schema: held, value: value[name] ?? null, token: name }] : [],
    );
  const hasPatterns = schema.patternProperties !== undefined;
  if (keyword === "additionalProperties" && isObject(value) && !hasPatterns)
    return Object.keys(value)
      .filter((name) => !Object.hasOwn(objectOf(schema.properties), name))
      .map((name) => ({ schema: argument, value: value[name] ?? null, token: name }));
  return [];
}

function say(keyword: string, argument: JsonValue, value: JsonValue): string {
  switch (keyword) {
    case "type":
      return `must be of type ${[argument].flat().join(" or ")}`;
    case "required": {
      const missing = textsOf(argument).filter(
        (name) => !Object.hasOwn(isObject(value) ? value : {}, name),
      );
      return `must have ${missing.map((name) => `\`${name}\``).join(", ")}`;
    }
    case "enum":
      return `must be one of ${listOf(argument)
        .map((listed) => JSON.stringify(listed))
        .join(", ")}`;
    case "const":
      return `must be ${JSON.stringify(argument)}`;
    case "format":
      return `must accord with the format \`${String(argument)}\``;
    case "anyOf":
      return "must match one of the alternatives of `anyOf`";
    case "oneOf":
      return "must match exactly one of the alternatives of `oneOf`";
    default:
      return typeof argument === "object"
        ? `must match \`${keyword}\``
        : `must match \`${keyword}\`: ${JSON.stringify(argument)}`;
  }
}
