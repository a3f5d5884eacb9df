import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { JSON_TYPES } from "../../schema/types.ts";
import {
  BOUNDS,
  emptyConstraints,
  neverConstraints,
  type ArrayConstraints,
  type Conjunction,
  type Constraints,
  type NumberConstraints,
  type ObjectConstraints,
  type StringConstraints,
} from "./constraints.ts";
import { isTrivial } from "./keywords.ts";
import { equalJson } from "../../schema/equal.ts";
import type { AssertingKeyword, JsonType } from "../../schema/keywords.ts";
import type { SchemaNode } from "../../schema/node.ts";
import type { Resources } from "../../schema/references.ts";

/**
 * Reads a schema's own keywords, without what it refers to or extends. A keyword with a value that it cannot
 * have says nothing: lint reports it.
 * Source: JSON Schema 2020-12 core section 10 and validation sections 6 and 7.
 */
export function readOwnConstraints(resources: Resources, node: SchemaNode): Constraints {
  const { schema } = node;
  if (schema === false) return neverConstraints();
  const constraints = emptyConstraints();
  if (schema === true) return constraints;
  constraints.sources = new Set([node.key]);
  const about = subjectsOf(schema);
  if (node.validation) readTypeAndValues(constraints, schema);
  if (about & STRING) constraints.string = readString(node, schema);
  if (about & NUMBER) constraints.number = readNumber(node, schema, constraints.number.integer);
  if ((about & (ARRAY | OBJECT | ANY)) === 0) return constraints;
  const reader = createReader(resources, node, schema);
  if (about & ARRAY) constraints.array = readArray(reader, node.validation);
  if (about & OBJECT) constraints.object = readObject(reader, node.validation);
  if (about & ANY) readCombinators(constraints, reader);
  return constraints;
}

/** What keywords are about, as a set of bits: it is asked of every schema. */
const [STRING, NUMBER, ARRAY, OBJECT, ANY] = [1, 2, 4, 8, 16] as const;

/** A member of the constraints. */
type Member =
  | "anyOf"
  | "conditionals"
  | "exact"
  | "not"
  | "oneOf"
  | "types"
  | "values"
  | `array.${keyof ArrayConstraints}`
  | `number.${keyof NumberConstraints}`
  | `object.${keyof ObjectConstraints}`
  | `string.${keyof StringConstraints}`;

/**
 * Which member holds what a keyword says. Each is written by a function of its own, which the compiler demands for a
 * new member. `flattened`: what is applied is one with the schema (flatten.ts).
 */
const MEMBERS: Readonly<Record<AssertingKeyword, Member | readonly Member[] | "flattened">> = {
  $ref: "flattened",
  $dynamicRef: "flattened",
  allOf: "flattened",
  anyOf: "anyOf",
  oneOf: "oneOf",
  not: "not",
  if: "conditionals",
  then: "conditionals",
  else: "conditionals",
  dependentSchemas: "object.dependentSchemas",
  prefixItems: "array.prefix",
  items: ["array.items", "array.open"],
  contains: "array.contains",
  properties: "object.properties",
  patternProperties: "object.patterns",
  additionalProperties: ["object.additional", "object.open"],
  propertyNames: "object.names",
  unevaluatedItems: "flattened",
  unevaluatedProperties: "flattened",
  type: "types",
  enum: "values",
  const: "values",
  multipleOf: "number.multipleOf",
  maximum: "number.maximum",
  exclusiveMaximum: "number.exclusiveMaximum",
  minimum: "number.minimum",
  exclusiveMinimum: "number.exclusiveMinimum",
  maxLength: "string.maxLength",
  minLength: "string.minLength",
  pattern: "string.patterns",
  maxItems: "array.maxItems",
  minItems: "array.minItems",
  uniqueItems: "array.unique",
  maxContains: "array.contains",
  minContains: "array.contains",
  maxProperties: "object.maxProperties",
  minProperties: "object.minProperties",
  required: "object.required",
  dependentRequired: "object.dependentRequired",
  format: ["string.formats", "number.formats"],
};

const BITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    string: STRING,
    number: NUMBER,
    array: ARRAY,
    object: OBJECT,
    anyOf: ANY,
    oneOf: ANY,
    not: ANY,
    conditionals: ANY,
  }),
);

const SUBJECT_BITS: ReadonlyMap<string, number> = new Map(
  Object.entries(MEMBERS).map(([keyword, members]) => [
    keyword,
    [members]
      .flat()
      .reduce((bits, member) => bits | (BITS.get(member.split(".")[0] ?? "") ?? 0), 0),
  ]),
);

function subjectsOf(schema: JsonObject): number {
  let subjects = 0;
  for (const keyword of Object.keys(schema)) subjects |= SUBJECT_BITS.get(keyword) ?? 0;
  return Object.hasOwn(schema, "contentMediaType") ? subjects | STRING : subjects;
}

const NO_ENTRIES: ReadonlyMap<string, never> = new Map<string, never>();
const NO_ITEMS: ReadonlySet<never> = new Set();

interface Reader {
  readonly schema: JsonObject;
  one(keyword: string): SchemaNode | undefined;
  list(keyword: string): SchemaNode[] | undefined;
  map(keyword: string): ReadonlyMap<string, Conjunction>;
}

function createReader(resources: Resources, node: SchemaNode, schema: JsonObject): Reader {
  return {
    schema,
    one(keyword) {
      return isSchema(own(schema, keyword)) ? resources.child(node, keyword) : undefined;
    },
    list(keyword) {
      const value = own(schema, keyword);
      if (!Array.isArray(value)) return undefined;
      const found = value.map((item, i) =>
        isSchema(item) ? resources.child(node, keyword, i) : undefined,
      );
      return found.filter((child) => child !== undefined);
    },
    map(keyword) {
      const value = own(schema, keyword);
      if (!isObject(value)) return NO_ENTRIES;
      const held = new Map<string, Conjunction>();
      const parent = resources.child(node, keyword);
      for (const name of Object.keys(value)) {
        if (isSchema(value[name])) held.set(name, [resources.child(parent, name)]);
      }
      return held;
    },
  };
}

function own(schema: JsonObject, keyword: string): JsonValue | undefined {
  return Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

function isSchema(value: JsonValue | undefined): boolean {
  return typeof value === "boolean" || isObject(value);
}

function readTypeAndValues(constraints: Constraints, schema: JsonObject): void {
  const type = own(schema, "type");
  if (typeof type === "string" || Array.isArray(type)) {
    const names = Array.isArray(type) ? type : [type];
    const isInteger = names.includes("integer") && !names.includes("number");
    const types = typesOf(names.map((name) => (name === "integer" ? "number" : name)));
    if (isInteger) constraints.number = { ...constraints.number, integer: true };
    if (types.size > 0) {
      constraints.types = types;
      constraints.typed = true;
    }
  }
  const values = own(schema, "enum");
  if (Array.isArray(values)) constraints.values = values;
  if (Object.hasOwn(schema, "const")) {
    const value = schema["const"] ?? null;
    constraints.values = (constraints.values ?? [value]).filter((other) => equalJson(other, value));
  }
}

/** One set each for what nearly all schemas say. */
const ONE_TYPE = new Map(JSON_TYPES.map((type) => [type as JsonValue, new Set([type])]));

function typesOf(names: readonly JsonValue[]): ReadonlySet<JsonType> {
  const known = names.length === 1 ? ONE_TYPE.get(names[0] ?? null) : undefined;
  return known ?? new Set(JSON_TYPES.filter((name) => names.includes(name)));
}

function numbers(schema: JsonObject, keywords: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const keyword of keywords) {
    const value = own(schema, keyword);
    if (typeof value === "number") found[keyword] = value;
  }
  return found;
}

function namesOf(value: JsonValue | undefined): ReadonlySet<string> {
  if (!Array.isArray(value) || value.length === 0) return NO_ITEMS;
  return new Set(value.filter((item) => typeof item === "string"));
}

function needsOf(dependent: JsonObject): Map<string, ReadonlySet<string>> {
  return new Map(Object.entries(dependent).map(([name, needs]) => [name, namesOf(needs)]));
}

/** Raw bytes are `format: binary` in OpenAPI 3.0 and a content type in 3.1; neither constrains a JSON string. */
function formatsOf(schema: JsonObject): ReadonlySet<string> {
  const format = own(schema, "format");
  const isRaw =
    own(schema, "contentMediaType") === "application/octet-stream" &&
    own(schema, "contentEncoding") === undefined &&
    own(schema, "type") !== undefined;
  if (typeof format !== "string") return isRaw ? new Set(["binary"]) : NO_ITEMS;
  return new Set(isRaw ? [format, "binary"] : [format]);
}

function readString(node: SchemaNode, schema: JsonObject): StringConstraints {
  if (!node.validation) return { patterns: NO_ENTRIES, formats: formatsOf(schema) };
  const pattern = own(schema, "pattern");
  return {
    ...numbers(schema, BOUNDS.string),
    patterns: typeof pattern === "string" ? new Map([[pattern, node]]) : NO_ENTRIES,
    formats: formatsOf(schema),
  };
}

function readNumber(node: SchemaNode, schema: JsonObject, integer: boolean): NumberConstraints {
  const formats = formatsOf(schema);
  if (!node.validation) return { integer, multipleOf: NO_ITEMS, formats };
  const step = own(schema, "multipleOf");
  return {
    ...numbers(schema, BOUNDS.number),
    integer,
    multipleOf: typeof step === "number" && step > 0 ? new Set([step]) : NO_ITEMS,
    formats,
  };
}

function readArray({ schema, one, list }: Reader, validation: boolean): ArrayConstraints {
  const items = one("items");
  const isOpen = items !== undefined && isTrivial(items);
  const contains = one("contains");
  const { minContains = 1, maxContains } = validation
    ? numbers(schema, ["minContains", "maxContains"])
    : {};
  return {
    prefix: (list("prefixItems") ?? []).map((item) => [item]),
    open: isOpen,
    ...(items === undefined || isOpen ? {} : { items: [items] }),
    ...(validation ? numbers(schema, BOUNDS.array) : {}),
    unique: validation && own(schema, "uniqueItems") === true,
    contains:
      contains === undefined ? [] : [{ schema: contains, min: minContains, max: maxContains }],
  };
}

function readObject({ schema, one, map }: Reader, validation: boolean): ObjectConstraints {
  const additional = one("additionalProperties");
  const isOpen = additional !== undefined && isTrivial(additional);
  const names = one("propertyNames");
  const dependent = validation ? own(schema, "dependentRequired") : undefined;
  return {
    properties: map("properties"),
    required: validation ? namesOf(own(schema, "required")) : NO_ITEMS,
    patterns: map("patternProperties"),
    open: isOpen,
    ...(additional === undefined || isOpen ? {} : { additional: [additional] }),
    names: names === undefined || isTrivial(names) ? [] : [names],
    ...(validation ? numbers(schema, BOUNDS.object) : {}),
    dependentRequired: isObject(dependent) ? needsOf(dependent) : NO_ENTRIES,
    dependentSchemas: map("dependentSchemas"),
  };
}

function readCombinators(constraints: Constraints, { one, list }: Reader): void {
  const [anyOf, oneOf, not, condition] = [list("anyOf"), list("oneOf"), one("not"), one("if")];
  if (anyOf !== undefined) constraints.anyOf = [anyOf];
  if (oneOf !== undefined) constraints.oneOf = [oneOf];
  if (not !== undefined) constraints.not = [not];
  if (condition !== undefined) {
    constraints.conditionals = [{ if: condition, then: one("then"), else: one("else") }];
  }
}
