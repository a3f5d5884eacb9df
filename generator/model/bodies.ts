import { joinPointer } from "../json/pointer.ts";
import { isObject, listOf, objectOf, type JsonObject, type JsonValue } from "../json/values.ts";
import { mediaTypeExamples } from "./examples.ts";
import { entries, fixedEntries, resolve, text } from "./resolve.ts";
import { isSchema } from "../schema/node.ts";
import type {
  EncodingModel,
  MediaTypeModel,
  RequestBodyModel,
  ResponseHeaderModel,
  ResponseModel,
} from "./types.ts";

/** Names the zod export of a media type's schema. */
export type NameOfContent = (mediaType: string) => string;

/** The request body of an operation, if it has one. */
export function buildRequestBody(
  document: JsonObject,
  operationPointer: string,
  nameOf: NameOfContent,
): RequestBodyModel | undefined {
  const resolved = resolve(document, joinPointer(operationPointer, "requestBody"));
  if (resolved === undefined) return undefined;
  const { value, pointer } = resolved;
  const contents = buildContents(document, value, pointer, nameOf);
  // Without a media type it could not be sent.
  if (contents.length === 0) return undefined;
  return {
    pointer,
    required: value["required"] === true,
    description: text(value["description"]),
    contents,
  };
}

/** The responses of an operation in document order. */
export function buildResponses(
  document: JsonObject,
  operationPointer: string,
  nameOf: (status: string) => NameOfContent,
): ResponseModel[] {
  const at = joinPointer(operationPointer, "responses");
  const responses: ResponseModel[] = [];
  for (const [status, , responseAt] of fixedEntries(resolve(document, at)?.value, at)) {
    const resolved = resolve(document, responseAt);
    if (resolved === undefined) continue;
    const { value, pointer } = resolved;
    responses.push({
      status,
      pointer,
      description: text(value["description"]),
      headers: buildHeaders(document, value, pointer),
      contents: buildContents(document, value, pointer, nameOf(status)),
    });
  }
  return responses;
}

function buildContents(
  document: JsonObject,
  holder: JsonObject,
  holderPointer: string,
  nameOf: NameOfContent,
): MediaTypeModel[] {
  const contents: MediaTypeModel[] = [];
  for (const [mediaType, , at] of entries(
    holder["content"],
    joinPointer(holderPointer, "content"),
  )) {
    const resolved = resolve(document, at);
    if (resolved === undefined) continue;
    const { value, pointer } = resolved;
    const schema = value["schema"];
    contents.push({
      mediaType,
      pointer,
      ...(isSchema(schema)
        ? { schema, schemaPointer: joinPointer(pointer, "schema"), exportName: nameOf(mediaType) }
        : {}),
      encoding: buildEncoding(value),
      examples: mediaTypeExamples(document, value, pointer),
    });
  }
  return contents;
}

/** Encodings by the name of a property; of a list (OAS 3.2) by index, and `*` for all further items. */
function buildEncoding(mediaType: JsonObject): EncodingModel[] {
  const { encoding, prefixEncoding, itemEncoding } = mediaType;
  const all: [string, JsonValue | undefined][] = [
    ...Object.entries(objectOf(encoding)),
    ...listOf(prefixEncoding).map((one, index): [string, JsonValue] => [String(index), one]),
    ["*", itemEncoding],
  ];
  return all.flatMap(([name, value]): EncodingModel[] => {
    if (!isObject(value)) return [];
    const { contentType, style, explode, allowReserved } = value;
    return [
      {
        name,
        contentType: typeof contentType === "string" ? contentType : undefined,
        style: style === undefined ? undefined : String(style),
        explode: typeof explode === "boolean" ? explode : undefined,
        allowReserved: typeof allowReserved === "boolean" ? allowReserved : undefined,
      },
    ];
  });
}

function buildHeaders(
  document: JsonObject,
  response: JsonObject,
  pointer: string,
): ResponseHeaderModel[] {
  const headers: ResponseHeaderModel[] = [];
  for (const [name, , at] of entries(response["headers"], joinPointer(pointer, "headers"))) {
    // OAS 3.1 section 4.8.17: a response header named Content-Type shall be ignored.
    const resolved = name.toLowerCase() === "content-type" ? undefined : resolve(document, at);
    if (resolved === undefined) continue;
    const schema = resolved.value["schema"];
    headers.push({
      name,
      pointer: resolved.pointer,
      required: resolved.value["required"] === true,
      description: text(resolved.value["description"]),
      ...(isSchema(schema)
        ? { schema, schemaPointer: joinPointer(resolved.pointer, "schema") }
        : {}),
    });
  }
  return headers;
}
