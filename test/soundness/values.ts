import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";
import type { Random } from "./random.ts";
import { NAMES } from "./schemas.ts";

const SCALARS: readonly JsonValue[] = [
  ...["", "a", "b", "ab", "c", "x", "abc", "2024-02-29", "https://example.com/"],
  "123e4567-e89b-12d3-a456-426614174000",
  ...[0, 1, 2, 3, 4, 5, 7, 8, -1, 0.5, 1.5, 2.5, true, false, null],
];

/** Makes values that schemas speak of; which of them are valid is for validators to say. */
export function createValues(random: Random, components: JsonObject) {
  const scalar = (): JsonValue => random.pick(SCALARS);

  function valueFor(schema: JsonValue | undefined, depth: number): JsonValue {
    if (!isObject(schema) || depth <= 0 || random.chance(0.06)) return anything(depth);
    const { $ref } = schema;
    if (typeof $ref === "string")
      return valueFor(components[$ref.split("/").at(-1) ?? ""], depth - 1);
    if (Array.isArray(schema.enum) && schema.enum.length > 0) return random.pick(schema.enum);
    if (schema.const !== undefined) return schema.const;
    const branches = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
      const held = schema[keyword];
      return Array.isArray(held) ? held : [];
    });
    const others = [schema.then, schema.else, schema.if, schema.not].filter(isObject);
    const all = [...branches, ...others];
    const own = shaped(schema, depth);
    if (all.length === 0 || (own !== undefined && random.chance(0.4))) return own ?? scalar();
    const other = valueFor(random.pick(all), depth - 1);
    if (isObject(own) && isObject(other)) return { ...own, ...other };
    return other;
  }

  function anything(depth: number): JsonValue {
    if (depth <= 0 || random.chance(0.7)) return scalar();
    if (random.chance(0.5)) return Array.from({ length: random.below(3) }, () => scalar());
    return Object.fromEntries(
      NAMES.filter(() => random.chance(0.3)).map((name) => [name, scalar()]),
    );
  }

  function shaped(schema: JsonObject, depth: number): JsonValue | undefined {
    const types = [schema.type ?? null].flat();
    const type = random.pick(types);
    if (type === "object" || schema.properties !== undefined) return objectFor(schema, depth);
    if (type === "array" || schema.items !== undefined || schema.contains !== undefined)
      return Array.from({ length: random.below(4) }, (_, index) => {
        const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems[index] : undefined;
        const held = random.chance(0.5) ? (schema.contains ?? schema.items) : schema.items;
        return valueFor(prefix ?? held, depth - 1);
      });
    if (type === null) return undefined;
    for (let attempt = 0; attempt < 6; attempt++) {
      const value = scalar();
      if (typeof value === type || (type === "integer" && Number.isInteger(value))) return value;
    }
    return scalar();
  }

  function objectFor(schema: JsonObject, depth: number): JsonObject {
    const properties = isObject(schema.properties) ? schema.properties : {};
    const required = Array.isArray(schema.required) ? schema.required : [];
    const patterns = Object.values(
      isObject(schema.patternProperties) ? schema.patternProperties : {},
    );
    const value: JsonObject = {};
    for (const name of NAMES) {
      const isKnown = Object.hasOwn(properties, name);
      const wanted = required.includes(name) ? 0.93 : isKnown ? 0.5 : 0.12;
      if (!random.chance(wanted)) continue;
      const rest = random.chance(0.5) ? schema.additionalProperties : patterns[0];
      value[name] = valueFor(isKnown ? properties[name] : rest, depth - 1);
    }
    return value;
  }

  return (schema: JsonValue): JsonValue => valueFor(schema, 5);
}
