import { jsonText } from "./json-text.ts";

/** Media types of the parts: by name for an object; by index for a list, `*` for all further items. */
type PartTypes = Readonly<Record<string, string>>;

/**
 * Writes a multipart body that is no form, such as `multipart/mixed`: an object is one part for each property with
 * the property's name, a list one part for each item without one. Text is sent as text, bytes as bytes, everything
 * else as JSON, each with its media type. Text and bytes that the caller made are sent as they are.
 * Source: RFC 2046 section 5.1, OAS 3.2 section 4.14.5.
 */
export function partsWith(
  mediaType: string,
  types: PartTypes = {},
): (body: unknown) => NonNullable<RequestInit["body"]> {
  return (body) => {
    if (!isStructure(body)) return body as NonNullable<RequestInit["body"]>;
    const boundary = `part-${crypto.randomUUID()}`;
    const content = partsOf(body).flatMap(([name, value], index) => {
      const key = name ?? String(index);
      const declared = Object.hasOwn(types, key) ? types[key] : types["*"];
      return [`--${boundary}\r\n`, ...written(name, value, declared), "\r\n"];
    });
    const [essence = mediaType, ...parameters] = mediaType.split(";");
    const type = [essence.trim(), `boundary=${boundary}`, ...parameters].join(";");
    return new Blob([...content, `--${boundary}--\r\n`], { type });
  };
}

/** Whether a body is to be written in parts. */
function isStructure(body: unknown): body is object {
  return Array.isArray(body) || Object.getPrototypeOf(body ?? "") === Object.prototype;
}

/** The parts with their names: those of a property that is a list have the same one. */
function partsOf(body: object): (readonly [name: string | undefined, value: unknown])[] {
  if (Array.isArray(body)) return body.map((value: unknown) => [undefined, value]);
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value])
      .filter((item) => item !== undefined && item !== null)
      .map((item) => [name, item] as const),
  );
}

function written(
  name: string | undefined,
  value: unknown,
  declared: string | undefined,
): BlobPart[] {
  const isBytes =
    value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
  const isText = typeof value !== "object";
  const own = value instanceof Blob && value.type !== "" ? value.type : undefined;
  const usual = isBytes ? "application/octet-stream" : isText ? "text/plain" : "application/json";
  const file = value instanceof File ? `; filename="${escaped(value.name)}"` : "";
  const named =
    name === undefined ? "" : `Content-Disposition: form-data; name="${escaped(name)}"${file}\r\n`;
  const content = isBytes ? (value as BlobPart) : isText ? String(value) : (jsonText(value) ?? "");
  return [`${named}Content-Type: ${own ?? declared ?? usual}\r\n\r\n`, content];
}

/** Source: WHATWG HTML, multipart form data. */
function escaped(name: string): string {
  return name.replace(/\r\n|[\r\n"]/g, (found) => encodeURIComponent(found));
}
