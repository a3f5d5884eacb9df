import { isHeld } from "./conditions.ts";
import { expand, get, stepsOf } from "./paths.ts";
import { printValue } from "./values.ts";
import type { ErrorMapping, ErrorShape, Issue } from "./types.ts";

/** What a vendor's error response means; a mapping may have words of its own. */
export type ErrorKind =
  | "invalid_request"
  | "authentication"
  | "permission"
  | "not_found"
  | "conflict"
  | "rate_limited"
  | "timeout"
  | "provider_failure"
  | (string & Record<never, never>);

/** Why a unified call failed. */
export type FailureKind =
  /** The input cannot be said to this provider; nothing was sent. */
  | "invalid_input"
  /** The input has fields that the provider has no field for; nothing was sent. */
  | "unsupported"
  /** The provider's client stopped the call before anything was sent; `cause` says why. */
  | "not_sent"
  /** No response arrived: the network failed, or time ran out. The provider may have acted. */
  | "no_response"
  /** The provider acted, and its response is not what its document says. */
  | "unreadable_response"
  /** A webhook whose signature does not fit, or that cannot be read. */
  | "invalid_webhook"
  | ErrorKind;

/** What a vendor's error response says. */
export interface VendorError {
  readonly kind: ErrorKind;
  /** The vendor's own code. */
  readonly code?: string | undefined;
  readonly messages: readonly string[];
  /** Messages by the vendor's field names. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** A call that was made before the one that failed. */
export interface DoneStep {
  readonly step: string;
  /** The vendor's response. */
  readonly raw: unknown;
}

/** Everything known about a failed call. */
export interface Failure {
  readonly kind: FailureKind;
  readonly provider: string;
  readonly operation?: string | undefined;
  readonly issues?: readonly Issue[] | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly messages?: readonly string[] | undefined;
  readonly fields?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly retryAfter?: number | undefined;
  readonly done?: readonly DoneStep[] | undefined;
  readonly raw?: unknown;
  readonly cause?: unknown;
}

/** A unified call that failed, whichever vendor it went to. */
export class UnifiedError extends Error {
  override readonly name: string = "UnifiedError";
  readonly kind: FailureKind;
  readonly provider: string;
  /** Name of the canonical operation. */
  readonly operation: string | undefined;
  readonly issues: readonly Issue[];
  /** HTTP status of the response; undefined when there was none. */
  readonly status: number | undefined;
  /** The vendor's own code. */
  readonly code: string | undefined;
  /** The vendor's own messages. */
  readonly messages: readonly string[];
  /** The vendor's messages by its field names. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Seconds after which the vendor takes another call, where it says so. */
  readonly retryAfter: number | undefined;
  /** Calls that were made before this one, and were not undone. */
  readonly done: readonly DoneStep[];
  /** The vendor's response, untouched. */
  readonly raw: unknown;
  /** True when the vendor may have done what it was asked: look before you try again. */
  readonly mayHaveActed: boolean;

  constructor(failure: Failure) {
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

function messageOf(failure: Failure): string {
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

/** A response as the provider's package gives it. */
export interface VendorResponse {
  readonly status: number;
  readonly body: unknown;
}

/** True for a failure that comes with a success status. */
export function isFailure(errors: ErrorMapping, response: VendorResponse): boolean {
  return errors.failedWhen !== undefined && isHeld(errors.failedWhen, response);
}

/** Reads a vendor's error response by the shapes that its mapping declares; the status alone decides what none describes. */
export function readVendorError(errors: ErrorMapping, response: VendorResponse): VendorError {
  const { status, body } = response;
  const shape: ErrorShape = byStatus(errors.byStatus ?? {}, status) ?? errors.default;
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
function byStatus<T>(entries: Readonly<Record<string, T>>, status: number): T | undefined {
  return entries[String(status)] ?? entries[`${String(Math.floor(status / 100))}XX`];
}

/** Meaning of a status that no entry names. Source: RFC 9110 section 15, RFC 6585. */
function kindOf(status: number): ErrorKind {
  if (status === 401) return "authentication";
  if (status === 403) return "permission";
  if (status === 404 || status === 410) return "not_found";
  if (status === 409) return "conflict";
  if (status === 408 || status === 504) return "timeout";
  if (status === 429) return "rate_limited";
  return status >= 500 ? "provider_failure" : "invalid_request";
}

/** Seconds of a Retry-After header: a number, or a date. Source: RFC 9110 section 10.2.3. */
export function retryAfterOf(value: string | null | undefined, now: number): number | undefined {
  if (value === null || value === undefined) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value);
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? undefined : Math.max(0, Math.ceil((moment - now) / 1000));
}

function textsAt(body: unknown, path: string): string[] {
  return expand(body, stepsOf(path)).flatMap((concrete) => {
    const value = get(body, concrete);
    if (value === undefined || value === null) return [];
    return [typeof value === "string" ? value : printValue(value)];
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
