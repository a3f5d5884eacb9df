// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { isHeld } from "./conditions.js";
import { expand, get, stepsOf } from "./paths.js";
import { printValue } from "./values.js";
/** A unified call that failed, whichever vendor it went to. */
export class UnifiedError extends Error {
  name = "UnifiedError";
  kind;
  provider;
  /** Name of the canonical operation. */
  operation;
  issues;
  /** HTTP status of the response; undefined when there was none. */
  status;
  /** The vendor's own code. */
  code;
  /** The vendor's own messages. */
  messages;
  /** The vendor's messages by its field names. */
  fields;
  /** Seconds after which the vendor takes another call, where it says so. */
  retryAfter;
  /** Calls that were made before this one, and were not undone. */
  done;
  /** The vendor's response, untouched. */
  raw;
  /** True when the vendor may have done what it was asked: look before you try again. */
  mayHaveActed;
  constructor(failure) {
    super(messageOf(failure), failure.cause === undefined ? undefined : { cause: failure.cause });
    this.kind = failure.kind;
    this.provider = failure.provider;
    this.operation = failure.operation;
    this.code = failure.code;
    this.retryAfter = failure.retryAfter;
    this.done = failure.done ?? [];
    this.issues = failure.issues ?? [];
    this.status = failure.status;
    this.messages = failure.messages ?? [];
    this.fields = failure.fields ?? {};
    this.raw = failure.raw;
    this.mayHaveActed =
      this.done.length > 0 ||
      failure.kind === "no_response" ||
      failure.kind === "unreadable_response" ||
      (failure.status ?? 0) >= 500;
  }
}
function messageOf(failure) {
  const { provider, kind, status, messages = [], fields = {}, issues = [] } = failure;
  const errors = issues.filter(({ severity }) => severity === "error");
  const said = [
    ...(failure.cause instanceof Error ? [failure.cause.message] : []),
    ...messages,
    ...Object.entries(fields).map(([field, texts]) => `${field}: ${texts.join(", ")}`),
    ...(errors.length === 0 ? issues : errors).map((issue) => issue.message),
  ];
  const head = `${provider}: ${kind.replaceAll("_", " ")}${status === undefined ? "" : ` (${String(status)})`}`;
  return said.length === 0 ? head : `${head}: ${said.join("; ")}`;
}
/** True for a failure that comes with a success status. */
export function isFailure(errors, response) {
  return errors.failedWhen !== undefined && isHeld(errors.failedWhen, response);
}
/** Reads a vendor's error response by the shapes that its mapping declares; the status alone decides what none describes. */
export function readVendorError(errors, response) {
  const { status, body } = response;
  const shape = byStatus(errors.byStatus ?? {}, status) ?? errors.default;
  const code = shape.code === undefined ? undefined : textsAt(body, shape.code)[0];
  const kinds = errors.kinds ?? {};
  const byCode = code !== undefined && Object.hasOwn(kinds, code) ? kinds[code] : undefined;
  return {
    kind: byCode ?? byStatus(kinds, status) ?? kindOf(status),
    code,
    messages: [shape.message, shape.messages].flatMap((path) =>
      path === undefined ? [] : textsAt(body, path),
    ),
    fields: shape.fields === undefined ? {} : fieldsAt(body, shape.fields),
  };
}
/** An entry for a status, or for its range. */
function byStatus(entries, status) {
  return entries[String(status)] ?? entries[`${String(Math.floor(status / 100))}XX`];
}
/** Meaning of a status that no entry names. Source: RFC 9110 section 15, RFC 6585. */
function kindOf(status) {
  if (status === 401) return "authentication";
  if (status === 403) return "permission";
  if (status === 404 || status === 410) return "not_found";
  if (status === 409) return "conflict";
  if (status === 408 || status === 504) return "timeout";
  if (status === 429) return "rate_limited";
  return status >= 500 ? "provider_failure" : "invalid_request";
}
/** Seconds of a Retry-After header: a number, or a date. Source: RFC 9110 section 10.2.3. */
export function retryAfterOf(value, now) {
  if (value === null || value === undefined) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value);
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? undefined : Math.max(0, Math.ceil((moment - now) / 1000));
}
function textsAt(body, path) {
  return expand(body, stepsOf(path)).flatMap((concrete) => {
    const value = get(body, concrete);
    if (value === undefined || value === null) return [];
    return [typeof value === "string" ? value : printValue(value)];
  });
}
function fieldsAt(body, path) {
  const value = expand(body, stepsOf(path)).map((concrete) => get(body, concrete))[0];
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([field, messages]) => [field, [messages].flat().map(String)]),
  );
}
