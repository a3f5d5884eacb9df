import type { BodyPlan } from "./send.ts";
import { pick } from "./media-types.ts";
import type { Schema } from "./validate.ts";

/** A media type's schema, or null, and how to write a body that is neither JSON nor sent as it is. */
export type MediaTypeEntry = readonly [
  schema: Schema | null,
  write?: (body: never) => NonNullable<RequestInit["body"]>,
];

/**
 * Decides how a body is checked and written, for operations whose body is not just JSON.
 *
 * @param entries - by media type; the first is the default.
 */
export function bodiesWith(
  entries: Readonly<Record<string, MediaTypeEntry>>,
): (body: unknown, contentType: string | undefined) => BodyPlan {
  return (body, contentType) => {
    const asked = contentType ?? Object.keys(entries)[0] ?? "";
    const [schema = null, write] = pick(entries, asked) ?? [];
    const mediaType = asked.includes("*") ? typeOf(body) : asked;
    const isJson = /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
    // Parts are written here, because their boundary is part of the header.
    const parts = /^multipart\/(?!form-data)/i.test(mediaType) ? write?.(body as never) : undefined;
    const headers = { "content-type": parts instanceof Blob ? parts.type : mediaType };
    return {
      schema: schema ?? undefined,
      // The platform adds the header of a form, with its boundary.
      ...(body !== undefined && mediaType !== "multipart/form-data" && { headers }),
      ...(!isJson && {
        bodySerializer:
          parts === undefined
            ? (write ?? ((value: unknown) => asItIs(value, mediaType)))
            : () => parts,
      }),
      // A body of unknown length goes out while it is made. Source: WHATWG Fetch, RequestDuplex.
      ...(body instanceof ReadableStream && { duplex: "half" }),
    };
  };
}

/** Text, bytes and streams; of plain objects the platform would make `[object Object]`. */
function asItIs(value: unknown, mediaType: string): unknown {
  if (isPlain(value)) {
    throw new TypeError(`A body of type ${mediaType}: give the body as text or bytes.`);
  }
  return value;
}

/** The type of a body for which the document names but a range of types. */
function typeOf(body: unknown): string {
  if (body instanceof Blob && body.type !== "") return body.type;
  if (typeof body === "string") return "text/plain";
  return isPlain(body) ? "application/json" : "application/octet-stream";
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value ?? "") === Object.prototype;
}
