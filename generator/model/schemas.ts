import { isObject, type JsonValue } from "../json/values.ts";
import type { Schema } from "./types.ts";

/** True for what may stand where OpenAPI 3.1 wants a Schema Object. */
export function isSchema(value: JsonValue | undefined): value is Schema {
  return typeof value === "boolean" || isObject(value);
}
