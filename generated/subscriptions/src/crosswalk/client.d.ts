import type {
  DecodeResult,
  EncodeResult,
  Issue,
  ProviderMapping,
  ProviderRequest,
  Settings,
} from "./types.js";
/** What a provider's operation gives back. */
export interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: {
    readonly ok: boolean;
    readonly status: number;
  };
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
export declare function makeAdapter(
  mapping: ProviderMapping,
  send: (client: unknown, init: object) => Promise<Answer>,
  options: AdapterOptions<unknown, Settings, unknown>,
): Adapter;
/**
 * Creates through one provider: validates, maps, sends once, validates and maps the answer.
 *
 * @throws UnifiedError for everything that goes wrong. Nothing is sent twice.
 */
export declare function create(
  adapter: Adapter,
  input: unknown,
  options?: CreateOptions,
): Promise<Created<unknown>>;
/** Looks up the adapter of a provider by the name it was given. */
export declare function resourceOf(
  adapters: Readonly<Record<string, Adapter>>,
  name: string,
): Resource<unknown, unknown>;
