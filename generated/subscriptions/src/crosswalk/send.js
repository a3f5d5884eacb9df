// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { isHeld } from "./conditions.js";
import { chooseCall, earlyIssues, encodeCall, inputIssues, operationOf } from "./encode.js";
import { isFailure, readVendorError, retryAfterOf, UnifiedError } from "./errors.js";
import { getAt } from "./paths.js";
import { readSettings } from "./settings.js";
/** Makes the errors of one operation. */
export function failing({ mapping }, operation) {
  const { provider } = mapping;
  return (failure) => new UnifiedError({ provider, operation, ...failure });
}
/** Sends an operation with the calls that come first. */
export async function sendOperation(
  connection,
  { operation, input, options, done: before = [] },
  position = {},
) {
  const { mapping, settings: given } = connection;
  const done = [...before];
  const failed = failing(connection, operation);
  const fail = (failure) => failed({ ...failure, done });
  const known = operationOf(mapping, operation);
  const wrong = inputIssues(mapping, known, input, given);
  if (wrong.length > 0) throw fail({ kind: "invalid_input", issues: wrong });
  const { values: settings } = readSettings(mapping, given);
  const call = chooseCall(known, input, settings);
  if (call === undefined) throw fail({ kind: "unsupported" });
  if (call.steps !== undefined) checkFirst(connection, { call, input, options, fail });
  const steps = {};
  for (const step of call.steps ?? []) {
    if (!isHeld(step.when, { input, settings })) continue;
    const encode = { call: step, input, options, steps };
    const result = await sendCall(connection, operation, { encode, done });
    const results = Object.entries(step.gives).map(([name, path]) => [
      name,
      getAt(result.body, path),
    ]);
    steps[step.name] = Object.fromEntries(results);
    done.push({ step: step.name, raw: result.body });
  }
  const encode = { call, input, options, position, ...(call.steps === undefined ? {} : { steps }) };
  return { ...(await sendCall(connection, operation, { encode, done })), call, done };
}
/** What cannot be said to the provider is told before the first of several calls is made. */
function checkFirst({ mapping, settings: given }, { call, input, options, fail }) {
  const { values: settings } = readSettings(mapping, given);
  const made = (call.steps ?? []).filter((step) => isHeld(step.when, { input, settings }));
  const issues = [...made, call].flatMap((one) =>
    earlyIssues(mapping, one, input, { settings: given, steps: {} }),
  );
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw fail({ kind: "invalid_input", issues: errors });
  throwUnsupported(issues, { options, fail });
}
/** Fields that the provider has no field for stop the call, unless the caller drops them. */
function throwUnsupported(issues, { options, fail }) {
  const unsupported = issues.filter(({ code }) => code === "unsupported_field");
  if (unsupported.length > 0 && options.unsupported !== "drop")
    throw fail({ kind: "unsupported", issues: unsupported });
}
async function sendCall(connection, operation, { encode, done }) {
  const { mapping, settings, context } = connection;
  const { call, input, options, steps, position } = encode;
  const failed = failing(connection, operation);
  const fail = (failure) => failed({ ...failure, done });
  const encoding = {
    ...{ settings, now: new Date(), idempotencyKey: await keyOf(call, options) },
    ...(context === undefined ? {} : { context }),
    ...(steps === undefined ? {} : { steps }),
    ...(position === undefined ? {} : { position }),
  };
  const request = encodeCall(mapping, call, input, encoding);
  if (!request.ok) throw fail({ kind: "invalid_input", issues: request.issues });
  throwUnsupported(request.issues, { options, fail });
  const result = await send(connection, { call, request, options }).catch((error) => {
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
/** The key of a call; one that comes first has its own, a UUID that follows from the caller's key. */
async function keyOf(call, { idempotencyKey }) {
  if (call.idempotency === undefined) return undefined;
  if (idempotencyKey === undefined) return crypto.randomUUID();
  if (!("gives" in call)) return idempotencyKey;
  const text = new TextEncoder().encode(`${call.name}:${idempotencyKey}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", text)).slice(0, 16);
  // Version 8 and the variant, RFC 9562 section 5.8: a field of format uuid takes it.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
/** Sends a request through the provider's package; tells whether a failure came before anything was sent. */
async function send({ client }, { call, request, options }) {
  let left = false;
  // Told of responses, and of requests that got none; of nothing that stopped a call before it was sent.
  const leave = () => void (left = true);
  const middleware = [{ onResponse: leave, onError: leave }];
  const { params, headers } = parametersOf(call, request);
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
/** Parameters by location, and headers that the operation does not declare. */
function parametersOf(call, request) {
  const params = {};
  const headers = {};
  const add = (where, name, value) => {
    if (where === "header" && !call.names.includes(`header:${name}`)) headers[name] = String(value);
    else (params[where] ??= {})[name] = value;
  };
  for (const where of ["path", "query", "header", "cookie"]) {
    for (const [name, value] of Object.entries(request[where])) add(where, name, value);
  }
  return { params, headers };
}
