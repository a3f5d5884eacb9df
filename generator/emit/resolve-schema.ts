import { decodeFragment, valueAt } from "../json/pointer.ts";
import { isObject, type JsonObject } from "../json/values.ts";
import type { Schema } from "../model/index.ts";

/** The schema itself, or the one that its `$ref` leads to; `true` for a reference that leads nowhere. */
export function resolveSchema(document: JsonObject, schema: Schema): Schema {
  let current: Schema = schema;
  for (let hops = 0; isObject(current) && typeof current["$ref"] === "string"; hops++) {
    const reference: string = current["$ref"];
    if (hops > 100 || !reference.startsWith("#/")) return true;
    const target = valueAt(document, decodeFragment(reference.slice(1)));
    if (!isObject(target) && typeof target !== "boolean") return true;
    current = target;
  }
  return current;
}
