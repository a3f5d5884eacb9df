import { joinPointer } from "../json/pointer.ts";
import type { JsonObject } from "../json/values.ts";
import { mediaTypeExamples } from "./examples.ts";
import { entries, resolve, text } from "./resolve.ts";
import { isSchema } from "../schema/node.ts";
import type { ParameterModel } from "./types.ts";

const locations = ["path", "query", "header", "cookie"] as const;

/** Header parameters that OpenAPI tells tools to ignore. Source: OAS 3.1 section 4.8.12, "Parameter Object", field `name`. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

/**
 * The parameters of an operation: its own, and those of its path item that it does not replace
 * (a parameter is identified by name and place, OAS 3.1 section 4.8.9).
 */
export function buildParameters(
  document: JsonObject,
  pathItemPointer: string,
  operationPointer: string,
): ParameterModel[] {
  const found = new Map<string, ParameterModel>();
  for (const owner of [pathItemPointer, operationPointer]) {
    const list = resolve(document, owner)?.value["parameters"];
    if (!Array.isArray(list)) continue;
    list.forEach((_, index) => {
      const parameter = buildParameter(document, joinPointer(owner, "parameters", index));
      if (parameter !== undefined) found.set(`${parameter.in} ${parameter.name}`, parameter);
    });
  }
  return [...found.values()];
}

function buildParameter(document: JsonObject, at: string): ParameterModel | undefined {
  const resolved = resolve(document, at);
  if (resolved === undefined) return undefined;
  const { value, pointer } = resolved;
  const location = locations.find((known) => known === value["in"]);
  const name = value["name"];
  if (location === undefined || typeof name !== "string") return undefined;
  if (location === "header" && ignoredHeaders.has(name.toLowerCase())) return undefined;

  const style =
    value["x-crosswalk-whole-query"] === true
      ? "whole"
      : (text(value["style"]) ??
        (location === "query" || location === "cookie" ? "form" : "simple"));
  const [content] = entries(value["content"], joinPointer(pointer, "content"));
  const holder = content === undefined ? { value, pointer } : resolve(document, content[2]);
  const schema = holder?.value["schema"];
  return {
    name,
    in: location,
    pointer,
    required: value["required"] === true || location === "path",
    deprecated: value["deprecated"] === true,
    description: text(value["description"]),
    style,
    explode: typeof value["explode"] === "boolean" ? value["explode"] : style === "form",
    allowReserved: value["allowReserved"] === true,
    mediaType: content?.[0],
    ...(holder !== undefined && isSchema(schema)
      ? { schema, schemaPointer: joinPointer(holder.pointer, "schema") }
      : {}),
    examples: mediaTypeExamples(document, value, pointer),
  };
}
