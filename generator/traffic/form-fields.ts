import { bodyKind } from "../json/media-types.ts";
import type { SentBody } from "../ingest/requests/sampled-request.ts";
import type { SentText } from "./types.ts";

/** The fields of a recorded form, from the list or the text of them; undefined for another body. */
export function formFields({ mediaType, fields, text }: SentBody): readonly SentText[] | undefined {
  const kind = bodyKind(mediaType);
  if (kind !== "form" && kind !== "multipart") return undefined;
  if (fields !== undefined) return fields.map(({ name, value }) => ({ name, value }));
  if (text === undefined) return undefined;
  if (kind === "multipart") return partsOf(text);
  return [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }));
}

/** The parts of a multipart text, whose first line is the boundary. Source: RFC 7578. */
function partsOf(text: string): SentText[] {
  const boundary = text.slice(0, Math.max(text.indexOf("\n"), 0)).trim();
  if (!boundary.startsWith("--")) return [];
  return text.split(boundary).flatMap((part) => {
    const start = part.indexOf("\r\n\r\n");
    const name = /\bname="([^"]*)"/i.exec(part.slice(0, Math.max(start, 0)))?.[1];
    return name === undefined ? [] : [{ name, value: part.slice(start + 4).replace(/\r\n$/, "") }];
  });
}

/** The cookies of a request; undefined where none was recorded, as browsers leave them out. */
export function cookiesOf(headers: readonly SentText[]): readonly SentText[] | undefined {
  const sent = headers.filter(({ name }) => name.toLowerCase() === "cookie");
  if (sent.length === 0) return undefined;
  return sent
    .flatMap(({ value }) => value.split(";"))
    .map((pair) => {
      const [name = "", ...rest] = pair.split("=");
      return { name: name.trim(), value: rest.join("=").trim() };
    });
}
