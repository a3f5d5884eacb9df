import { isObject, type JsonObject } from "../../json/values.ts";
import { joinPointer } from "../../json/pointer.ts";
import { dereference, type Located, type Scope } from "../context.ts";
import { equalJson } from "../../schema/equal.ts";
import { COMPARE_LIMITS } from "../limits.ts";
import { isPlainAnnotation } from "./annotations.ts";
import type { SchemaPair } from "./query.ts";

/**
 * When one schema is composed by `allOf` and the other is written out, spreads the composed one, so
 * that moving properties into a shared schema is no change. Undefined when there is nothing to
 * spread, or when a part says more than types, properties and required.
 */
export function spreadComposition(scope: Scope, pair: SchemaPair): SchemaPair | undefined {
  const [was, is] = [pair.base.value.allOf !== undefined, pair.revision.value.allOf !== undefined];
  if (was === is) return undefined;
  const { comparison } = scope;
  const base = was ? spread(scope, comparison.base, pair.base) : pair.base;
  const revision = is ? spread(scope, comparison.revision, pair.revision) : pair.revision;
  return base && revision && { base, revision };
}

function spread(
  scope: Scope,
  root: JsonObject,
  located: Located<JsonObject>,
): Located<JsonObject> | undefined {
  const parts = partsOf(root, located, 0, { left: COMPARE_LIMITS.compositionParts });
  if (parts === undefined) return undefined;
  const merged: JsonObject = {};
  const locations = new Map<string, string>();
  for (const part of parts) if (!merge(merged, locations, part)) return undefined;
  if (isObject(merged.properties)) scope.comparison.origins.set(merged.properties, locations);
  return { value: merged, pointer: located.pointer };
}

function partsOf(
  root: JsonObject,
  located: Located,
  depth: number,
  budget: { left: number },
): Located<JsonObject>[] | undefined {
  const { value, pointer } = located;
  if (!isObject(value) || depth > COMPARE_LIMITS.compositionDepth || budget.left-- <= 0)
    return undefined;
  const { allOf, $ref, ...rest } = value;
  const parts: Located<JsonObject>[] = [{ value: rest, pointer }];
  const inner: Located[] = [];
  if (typeof $ref === "string") {
    const target = dereference(root, { value: { $ref }, pointer });
    if (target.pointer === pointer) return undefined;
    inner.push(target);
  }
  if (Array.isArray(allOf))
    inner.push(
      ...allOf.map((item, i) => ({ value: item, pointer: joinPointer(pointer, "allOf", i) })),
    );
  for (const part of inner) {
    const found = partsOf(root, part, depth + 1, budget);
    if (found === undefined) return undefined;
    parts.push(...found);
  }
  return parts;
}

/** Adds a part to `merged`; false when the two cannot be written as one. */
function merge(
  merged: JsonObject,
  locations: Map<string, string>,
  { value, pointer }: Located<JsonObject>,
): boolean {
  for (const [keyword, argument] of Object.entries(value)) {
    if (keyword === "properties" && isObject(argument)) {
      const properties: JsonObject = isObject(merged.properties) ? { ...merged.properties } : {};
      for (const [name, property] of Object.entries(argument)) {
        if (Object.hasOwn(properties, name) && !equalJson(properties[name], property)) return false;
        Object.defineProperty(properties, name, {
          value: property,
          enumerable: true,
          configurable: true,
          writable: true,
        });
        locations.set(name, joinPointer(pointer, "properties", name));
      }
      merged.properties = properties;
    } else if (keyword === "required" && Array.isArray(argument)) {
      const known = Array.isArray(merged.required) ? merged.required : [];
      merged.required = [...new Set([...known, ...argument])];
    } else if (isPlainAnnotation(keyword)) {
      merged[keyword] ??= argument;
    } else if (
      keyword !== "type" ||
      (merged.type !== undefined && !equalJson(merged.type, argument))
    ) {
      return false;
    } else merged.type = argument;
  }
  return true;
}
