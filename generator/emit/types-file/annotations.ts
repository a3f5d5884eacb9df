import type { JsonObject, JsonValue } from "../../json/values.ts";
import { tagLines } from "../write/index.ts";
import { COMMENTS } from "./keywords.ts";

/**
 * The annotations of a schema, parameter, header or media type, ready to become a comment: text
 * without control and bidirectional characters and without tags of its own, values as JSON.
 */
export function annotations(value: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const [key, form] of Object.entries(COMMENTS)) {
    const held = value[key];
    if (form === "text" && typeof held === "string" && held !== "") result[key] = comment(held);
    if (form === "value" && held !== undefined) result[key] = printed(held);
    if (form === "values" && Array.isArray(held)) result[key] = held.map(printed);
    if (form === "flag" && held === true) result[key] = true;
  }
  // Alone of all, it is not put below the star of the comment line by line.
  if (typeof result["format"] === "string")
    result["format"] = result["format"].replaceAll("\n", " ");
  return result;
}

function printed(value: JsonValue): string {
  return comment(typeof value === "string" ? value : JSON.stringify(value, null, 2));
}

/** openapi-typescript itself escapes the end of a comment. */
function comment(text: string): string {
  return tagLines(text)
    .map((line) => line.replaceAll("*\\/", "*/"))
    .join("\n");
}
