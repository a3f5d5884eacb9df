import type { Client, HeadersOptions, Middleware } from "openapi-fetch";
import type { context, Context } from "./client.js";
/** Sends one request. The global `fetch` is one. */
export type Fetch = (request: Request) => Promise<Response>;
/** Wraps a {@link Fetch} in behaviour of its own: retries, a time limit, logging. */
export type Layer = (next: Fetch) => Fetch;
/** A value, or a function that gives it. The function is called for each request, so that tokens can be renewed. */
export type Provided<T> = T | (() => T | Promise<T>);
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
/** Called for a response that breaks its schema, under the policy `warn`. */
export type InvalidResponseHandler = (issues: readonly Issue[], response: ResponseInfo) => void;
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
  readonly fetch?: Fetch;
  /** What happens around each request, the first outermost: `[retry(), timeout(10_000)]`. */
  readonly layers?: readonly Layer[];
  readonly headers?: HeadersOptions;
  readonly validate?: ValidationPolicy;
  /** Writes a warning to the console if not given. */
  readonly onInvalidResponse?: InvalidResponseHandler;
}
/** An openapi-fetch client with the API's authentication, and what the operations need to know. */
export interface ApiClient<Paths extends {}, Defaults = unknown> extends Client<Paths> {
  readonly [context]: Context<Defaults>;
}
/** How to read a response's body; `declared`: as its media type asks for. */
export type ParseAs = "declared" | keyof Parsed;
interface Parsed {
  json: unknown;
  text: string;
  blob: Blob;
  arrayBuffer: ArrayBuffer;
  stream: ReadableStream<Uint8Array> | null;
}
/** What an operation takes: parameters, body, and the settings of one request. */
export type OperationInit<
  Operation,
  DefaultMediaType = never,
  As extends ParseAs = "declared",
  Defaults = unknown,
> = ParametersInit<Operation, Defaults> &
  BodyInitOf<Operation, DefaultMediaType> &
  RequestSettings<As>;
/** Settings of one request, beside its parameters and body. */
export interface RequestSettings<As extends ParseAs = "declared"> extends Omit<
  RequestInit,
  "body" | "headers" | "method" | "redirect"
> {
  /** Adds to the client's headers; `null` removes one. */
  readonly headers?: HeadersOptions;
  readonly baseUrl?: string;
  readonly parseAs?: As;
  readonly fetch?: Fetch;
  readonly middleware?: Middleware[];
}
type ParametersInit<Operation, Defaults> = Operation extends {
  parameters: infer Parameters;
}
  ? ParamsOf<WithDefaults<Parameters, Defaults>>
  : {
      readonly params?: never;
    };
type ParamsOf<Parameters> =
  Partial<Parameters> extends Parameters
    ? {
        readonly params?: Parameters;
      }
    : {
        readonly params: Parameters;
      };
/** Parameters that the client has a default for need not be given. */
type WithDefaults<Parameters, Defaults> = unknown extends Defaults
  ? Parameters
  : {
      [
        Place in keyof Parameters as IsOptional<Parameters, Place, Defaults> extends true
          ? never
          : Place
      ]: Loosened<Parameters, Place, Defaults>;
    } & {
      [
        Place in keyof Parameters as IsOptional<Parameters, Place, Defaults> extends true
          ? Place
          : never
      ]?: Loosened<Parameters, Place, Defaults>;
    };
type Loosened<Parameters, Place extends keyof Parameters, Defaults> = Place extends keyof Defaults
  ? Omit<NonNullable<Parameters[Place]>, keyof Defaults[Place]> &
      Partial<NonNullable<Parameters[Place]>>
  : Parameters[Place];
type IsOptional<
  Parameters,
  Place extends keyof Parameters,
  Defaults,
> = undefined extends Parameters[Place]
  ? true
  : Partial<Loosened<Parameters, Place, Defaults>> extends Loosened<Parameters, Place, Defaults>
    ? true
    : false;
type BodyInitOf<Operation, DefaultMediaType> = Operation extends {
  requestBody: {
    content: infer Content;
  };
}
  ? BodyOf<Content, DefaultMediaType>
  : Operation extends {
        requestBody?: infer Body;
      }
    ? NonNullable<Body> extends {
        content: infer Content;
      }
      ? | BodyOf<Content, DefaultMediaType>
        | {
            readonly body?: undefined;
            readonly contentType?: undefined;
          }
      : {
          readonly body?: undefined;
          readonly contentType?: undefined;
        }
    : {
        readonly body?: undefined;
        readonly contentType?: undefined;
      };
type BodyOf<Content, DefaultMediaType> = {
  [MediaType in keyof Content]: MediaType extends DefaultMediaType
    ? {
        readonly body: BodyValue<MediaType, Content[MediaType]>;
        readonly contentType?: Concrete<MediaType>;
      }
    : {
        readonly body: BodyValue<MediaType, Content[MediaType]>;
        readonly contentType: Concrete<MediaType>;
      };
}[keyof Content];
/** `image/*` stands for any image type. */
type Concrete<MediaType> = MediaType extends `${infer Type}/*`
  ? Type extends "*"
    ? `${string}/${string}`
    : `${Type}/${string}`
  : MediaType;
/** JSON and forms are written from values; anything else is sent as it is. */
type BodyValue<MediaType, Value> = [Value] extends [Blob]
  ? RawBody
  : MediaType extends `multipart/form-data${string}`
    ? Value | FormData
    : MediaType extends Json | `${Json};${string}` | `application/x-www-form-urlencoded${string}`
      ? Value
      : [Value] extends [string]
        ? Value
        : string | RawBody;
type RawBody = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
type Json = `${string}/json` | `${string}+json` | "*/*" | "application/*";
type OkStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226 | "2XX" | "2xx";
/** What an operation gives: `data` of a success, or `error` of any other response. */
export type OperationResult<Operation, As extends ParseAs = "declared"> = Operation extends {
  responses: infer Responses;
}
  ? | {
        readonly data: DataAs<Responses, As>;
        readonly error?: undefined;
        readonly response: Response;
      }
    | {
        readonly data?: undefined;
        readonly error: BodiesOf<Responses, Exclude<keyof Responses, OkStatus>, string>;
        readonly response: Response;
      }
  : never;
type DataAs<Responses, As extends ParseAs> = As extends keyof Parsed
  ? Parsed[As]
  : [keyof Responses & OkStatus] extends [never]
    ? BodiesOf<Responses, keyof Responses & "default">
    : BodiesOf<Responses, keyof Responses & OkStatus>;
type BodiesOf<Responses, Status extends keyof Responses, Bytes = Blob> = [Status] extends [never]
  ? unknown
  : {
      [S in Status]: ContentOf<Responses[S], Bytes>;
    }[Status];
type ContentOf<Answer, Bytes> = Answer extends {
  content: infer Content;
}
  ? {
      [MediaType in keyof Content]: ReadValue<MediaType, Content[MediaType], Bytes>;
    }[keyof Content]
  : undefined;
/** What a body is read as; `read.ts` does so. Of errors there is text, never bytes. */
type ReadValue<MediaType, Value, Bytes> = MediaType extends Json | `${Json};${string}`
  ? Value
  : MediaType extends
        | `text/event-stream${string}`
        | `application/x-ndjson${string}`
        | `application/jsonl${string}`
        | `application/json-seq${string}`
    ? Bytes extends Blob
      ? ReadableStream<Uint8Array>
      : string
    : MediaType extends Text | `${Text};${string}`
      ? [Value] extends [string]
        ? Value
        : string
      : Bytes;
type Text =
  `text/${string}` | `${string}/xml` | `${string}+xml` | "application/x-www-form-urlencoded";
export {};
