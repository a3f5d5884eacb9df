/** Reads a body as its media type asks for: JSON, text, a stream of events or lines, or bytes. */
export async function readByMediaType(response: Response): Promise<unknown> {
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

/** Reads a body whose documented types are all text. */
export function readText(response: Response): Promise<string> {
  return response.text();
}

/** Reads a body whose documented types are all bytes: a file is one, whatever is in it. */
export function readBlob(response: Response): Promise<Blob> {
  return response.blob();
}

/** Gives a body whose documented types are all streams. */
export async function readStream(response: Response): Promise<ReadableStream<Uint8Array> | null> {
  return response.body;
}
