import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import type { Random } from "./random.ts";

export const NAMES = ["a", "b", "kind", "x-a", "x-b"] as const;
const PATTERNS = ["^x-", "a", "^.$"] as const;
const TEXTS = ["a", "b", "ab", "x", ""] as const;

/** Components that schemas may refer to; one refers to later ones only, so that none applies itself. */
export const COMPONENTS = ["First", "Second", "Third"] as const;

export function randomComponents(random: Random): JsonObject {
  return Object.fromEntries(
    COMPONENTS.map((name, index) => [name, randomSchema(random, 2, index + 1)]),
  );
}

/** A schema with few keywords that belong together, more often than not satisfiable. */
export function randomSchema(random: Random, depth = 3, level = 0): JsonValue {
  const inner = (): JsonValue => randomSchema(random, depth - 1, level);
  if (depth <= 0) return randomScalar(random);
  if (level < COMPONENTS.length && random.chance(0.12))
    return { $ref: `#/components/schemas/${random.pick(COMPONENTS.slice(level))}` };
  const kind = random.below(12);
  if (kind < 4) return randomObject(random, inner);
  if (kind < 6) return randomArray(random, inner);
  if (kind < 9) return randomScalar(random);
  return randomCombination(random, inner);
}

export function randomScalar(random: Random): JsonObject {
  switch (random.below(8)) {
    case 0:
      return { type: "boolean" };
    case 1:
      return { enum: [random.pick(TEXTS), random.pick([1, 2, true, null])] };
    case 2:
      return { const: random.pick(TEXTS) };
    case 3:
      return { type: ["string", "null"] };
    case 4:
    case 5:
      return withSome(random, { type: random.pick(["number", "integer"]) }, [
        ["minimum", random.below(3)],
        ["maximum", 2 + random.below(4)],
        ["exclusiveMinimum", random.below(2) - 1],
        ["exclusiveMaximum", 4 + random.below(4)],
        ["multipleOf", random.pick([1, 2, 0.5])],
      ]);
    default:
      return withSome(random, { type: "string" }, [
        ["minLength", random.below(2)],
        ["maxLength", 1 + random.below(3)],
        ["pattern", random.pick(["^a", "b", "^[a-b]*$", "^[ab]$", ".*"])],
        ["format", random.pick(["uuid", "date", "uri"])],
        ["enum", [random.pick(TEXTS), random.pick(TEXTS)]],
      ]);
  }
}

function withSome(
  random: Random,
  schema: JsonObject,
  optional: readonly (readonly [string, JsonValue])[],
  probability = 0.25,
): JsonObject {
  for (const [name, value] of optional) if (random.chance(probability)) schema[name] = value;
  return schema;
}

function randomObject(random: Random, inner: () => JsonValue): JsonObject {
  const properties: JsonObject = {};
  for (const name of NAMES) if (random.chance(0.4)) properties[name] = inner();
  const names = Object.keys(properties);
  const required = names.filter(() => random.chance(0.4));
  return withSome(
    random,
    { type: "object", properties, ...(required.length > 0 ? { required } : {}) },
    [
      ["additionalProperties", random.chance(0.5) ? false : inner()],
      ["patternProperties", { [random.pick(PATTERNS)]: inner() }],
      ["unevaluatedProperties", random.chance(0.7) ? false : inner()],
      ["propertyNames", { maxLength: random.below(4) }],
      ["minProperties", random.below(2)],
      ["maxProperties", 1 + random.below(3)],
      ["dependentRequired", { [random.pick(NAMES)]: [random.pick(NAMES)] }],
      ["dependentSchemas", { [random.pick(NAMES)]: inner() }],
    ],
    0.15,
  );
}

function randomArray(random: Random, inner: () => JsonValue): JsonObject {
  return withSome(
    random,
    { type: "array", ...(random.chance(0.7) ? { items: inner() } : {}) },
    [
      ["prefixItems", [inner()]],
      ["contains", inner()],
      ["minContains", random.below(3)],
      ["maxContains", random.below(3)],
      ["minItems", random.below(2)],
      ["maxItems", 1 + random.below(3)],
      ["uniqueItems", true],
      ["unevaluatedItems", random.chance(0.7) ? false : inner()],
    ],
    0.2,
  );
}

function randomCombination(random: Random, inner: () => JsonValue): JsonObject {
  const branches = Array.from({ length: 1 + random.below(3) }, inner);
  switch (random.below(8)) {
    case 0:
      return { allOf: branches };
    case 1:
      return { anyOf: branches };
    case 2:
    case 3:
      return { oneOf: branches };
    case 4:
      return { not: inner() };
    case 5:
      return { if: inner(), then: inner(), else: inner() };
    case 6:
      return { type: "object", properties: { a: inner() }, oneOf: branches };
    default:
      return { type: "object", anyOf: branches, unevaluatedProperties: false };
  }
}
