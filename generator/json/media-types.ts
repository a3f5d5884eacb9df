/** How a body of a media type is handled. */
export type BodyKind = "json" | "form" | "multipart" | "text" | "stream" | "binary";

/** A media type without its parameters, lower case. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** Lists that are sent item by item. */
export const linesMediaType =
  /^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|jsonlines|json-seq)$/;

/**
 * How bodies of a media type are handled; the generated package's `read.ts` decides alike at run time.
 * Source: RFC 6839 (`+json`), RFC 7578, WHATWG HTML (event streams), RFC 7464.
 */
export function bodyKind(mediaType: string): BodyKind {
  const essence = essenceOf(mediaType);
  if (/[/+]json$/.test(essence) || essence === "*/*") return "json";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence === "multipart/form-data") return "multipart";
  if (essence === "text/event-stream" || linesMediaType.test(essence)) return "stream";
  if (essence.startsWith("text/") || /[/+]xml$/.test(essence)) return "text";
  return "binary";
}

/** Whether a body of a media type has parts: a form, or `multipart/mixed` and the like. */
export function isMultipart(mediaType: string): boolean {
  return essenceOf(mediaType).startsWith("multipart/");
}
