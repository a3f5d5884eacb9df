import { isObject, type JsonValue } from "../../json/values.ts";
import { conjuncts, type Conjunct } from "./schema.ts";

/** The values of a keyword in all facts that have it. */
export function valuesOf(parts: readonly Conjunct[], keyword: string): JsonValue[] {
  return parts.flatMap(({ schema }) => {
    const value = schema === false ? undefined : schema[keyword];
    return value === undefined ? [] : [value];
  });
}

/** The numbers that facts have for some keywords. */
export function numbersOf(parts: readonly Conjunct[], ...keywords: string[]): number[] {
  return keywords
    .flatMap((keyword) => valuesOf(parts, keyword))
    .filter((value) => typeof value === "number");
}

/** The values that facts list by `const` and `enum`. */
export function listed(parts: readonly Conjunct[]): JsonValue[] {
  return [...valuesOf(parts, "const"), ...valuesOf(parts, "enum").flat()];
}

/** The values that facts give as examples or default. */
export function examples(parts: readonly Conjunct[]): JsonValue[] {
  return [
    ...valuesOf(parts, "example"),
    ...valuesOf(parts, "examples").flat(),
    ...valuesOf(parts, "default"),
  ];
}

/** The `prefixItems` of a fact. */
export function prefixOf({ schema }: Conjunct): readonly JsonValue[] {
  return schema !== false && Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
}

/** The schemas that facts give for the item at an index, and for what they must contain. */
export function factsAt(parts: readonly Conjunct[], index: number): Conjunct[] {
  return parts.flatMap((part) => {
    if (part.schema === false) return [];
    const applied = prefixOf(part)[index] ?? part.schema.items ?? part.schema.contains;
    return applied === undefined ? [] : (conjuncts({ schema: applied, root: part.root }) ?? []);
  });
}

/** The schemas that facts give for a member; patterns of names aside. */
export function factsAbout(parts: readonly Conjunct[], name: string): Conjunct[] {
  return parts.flatMap(({ schema, root }) => {
    if (schema === false) return [];
    const { properties, additionalProperties } = schema;
    const known = isObject(properties) && Object.hasOwn(properties, name);
    const applied = known ? properties[name] : additionalProperties;
    return applied === undefined ? [] : (conjuncts({ schema: applied, root }) ?? []);
  });
}

/** The names that facts mention under a keyword, each once. */
export function names(parts: readonly Conjunct[], keyword: "properties" | "required"): string[] {
  const found = valuesOf(parts, keyword).flatMap((value) =>
    isObject(value) ? Object.keys(value) : value,
  );
  return [...new Set(found.filter((name) => typeof name === "string"))];
}
