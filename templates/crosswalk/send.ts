import { isHeld } from "./conditions.ts";
import {
  chooseCall,
  earlyIssues,
  encodeCall,
  inputIssues,
  operationOf,
  type EncodeOptions,
} from "./encode.ts";
import {
  isFailure,
  readVendorError,
  retryAfterOf,
  UnifiedError,
  type DoneStep,
  type FailureKind,
} from "./errors.ts";
import { getAt } from "./paths.ts";
import { readSettings } from "./settings.ts";
import type {
  CallMapping,
  Issue,
  ProviderMapping,
  ProviderRequest,
  SendMapping,
  Settings,
  StepMapping,
} from "./types.ts";

/** What a provider's operation gives back. */
interface SendResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** One provider, ready to be called through the unified client. */
export interface Connection {
  readonly mapping: ProviderMapping;
  readonly client: unknown;
  readonly settings: Settings;
  readonly context?: unknown;
}

/** Settings of one call. */
export interface CallOptions {
  /** What becomes of fields that the provider has no field for: `refuse` (the default) sends nothing. */
  readonly unsupported?: "refuse" | "drop";
  /** Key by which the vendor knows a repeated call; made where the vendor takes one and none is given. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** A call of a canonical operation. */
export interface OperationCall {
  readonly operation: string;
  readonly input: unknown;
  readonly options: CallOptions;
  /** Calls that were made before it. */
  readonly done?: readonly DoneStep[];
}

/** What a sent call gave, before it is read. */
export interface Sent {
  readonly call: CallMapping;
  readonly request: ProviderRequest;
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
  readonly issues: readonly Issue[];
  /** Calls that were made before it. */
  readonly done: readonly DoneStep[];
}

/** Makes the errors of one operation. */
export function failing(
  { mapping }: Connection,
  operation: string,
): (failure: { readonly kind: FailureKind } & Record<string, unknown>) => UnifiedError {
  const { provider } = mapping;
  return (failure) => new UnifiedError({ provider, operation, ...failure });
}

/** Sends an operation with the calls that come first. */
export async function sendOperation(
  connection: Connection,
  { operation, input, options, done: before = [] }: OperationCall,
  position: Readonly<Record<string, unknown>> = {},
): Promise<Sent> {
  const { mapping, settings: given } = connection;
  const done: DoneStep[] = [...before];
  const failed = failing(connection, operation);
  const fail = (failure: Parameters<typeof failed>[0]): UnifiedError =>
    failed({ ...failure, done });
  const known = operationOf(mapping, operation);
  const wrong = inputIssues(mapping, known, input, given);
  if (wrong.length > 0) throw fail({ kind: "invalid_input", issues: wrong });
  const { values: settings } = readSettings(mapping, given);
  const call = chooseCall(known, input, settings);
  if (call === undefined) throw fail({ kind: "unsupported" });
  if (call.steps !== undefined) checkFirst(connection, { call, input, options, fail });
  const steps: Record<string, unknown> = {};
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
function checkFirst(
  { mapping, settings: given }: Connection,
  {
    call,
    input,
    options,
    fail,
  }: {
    readonly call: CallMapping;
    readonly input: unknown;
    readonly options: CallOptions;
    readonly fail: ReturnType<typeof failing>;
  },
): void {
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
function throwUnsupported(
  issues: readonly Issue[],
  { options, fail }: { readonly options: CallOptions; readonly fail: ReturnType<typeof failing> },
): void {
  const unsupported = issues.filter(({ code }) => code === "unsupported_field");
  if (unsupported.length > 0 && options.unsupported !== "drop")
    throw fail({ kind: "unsupported", issues: unsupported });
}

interface CallSending {
  readonly encode: {
    readonly call: SendMapping & Partial<CallMapping>;
    readonly input: unknown;
    readonly options: CallOptions;
    readonly steps?: Readonly<Record<string, unknown>>;
    /** What asks for one page of a list, by `query:name`. */
    readonly position?: Readonly<Record<string, unknown>>;
  };
  readonly done: readonly DoneStep[];
}

async function sendCall(
  connection: Connection,
  operation: string,
  { encode, done }: CallSending,
): Promise<Omit<Sent, "call" | "done">> {
  const { mapping, settings, context } = connection;
  const { call, input, options, steps, position } = encode;
  const failed = failing(connection, operation);
  const fail = (failure: Parameters<typeof failed>[0]): UnifiedError =>
    failed({ ...failure, done });
  const encoding: EncodeOptions = {
    ...{ settings, now: new Date(), idempotencyKey: await keyOf(call, options) },
    ...(context === undefined ? {} : { context }),
    ...(steps === undefined ? {} : { steps }),
    ...(position === undefined ? {} : { position }),
  };
  const request = encodeCall(mapping, call, input, encoding);
  if (!request.ok) throw fail({ kind: "invalid_input", issues: request.issues });
  throwUnsupported(request.issues, { options, fail });
  const result = await send(connection, { call, request, options }).catch((error: unknown) => {
    const { kind, cause } = error as { kind: FailureKind; cause: unknown };
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
async function keyOf(
  call: SendMapping,
  { idempotencyKey }: CallOptions,
): Promise<string | undefined> {
  if (call.idempotency === undefined) return undefined;
  if (idempotencyKey === undefined) return crypto.randomUUID();
  if (!("gives" in call)) return idempotencyKey;
  const text = new TextEncoder().encode(`${(call as StepMapping).name}:${idempotencyKey}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", text)).slice(0, 16);
  // Version 8 and the variant, RFC 9562 section 5.8: a field of format uuid takes it.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

interface Sending {
  readonly call: SendMapping & Partial<CallMapping>;
  readonly request: ProviderRequest;
  readonly options: CallOptions;
}

/** Sends a request through the provider's package; tells whether a failure came before anything was sent. */
async function send(
  { client }: Connection,
  { call, request, options }: Sending,
): Promise<SendResult> {
  let left = false;
  // Told of responses, and of requests that got none; of nothing that stopped a call before it was sent.
  const leave = (): void => void (left = true);
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
    return (await call.send(client as never, init as never)) as SendResult;
  } catch (cause) {
    throw Object.assign(new Error("The call failed."), {
      kind: left ? "no_response" : "not_sent",
      cause,
    });
  }
}

/** Parameters by location, and headers that the operation does not declare. */
function parametersOf(
  call: SendMapping,
  request: ProviderRequest,
): { readonly params: Record<string, object>; readonly headers: Record<string, string> } {
  const params: Record<string, Record<string, unknown>> = {};
  const headers: Record<string, string> = {};
  const add = (where: string, name: string, value: unknown): void => {
    if (where === "header" && !call.names.includes(`header:${name}`)) headers[name] = String(value);
    else (params[where] ??= {})[name] = value;
  };
  for (const where of ["path", "query", "header", "cookie"] as const) {
    for (const [name, value] of Object.entries(request[where])) add(where, name, value);
  }
  return { params, headers };
}
