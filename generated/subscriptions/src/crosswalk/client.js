// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { encodeCall, chooseCall, inputIssues, operationOf } from "./encode.js";
import { decodeShape, objectIn } from "./decode.js";
import { isFailure, readVendorError, retryAfterOf, UnifiedError } from "./errors.js";
import { isHeld } from "./conditions.js";
import { getAt } from "./paths.js";
import { readSettings } from "./settings.js";
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
  const unreadable = { kind: "unreadable_response", status: sent.status, raw: sent.body };
  if (response === undefined) throw fail(unreadable);
  if ("then" in response) {
    const { path } = operationOf(connection.mapping, response.then);
    const input = Object.fromEntries(path.map((name) => [name, getAt(operation.input, name)]));
    const told = await callOperation(connection, { ...operation, operation: response.then, input });
    return { ...told, issues: [...sent.issues, ...told.issues] };
  }
  if ("none" in response) return outcome(connection, { value: undefined, sent, issues: [] });
  const object = objectIn(sent.body, response);
  const decoded = decodeShape(connection.mapping, response.shape, object, connection.settings);
  if (!decoded.ok) throw fail({ ...unreadable, issues: decoded.issues });
  return outcome(connection, { value: decoded.value, sent, issues: decoded.issues });
}
/** A value with what belongs to it. */
export function outcome({ mapping }, told) {
  const { provider, providerVersion } = mapping;
  const { value, sent, issues } = told;
  return { value, provider, providerVersion, issues: [...sent.issues, ...issues], raw: sent.body };
}
/** Makes the errors of one operation. */
export function failing({ mapping }, operation) {
  const { provider } = mapping;
  return (failure) => new UnifiedError({ provider, operation, ...failure });
}
function responseOf(call, status) {
  const responses = call.responses ?? {};
  return (
    responses[String(status)] ??
    responses[`${String(Math.floor(status / 100))}XX`] ??
    responses["default"]
  );
}
/** Sends an operation with the calls that come first. */
export async function sendOperation(connection, { operation, input, options }, position = {}) {
  const { mapping, settings: given } = connection;
  const fail = failing(connection, operation);
  const known = operationOf(mapping, operation);
  const wrong = inputIssues(mapping, known, input, given);
  if (wrong.length > 0) throw fail({ kind: "invalid_input", issues: wrong });
  const { values: settings } = readSettings(mapping, given);
  const call = chooseCall(known, input, settings);
  if (call === undefined) throw fail({ kind: "unsupported" });
  const done = [];
  const steps = {};
  for (const step of call.steps ?? []) {
    if (!isHeld(step.when, { input, settings })) continue;
    const encode = { call: step, input, options, steps };
    const result = await sendCall(connection, operation, { encode, position: {}, done });
    const results = Object.entries(step.gives).map(([name, path]) => [
      name,
      getAt(result.body, path),
    ]);
    steps[step.name] = Object.fromEntries(results);
    done.push({ step: step.name, raw: result.body });
  }
  const encode =
    call.steps === undefined ? { call, input, options } : { call, input, options, steps };
  return { ...(await sendCall(connection, operation, { encode, position, done })), call };
}
async function sendCall(connection, operation, { encode, position, done }) {
  const { mapping, settings, context } = connection;
  const { call, input, options, steps } = encode;
  const failed = failing(connection, operation);
  const fail = (failure) => failed({ ...failure, done });
  const encoding = {
    ...{ settings, now: new Date() },
    ...(context === undefined ? {} : { context }),
    ...(steps === undefined ? {} : { steps }),
  };
  const request = encodeCall(mapping, call, input, encoding);
  if (!request.ok) throw fail({ kind: "invalid_input", issues: request.issues });
  const unsupported = request.issues.filter((issue) => issue.code === "unsupported_field");
  if (unsupported.length > 0 && options.unsupported !== "drop")
    throw fail({ kind: "unsupported", issues: unsupported });
  const result = await send(connection, { call, request, options, position }).catch((error) => {
    const { kind, cause } = error;
    throw fail({ kind, cause });
  });
  const { data, error, response } = result;
  const { status, headers } = response;
  const body = response.ok ? data : error;
  if (!response.ok || isFailure(mapping.errors, { status, body })) {
    const said = readVendorError(mapping.errors, { status, body });
    const retryAfter = retryAfterOf(headers.get("retry-after"), Date.now());
    throw fail({ ...said, status, raw: body, retryAfter });
  }
  return { request, status, body, headers, issues: request.issues };
}
/** Sends a request through the provider's package; tells whether a failure came before anything was sent. */
async function send({ client }, { call, request, options, position }) {
  let left = false;
  // Runs after the client's own middleware, so everything that can stop the call has had its turn.
  const middleware = [{ onRequest: () => void (left = true) }];
  const { params, headers } = parametersOf(call, request, position);
  if (call.idempotency !== undefined)
    headers[call.idempotency] = options.idempotencyKey ?? crypto.randomUUID();
  const init = {
    ...(Object.keys(params).length === 0 ? {} : { params }),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(request.body === undefined ? {} : { body: request.body }),
    ...(call.contentType === undefined ? {} : { contentType: call.contentType }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    middleware,
  };
  try {
    return await call.send(client, init);
  } catch (cause) {
    throw Object.assign(new Error("The call failed."), {
      kind: left ? "no_response" : "not_sent",
      cause,
    });
  }
}
/** Parameters by place, and headers that the operation does not declare. */
function parametersOf(call, request, position) {
  const params = {};
  const headers = {};
  const add = (place, name, value) => {
    if (place === "header" && !call.names.includes(`header:${name}`)) headers[name] = String(value);
    else (params[place] ??= {})[name] = value;
  };
  for (const place of ["path", "query", "header", "cookie"]) {
    for (const [name, value] of Object.entries(request[place])) add(place, name, value);
  }
  for (const [text, value] of Object.entries(position)) {
    const at = text.indexOf(":");
    add(text.slice(0, at), text.slice(at + 1), value);
  }
  return { params, headers };
}
