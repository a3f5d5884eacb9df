import type { Context } from "./client.ts";
import { UnreadableResponseError } from "./errors.ts";

/** A JSON text and the value that a parser made of it. */
export interface ParsedJson {
  readonly text: string;
  readonly value: unknown;
}

/** What a body is read for. */
export interface ReadingOf {
  /** Method and path, for messages. */
  readonly operation: string;
  readonly context: Context;
  /** Reports integers whose digits a number cannot hold, where the operation has JSON: `reportIntegers`. */
  readonly integers?:
    ((response: Response, reading: ReadingOf, json: ParsedJson) => void) | undefined;
}

/** Parses JSON, where its values have another form than `JSON.parse` gives. */
export type JsonParser = (text: string) => unknown;

/** How the body of a success is read: one of the ways of `Response`, its stream, or a function of its own. */
export type BodyReader =
  | "json"
  | "text"
  | "blob"
  | "arrayBuffer"
  | "stream"
  | ((response: Response, reading: ReadingOf) => Promise<unknown>);

/**
 * Reads the body of a success. The promise rejects with an UnreadableResponseError when it is to be JSON and is not.
 */
export function readBody(response: Response, reader: BodyReader, reading: ReadingOf): unknown {
  if (typeof reader === "function") return reader(response, reading);
  if (reader === "stream") return response.body;
  return reader === "json" ? readJson(response, reading) : response[reader]();
}

/** Reads JSON, also where a server names it as text or does not name it. */
export async function readJson(
  response: Response,
  reading: ReadingOf,
  parse?: JsonParser,
): Promise<unknown> {
  const { operation, integers } = reading;
  const type = response.headers.get("content-type") ?? "";
  if (!/json|text|^$/i.test(type)) throw new UnreadableResponseError(operation, response);
  const text = await response.text();
  if (text === "") return undefined;
  const json = parseJson(text, parse);
  // The error of the parser quotes the body.
  if (json === undefined) throw new UnreadableResponseError(operation, response, { text });
  integers?.(response, reading, json);
  return json.value;
}

/** Reads the body of an error: JSON by its value, any other text as it is. */
export async function readError(
  response: Response,
  reading: ReadingOf,
  parse?: JsonParser,
): Promise<unknown> {
  const text = await response.text();
  const json = parseJson(text, parse);
  if (json === undefined) return text;
  reading.integers?.(response, reading, json);
  return json.value;
}

/** The value of a JSON text; undefined of another one. */
export function parseJson(text: string, parse: JsonParser = JSON.parse): ParsedJson | undefined {
  try {
    return { text, value: parse(text) };
  } catch {
    return undefined;
  }
}
