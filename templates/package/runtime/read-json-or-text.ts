import { parseJson, readJson, type ReadingOf } from "./read.ts";

/** Reads a success that may be a text: JSON, or the text itself where a server names it as text and it is no JSON. */
export async function readJsonOrText(response: Response, reading: ReadingOf): Promise<unknown> {
  const type = response.headers.get("content-type") ?? "";
  if (!/^\s*text\/(?!json)/i.test(type)) return readJson(response, reading);
  const text = await response.text();
  const value = parseJson(text)?.value;
  // `12` as plain text is the text that the document describes.
  return typeof value === "string" || (typeof value === "object" && value !== null) ? value : text;
}
