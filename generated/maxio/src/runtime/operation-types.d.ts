// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Json, Parsed, ParseAs } from "./result-types.js";
import type { OrUndefined } from "./optional.js";
import type { OperationSettings, PathSerializer } from "./types.js";
/** An operation of the document, for an interface to extend. */
export type Declared<Operation> = Operation;
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
  ? OrUndefined<Parameters>
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
  ? ParamsOf<WithDefaults<OrUndefined<Parameters>, Defaults>>
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
      ? BodyOf<Content, DefaultMediaType> | NoBody
      : NoBody
    : NoBody;
interface NoBody {
  readonly body?: undefined;
  readonly contentType?: undefined;
}
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
/** JSON, forms and parts are written from values; anything else is sent as it is. */
type BodyValue<MediaType, Value> = [Value] extends [Blob]
  ? RawBody
  : MediaType extends `multipart/form-data${string}`
    ? OrUndefined<Value> | FormData
    : MediaType extends Json | `application/x-www-form-urlencoded${string}`
      ? OrUndefined<Value>
      : [Value] extends [string]
        ? Value
        : PartsOf<MediaType, Value> | string | RawBody;
type PartsOf<MediaType, Value> = MediaType extends `multipart/${string}`
  ? OrUndefined<Value>
  : never;
type RawBody = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
export type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";
export type BodyAs = keyof Parsed;
export type PathsWith<Paths, Method extends HttpMethod> = {
  [Path in keyof Paths]: Paths[Path] extends Readonly<Record<Method, object>> ? Path : never;
}[keyof Paths];
export type OperationAt<Paths, Path extends keyof Paths, Method> = Method extends keyof Paths[Path]
  ? Paths[Path][Method]
  : never;
/**
 * Fields that this does not know go to the platform's `fetch` as they are. Distributes over the operations: of their
 * union compilers would make the product of all parameters and all bodies (TS2590 from 250 paths on).
 */
export type RequestArguments<Operation, As extends BodyAs> = Operation extends unknown
  ? ArgumentsOf<Operation, As>
  : never;
type ArgumentsOf<Operation, As extends BodyAs> = keyof Operation extends never
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
  ? OrUndefined<Content[keyof Content]>
  : never;
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
