// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { UnreadableResponseError } from "./errors.js";
import { reportMismatches } from "./mismatches.js";
import { roundedIntegers } from "./rounded-integers.js";
/**
 * Reads the body of a success.
 *
 * @throws UnreadableResponseError when it is to be JSON and is not.
 */
export function readBody(response, reader, reading) {
  if (typeof reader === "function") return reader(response, reading.operation, reading.context);
  if (reader === "stream") return Promise.resolve(response.body);
  return reader === "json" ? readJson(response, reading) : response[reader]();
}
/** Reads JSON, also where a server names it as text or does not name it. */
export async function readJson(response, reading, parse) {
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
export async function readError(response, reading, parse) {
  const text = await response.text();
  if (text === "") return undefined;
  const parsed = parseJson(text, parse);
  if (parsed === undefined) return text;
  reportRounded(response, reading, { text, ...parsed });
  return parsed.value;
}
/** The value of a JSON text; undefined of another one. */
export function parseJson(text, parse = JSON.parse) {
  try {
    return { value: parse(text) };
  } catch {
    return undefined;
  }
}
/** Reports integers whose digits a number cannot hold. */
export function reportRounded(response, { operation, context }, { text, value }) {
  if (context.validate?.response === "off") return;
  const issues = roundedIntegers(text, value);
  if (issues.length === 0) return;
  const [method = "", path = ""] = operation.split(/ (.*)/s);
  reportMismatches(context, { method, path, status: response.status, response }, issues);
}
