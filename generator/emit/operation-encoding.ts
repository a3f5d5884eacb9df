import { bodyKind, type EncodingModel, type MediaTypeModel } from "../model/index.ts";

/**
 * What a form's `encoding` says of its properties, in the runtime's notation: styles for
 * url-encoded forms, media types of the parts for multipart ones. Source: OAS 3.1 section 4.8.15.
 */
export function encodingOf(content: MediaTypeModel): [name: string, value: string][] {
  const isForm = bodyKind(content.mediaType) === "form";
  return content.encoding.flatMap((encoding): [string, string][] => {
    const written = isForm ? formStyle(encoding) : partOf(encoding, content.mediaType);
    return written === undefined ? [] : [[encoding.name, written]];
  });
}

/** One media type with its parameters: no range, no list, and nothing that ends the header. */
const ONE_MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+(?: *; *[\w.+-]+=(?:[\w.+-]+|"[\w .+:/-]*"))*$/;

/** A part's style counts in `multipart/form-data` only. */
function partOf({ style, contentType = "" }: EncodingModel, body: string): string | undefined {
  if (style === "deepObject" && bodyKind(body) === "multipart") return "deepObject*";
  return ONE_MEDIA_TYPE.test(contentType) ? contentType : undefined;
}

function formStyle({
  style,
  explode,
  allowReserved,
  contentType,
}: EncodingModel): string | undefined {
  if (style === undefined && explode === undefined && allowReserved === undefined)
    return contentType !== undefined && bodyKind(contentType) === "json" ? "json" : undefined;
  const known = /^(form|spaceDelimited|pipeDelimited|deepObject)$/.test(style ?? "")
    ? style
    : "form";
  const exploded = explode ?? known === "form";
  return `${allowReserved === true ? "+" : ""}${known}${exploded ? "*" : ""}`;
}
