import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

/** Values of every type, so that a change of type always shows. */
const plainValues: readonly JsonValue[] = [
  "",
  "a",
  0,
  1,
  -1,
  1.5,
  true,
  false,
  null,
  [],
  {},
  "1",
  "2025-02-01T00:00:00Z",
];

/**
 * Values near the limits of a schema: what it names, what its bounds allow and just do not allow.
 * Some are valid and some are not; that is for a validator to say.
 */
export function samplesOf(schema: JsonValue, depth = 0): JsonValue[] {
  if (!isObject(schema) || depth > 4) return [...plainValues];
  return unique([
    ...named(schema),
    ...numbers(schema),
    ...texts(schema),
    ...["allOf", "anyOf", "oneOf"].flatMap((key) => {
      const members = schema[key];
      return Array.isArray(members)
        ? members.flatMap((member) => samplesOf(member, depth + 1))
        : [];
    }),
    ...arrays(schema, depth),
    ...objects(schema, depth),
    ...plainValues,
  ]);
}

function unique(values: readonly JsonValue[]): JsonValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].slice(0, 200);
}

function named(schema: JsonObject): JsonValue[] {
  const values = Array.isArray(schema["enum"]) ? schema["enum"] : [];
  return "const" in schema ? [...values, schema["const"] as JsonValue] : values;
}

function numbers(schema: JsonObject): JsonValue[] {
  return ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"].flatMap(
    (key) => {
      const bound = schema[key];
      return typeof bound === "number" ? [bound, bound - 1, bound + 1] : [];
    },
  );
}

function texts(schema: JsonObject): JsonValue[] {
  return ["minLength", "maxLength"].flatMap((key) => {
    const length = schema[key];
    if (typeof length !== "number" || length > 10_000) return [];
    return [length - 1, length, length + 1].filter((n) => n >= 0).map((n) => "a".repeat(n));
  });
}

function arrays(schema: JsonObject, depth: number): JsonValue[] {
  if (schema["items"] === undefined) return [];
  return samplesOf(schema["items"], depth + 1)
    .slice(0, 20)
    .map((item) => [item]);
}

function objects(schema: JsonObject, depth: number): JsonValue[] {
  const properties = schema["properties"];
  if (!isObject(properties)) return [];
  const required = Array.isArray(schema["required"]) ? schema["required"].map(String) : [];
  const base: JsonObject = {};
  for (const name of required) {
    const below = properties[name];
    base[name] = below === undefined ? null : (samplesOf(below, depth + 1)[0] ?? null);
  }
  const variants = Object.keys(properties).flatMap((name) =>
    samplesOf(properties[name] as JsonValue, depth + 1)
      .slice(0, 8)
      .map((value) => ({ ...base, [name]: value })),
  );
  const without = required.map((name) =>
    Object.fromEntries(Object.entries(base).filter(([key]) => key !== name)),
  );
  return [base, ...without, ...variants];
}
