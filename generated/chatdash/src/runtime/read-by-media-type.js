// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { readJson } from "./read.js";
/** Reads a success as its media type asks for: JSON, text, a stream of events or lines, or bytes. */
export async function readByMediaType(response, reading) {
  const type = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (/[/+]json$/.test(type)) return readJson(response, reading);
  if (
    /^(text\/event-stream|application\/(x-ndjson|ndjson|jsonl|x-jsonlines|jsonlines|json-seq))$/.test(
      type,
    )
  )
    return response.body;
  if (/^text\/|[/+]xml$|^application\/x-www-form-urlencoded$/.test(type)) return response.text();
  return response.blob();
}
