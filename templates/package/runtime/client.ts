import createClient from "openapi-fetch";
import type { Authorize, Credentials } from "./auth.ts";
import { pathSerializer } from "./path.ts";
import { sameOrigin } from "./redirect.ts";
import type { ApiClient, ClientOptions, HeadersOptions, ParameterDefaults } from "./types.ts";

/** Where a client keeps what its operations need. */
export const context: unique symbol = Symbol("context");

/** What the operations of a client need to know. */
export interface Context<Defaults = unknown> extends Pick<
  ClientOptions,
  "validate" | "onInvalidResponse"
> {
  readonly defaults?: Defaults | undefined;
  /** The caller's own, if any: servers that an operation declares give way to it. */
  readonly baseUrl?: string | undefined;
}

/** What a client knows of its API. */
export interface Api {
  readonly baseUrl?: string | undefined;
  /** Made by `authorizeWith`, where the API has security schemes. */
  readonly authorize?: Authorize;
}

/** Options of every client, with those that depend on the API in their general form. */
export interface AllOptions extends ClientOptions {
  readonly baseUrl?: string | undefined;
  readonly auth?: Credentials | undefined;
  readonly defaults?: ParameterDefaults | undefined;
}

/**
 * Makes the client of an API. Credentials are put on each request last, after everything that
 * the caller's middleware does, and only the layers and `fetch` see them.
 */
export function createApiClient<Paths>(
  { baseUrl = "", authorize }: Api,
  options: AllOptions,
): ApiClient<Paths> {
  // What the client keeps for its operations to see has no credentials in it.
  const { fetch: send = globalThis.fetch, layers = [], auth, headers, ...kept } = options;
  const client = createClient({
    baseUrl: kept.baseUrl ?? baseUrl,
    headers: byName(headers),
    // For a request that comes with a `fetch` of its own.
    redirect: "manual",
    fetch: layers.reduceRight((next, layer) => layer(next), sameOrigin(send)),
    pathSerializer,
  });
  if (authorize) {
    client.use({
      onRequest: ({ request, schemaPath }) => authorize(auth, request, schemaPath),
    });
  }
  return Object.assign(client, { [context]: kept as Context }) as unknown as ApiClient<Paths>;
}

/** Headers by name; openapi-fetch takes no lists of pairs. */
export function byName(headers: HeadersOptions = {}): Exclude<HeadersOptions, string[][]> {
  return Symbol.iterator in headers
    ? Object.fromEntries(headers as Iterable<[string, string]>)
    : headers;
}
