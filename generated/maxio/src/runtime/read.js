// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { UnreadableResponseError } from "./errors.js";
/**
 * Reads the body of a success. The promise rejects with an UnreadableResponseError when it is to be JSON and is not.
 */
export function readBody(response, reader, reading) {
  if (typeof reader === "function") return reader(response, reading);
  if (reader === "stream") return response.body;
  return reader === "json" ? readJson(response, reading) : response[reader]();
}
/** Reads JSON, also where a server names it as text or does not name it. */
export async function readJson(response, reading, parse) {
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
export async function readError(response, reading, parse) {
  const text = await response.text();
  const json = parseJson(text, parse);
  if (json === undefined) return text;
  reading.integers?.(response, reading, json);
  return json.value;
}
/** The value of a JSON text; undefined of another one. */
export function parseJson(text, parse = JSON.parse) {
  try {
    return { text, value: parse(text) };
  } catch {
    return undefined;
  }
}
