import type { Context } from "./client.ts";
import { UnreadableResponseError } from "./errors.ts";
import { reportMismatches } from "./mismatches.ts";
import { roundedIntegers } from "./rounded-integers.ts";

/** What a body is read for: `operation` is method and path, for messages; `context` the client's policy. */
export interface ReadingOf {
  readonly operation: string;
  readonly context: Context;
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
  | ((response: Response, operation: string, context: Context) => Promise<unknown>);

/**
 * Reads the body of a success.
 *
 * @throws UnreadableResponseError when it is to be JSON and is not.
 */
export function readBody(
  response: Response,
  reader: BodyReader,
  reading: ReadingOf,
): Promise<unknown> {
  if (typeof reader === "function") return reader(response, reading.operation, reading.context);
  if (reader === "stream") return Promise.resolve(response.body);
  return reader === "json" ? readJson(response, reading) : response[reader]();
}

/** Reads JSON, also where a server names it as text or does not name it. */
export async function readJson(
  response: Response,
  reading: ReadingOf,
  parse?: JsonParser,
): Promise<unknown> {
  const { operation } = reading;
  const type = response.headers.get("content-type") ?? "";
  if (!/json|text|^$/i.test(type)) throw new UnreadableResponseError(operation, response);
  const text = await response.text();
  if (text === "") return undefined;
  const parsed = parseJson(text, parse);
  if (parsed === undefined) {
    // The error of the parser quotes the body.
    throw new UnreadableResponseError(operation, new Response(text, response), {
      url: response.url,
    });
  }
  reportRounded(response, reading, { text, ...parsed });
  return parsed.value;
}

/** Reads the body of an error: JSON by its value, any other text as it is; undefined where there is none. */
export async function readError(
  response: Response,
  reading: ReadingOf,
  parse?: JsonParser,
): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  const parsed = parseJson(text, parse);
  if (parsed === undefined) return text;
  reportRounded(response, reading, { text, ...parsed });
  return parsed.value;
}

/** The value of a JSON text; undefined of another one. */
export function parseJson(
  text: string,
  parse: JsonParser = JSON.parse,
): { readonly value: unknown } | undefined {
  try {
    return { value: parse(text) };
  } catch {
    return undefined;
  }
}

/** Reports integers whose digits a number cannot hold. */
export function reportRounded(
  response: Response,
  { operation, context }: ReadingOf,
  { text, value }: { readonly text: string; readonly value: unknown },
): void {
  if (context.validate?.response === "off") return;
  const issues = roundedIntegers(text, value);
  if (issues.length === 0) return;
  const [method = "", path = ""] = operation.split(/ (.*)/s);
  reportMismatches(context, { method, path, status: response.status, response }, issues);
}
