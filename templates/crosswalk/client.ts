import { encodeCall, chooseCall, inputIssues, operationOf, type EncodeOptions } from "./encode.ts";
import { decodeShape, objectIn } from "./decode.ts";
import {
  isFailure,
  readVendorError,
  retryAfterOf,
  UnifiedError,
  type DoneStep,
  type FailureKind,
} from "./errors.ts";
import { isHeld } from "./conditions.ts";
import { getAt } from "./paths.ts";
import { readSettings } from "./settings.ts";
import type {
  CallMapping,
  Issue,
  ProviderMapping,
  ProviderRequest,
  ResponseMapping,
  SendMapping,
  Settings,
} from "./types.ts";

/** What a provider's operation gives back. */
interface SendResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Options of a provider's part of the unified client. */
export interface AdapterOptions<Client, OwnSettings, Context> {
  /** The provider package's client, with its credentials. */
  readonly client: Client;
  readonly settings: OwnSettings;
  /** Values for context rules. */
  readonly context?: Context;
}

/** One provider, ready to be called through the unified client. */
export interface Connection {
  readonly mapping: ProviderMapping;
  readonly client: unknown;
  readonly settings: Settings;
  readonly context?: unknown;
}

/** One provider for the unified client: what each of its operations takes, and what it says. */
export interface Adapter<Provider extends string = string, Inputs = object, Raws = object> {
  readonly provider: Provider;
  readonly connection: Connection;
  /** Types alone; there is no value. */
  readonly types?: { readonly inputs: Inputs; readonly raws: Raws };
}

/** Settings of one call. */
export interface CallOptions {
  /** What becomes of fields that the provider has no field for: `refuse` (the default) sends nothing. */
  readonly unsupported?: "refuse" | "drop";
  /** Key by which the vendor knows a repeated call; made where the vendor takes one and none is given. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** What a successful call gives: the canonical value, and what belongs to it. */
export interface Outcome<Value, Raw = unknown> {
  readonly value: Value;
  readonly provider: string;
  /** Version of the vendor's API that the mapping was written against. */
  readonly providerVersion: string;
  /** What did not get through unchanged, in either direction. */
  readonly issues: readonly Issue[];
  /** The vendor's response, untouched. */
  readonly raw: Raw;
}

/** Makes the part of the unified client that speaks to one provider. */
export function makeAdapter(
  mapping: ProviderMapping,
  options: AdapterOptions<unknown, Settings, unknown>,
): Adapter {
  const { client, settings, context } = options;
  return { provider: mapping.provider, connection: { mapping, client, settings, context } };
}

/** A call of a canonical operation. */
export interface OperationCall {
  readonly operation: string;
  readonly input: unknown;
  readonly options: CallOptions;
}

/** What a sent call gave, before it is read. */
export interface Sent {
  readonly call: CallMapping;
  readonly request: ProviderRequest;
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
  readonly issues: readonly Issue[];
}

/**
 * Calls an operation of one provider: validates, maps, sends once, validates and maps the response.
 *
 * @throws UnifiedError for everything that goes wrong. Nothing is sent twice.
 */
export async function callOperation(
  connection: Connection,
  operation: OperationCall,
): Promise<Outcome<unknown>> {
  const sent = await sendOperation(connection, operation);
  const response = responseOf(sent.call, sent.status);
  const fail = failing(connection, operation.operation);
  const unreadable = { kind: "unreadable_response" as const, status: sent.status, raw: sent.body };
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
export function outcome(
  { mapping }: Connection,
  told: { readonly value: unknown; readonly sent: Sent; readonly issues: readonly Issue[] },
): Outcome<unknown> {
  const { provider, providerVersion } = mapping;
  const { value, sent, issues } = told;
  return { value, provider, providerVersion, issues: [...sent.issues, ...issues], raw: sent.body };
}

/** Makes the errors of one operation. */
export function failing(
  { mapping }: Connection,
  operation: string,
): (failure: { readonly kind: FailureKind } & Record<string, unknown>) => UnifiedError {
  const { provider } = mapping;
  return (failure) => new UnifiedError({ provider, operation, ...failure });
}

function responseOf(call: CallMapping, status: number): ResponseMapping | undefined {
  const responses = call.responses ?? {};
  return (
    responses[String(status)] ??
    responses[`${String(Math.floor(status / 100))}XX`] ??
    responses["default"]
  );
}

/** Sends an operation with the calls that come first. */
export async function sendOperation(
  connection: Connection,
  { operation, input, options }: OperationCall,
  position: Readonly<Record<string, unknown>> = {},
): Promise<Sent> {
  const { mapping, settings: given } = connection;
  const fail = failing(connection, operation);
  const known = operationOf(mapping, operation);
  const wrong = inputIssues(mapping, known, input, given);
  if (wrong.length > 0) throw fail({ kind: "invalid_input", issues: wrong });
  const { values: settings } = readSettings(mapping, given);
  const call = chooseCall(known, input, settings);
  if (call === undefined) throw fail({ kind: "unsupported" });
  const done: DoneStep[] = [];
  const steps: Record<string, unknown> = {};
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

interface CallSending {
  readonly encode: {
    readonly call: SendMapping & Partial<CallMapping>;
    readonly input: unknown;
    readonly options: CallOptions;
    readonly steps?: Readonly<Record<string, unknown>>;
  };
  /** Parameters of a page, by `query:name`. */
  readonly position: Readonly<Record<string, unknown>>;
  readonly done: readonly DoneStep[];
}

async function sendCall(
  connection: Connection,
  operation: string,
  { encode, position, done }: CallSending,
): Promise<Omit<Sent, "call">> {
  const { mapping, settings, context } = connection;
  const { call, input, options, steps } = encode;
  const failed = failing(connection, operation);
  const fail = (failure: Parameters<typeof failed>[0]): UnifiedError =>
    failed({ ...failure, done });
  const encoding: EncodeOptions = {
    ...{ settings, now: new Date() },
    ...(context === undefined ? {} : { context }),
    ...(steps === undefined ? {} : { steps }),
  };
  const request = encodeCall(mapping, call, input, encoding);
  if (!request.ok) throw fail({ kind: "invalid_input", issues: request.issues });
  const unsupported = request.issues.filter((issue) => issue.code === "unsupported_field");
  if (unsupported.length > 0 && options.unsupported !== "drop")
    throw fail({ kind: "unsupported", issues: unsupported });
  const result = await send(connection, { call, request, options, position }).catch(
    (error: unknown) => {
      const { kind, cause } = error as { kind: FailureKind; cause: unknown };
      throw fail({ kind, cause });
    },
  );
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

interface Sending {
  readonly call: SendMapping & Partial<CallMapping>;
  readonly request: ProviderRequest;
  readonly options: CallOptions;
  readonly position: Readonly<Record<string, unknown>>;
}

/** Sends a request through the provider's package; tells whether a failure came before anything was sent. */
async function send(
  { client }: Connection,
  { call, request, options, position }: Sending,
): Promise<SendResult> {
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
    return (await call.send(client as never, init as never)) as SendResult;
  } catch (cause) {
    throw Object.assign(new Error("The call failed."), {
      kind: left ? "no_response" : "not_sent",
      cause,
    });
  }
}

/** Parameters by place, and headers that the operation does not declare. */
function parametersOf(
  call: SendMapping,
  request: ProviderRequest,
  position: Readonly<Record<string, unknown>>,
): { readonly params: Record<string, object>; readonly headers: Record<string, string> } {
  const params: Record<string, Record<string, unknown>> = {};
  const headers: Record<string, string> = {};
  const add = (place: string, name: string, value: unknown): void => {
    if (place === "header" && !call.names.includes(`header:${name}`)) headers[name] = String(value);
    else (params[place] ??= {})[name] = value;
  };
  for (const place of ["path", "query", "header", "cookie"] as const) {
    for (const [name, value] of Object.entries(request[place])) add(place, name, value);
  }
  for (const [text, value] of Object.entries(position)) {
    const at = text.indexOf(":");
    add(text.slice(0, at), text.slice(at + 1), value);
  }
  return { params, headers };
}
