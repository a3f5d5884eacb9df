// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { UnreadableResponseError } from "./errors.js";
/**
 * Reads the body of a success.
 *
 * @param about - `operation`: method and path, for messages; `context`: the client's policy.
 * @throws UnreadableResponseError when it is to be JSON and is not.
 */
export function readBody(response, reader, { operation, context }) {
  if (typeof reader === "function") return reader(response, operation, context);
  if (reader === "stream") return Promise.resolve(response.body);
  return reader === "json" ? readJson(response, operation) : response[reader]();
}
/** Reads JSON, also where a server names it as text or does not name it. */
export async function readJson(response, operation, parse = JSON.parse) {
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
