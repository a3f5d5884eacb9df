import { expand, get, stepsOf } from "./paths.js";
/** A unified call that failed, whichever vendor it went to. */
export class UnifiedError extends Error {
  name = "UnifiedError";
  kind;
  provider;
  issues;
  /** HTTP status of the answer; undefined when there was none. */
  status;
  /** The vendor's own messages. */
  messages;
  /** The vendor's messages by its field names. */
  fields;
  /** The vendor's answer, untouched. */
  raw;
  /** True when the vendor may have done what it was asked: look before you try again. */
  mayHaveActed;
  constructor(failure) {
    super(messageOf(failure), failure.cause === undefined ? undefined : { cause: failure.cause });
    this.kind = failure.kind;
    this.provider = failure.provider;
    this.issues = failure.issues ?? [];
    this.status = failure.status;
    this.messages = failure.messages ?? [];
    this.fields = failure.fields ?? {};
    this.raw = failure.raw;
    this.mayHaveActed =
      failure.kind === "no_answer" ||
      failure.kind === "unreadable_answer" ||
      (failure.status ?? 0) >= 500;
  }
}
function messageOf(failure) {
  const { provider, kind, status, messages = [], fields = {}, issues = [] } = failure;
  const said = [
    ...(failure.cause instanceof Error ? [failure.cause.message] : []),
    ...messages,
    ...Object.entries(fields).map(([field, texts]) => `${field}: ${texts.join(", ")}`),
    ...issues.map((issue) => issue.message),
  ];
  const head = `${provider}: ${kind.replaceAll("_", " ")}${status === undefined ? "" : ` (${String(status)})`}`;
  return said.length === 0 ? head : `${head}: ${said.join("; ")}`;
}
/** Reads a vendor's error answer by the shapes that its mapping declares; the status alone decides what none describes. */
export function readVendorError(shapes, status, body) {
  const shape = shapes.find((one) => one.status.some((pattern) => matches(pattern, status)));
  if (shape === undefined) return { kind: kindOf(status), messages: [], fields: {} };
  const texts = [shape.message, shape.messages].flatMap((path) =>
    path === undefined ? [] : textsAt(body, path),
  );
  return {
    kind: shape.kind,
    messages: texts,
    fields: shape.fields === undefined ? {} : fieldsAt(body, shape.fields),
  };
}
function matches(pattern, status) {
  return pattern === String(status) || pattern === `${String(Math.floor(status / 100))}XX`;
}
/** Meaning of a status that no shape names. Source: RFC 9110 section 15, RFC 6585. */
function kindOf(status) {
  if (status === 401 || status === 403) return "authentication";
  if (status === 404) return "not_found";
  if (status === 409) return "conflict";
  if (status === 429) return "rate_limited";
  return status >= 500 ? "provider_failure" : "invalid_request";
}
function textsAt(body, path) {
  return expand(body, stepsOf(path)).flatMap((concrete) => {
    const value = get(body, concrete);
    if (value === undefined || value === null) return [];
    return [typeof value === "string" ? value : JSON.stringify(value)];
  });
}
function fieldsAt(body, path) {
  const value = expand(body, stepsOf(path)).map((concrete) => get(body, concrete))[0];
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([field, messages]) => [field, [messages].flat().map(String)]),
  );
}
