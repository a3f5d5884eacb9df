import { type Api } from "./auth.js";
import type { ApiClient, ClientOptions, ParameterDefaults, Provided } from "./types.js";
/** Where a client keeps what its operations need. */
export declare const context: unique symbol;
/** What the operations of a client need to know. */
export interface Context<Defaults = unknown> extends Pick<
  ClientOptions,
  "validate" | "onInvalidResponse"
> {
  readonly defaults: Defaults | undefined;
  /** True when the caller chose the base URL: servers that an operation declares give way to it. */
  readonly fixedBaseUrl: boolean;
}
/** Options of every client, with those that depend on the API in their general form. */
export interface AllOptions extends ClientOptions {
  readonly baseUrl?: string | undefined;
  readonly auth?: Readonly<Record<string, Provided<unknown> | undefined>> | undefined;
  readonly defaults?: ParameterDefaults | undefined;
}
/**
 * Makes the client of an API. Credentials are put on each request last, after everything that
 * the caller's middleware does, and only the layers and `fetch` see them.
 */
export declare function createApiClient<Paths extends {}>(
  api: Api,
  options: AllOptions,
): ApiClient<Paths>;
