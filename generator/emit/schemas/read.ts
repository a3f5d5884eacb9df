import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import {
  emptyFacts,
  JSON_TYPES,
  neverFacts,
  type ArrayFacts,
  type Conjunction,
  type Facts,
  type JsonType,
  type NumberFacts,
  type ObjectFacts,
  type StringFacts,
} from "./facts.ts";
import { isTrivial } from "./keywords.ts";
import { nodeKey, type Resources, type SchemaNode } from "./resources.ts";

/**
 * Reads a schema's own keywords, without what it refers to or extends. A keyword with a value that it cannot
 * have says nothing: lint reports it.
 * Source: JSON Schema 2020-12 core section 10 and validation sections 6 and 7.
 */
export function readOwnFacts(resources: Resources, node: SchemaNode): Facts {
  const { schema } = node;
  if (schema === false) return neverFacts();
  const facts = emptyFacts();
  if (schema === true) return facts;
  facts.sources = new Set([nodeKey(node)]);
  const about = aboutTypes(schema);
  if (node.validation) readTypeAndValues(facts, schema);
  if (about.has("string")) facts.string = readString(node, schema);
  if (about.has("number")) facts.number = readNumber(node, schema, facts.number.integer);
  const reader = createReader(resources, node, schema);
  if (about.has("array")) facts.array = readArray(reader, node.validation);
  if (about.has("object")) facts.object = readObject(reader, node.validation);
  if (about.has("any")) readCombinators(facts, reader);
  return facts;
}

type Subject = "string" | "number" | "array" | "object" | "any";

/** Which keywords say something about which type. */
const SUBJECTS: ReadonlyMap<string, readonly Subject[]> = new Map(
  Object.entries({
    string: "minLength maxLength pattern format contentMediaType",
    number: "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf format",
    array: "items prefixItems contains minItems maxItems uniqueItems",
    object:
      "properties patternProperties additionalProperties propertyNames required minProperties maxProperties " +
      "dependentRequired dependentSchemas",
    any: "anyOf oneOf not if",
  })
    .flatMap(([subject, words]) => words.split(" ").map((word) => [word, subject] as const))
    .reduce((map, [word, subject]) => {
      return map.set(word, [...(map.get(word) ?? []), subject as Subject]);
    }, new Map<string, Subject[]>()),
);

function aboutTypes(schema: JsonObject): ReadonlySet<Subject> {
  const about = new Set<Subject>();
  for (const keyword of Object.keys(schema)) {
    for (const subject of SUBJECTS.get(keyword) ?? []) about.add(subject);
  }
  return about;
}

interface Reader {
  readonly schema: JsonObject;
  one(keyword: string): SchemaNode | undefined;
  list(keyword: string): SchemaNode[] | undefined;
  map(keyword: string): Map<string, Conjunction>;
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
      if (!isObject(value)) return new Map();
      const names = Object.keys(value).filter((name) => isSchema(value[name]));
      return new Map(names.map((name) => [name, [resources.child(node, keyword, name)]]));
    },
  };
}

function own(schema: JsonObject, keyword: string): JsonValue | undefined {
  return Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

function isSchema(value: JsonValue | undefined): boolean {
  return typeof value === "boolean" || isObject(value);
}

function readTypeAndValues(facts: Facts, schema: JsonObject): void {
  const type = own(schema, "type");
  if (typeof type === "string" || Array.isArray(type)) {
    const names = Array.isArray(type) ? type : [type];
    const types = new Set<JsonType>(JSON_TYPES.filter((name) => names.includes(name)));
    if (names.includes("integer") && !types.has("number")) {
      types.add("number");
      facts.number = { ...facts.number, integer: true };
    }
    if (types.size > 0) {
      facts.types = types;
      facts.typed = true;
    }
  }
  const values = own(schema, "enum");
  if (Array.isArray(values)) facts.values = values;
  if (Object.hasOwn(schema, "const")) {
    const value = schema["const"] ?? null;
    facts.values = (facts.values ?? [value]).filter((other) => isEqualJson(other, value));
  }
}

function numbers(schema: JsonObject, ...keywords: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const keyword of keywords) {
    const value = own(schema, keyword);
    if (typeof value === "number") found[keyword] = value;
  }
  return found;
}

function strings(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** Raw bytes are `format: binary` in OpenAPI 3.0 and a content type in 3.1; neither judges a JSON string. */
function formatsOf(schema: JsonObject): Set<string> {
  const format = own(schema, "format");
  const isRaw =
    own(schema, "contentMediaType") === "application/octet-stream" &&
    own(schema, "contentEncoding") === undefined &&
    own(schema, "type") !== undefined;
  return new Set([...(typeof format === "string" ? [format] : []), ...(isRaw ? ["binary"] : [])]);
}

function readString(node: SchemaNode, schema: JsonObject): StringFacts {
  if (!node.validation) return { patterns: new Map(), formats: formatsOf(schema) };
  const pattern = own(schema, "pattern");
  return {
    ...numbers(schema, "minLength", "maxLength"),
    patterns: new Map(typeof pattern === "string" ? [[pattern, node]] : []),
    formats: formatsOf(schema),
  };
}

function readNumber(node: SchemaNode, schema: JsonObject, integer: boolean): NumberFacts {
  const formats = formatsOf(schema);
  if (!node.validation) return { integer, multipleOf: new Set(), formats };
  const step = own(schema, "multipleOf");
  return {
    ...numbers(schema, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
    integer,
    multipleOf: new Set(typeof step === "number" && step > 0 ? [step] : []),
    formats,
  };
}

function readArray({ schema, one, list }: Reader, validation: boolean): ArrayFacts {
  const items = one("items");
  const isOpen = items !== undefined && isTrivial(items);
  const contains = one("contains");
  const { minContains = 1, maxContains } = validation
    ? numbers(schema, "minContains", "maxContains")
    : {};
  return {
    prefix: (list("prefixItems") ?? []).map((item) => [item]),
    open: isOpen,
    ...(items === undefined || isOpen ? {} : { items: [items] }),
    ...(validation ? numbers(schema, "minItems", "maxItems") : {}),
    unique: validation && own(schema, "uniqueItems") === true,
    contains:
      contains === undefined ? [] : [{ schema: contains, min: minContains, max: maxContains }],
  };
}

function readObject({ schema, one, map }: Reader, validation: boolean): ObjectFacts {
  const additional = one("additionalProperties");
  const isOpen = additional !== undefined && isTrivial(additional);
  const names = one("propertyNames");
  const dependent = validation ? own(schema, "dependentRequired") : undefined;
  return {
    properties: map("properties"),
    required: new Set(validation ? strings(own(schema, "required")) : []),
    patterns: map("patternProperties"),
    open: isOpen,
    ...(additional === undefined || isOpen ? {} : { additional: [additional] }),
    names: names === undefined || isTrivial(names) ? [] : [names],
    ...(validation ? numbers(schema, "minProperties", "maxProperties") : {}),
    dependentRequired: new Map(
      Object.entries(isObject(dependent) ? dependent : {}).map(([name, needs]) => [
        name,
        new Set(strings(needs)),
      ]),
    ),
    dependentSchemas: map("dependentSchemas"),
  };
}

function readCombinators(facts: Facts, { one, list }: Reader): void {
  const [anyOf, oneOf, not, condition] = [list("anyOf"), list("oneOf"), one("not"), one("if")];
  if (anyOf !== undefined) facts.anyOf = [anyOf];
  if (oneOf !== undefined) facts.oneOf = [oneOf];
  if (not !== undefined) facts.not = [not];
  if (condition !== undefined) {
    facts.conditionals = [{ if: condition, then: one("then"), else: one("else") }];
  }
}

/** Equality of JSON values (JSON Schema 2020-12 core section 4.2.2). */
export function isEqualJson(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => isEqualJson(item, b[i] ?? null));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqualJson(a[key] ?? null, b[key] ?? null))
  );
}
