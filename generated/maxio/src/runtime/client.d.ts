// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Authorize, Credentials } from "./auth.js";
import { type BodyReader, type JsonParser, type ReadingOf } from "./read.js";
import { type TransportSettings } from "./transport.js";
import type {
  ApiClient,
  ClientOptions,
  HeadersOptions,
  Middleware,
  OperationInfo,
  ParameterDefaults,
} from "./types.js";
/** Where a client keeps what its operations need. */
export declare const contextOf: unique symbol;
/** What the operations of a client need to know. */
export interface Context<Defaults = unknown> extends Pick<
  ClientOptions,
  "validate" | "onInvalidResponse" | "streamEnd"
> {
  readonly defaults?: Defaults | undefined;
  /** The caller's own, if any: servers that an operation declares give way to it. */
  readonly baseUrl?: string | undefined;
  /** How often each mismatch of a response was seen. */
  readonly mismatches: Map<string, number>;
}
/** What a client knows of its API. */
export interface Api {
  readonly baseUrl?: string | undefined;
  /** Made by `authorizeWith`, where the API has security schemes. */
  readonly authorize?: Authorize;
  /** Writes JSON bodies, where `JSON.stringify` is not enough. */
  readonly bodySerializer?: (body: unknown) => NonNullable<RequestInit["body"]>;
  /** Makes requests, where a path has a query of its own. */
  readonly Request?: typeof Request;
}
/** Options of every client, with those that depend on the API in their general form. */
export interface AllOptions extends ClientOptions {
  readonly baseUrl?: string | undefined;
  readonly auth?: Credentials | undefined;
  readonly defaults?: ParameterDefaults | undefined;
}
/** Settings of one call. */
export type CallSettings = TransportSettings &
  Pick<ReadingOf, "integers"> & {
    /** What the document says of the operation; method and path if not given. */
    readonly operation?: OperationInfo | undefined;
    readonly middleware?: readonly Middleware[] | undefined;
    readonly parseAs?: BodyReader | undefined;
    /** Parses the JSON of an error. */
    readonly parseError?: JsonParser | undefined;
  };
/** What a call gives. */
export interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly status: number;
  readonly response: Response;
}
/**
 * Makes the client of an API. Credentials are put on each request last, after everything that
 * the caller's middleware does, and only the layers and `fetch` see them.
 */
export declare function createApiClient<Paths extends object>(
  { baseUrl, authorize, ...writers }: Api,
  { fetch, layers, auth, headers, ...kept }: AllOptions,
): ApiClient<Paths>;
/** Headers by name; openapi-fetch takes no lists of pairs. */
export declare function byName(headers?: HeadersOptions): Exclude<HeadersOptions, string[][]>;
