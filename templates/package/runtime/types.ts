import type { Context, contextOf } from "./client.ts";
import type { BodyAs } from "./operation-types.ts";
import type { Requests } from "./requests.ts";
import type { RetryOptions } from "./retry.ts";

/**
 * Sends one request. The global `fetch` is one. Settings of a call that `Request` does not know, such as
 * Next.js's `next`, Cloudflare's `cf` or undici's `dispatcher`, come as the second argument.
 */
export type Fetch = (request: Request, init?: CallInit) => Promise<Response>;

/**
 * Wraps a {@link Fetch} in behaviour of its own: retries, a time limit, logging. A client applies each once.
 * One that makes another request passes on the second argument, which has the call's settings.
 */
export type Layer = (next: Fetch) => Fetch;

/** Which operation of the document a call is of. */
export interface OperationInfo {
  /** `operationId`; undefined for a call by method and path. */
  readonly id?: string | undefined;
  readonly method: string;
  /** Path as in the API's document, with its braces. */
  readonly path: string;
  readonly tags?: readonly string[] | undefined;
}

/** What layers are told of a call; what they do not read goes on to `fetch`. */
export interface CallInit extends RequestInit {
  readonly operation?: OperationInfo | undefined;
  /** From 1 on; `retry` counts. */
  readonly attempt?: number | undefined;
  /** Replaces options of the client's `retry` for this call; `false`: one try only. */
  readonly retry?: Partial<RetryOptions> | false | undefined;
  readonly fetch?: Fetch | undefined;
}

/** A value, or a function that gives it. The function is called for each request, so that tokens can be renewed. */
export type Provided<T> = T | ((about: CredentialRequest) => T | Promise<T>);

/** What a credential is wanted for. */
export interface CredentialRequest {
  /** Method and path as in the API's document: `GET /orders/{id}`. */
  readonly operation: string;
}

/** User and password of HTTP Basic authentication. Source: RFC 7617. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** One reason for which a value is not what the API's document says. Carries no value. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** What becomes of values that break the document's schemas. */
export interface ValidationPolicy {
  /** `error` (the default): an invalid request is not sent, the promise rejects with a RequestValidationError. */
  readonly request?: "error" | "off";
  /**
   * `warn` (the default): an invalid response is handed to `onInvalidResponse`, and returned as it is.
   * `error`: the promise rejects with a ResponseValidationError; error responses are still returned.
   */
  readonly response?: "error" | "warn" | "off";
}

/** An issue of a response, and how often this client has met it: the same operation, status, path and code. */
export interface Mismatch extends Issue {
  readonly count: number;
}

/**
 * Called for a response that breaks its schema, under the policy `warn`, with the issues that this client
 * meets for the 1st, 10th, 100th … time.
 */
export type InvalidResponseHandler = (issues: readonly Mismatch[], response: ResponseInfo) => void;

/** Which response something is about. */
export interface ResponseInfo {
  readonly method: string;
  /** Path as in the API's document, with its braces. */
  readonly path: string;
  readonly status: number;
}

/** Parameters that are the same for every request of a client. */
export interface ParameterDefaults {
  readonly path?: object;
  readonly query?: object;
  readonly header?: object;
  readonly cookie?: object;
}

/** Options that every client has. */
export interface ClientOptions {
  /** Sends the requests; the global `fetch` if not given. */
  readonly fetch?: Fetch | undefined;
  /** What happens around each request, the first outermost: `[retry(), timeout(10_000)]`. */
  readonly layers?: readonly Layer[] | undefined;
  readonly headers?: HeadersOptions | undefined;
  readonly validate?: ValidationPolicy | undefined;
  /** Writes a warning to the console if not given. */
  readonly onInvalidResponse?: InvalidResponseHandler | undefined;
  /** Data of the event, or line, after which a stream ends, e.g. `[DONE]`; it is not given. */
  readonly streamEnd?: string | undefined;
}

/** An openapi-fetch client with the API's authentication, and what the operations need to know. */
export interface ApiClient<Paths extends object, Defaults = unknown> extends Requests<Paths> {
  readonly [contextOf]: Context<Defaults>;
}

/** The platform's settings of a request, but for what an operation decides. */
type PlatformSettings = {
  readonly [Name in Exclude<keyof RequestInit, "body" | "headers" | "method">]?:
    RequestInit[Name] | undefined;
};

/** Settings of one request, however its response is read. */
export interface OperationSettings extends PlatformSettings {
  /** Adds to the client's headers; `null` removes one. */
  readonly headers?: HeadersOptions | undefined;
  readonly baseUrl?: string | undefined;
  readonly fetch?: Fetch | undefined;
  /** Replaces options of the client's `retry` for this call; `false`: one try only. */
  readonly retry?: Partial<RetryOptions> | false | undefined;
  readonly middleware?: Middleware[] | undefined;
  /** Without it redirects of GET and HEAD within the same origin are followed, others are the response. */
  readonly redirect?: RequestInit["redirect"] | undefined;
}

/** Headers of a request; `null` removes one that the client sends. */
export type HeadersOptions =
  | NonNullable<RequestInit["headers"]>
  | Readonly<
      Record<string, string | number | boolean | (string | number | boolean)[] | null | undefined>
    >;

/** Sees requests before they are sent, and what becomes of them. Has at least one of the three. */
export interface Middleware {
  /** Gives another request, or the response to a request that shall not be sent. */
  onRequest?: (about: MiddlewareRequest) => Given<Request | Response>;
  /** Gives another response. */
  onResponse?: (about: MiddlewareRequest & { readonly response: Response }) => Given<Response>;
  /** Gives another error, or a response instead of it. */
  onError?: (about: MiddlewareRequest & { readonly error: unknown }) => Given<Response | Error>;
}

type Given<T> = T | undefined | void | Promise<T | undefined | void>;

/** The request that middleware is told about. */
export interface MiddlewareRequest {
  request: Request;
  /** Path as in the API's document, with its braces. */
  readonly schemaPath: string;
  readonly params: MiddlewareParameters;
  /** Of this request alone. */
  readonly id: string;
  readonly options: {
    readonly baseUrl: string;
    readonly parseAs: BodyAs;
    readonly querySerializer: (query: Record<string, unknown>) => string;
    readonly bodySerializer: (body: unknown) => unknown;
    readonly pathSerializer: PathSerializer;
    readonly fetch: typeof globalThis.fetch;
  };
}

type MiddlewareParameters = Partial<
  Record<"query" | "header" | "path" | "cookie", Record<string, unknown>>
>;

export type PathSerializer = (path: string, parameters: Record<string, unknown>) => string;
