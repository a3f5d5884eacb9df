import { valueAt } from "../json/pointer.ts";
import { isObject, type JsonObject } from "../json/values.ts";
import type { MediaTypeModel } from "../model/index.ts";
import { bodyKind } from "../model/index.ts";

/**
 * What a form's `encoding` says of its properties, in the runtime's notation: styles for
 * url-encoded forms, media types of the parts for multipart ones. Source: OAS 3.1 section 4.8.15.
 */
export function encodingOf(
  document: JsonObject,
  content: MediaTypeModel,
): [name: string, value: string][] {
  const source = valueAt(document, content.pointer);
  const encoding = isObject(source) ? source["encoding"] : undefined;
  if (!isObject(encoding)) return [];
  const isForm = bodyKind(content.mediaType) === "form";
  return Object.entries(encoding).flatMap(([name, value]): [string, string][] => {
    if (!isObject(value)) return [];
    const { contentType } = value;
    if (!isForm) {
      if (value["style"] === "deepObject") return [[name, "deepObject*"]];
      const isType = typeof contentType === "string" && /^[\w.+-]+\/[\w.+-]+$/.test(contentType);
      return isType ? [[name, contentType]] : [];
    }
    const style = formStyle(value);
    return style === undefined ? [] : [[name, style]];
  });
}

function formStyle(encoding: JsonObject): string | undefined {
  const { style, explode, allowReserved, contentType } = encoding;
  if (style === undefined && explode === undefined && allowReserved === undefined) {
    return typeof contentType === "string" && bodyKind(contentType) === "json" ? "json" : undefined;
  }
  const known = /^(form|spaceDelimited|pipeDelimited|deepObject)$/.test(String(style))
    ? String(style)
    : "form";
  const exploded = typeof explode === "boolean" ? explode : known === "form";
  return `${allowReserved === true ? "+" : ""}${known}${exploded ? "*" : ""}`;
}
