import type { BodyPlan } from "./send.ts";
import { pick } from "./media-types.ts";
import type { Schema } from "./validate.ts";

/** A media type's schema, or null, and how to write a body that is neither JSON nor sent as it is. */
export type MediaTypeEntry = readonly [schema: Schema | null, write?: (body: never) => BodyInit];

/**
 * Decides how a body is checked and written, for operations whose body is not just JSON.
 *
 * @param entries - by media type; the first is the default.
 */
export function bodiesWith(
  entries: Readonly<Record<string, MediaTypeEntry>>,
): (body: unknown, contentType: string | undefined) => BodyPlan {
  return (body, contentType) => {
    const mediaType = contentType ?? Object.keys(entries)[0] ?? "";
    const [schema = null, write] = pick(entries, mediaType) ?? [];
    const isJson = /^[^;]*[/+]json\b/i.test(mediaType);
    const options = {
      // The boundary of a multipart body is not known here; the platform adds the header.
      headers:
        body === undefined || mediaType === "multipart/form-data"
          ? {}
          : { "content-type": mediaType },
      ...(!isJson && { bodySerializer: write ?? ((value: unknown) => value) }),
      // A body of unknown length goes out while it is made. Source: WHATWG Fetch, RequestDuplex.
      ...(body instanceof ReadableStream && { duplex: "half" }),
    };
    return { schema: schema ?? undefined, options };
  };
}
