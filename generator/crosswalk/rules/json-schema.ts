import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import {
  isAsciiIdentifierName,
  jsonLiteral,
  numberLiteral,
  regexLiteral,
  stringLiteral,
} from "../../emit/write/index.ts";

/** A keyword that rules do not have, or with a value that it does not take. */
export interface KeywordProblem {
  readonly keyword: string;
}

class Unknown extends Error {
  readonly keyword: string;
  constructor(keyword: string) {
    super(keyword);
    this.keyword = keyword;
  }
}

/**
 * Prints the JSON Schema of a rule as a JavaScript condition on `body`. As in JSON Schema, a keyword
 * for one type says nothing about values of others; a schema without `type` takes what has none of
 * its fields. Source: JSON Schema 2020-12, core and validation.
 */
export function printSchemaRule(schema: JsonObject): { readonly code: string } | KeywordProblem {
  try {
    return { code: all(schema, "body") };
  } catch (error) {
    if (error instanceof Unknown) return { keyword: error.keyword };
    throw error;
  }
}

function all(schema: JsonValue | undefined, at: string): string {
  if (schema === true) return "true";
  if (schema === false) return "false";
  if (!isObject(schema)) throw new Unknown("schema");
  const conditions = Object.entries(schema).flatMap(([key, value]) => {
    if (key === "then" || key === "else" || key === "description") return [];
    return [key === "if" ? conditional(schema, at) : keyword(key, value, at)];
  });
  return conditions.length === 0 ? "true" : conditions.join(" && ");
}

function group(schema: JsonValue | undefined, at: string): string {
  return `(${all(schema, at)})`;
}

function conditional(schema: JsonObject, at: string): string {
  return `(${group(schema["if"], at)} ? ${group(schema["then"] ?? true, at)} : ${group(schema["else"] ?? true, at)})`;
}

function keyword(key: string, value: JsonValue, at: string): string {
  switch (key) {
    case "required":
      return (
        names(key, value)
          .map((name) => has(at, name))
          .join(" && ") || "true"
      );
    case "properties":
      return Object.entries(record(key, value))
        .map(([name, below]) => `(!${has(at, name)} || ${group(below, child(at, name))})`)
        .join(" && ");
    case "dependentRequired":
      return Object.entries(record(key, value))
        .map(
          ([name, needed]) =>
            `(!${has(at, name)} || (${
              names(key, needed)
                .map((n) => has(at, n))
                .join(" && ") || "true"
            }))`,
        )
        .join(" && ");
    case "anyOf":
      return `(${list(key, value)
        .map((one) => group(one, at))
        .join(" || ")})`;
    case "allOf":
      return `(${list(key, value)
        .map((one) => group(one, at))
        .join(" && ")})`;
    case "oneOf":
      return `[${list(key, value)
        .map((one) => all(one, at))
        .join(", ")}].filter(Boolean).length === 1`;
    case "not":
      return `!${group(value, at)}`;
    case "enum":
      return `cel.isIn(${at}, ${jsonLiteral(list(key, value))})`;
    case "const":
      return `cel.equals(${at}, ${jsonLiteral(value)})`;
    case "type":
      return `cel.isType(${at}, ${jsonLiteral([value].flat() as JsonValue)})`;
    default:
      return bound(key, value, at);
  }
}

/** Keywords that compare a size: what is compared, for which type, and how. */
const bounds: Readonly<
  Record<string, readonly [type: string, measure: (at: string) => string, operator: string]>
> = {
  minimum: ["number", (at) => at, ">="],
  maximum: ["number", (at) => at, "<="],
  exclusiveMinimum: ["number", (at) => at, ">"],
  exclusiveMaximum: ["number", (at) => at, "<"],
  minLength: ["string", (at) => `cel.size(${at})`, ">="],
  maxLength: ["string", (at) => `cel.size(${at})`, "<="],
  minItems: ["array", (at) => `cel.size(${at})`, ">="],
  maxItems: ["array", (at) => `cel.size(${at})`, "<="],
  minProperties: ["object", (at) => `cel.size(${at})`, ">="],
  maxProperties: ["object", (at) => `cel.size(${at})`, "<="],
};

function bound(key: string, value: JsonValue, at: string): string {
  if (key === "pattern" && typeof value === "string") {
    const pattern = regexLiteral(value);
    if (pattern === undefined) throw new Unknown(key);
    return `(!cel.isType(${at}, ["string"]) || cel.matches(${at}, ${pattern.text}))`;
  }
  const known = Object.hasOwn(bounds, key) ? bounds[key] : undefined;
  if (known === undefined || typeof value !== "number") throw new Unknown(key);
  const [type, measure, operator] = known;
  return `(!cel.isType(${at}, [${stringLiteral(type)}]) || ${measure(at)} ${operator} ${numberLiteral(value)})`;
}

function has(at: string, name: string): string {
  return `cel.has(${at}, ${stringLiteral(name)})`;
}

function child(at: string, name: string): string {
  if (name === "__proto__" || name === "constructor" || name === "prototype")
    throw new Unknown(name);
  return isAsciiIdentifierName(name) ? `${at}?.${name}` : `${at}?.[${stringLiteral(name)}]`;
}

function names(key: string, value: JsonValue): string[] {
  return list(key, value).map((name) => {
    if (typeof name !== "string") throw new Unknown(key);
    return name;
  });
}

function list(key: string, value: JsonValue): JsonValue[] {
  if (!Array.isArray(value)) throw new Unknown(key);
  return value;
}

function record(key: string, value: JsonValue): JsonObject {
  if (!isObject(value)) throw new Unknown(key);
  return value;
}
