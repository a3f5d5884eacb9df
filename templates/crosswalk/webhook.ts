import { signatureProblem, type SignaturePlan } from "../package/runtime/signatures.ts";
import { callOperation } from "./client.ts";
import { decodeShape, objectIn } from "./decode.ts";
import { operationOf } from "./encode.ts";
import { failing, type Connection } from "./send.ts";
import { getAt } from "./paths.ts";
import type { EventMapping, Issue, WebhookMapping } from "./types.ts";

/** A webhook's request: as the platform has it, or its raw body and headers. */
export type WebhookRequest =
  | Request
  | {
      /** The body as it came, not parsed. */
      readonly body: string | Uint8Array;
      readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
      readonly url?: string;
    };

export interface WebhookOptions {
  /** The vendor's signing secret; several while one takes the place of another. */
  readonly secret?: string | readonly string[];
  /** For schemes of your own: throws, or gives false, for a request that is not the vendor's. */
  readonly verify?: (request: WebhookRequest, body: string) => boolean | Promise<boolean>;
}

/** A vendor's event that the canonical model knows. */
export interface UnifiedEvent<Type extends string, Value, Raw = unknown> {
  readonly type: Type;
  readonly value: Value;
  readonly provider: string;
  readonly providerVersion: string;
  /** Id of the event, by which repeats are known; undefined where the vendor gives none. */
  readonly id: string | undefined;
  /** When it happened, as the vendor writes it; undefined where the mapping does not say. */
  readonly time: string | undefined;
  /** The vendor's name of the event. */
  readonly rawType: string;
  readonly issues: readonly Issue[];
  /** The vendor's payload, untouched. */
  readonly raw: Raw;
}

/** An event that the mapping does not name. It is told, and never thrown away. */
export type UnknownEvent = UnifiedEvent<"unknown", undefined>;

/**
 * Verifies and reads a webhook of one provider.
 *
 * @throws UnifiedError when it is not the vendor's, or cannot be read.
 */
export async function readWebhook(
  connection: Connection,
  request: WebhookRequest,
  options: WebhookOptions,
): Promise<UnifiedEvent<string, unknown>> {
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

async function valueOf(
  connection: Connection,
  event: EventMapping,
  raw: unknown,
): Promise<{ readonly value: unknown; readonly issues: readonly Issue[] }> {
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

async function problemOf(
  { verify }: WebhookMapping,
  given: {
    readonly request: WebhookRequest;
    readonly body: string;
    readonly options: WebhookOptions;
  },
): Promise<string | undefined> {
  const { request, body, options } = given;
  if (options.verify !== undefined)
    return (await options.verify(request, body)) ? undefined : "The webhook was not accepted.";
  const plan = verify as unknown as SignaturePlan;
  if (plan.scheme === "own")
    return "The mapping leaves verification to a function of yours: give `verify`.";
  const secrets = options.secret === undefined ? [] : [options.secret].flat();
  const signed = { body, header: headerOf(request), url: request.url };
  return signatureProblem(plan, signed, { secrets, now: Date.now() / 1000 });
}

async function bodyOf(request: WebhookRequest): Promise<string> {
  if (request instanceof Request) return request.text();
  return typeof request.body === "string"
    ? request.body
    : new TextDecoder().decode(request.body as Uint8Array);
}

function headerOf({ headers }: WebhookRequest): (name: string) => string | undefined {
  return (name) => {
    if (headers instanceof Headers) return headers.get(name) ?? undefined;
    const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
    const value = found?.[1];
    return typeof value === "string" ? value : value?.join(", ");
  };
}

function parse(body: string, contentType: string | undefined): unknown {
  if (/x-www-form-urlencoded/i.test(contentType ?? ""))
    return Object.fromEntries(new URLSearchParams(body));
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function textOf(
  header: string | undefined,
  path: string | undefined,
  { request, raw }: { readonly request: WebhookRequest; readonly raw: unknown },
): string | undefined {
  const value = header === undefined ? path && getAt(raw, path) : headerOf(request)(header);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
