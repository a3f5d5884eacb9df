import createClient from "openapi-fetch";
import type { Authorize, Credentials } from "./auth.ts";
import { pathSerializer } from "./path.ts";
import { readBody, readError, type BodyReader, type JsonParser, type ReadingOf } from "./read.ts";
import { operationOf } from "./response-info.ts";
import { transportWith, type TransportSettings } from "./transport.ts";
import type {
  ApiClient,
  ClientOptions,
  HeadersOptions,
  Middleware,
  OperationInfo,
  ParameterDefaults,
} from "./types.ts";

/** Where a client keeps what its operations need. */
export const contextOf: unique symbol = Symbol("context");

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
export function createApiClient<Paths extends object>(
  { baseUrl, authorize, ...writers }: Api,
  // What the client keeps for its operations to see has no credentials in it.
  { fetch, layers, auth, headers, ...kept }: AllOptions,
): ApiClient<Paths> {
  const transport = transportWith(fetch, layers);
  const client = createClient({
    baseUrl: kept.baseUrl ?? baseUrl ?? "",
    headers: byName(headers),
    redirect: "manual",
    pathSerializer,
    ...writers,
  });
  const send = client.request as (
    method: string,
    path: string,
    init: object,
  ) => Promise<Omit<Result, "status">>;
  const context: Context = { ...kept, mismatches: new Map() };
  const middlewares: Middleware[] = [];
  const request = async (
    method: string,
    path: string,
    { parseAs = "json", parseError, integers, operation, ...settings }: CallSettings = {},
  ): Promise<Result> => {
    const about = operation ?? { method, path };
    const sendOut = transport(settings, about);
    // openapi-fetch parses errors itself, and neither tells a text from JSON nor what a number cannot hold.
    let unread: Response | undefined;
    const keepError = ({ response: received }: { readonly response: Response }): void => {
      if (!received.ok) unread = received.clone();
    };
    const putCredentials = ({ request: given }: { readonly request: Request }) =>
      authorize?.(auth, given, path);
    const own = [...middlewares, ...(settings.middleware ?? [])];
    const hasOwn = own.length > 0;
    // The response comes unread: openapi-fetch's own reader rejects with an error that quotes the body.
    const { data, error, response } = await send(method, path, {
      ...settings,
      parseAs: "stream",
      // Requests go through them in this order, responses in the reverse one.
      middleware: hasOwn ? [{ onResponse: keepError }, ...own, { onRequest: putCredentials }] : own,
      fetch: hasOwn
        ? sendOut
        : async (given: Request): Promise<Response> => {
            const received = await sendOut((await putCredentials({ request: given })) ?? given);
            keepError({ response: received });
            return received;
          },
    });
    const reading = { operation: `${method.toUpperCase()} ${path}`, context, integers };
    const { status } = response;
    if (response.ok)
      return { data: data && (await readBody(response, parseAs, reading)), response, status };
    operationOf.set(response, about);
    // A response that middleware gave in place of the request's is read already.
    const read = unread ? await readError(unread, reading, parseError) : error;
    // An empty body is no error that `if (error)` would find.
    const isEmpty = read === undefined || read === "";
    return {
      error: isEmpty ? `${status} ${response.statusText}`.trim() : read,
      response,
      status,
    };
  };
  const byMethod = Object.keys(client).map((method) => [
    method,
    (path: string, settings?: CallSettings) => request(method, path, settings),
  ]);
  return {
    ...Object.fromEntries(byMethod),
    use: (...added: Middleware[]) => void middlewares.push(...added),
    eject: (...removed: Middleware[]) => {
      for (const one of removed) {
        const at = middlewares.indexOf(one);
        if (at >= 0) middlewares.splice(at, 1);
      }
    },
    ...{ request, [contextOf]: context },
  } as never;
}

/** Headers by name; openapi-fetch takes no lists of pairs. */
export function byName(headers: HeadersOptions = {}): Exclude<HeadersOptions, string[][]> {
  return Symbol.iterator in headers
    ? Object.fromEntries(headers as Iterable<[string, string]>)
    : headers;
}
