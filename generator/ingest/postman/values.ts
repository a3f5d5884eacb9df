import { isObject, type JsonObject } from "../../json/values.ts";
import { getOwn } from "../shared/own-property.ts";

/** The text of a member, or undefined. */
export function textAt(holder: JsonObject, key: string): string | undefined {
  const value = getOwn(holder, key);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? value : undefined;
}

/** The objects of a list, or none. */
export function listAt(holder: JsonObject, key: string): JsonObject[] {
  const value = getOwn(holder, key);
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? item : {})) : [];
}
