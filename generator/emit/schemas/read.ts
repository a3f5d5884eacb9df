import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import {
  emptyFacts,
  JSON_TYPES,
  neverFacts,
  type Conjunction,
  type Facts,
  type JsonType,
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
  facts.sources.add(nodeKey(node));
  const reader = createReader(resources, node, schema);
  if (node.validation) readAssertions(facts, schema);
  readStringAndFormat(facts, node, schema);
  readArray(facts, reader, node.validation);
  readObject(facts, reader);
  readCombinators(facts, reader);
  return facts;
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

function readAssertions(facts: Facts, schema: JsonObject): void {
  const type = own(schema, "type");
  if (typeof type === "string" || Array.isArray(type)) {
    const names = Array.isArray(type) ? type : [type];
    const types = new Set<JsonType>(JSON_TYPES.filter((name) => names.includes(name)));
    if (names.includes("integer") && !types.has("number")) {
      types.add("number");
      facts.number.integer = true;
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
  Object.assign(
    facts.number,
    numbers(schema, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
  );
  const step = own(schema, "multipleOf");
  if (typeof step === "number" && step > 0) facts.number.multipleOf.add(step);
  Object.assign(facts.string, numbers(schema, "minLength", "maxLength"));
  Object.assign(facts.array, numbers(schema, "minItems", "maxItems"));
  facts.array.unique = own(schema, "uniqueItems") === true;
  Object.assign(facts.object, numbers(schema, "minProperties", "maxProperties"));
  facts.object.required = new Set(strings(own(schema, "required")));
  const dependent = own(schema, "dependentRequired");
  if (isObject(dependent)) {
    for (const [name, needs] of Object.entries(dependent)) {
      facts.object.dependentRequired.set(name, new Set(strings(needs)));
    }
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

function readStringAndFormat(facts: Facts, node: SchemaNode, schema: JsonObject): void {
  const pattern = own(schema, "pattern");
  if (typeof pattern === "string" && node.validation) facts.string.patterns.set(pattern, node);
  const format = own(schema, "format");
  if (typeof format !== "string") return;
  facts.string.formats.add(format);
  facts.number.formats.add(format);
}

function readArray(facts: Facts, reader: Reader, validation: boolean): void {
  facts.array.prefix = (reader.list("prefixItems") ?? []).map((item) => [item]);
  const items = reader.one("items");
  if (items !== undefined && isTrivial(items)) facts.array.open = true;
  else if (items !== undefined) facts.array.items = [items];
  const contains = reader.one("contains");
  if (contains === undefined) return;
  const { minContains, maxContains } = validation
    ? numbers(reader.schema, "minContains", "maxContains")
    : {};
  facts.array.contains.push({ schema: contains, min: minContains ?? 1, max: maxContains });
}

function readObject(facts: Facts, reader: Reader): void {
  facts.object.properties = reader.map("properties");
  facts.object.patterns = reader.map("patternProperties");
  facts.object.dependentSchemas = reader.map("dependentSchemas");
  const additional = reader.one("additionalProperties");
  if (additional !== undefined && isTrivial(additional)) facts.object.open = true;
  else if (additional !== undefined) facts.object.additional = [additional];
  const names = reader.one("propertyNames");
  if (names !== undefined && !isTrivial(names)) facts.object.names.push(names);
}

function readCombinators(facts: Facts, reader: Reader): void {
  const anyOf = reader.list("anyOf");
  if (anyOf !== undefined) facts.anyOf.push(anyOf);
  const oneOf = reader.list("oneOf");
  if (oneOf !== undefined) facts.oneOf.push(oneOf);
  const not = reader.one("not");
  if (not !== undefined) facts.not.push(not);
  const condition = reader.one("if");
  if (condition === undefined) return;
  facts.conditionals.push({ if: condition, then: reader.one("then"), else: reader.one("else") });
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
