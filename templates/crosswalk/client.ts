import { decodeResponse } from "./decode.ts";
import { encodeRequest } from "./encode.ts";
import { readVendorError, UnifiedError } from "./errors.ts";
import type {
  DecodeResult,
  EncodeResult,
  Issue,
  ProviderMapping,
  ProviderRequest,
  Settings,
} from "./types.ts";

/** What a provider's operation gives back. */
export interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: { readonly ok: boolean; readonly status: number };
}

/** Options of a provider's part of the unified client. */
export interface AdapterOptions<Client, OwnSettings, Context> {
  /** The provider package's client, with its credentials. */
  readonly client: Client;
  readonly settings: OwnSettings;
  /** Facts for context rules. */
  readonly context?: Context;
}

/** One provider, ready to be called through the unified client. */
export interface Adapter<Input = unknown, Output = unknown> {
  readonly provider: string;
  readonly encode: (input: Input) => EncodeResult;
  readonly decode: (body: unknown) => DecodeResult<Output>;
  readonly send: (request: ProviderRequest, signal?: AbortSignal) => Promise<Answer>;
  readonly errors: ProviderMapping["errors"];
}

/** Settings of one call. */
export interface CreateOptions {
  /** What becomes of fields that the provider has no place for: `refuse` (the default) sends nothing. */
  readonly unsupported?: "refuse" | "drop";
  readonly signal?: AbortSignal;
}

/** What a successful call gives. */
export interface Created<Output> {
  readonly value: Output;
  /** What did not get through unchanged, in either direction. */
  readonly issues: readonly Issue[];
}

/** One provider's side of the unified client. */
export interface Resource<Input, Output> {
  readonly create: (input: Input, options?: CreateOptions) => Promise<Created<Output>>;
}

/** Makes the part of the unified client that speaks to one provider. */
export function makeAdapter(
  mapping: ProviderMapping,
  send: (client: unknown, init: object) => Promise<Answer>,
  options: AdapterOptions<unknown, Settings, unknown>,
): Adapter {
  const { client, settings, context } = options;
  return {
    provider: mapping.provider,
    encode: (input) => {
      const given = { settings, now: new Date() };
      return encodeRequest(mapping, input, context === undefined ? given : { ...given, context });
    },
    decode: (body) => decodeResponse(mapping, body, settings),
    send: async ({ body, path, query, header }, signal) => {
      const params = Object.fromEntries(
        Object.entries({ path, query, header }).filter(
          ([, values]) => Object.keys(values).length > 0,
        ),
      );
      let left = false;
      // Runs after the client's own middleware, so everything that can refuse has had its turn.
      const middleware = [{ onRequest: () => void (left = true) }];
      const init = { ...(Object.keys(params).length === 0 ? {} : { params }), body, middleware };
      try {
        return await send(client, signal === undefined ? init : { ...init, signal });
      } catch (cause) {
        const kind = left ? "no_answer" : "not_sent";
        throw new UnifiedError({ kind, provider: mapping.provider, cause });
      }
    },
    errors: mapping.errors,
  };
}

/**
 * Creates through one provider: validates, maps, sends once, validates and maps the answer.
 *
 * @throws UnifiedError for everything that goes wrong. Nothing is sent twice.
 */
export async function create(
  adapter: Adapter,
  input: unknown,
  options: CreateOptions = {},
): Promise<Created<unknown>> {
  const { provider } = adapter;
  const request = adapter.encode(input);
  if (!request.ok)
    throw new UnifiedError({ kind: "invalid_input", provider, issues: request.issues });
  const unsupported = request.issues.filter((issue) => issue.code === "unsupported_field");
  if (unsupported.length > 0 && options.unsupported !== "drop") {
    throw new UnifiedError({ kind: "unsupported", provider, issues: unsupported });
  }
  const { data, error, response } = await adapter.send(request, options.signal);
  const { status } = response;
  if (!response.ok) {
    throw new UnifiedError({
      ...readVendorError(adapter.errors, status, error),
      provider,
      status,
      raw: error,
    });
  }
  const decoded = adapter.decode(data);
  if (!decoded.ok) {
    throw new UnifiedError({
      kind: "unreadable_answer",
      provider,
      status,
      issues: decoded.issues,
      raw: data,
    });
  }
  return { value: decoded.value, issues: [...request.issues, ...decoded.issues] };
}

/** Looks up the adapter of a provider by the name it was given. */
export function resourceOf(
  adapters: Readonly<Record<string, Adapter>>,
  name: string,
): Resource<unknown, unknown> {
  const adapter = Object.hasOwn(adapters, name) ? adapters[name] : undefined;
  if (adapter === undefined) {
    throw new TypeError(
      `There is no provider "${name}"; there are ${Object.keys(adapters).join(", ")}.`,
    );
  }
  return { create: (input, options) => create(adapter, input, options) };
}
