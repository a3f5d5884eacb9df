// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { decodeShape, objectIn } from "./decode.js";
import { operationOf } from "./encode.js";
import { getAt } from "./paths.js";
import { failing, sendOperation } from "./send.js";
/** Makes the part of the unified client that speaks to one provider. */
export function makeAdapter(mapping, options) {
  const { client, settings, context } = options;
  return { provider: mapping.provider, connection: { mapping, client, settings, context } };
}
/**
 * Calls an operation of one provider: validates, maps, sends once, validates and maps the response.
 *
 * @throws UnifiedError for everything that goes wrong. Nothing is sent twice.
 */
export async function callOperation(connection, operation) {
  const sent = await sendOperation(connection, operation);
  const response = responseOf(sent.call, sent.status);
  const fail = failing(connection, operation.operation);
  const { status, body: raw, done } = sent;
  const unreadable = { kind: "unreadable_response", status, raw, done };
  if (response === undefined) throw fail(unreadable);
  if ("then" in response) {
    const next = nextInput(connection, { operation, sent, response });
    if (next === undefined) throw fail(unreadable);
    const before = [...done, { step: operation.operation, raw }];
    const told = await callOperation(connection, { ...next, done: before });
    return { ...told, issues: [...sent.issues, ...told.issues] };
  }
  if ("none" in response) return outcome(connection, { value: undefined, sent, issues: [] });
  const object = objectIn(sent.body, response);
  const decoded = decodeShape(connection.mapping, response.shape, object, connection.settings);
  if (!decoded.ok) throw fail({ ...unreadable, issues: decoded.issues });
  return outcome(connection, { value: decoded.value, sent, issues: decoded.issues });
}
/** The call that tells the value of a response that does not; undefined when its object is not known. */
function nextInput(connection, { operation, sent, response }) {
  const { path } = operationOf(connection.mapping, response.then);
  const given = response.with ?? {};
  const names = [...new Set([...path, ...Object.keys(given)])];
  const entries = names.map((name) => {
    const at = given[name];
    return [name, at === undefined ? getAt(operation.input, name) : resultAt(sent, at)];
  });
  if (entries.some(([, value]) => value === undefined || value === null)) return undefined;
  const input = Object.fromEntries(entries);
  return { operation: response.then, input, options: operation.options };
}
/** A value of a response; of an address in a header, its last segment. */
function resultAt({ body, headers }, at) {
  if (!at.startsWith("header:")) return textOf(getAt(body, at));
  const value = headers.get(at.slice("header:".length)) ?? undefined;
  const segment = value?.split(/[?#]/)[0]?.replace(/\/+$/, "").split("/").at(-1);
  return segment === undefined ? undefined : decoded(segment);
}
/** A segment without its escapes; as it is where a `%` begins none: the call has acted already. */
function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
/** Canonical ids are texts. A number beyond 2^53 was rounded, so it is no id of the provider's. */
function textOf(value) {
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return undefined;
  return typeof value === "number" || typeof value === "bigint" ? String(value) : value;
}
/** A value with what belongs to it. */
export function outcome({ mapping }, told) {
  const { provider, providerVersion } = mapping;
  const { value, sent, issues } = told;
  return { value, provider, providerVersion, issues: [...sent.issues, ...issues], raw: sent.body };
}
function responseOf(call, status) {
  const responses = call.responses ?? {};
  return (
    responses[String(status)] ??
    responses[`${String(Math.floor(status / 100))}XX`] ??
    responses["default"]
  );
}
