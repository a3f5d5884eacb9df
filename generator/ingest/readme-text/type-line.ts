import type { JsonObject } from "../../json/values.ts";
import { schemaOfWord, unionOf } from "../shared/vocabulary/types.ts";

const typeWords = new Set([
  "string",
  "integer",
  "int32",
  "int64",
  "number",
  "float",
  "double",
  "boolean",
  "date",
  "date-time",
  "uuid",
  "uri",
  "email",
  "password",
  "binary",
  "file",
  "json",
  "object",
]);

/** Reads a line as a type, e.g. `int32`, `array of strings` or `string | null`. Undefined where it is none. */
export function parseTypeLine(text: string): JsonObject | undefined {
  const [word = "", ...rest] = text.split(" | ");
  if (rest.length > 1 || (rest.length === 1 && rest[0] !== "null")) return undefined;
  const schema = word.startsWith("array of ") ? arrayOf(word.slice(9)) : scalar(word);
  if (schema === undefined) return undefined;
  return rest.length === 0 ? schema : unionOf([schema, { type: "null" }]);
}

const scalar = (word: string) => (typeWords.has(word) ? schemaOfWord(word) : undefined);

/** `strings` → an array of strings. What the items of an "array of arrays" are is not shown. */
function arrayOf(plural: string): JsonObject | undefined {
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(plural)) return undefined;
  if (plural === "arrays") return { type: "array", items: { type: "array" } };
  const item = scalar(plural) ?? scalar(plural.replace(/s$/, ""));
  return { type: "array", items: item ?? {} };
}

/** True for the types whose names the pages show as titles, so that they survive every capture. */
export const isTitled = (text: string) => /^(?:object|array of )/.test(text);
