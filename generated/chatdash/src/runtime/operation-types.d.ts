// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { StreamMediaType, StreamOf } from "./stream-types.js";
import type { OperationSettings, PathSerializer } from "./types.js";
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
/** Parameters and body of an operation, without the settings of a request. */
export type OperationInput<Operation, DefaultMediaType = never> = ParametersInit<
  Operation,
  unknown
> &
  BodyInitOf<Operation, DefaultMediaType>;
/** The data of an operation's success. */
export type OperationOutput<Operation> = NonNullable<
  Extract<
    OperationResult<Operation>,
    {
      readonly error?: undefined;
    }
  >["data"]
>;
/** Parameters, some of them required. */
export interface RequiredParameters<Operation> {
  readonly params: ParametersOf<Operation>;
}
/** Parameters that are all optional. */
export interface OptionalParameters<Operation> {
  readonly params?: ParametersOf<Operation>;
}
/** A body that has one media type. */
export interface RequiredBody<Operation, MediaType> {
  readonly body: OnlyBody<Operation>;
  readonly contentType?: Concrete<MediaType>;
}
/** A body that has one media type, and may be left out. */
export interface OptionalBody<Operation, MediaType> {
  readonly body?: OnlyBody<Operation> | undefined;
  readonly contentType?: Concrete<MediaType> | undefined;
}
type ParametersOf<Operation> = Operation extends {
  parameters: infer Parameters;
}
  ? Parameters
  : never;
type OnlyBody<Operation> = Operation extends {
  requestBody?: infer Body;
}
  ? NonNullable<Body> extends {
      content: infer Content;
    }
    ? {
        [M in keyof Content]: BodyValue<M, Content[M]>;
      }[keyof Content]
    : undefined
  : undefined;
/** Settings of one request, alongside its parameters and body. */
export interface RequestSettings<As extends ParseAs = "declared"> extends OperationSettings {
  readonly parseAs?: As;
}
/** The parameters of an operation; those that the client has a default for need not be given. */
export type ParametersInit<Operation, Defaults> = Operation extends {
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
export type OperationResult<Operation, As extends ParseAs = "declared"> =
  | {
      readonly data: DataAs<ResponsesOf<Operation>, As>;
      readonly error?: undefined;
      readonly response: Response;
    }
  | {
      readonly data?: undefined;
      readonly error: ErrorOf<ResponsesOf<Operation>>;
      readonly response: Response;
    };
/** The body of one of an operation's error responses, by its status in the document. */
export type ErrorBody<Operation, Status> = Status extends keyof ResponsesOf<Operation>
  ? ContentOf<ResponsesOf<Operation>[Status], string>
  : unknown;
type ResponsesOf<Operation> = Operation extends {
  responses: infer Responses;
}
  ? Responses
  : never;
type ErrorOf<Responses> = BodiesOf<Responses, Exclude<keyof Responses, OkStatus>, string>;
type DataAs<Responses, As extends ParseAs> = As extends keyof Parsed
  ? Parsed[As]
  : [keyof Responses & OkStatus] extends [never]
    ? BodiesOf<Responses, keyof Responses & "default">
    : SuccessBody<Responses, keyof Responses & OkStatus>;
/** A success for which the document describes no body may have one all the same; it is read by its media type. */
type SuccessBody<Responses, Status extends keyof Responses> = [
  BodiesOf<Responses, Status>,
] extends [undefined]
  ? [Status] extends [204 | 205]
    ? undefined
    : unknown
  : BodiesOf<Responses, Status>;
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
  : MediaType extends StreamMediaType
    ? Bytes extends Blob
      ? StreamOf<MediaType, Value>
      : string
    : MediaType extends Text | `${Text};${string}`
      ? [Value] extends [string]
        ? Value
        : string
      : Bytes;
type Text =
  `text/${string}` | `${string}/xml` | `${string}+xml` | "application/x-www-form-urlencoded";
export type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";
export type BodyAs = keyof Parsed;
export type PathsWith<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: Paths[Path] extends Readonly<Record<Method, object>> ? Path : never;
}[keyof Paths];
export type OperationAt<Paths, Path extends keyof Paths, Method> = Method extends keyof Paths[Path]
  ? Paths[Path][Method]
  : never;
/** Fields that this does not know go to the platform's `fetch` as they are. */
export type RequestArguments<Operation, As extends BodyAs> = keyof Operation extends never
  ? [never]
  : Record<never, never> extends ParametersInit<Operation, unknown> & RequestBody<Operation>
    ? [init?: RequestInitOf<Operation, As> & Readonly<Record<string, unknown>>]
    : [init: RequestInitOf<Operation, As> & Readonly<Record<string, unknown>>];
type RequestInitOf<Operation, As extends BodyAs> = ParametersInit<Operation, unknown> &
  RequestBody<Operation> &
  OperationSettings & {
    readonly parseAs?: As;
    readonly querySerializer?: ((query: QueryOf<Operation>) => string) | QuerySerializerOptions;
    readonly bodySerializer?: (body: SentBody<Operation>) => unknown;
    readonly pathSerializer?: PathSerializer;
  };
type RequestBody<Operation> = Operation extends {
  requestBody: object;
}
  ? {
      readonly body: SentBody<Operation>;
    }
  : {
      readonly body?: SentBody<Operation> | undefined;
    };
type SentBody<Operation> = Operation extends {
  requestBody?: infer Body;
}
  ? ContentsOf<NonNullable<Body>>
  : never;
type ContentsOf<Body> = Body extends {
  content: infer Content;
}
  ? Content[keyof Content]
  : never;
export type RequestResult<Operation, As extends BodyAs> = OperationResult<
  Operation,
  As extends "json" ? "declared" : As
>;
type QueryOf<Operation> = Operation extends {
  parameters: {
    query?: infer Query;
  };
}
  ? NonNullable<Query>
  : Record<string, unknown>;
/** How a query's arrays and objects are written. */
interface QuerySerializerOptions {
  readonly array?: {
    readonly style: "form" | "spaceDelimited" | "pipeDelimited";
    readonly explode: boolean;
  };
  readonly object?: {
    readonly style: "form" | "deepObject";
    readonly explode: boolean;
  };
  readonly allowReserved?: boolean;
}
export {};
