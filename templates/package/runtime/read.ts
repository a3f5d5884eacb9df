import type { Context } from "./client.ts";
import { UnreadableResponseError } from "./errors.ts";

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
 * @param about - `operation`: method and path, for messages; `context`: the client's policy.
 * @throws UnreadableResponseError when it is to be JSON and is not.
 */
export function readBody(
  response: Response,
  reader: BodyReader,
  { operation, context }: { readonly operation: string; readonly context: Context },
): Promise<unknown> {
  if (typeof reader === "function") return reader(response, operation, context);
  if (reader === "stream") return Promise.resolve(response.body);
  return reader === "json" ? readJson(response, operation) : response[reader]();
}

/** Reads JSON, also where a server names it as text or does not name it. */
export async function readJson(
  response: Response,
  operation: string,
  parse: (text: string) => unknown = JSON.parse,
): Promise<unknown> {
  const type = response.headers.get("content-type") ?? "";
  if (!/json|text|^$/i.test(type)) throw new UnreadableResponseError(operation, response);
  const text = await response.text();
  try {
    return text === "" ? undefined : parse(text);
  } catch {
    // The error of the parser quotes the body.
    throw new UnreadableResponseError(operation, new Response(text, response), {
      url: response.url,
    });
  }
}
