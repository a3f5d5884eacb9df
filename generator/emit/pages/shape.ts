import { isObject, type JsonObject } from "../../json/values.ts";
import type { Schema } from "../../model/index.ts";
import { resolveSchema } from "../resolve-schema.ts";
import type { Resources } from "../../schema/references.ts";

/** What a schema says of a value, as far as lists are concerned; parts of `allOf` together. */
export interface Shape {
  /** JSON types without `null`; empty when the schema does not say, or says several things. */
  readonly types: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, Schema>;
  readonly items: Schema | undefined;
  readonly format: string | undefined;
  readonly default: unknown;
  readonly minimum: unknown;
}

/** Schemas that are read for one value at most: more are not what a list's envelope consists of. */
const MAX_PARTS = 200;

/** The shape of a schema. Alternatives have none, but for a value that may be null. */
export function shapeOf(resources: Resources, schema: Schema): Shape {
  const types = new Set<string>();
  const properties = new Map<string, Schema>();
  let items: Schema | undefined;
  const found: JsonObject = {};
  const pending: Schema[] = [schema];
  const seen = new Set<Schema>();
  for (const part of pending) {
    const resolved = resolveSchema(resources, part);
    if (!isObject(resolved) || seen.has(resolved) || seen.size >= MAX_PARTS) continue;
    seen.add(resolved);
    for (const type of [resolved["type"]].flat())
      if (typeof type === "string" && type !== "null") types.add(type);
    const own = resolved["properties"];
    for (const [name, property] of Object.entries(isObject(own) ? own : {}))
      if (isObject(property) || typeof property === "boolean") properties.set(name, property);
    const list = resolved["items"];
    if (isObject(list) || typeof list === "boolean") items = list;
    Object.assign(found, said(resolved));
    const { allOf } = resolved;
    if (Array.isArray(allOf)) pending.push(...(allOf as Schema[]));
    const only = onlyAlternative(resolved);
    if (only !== undefined) pending.push(only);
  }
  if (types.size === 0 && properties.size > 0) types.add("object");
  if (types.size === 0 && items !== undefined) types.add("array");
  const { format, default: standard, minimum } = found;
  return {
    ...{ types, properties, items, minimum, default: standard },
    format: typeof format === "string" ? format : undefined,
  };
}

/** What a schema says of a value of its own. */
function said({ format, default: standard, minimum }: JsonObject): JsonObject {
  return {
    ...(format === undefined ? {} : { format }),
    ...(standard === undefined ? {} : { default: standard }),
    ...(minimum === undefined ? {} : { minimum }),
  };
}

/** The alternative that is not null, where there is but one. */
function onlyAlternative({ anyOf, oneOf }: JsonObject): Schema | undefined {
  const alternatives = Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : [];
  const others = alternatives.filter((one) => !isObject(one) || one["type"] !== "null");
  return others.length === 1 ? (others[0] as Schema) : undefined;
}

/** True for a value that is of this type and no other. */
export function isOnly({ types }: Shape, ...names: readonly string[]): boolean {
  return types.size > 0 && [...types].every((type) => names.includes(type));
}
