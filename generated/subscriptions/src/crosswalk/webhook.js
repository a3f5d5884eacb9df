// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { signatureProblem } from "../package/runtime/signatures.js";
import { callOperation } from "./client.js";
import { decodeShape, objectIn } from "./decode.js";
import { operationOf } from "./encode.js";
import { failing } from "./send.js";
import { getAt } from "./paths.js";
/**
 * Verifies and reads a webhook of one provider.
 *
 * @throws UnifiedError when it is not the vendor's, or cannot be read.
 */
export async function readWebhook(connection, request, options) {
  const { webhooks } = connection.mapping;
  const fail = failing(connection, "webhook");
  if (webhooks === undefined) throw fail({ kind: "unsupported" });
  const body = await bodyOf(request);
  const problem = await problemOf(webhooks, { request, body, options });
  if (problem !== undefined) throw fail({ kind: "invalid_webhook", messages: [problem] });
  const raw = parse(body, headerOf(request)("content-type"));
  if (raw === undefined)
    throw fail({ kind: "invalid_webhook", messages: ["The body cannot be read."] });
  const rawType = textOf(webhooks.typeHeader, webhooks.type, { request, raw }) ?? "";
  const id = textOf(webhooks.idHeader, webhooks.id, { request, raw });
  const event = Object.hasOwn(webhooks.events, rawType) ? webhooks.events[rawType] : undefined;
  const time = textOf(undefined, webhooks.time, { request, raw });
  const { provider, providerVersion } = connection.mapping;
  const known = { provider, providerVersion, id, time, rawType, raw };
  if (event === undefined) return { ...known, type: "unknown", value: undefined, issues: [] };
  const { value, issues } = await valueOf(connection, event, raw);
  return { ...known, type: event.event, value, issues };
}
async function valueOf(connection, event, raw) {
  const { mapping, settings } = connection;
  const object = objectIn(raw, event.at === undefined ? {} : { at: event.at });
  if (event.fetch !== undefined) {
    const [name = "id"] = operationOf(mapping, event.fetch).path;
    const input = { [name]: typeof object === "number" ? String(object) : object };
    return callOperation(connection, { operation: event.fetch, input, options: {} });
  }
  if (event.shape === undefined) return { value: undefined, issues: [] };
  const decoded = decodeShape(mapping, event.shape, object, settings);
  if (decoded.ok) return decoded;
  const fail = failing(connection, "webhook");
  throw fail({ kind: "unreadable_response", issues: decoded.issues, raw });
}
async function problemOf({ verify }, given) {
  const { request, body, options } = given;
  if (options.verify !== undefined)
    return (await options.verify(request, body)) ? undefined : "The webhook was not accepted.";
  const plan = verify;
  if (plan.scheme === "own")
    return "The mapping leaves verification to a function of yours: give `verify`.";
  const secrets = options.secret === undefined ? [] : [options.secret].flat();
  const signed = { body, header: headerOf(request), url: request.url };
  return signatureProblem(plan, signed, { secrets, now: Date.now() / 1000 });
}
async function bodyOf(request) {
  if (request instanceof Request) return request.text();
  return typeof request.body === "string" ? request.body : new TextDecoder().decode(request.body);
}
function headerOf({ headers }) {
  return (name) => {
    if (headers instanceof Headers) return headers.get(name) ?? undefined;
    const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
    const value = found?.[1];
    return typeof value === "string" ? value : value?.join(", ");
  };
}
function parse(body, contentType) {
  if (/x-www-form-urlencoded/i.test(contentType ?? ""))
    return Object.fromEntries(new URLSearchParams(body));
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
function textOf(header, path, { request, raw }) {
  const value = header === undefined ? path && getAt(raw, path) : headerOf(request)(header);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
