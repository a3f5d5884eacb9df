import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import {
  isAsciiIdentifierName,
  jsonLiteral,
  numberLiteral,
  regexLiteral,
  stringLiteral,
} from "../../emit/write/index.ts";
import { isAsserting, type AssertingKeyword } from "../../schema/keywords.ts";

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
    return [key === "if" ? conditional(schema, at) : keyword({ key, value, at })];
  });
  return conditions.length === 0 ? "true" : conditions.join(" && ");
}

function group(schema: JsonValue | undefined, at: string): string {
  return `(${all(schema, at)})`;
}

function conditional(schema: JsonObject, at: string): string {
  return `(${group(schema["if"], at)} ? ${group(schema["then"] ?? true, at)} : ${group(schema["else"] ?? true, at)})`;
}

/** A keyword of a rule, with its value and what it is about. */
interface Given {
  readonly key: string;
  readonly value: JsonValue;
  readonly at: string;
}

type Print = (given: Given) => string;

/** A keyword that compares a size: of values of this type, what is compared and how. */
function bound(type: string, operator: string, measure = (at: string): string => at): Print {
  return ({ key, value, at }) => {
    if (typeof value !== "number") throw new Unknown(key);
    const holds = `${measure(at)} ${operator} ${numberLiteral(value)}`;
    return `(!cel.isType(${at}, [${stringLiteral(type)}]) || ${holds})`;
  };
}

const size = (at: string): string => `cel.size(${at})`;
const hasAll = (at: string, needed: readonly string[]): string =>
  needed.map((name) => has(at, name)).join(" && ") || "true";
const joined =
  (operator: string): Print =>
  ({ key, value, at }) =>
    `(${list(key, value)
      .map((one) => group(one, at))
      .join(operator)})`;

/** How each keyword is printed; undefined: rules do not have it. */
const PRINTS: Readonly<Record<AssertingKeyword, Print | undefined>> = {
  $ref: undefined,
  $dynamicRef: undefined,
  allOf: joined(" && "),
  anyOf: joined(" || "),
  oneOf: ({ key, value, at }) =>
    `[${list(key, value)
      .map((one) => all(one, at))
      .join(", ")}].filter(Boolean).length === 1`,
  not: ({ value, at }) => `!${group(value, at)}`,
  // Printed with the whole schema.
  if: undefined,
  then: undefined,
  else: undefined,
  dependentSchemas: undefined,
  prefixItems: undefined,
  items: undefined,
  contains: undefined,
  properties: ({ key, value, at }) =>
    Object.entries(record(key, value))
      .map(([name, below]) => `(!${has(at, name)} || ${group(below, child(at, name))})`)
      .join(" && "),
  patternProperties: undefined,
  additionalProperties: undefined,
  propertyNames: undefined,
  unevaluatedItems: undefined,
  unevaluatedProperties: undefined,
  type: ({ value, at }) => `cel.isType(${at}, ${jsonLiteral([value].flat() as JsonValue)})`,
  enum: ({ key, value, at }) => `cel.isIn(${at}, ${jsonLiteral(list(key, value))})`,
  const: ({ value, at }) => `cel.equals(${at}, ${jsonLiteral(value)})`,
  multipleOf: undefined,
  maximum: bound("number", "<="),
  exclusiveMaximum: bound("number", "<"),
  minimum: bound("number", ">="),
  exclusiveMinimum: bound("number", ">"),
  maxLength: bound("string", "<=", size),
  minLength: bound("string", ">=", size),
  pattern: ({ key, value, at }) => {
    const pattern = typeof value === "string" ? regexLiteral(value) : undefined;
    if (pattern === undefined) throw new Unknown(key);
    return `(!cel.isType(${at}, ["string"]) || cel.matches(${at}, ${pattern.text}))`;
  },
  maxItems: bound("array", "<=", size),
  minItems: bound("array", ">=", size),
  uniqueItems: undefined,
  maxContains: undefined,
  minContains: undefined,
  maxProperties: bound("object", "<=", size),
  minProperties: bound("object", ">=", size),
  required: ({ key, value, at }) => hasAll(at, names(key, value)),
  dependentRequired: ({ key, value, at }) =>
    Object.entries(record(key, value))
      .map(([name, needed]) => `(!${has(at, name)} || (${hasAll(at, names(key, needed))}))`)
      .join(" && "),
  format: undefined,
};

function keyword(given: Given): string {
  const { key } = given;
  const print = isAsserting(key) ? PRINTS[key as AssertingKeyword] : undefined;
  if (print === undefined) throw new Unknown(key);
  return print(given);
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
