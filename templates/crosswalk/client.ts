import { decodeShape, objectIn } from "./decode.ts";
import { operationOf } from "./encode.ts";
import { getAt } from "./paths.ts";
import { failing, sendOperation, type Connection, type OperationCall, type Sent } from "./send.ts";
import type { CallMapping, Issue, ProviderMapping, ResponseMapping, Settings } from "./types.ts";

/** Options of a provider's part of the unified client. */
export interface AdapterOptions<Client, OwnSettings, Context> {
  /** The provider package's client, with its credentials. */
  readonly client: Client;
  readonly settings: OwnSettings;
  /** Values for context rules. */
  readonly context?: Context;
}

/** One provider for the unified client: what each of its operations takes, and what it says. */
export interface Adapter<Provider extends string = string, Inputs = object, Raws = object> {
  readonly provider: Provider;
  readonly connection: Connection;
  /** Types alone; there is no value. */
  readonly types?: { readonly inputs: Inputs; readonly raws: Raws };
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
  const { status, body: raw, done } = sent;
  const unreadable = { kind: "unreadable_response" as const, status, raw, done };
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
function nextInput(
  connection: Connection,
  {
    operation,
    sent,
    response,
  }: {
    readonly operation: OperationCall;
    readonly sent: Sent;
    readonly response: Extract<ResponseMapping, { readonly then: string }>;
  },
): OperationCall | undefined {
  const { path } = operationOf(connection.mapping, response.then);
  const given = response.with ?? {};
  const names = [...new Set([...path, ...Object.keys(given)])];
  const entries = names.map((name) => {
    const at = given[name];
    return [name, at === undefined ? getAt(operation.input, name) : resultAt(sent, at)] as const;
  });
  if (entries.some(([, value]) => value === undefined || value === null)) return undefined;
  const input = Object.fromEntries(entries);
  return { operation: response.then, input, options: operation.options };
}

/** A value of a response; of an address in a header, its last segment. */
function resultAt({ body, headers }: Sent, at: string): unknown {
  if (!at.startsWith("header:")) return textOf(getAt(body, at));
  const value = headers.get(at.slice("header:".length)) ?? undefined;
  const segment = value?.split(/[?#]/)[0]?.replace(/\/+$/, "").split("/").at(-1);
  return segment === undefined ? undefined : decoded(segment);
}

/** A segment without its escapes; as it is where a `%` begins none: the call has acted already. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Canonical ids are texts. A number beyond 2^53 was rounded, so it is no id of the provider's. */
function textOf(value: unknown): unknown {
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return undefined;
  return typeof value === "number" || typeof value === "bigint" ? String(value) : value;
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

function responseOf(call: CallMapping, status: number): ResponseMapping | undefined {
  const responses = call.responses ?? {};
  return (
    responses[String(status)] ??
    responses[`${String(Math.floor(status / 100))}XX`] ??
    responses["default"]
  );
}
