import { joinPointer } from "../../json/pointer.ts";
import type { JsonObject, JsonValue } from "../../json/values.ts";
import { setOwn } from "./own-property.ts";
import type { PageContent, PageField } from "./page-operation.ts";
import type { SourceMap } from "./source-map.ts";

/** The schema of an object with these fields. Fields without a name stay outside `properties`, with their rows. */
export function objectSchema(
  fields: readonly PageField[],
  pointer: string,
  sources: SourceMap,
): JsonObject {
  const schema: JsonObject = { type: "object" };
  addFields(schema, fields, pointer, sources);
  return schema;
}

/** Adds fields to the schema of an object. */
export function addFields(
  schema: JsonObject,
  fields: readonly PageField[],
  pointer: string,
  sources: SourceMap,
): void {
  const properties: JsonObject = {};
  const required: JsonValue[] = [];
  const unnamed: JsonValue[] = [];
  for (const field of fields) {
    if (field.name === undefined) {
      const at = joinPointer(pointer, "x-crosswalk-unnamed", unnamed.length);
      sources.set(at, field.source);
      const entry: JsonObject = { row: field.row };
      if (field.required) entry["required"] = true;
      entry["schema"] = fieldSchema(field, `${at}/schema`, sources);
      unnamed.push(entry);
      continue;
    }
    const at = joinPointer(pointer, "properties", field.name);
    sources.set(at, field.source);
    setOwn(properties, field.name, fieldSchema(field, at, sources));
    if (!field.required) continue;
    sources.set(joinPointer(pointer, "required", required.length), field.source);
    required.push(field.name);
  }
  if (Object.keys(properties).length > 0) schema["properties"] = properties;
  if (required.length > 0) schema["required"] = required;
  if (unnamed.length > 0) schema["x-crosswalk-unnamed"] = unnamed;
}

/** The schema of a field, with its children in the object or in the items of the (nested) array. */
export function fieldSchema(field: PageField, pointer: string, sources: SourceMap): JsonObject {
  const schema = structuredClone(field.schema);
  if (field.children === undefined || field.children.length === 0) return schema;
  let target = schema;
  let at = pointer;
  for (let items = target["items"]; isSchema(items); items = target["items"]) {
    target = items;
    at = `${at}/items`;
  }
  addFields(target, field.children, at, sources);
  return schema;
}

const isSchema = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The schema of a body: of an object with the fields, or of a list of them. */
const bodySchema = (
  { fields, isList }: PageContent,
  pointer: string,
  sources: SourceMap,
): JsonObject =>
  isList === true
    ? { type: "array", items: objectSchema(fields, `${pointer}/items`, sources) }
    : objectSchema(fields, pointer, sources);

/** The Media Type Object of a body. */
export function writeContent(
  content: PageContent,
  pointer: string,
  sources: SourceMap,
): JsonObject {
  const at = `${pointer}/schema`;
  sources.set(pointer, content.source);
  const schema = content.schema
    ? structuredClone(content.schema)
    : content.isListOpen
      ? {
          anyOf: [false, true].map((isList, index) =>
            bodySchema({ ...content, isList }, `${at}/anyOf/${index}`, sources),
          ),
        }
      : bodySchema(content, at, sources);
  const media: JsonObject = {
    schema: content.title === undefined ? schema : { title: content.title, ...schema },
  };
  if (content.example !== undefined) media["example"] = content.example;
  return media;
}
