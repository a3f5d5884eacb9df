import { isObject, type JsonValue } from "../../json/values.ts";
import type { SchemaPart } from "../conjunction.ts";
import { argumentsOf, partsWithin, prefixOf } from "../containment/premises.ts";

/** The values that parts list by `const` and `enum`. */
export function listedValues(parts: readonly SchemaPart[]): JsonValue[] {
  return [...argumentsOf(parts, "const"), ...argumentsOf(parts, "enum").flat()];
}

/** The values that parts give as examples or default. */
export function documentedValues(parts: readonly SchemaPart[]): JsonValue[] {
  return [
    ...argumentsOf(parts, "example"),
    ...argumentsOf(parts, "examples").flat(),
    ...argumentsOf(parts, "default"),
  ];
}

/** The schemas that parts apply to the item at an index, and those that some item must match. */
export function partsForItemOrContained(parts: readonly SchemaPart[], index: number): SchemaPart[] {
  return parts.flatMap((part) => {
    if (part.schema === false) return [];
    const applied = prefixOf(part)[index] ?? part.schema.items ?? part.schema.contains;
    return applied === undefined ? [] : partsWithin(applied, part);
  });
}

/** The names of members that parts list under keywords such as `properties` and `required`, each once. */
export function namesUnder(
  parts: readonly SchemaPart[],
  ...keywords: readonly ("dependentRequired" | "dependentSchemas" | "properties" | "required")[]
): string[] {
  const found = keywords
    .flatMap((keyword) => argumentsOf(parts, keyword))
    .flatMap((value) => (isObject(value) ? Object.keys(value) : value));
  return [...new Set(found.filter((name) => typeof name === "string"))];
}
