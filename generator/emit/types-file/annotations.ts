import type { JsonObject, JsonValue } from "../../json/values.ts";
import { tagLines } from "../write/index.ts";

/** Annotations that openapi-typescript writes as comments. */
const textual = ["title", "summary", "description", "format"] as const;
const valued = ["default", "example"] as const;

/**
 * The annotations of a schema, parameter, header or media type, ready to become a comment: text
 * without control and bidirectional characters and without tags of its own, values as JSON.
 */
export function annotations(value: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const key of textual) {
    const text = value[key];
    if (typeof text === "string" && text !== "") result[key] = comment(text);
  }
  // Alone of all, it is not put below the star of the comment line by line.
  if (typeof result["format"] === "string")
    result["format"] = result["format"].replaceAll("\n", " ");
  for (const key of valued) {
    const held = value[key];
    if (held !== undefined) result[key] = printed(held);
  }
  if (Array.isArray(value["examples"])) result["examples"] = value["examples"].map(printed);
  for (const key of ["deprecated", "readOnly", "writeOnly"]) {
    if (value[key] === true) result[key] = true;
  }
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
