import type { Result } from "./send.ts";

/** Reads a success as its media type asks for: JSON, text, a stream of events or lines, or bytes. */
export async function readByMediaType(result: Result): Promise<Result> {
  const { response, data } = result;
  return response.ok && data ? { ...result, data: await read(response) } : result;
}

async function read(response: Response): Promise<unknown> {
  const type = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (/[/+]json$/.test(type)) {
    const text = await response.text();
    return text === "" ? undefined : (JSON.parse(text) as unknown);
  }
  if (/^(text\/event-stream|application\/(x-ndjson|jsonl|json-seq))$/.test(type))
    return response.body;
  if (/^text\/|[/+]xml$|^application\/x-www-form-urlencoded$/.test(type)) return response.text();
  return response.blob();
}
