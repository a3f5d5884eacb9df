import createClient from "openapi-fetch";
import { authorize, type Api } from "./auth.ts";
import { pathSerializer } from "./path.ts";
import { sameOrigin } from "./redirect.ts";
import type { ApiClient, ClientOptions, ParameterDefaults, Provided } from "./types.ts";

/** Where a client keeps what its operations need. */
export const context: unique symbol = Symbol("context");

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
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export function createApiClient<Paths extends {}>(api: Api, options: AllOptions): ApiClient<Paths> {
  const { fetch: send = globalThis.fetch, layers = [], auth, headers } = options;
  const client = createClient<Paths>({
    baseUrl: options.baseUrl ?? api.baseUrl ?? "",
    headers: headers ?? {},
    fetch: layers.reduceRight((next, layer) => layer(next), sameOrigin(send)),
    pathSerializer,
  });
  client.use({
    onRequest: ({ request, schemaPath }) => authorize(api, auth, request, schemaPath),
  });
  return Object.assign(client, {
    [context]: {
      validate: options.validate,
      onInvalidResponse: options.onInvalidResponse,
      defaults: options.defaults,
      fixedBaseUrl: options.baseUrl !== undefined,
    } as Context,
  });
}
