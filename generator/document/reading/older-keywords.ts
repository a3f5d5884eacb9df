import { withoutKeys } from "../../json/edit.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { SchemaRule } from "./types.ts";

/**
 * Keywords of JSON Schema draft 4 to 7 under their present names: a list of schemas in `items` is `prefixItems`, and
 * `dependencies` is `dependentRequired` or `dependentSchemas` (JSON Schema 2020-12 core, appendix G; 2019-09
 * appendix F). To the letter they say nothing.
 */
export const olderKeywordRule: SchemaRule = {
  name: "olderKeyword",
  code: "read-older-keyword",
  keywords: ["items", "dependencies"],
  message: "keywords of earlier drafts of JSON Schema are read under their present names",
  read(schema) {
    return withDependencies(withPrefix(schema));
  },
};

function withPrefix(schema: JsonObject): JsonObject {
  const { items, additionalItems } = schema;
  if (!Array.isArray(items) || schema["prefixItems"] !== undefined) return schema;
  const others = withoutKeys(schema, "items", "additionalItems");
  return {
    ...others,
    ...(items.length === 0 ? {} : { prefixItems: items }),
    ...(additionalItems === undefined ? {} : { items: additionalItems }),
  };
}

function withDependencies(schema: JsonObject): JsonObject {
  const { dependencies } = schema;
  if (!isObject(dependencies)) return schema;
  const entries = Object.entries(dependencies);
  const added = (keyword: string, isKept: (value: JsonValue) => boolean): JsonObject => {
    const kept = entries.filter(([, value]) => isKept(value));
    const known = schema[keyword];
    if (kept.length === 0) return {};
    return { [keyword]: { ...Object.fromEntries(kept), ...(isObject(known) ? known : {}) } };
  };
  return {
    ...withoutKeys(schema, "dependencies"),
    ...added("dependentRequired", Array.isArray),
    ...added("dependentSchemas", (value) => !Array.isArray(value)),
  };
}
