import { expand, get, stepsOf } from "./paths.ts";
import type { ErrorKind, ErrorShape, Issue } from "./types.ts";

/** Why a unified call failed. */
export type FailureKind =
  /** The input cannot be said to this provider; nothing was sent. */
  | "invalid_input"
  /** The input has fields that the provider has no place for; nothing was sent. */
  | "unsupported"
  /** The provider's client refused before anything was sent; `cause` says why. */
  | "not_sent"
  /** No answer arrived: the network failed, or time ran out. The provider may have acted. */
  | "no_answer"
  /** The provider acted, and its answer is not what its document says. */
  | "unreadable_answer"
  | ErrorKind;

/** What a vendor's error answer says. */
export interface VendorError {
  readonly kind: ErrorKind;
  readonly messages: readonly string[];
  /** Messages by the vendor's field names. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Everything known about a failed call. */
export interface Failure {
  readonly kind: FailureKind;
  readonly provider: string;
  readonly issues?: readonly Issue[];
  readonly status?: number;
  readonly messages?: readonly string[];
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  readonly raw?: unknown;
  readonly cause?: unknown;
}

/** A unified call that failed, whichever vendor it went to. */
export class UnifiedError extends Error {
  override readonly name: string = "UnifiedError";
  readonly kind: FailureKind;
  readonly provider: string;
  readonly issues: readonly Issue[];
  /** HTTP status of the answer; undefined when there was none. */
  readonly status: number | undefined;
  /** The vendor's own messages. */
  readonly messages: readonly string[];
  /** The vendor's messages by its field names. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** The vendor's answer, untouched. */
  readonly raw: unknown;
  /** True when the vendor may have done what it was asked: look before you try again. */
  readonly mayHaveActed: boolean;

  constructor(failure: Failure) {
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

function messageOf(failure: Failure): string {
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
export function readVendorError(
  shapes: readonly ErrorShape[],
  status: number,
  body: unknown,
): VendorError {
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

function matches(pattern: string, status: number): boolean {
  return pattern === String(status) || pattern === `${String(Math.floor(status / 100))}XX`;
}

/** Meaning of a status that no shape names. Source: RFC 9110 section 15, RFC 6585. */
function kindOf(status: number): ErrorKind {
  if (status === 401 || status === 403) return "authentication";
  if (status === 404) return "not_found";
  if (status === 409) return "conflict";
  if (status === 429) return "rate_limited";
  return status >= 500 ? "provider_failure" : "invalid_request";
}

function textsAt(body: unknown, path: string): string[] {
  return expand(body, stepsOf(path)).flatMap((concrete) => {
    const value = get(body, concrete);
    if (value === undefined || value === null) return [];
    return [typeof value === "string" ? value : JSON.stringify(value)];
  });
}

function fieldsAt(body: unknown, path: string): Record<string, readonly string[]> {
  const value = expand(body, stepsOf(path)).map((concrete) => get(body, concrete))[0];
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(
      ([field, messages]) => [field, [messages].flat().map(String)] as const,
    ),
  );
}
