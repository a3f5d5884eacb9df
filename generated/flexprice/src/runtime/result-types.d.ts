// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { StreamMediaType, StreamOf } from "./stream-types.js";
/** How to read a response's body; `declared`: as its media type asks for. */
export type ParseAs = "declared" | keyof Parsed;
export interface Parsed {
  json: unknown;
  text: string;
  blob: Blob;
  arrayBuffer: ArrayBuffer;
  stream: ReadableStream<Uint8Array> | null;
}
type JsonType = `${string}/json` | `${string}+json` | "*/*" | "application/*";
/** A media type of JSON, with or without parameters. */
export type Json = JsonType | `${JsonType};${string}`;
/** The data of an operation's success. `NonNullable` would intersect each member of a large enum. */
export type OperationOutput<Operation> = Exclude<
  DataAs<ResponsesOf<Operation>, "declared">,
  null | undefined
>;
type OkNumber = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
type OkStatus = OkNumber | "2XX" | "2xx";
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** The statuses that begin with a digit. */
type StatusRange<First extends Digit> = NumberIn<`${First}${Digit}${Digit}`>;
type NumberIn<Text> = Text extends `${infer Value extends number}` ? Value : never;
/** A status by its name in the document, without those that have a name of their own. */
type StatusOf<Name, Names> = Name extends number
  ? Name
  : Exclude<
      Name extends `${infer First extends Digit}${"XX" | "xx"}`
        ? StatusRange<First>
        : Exclude<StatusRange<3 | 4 | 5>, RangesOf<Names>>,
      Names
    >;
type RangesOf<Names> = Names extends `${infer First extends Digit}${"XX" | "xx"}`
  ? StatusRange<First>
  : never;
/** What an operation gives: `data` of a success, or `error` of any other response, told apart by `status`, too. */
export type OperationResult<Operation, As extends ParseAs = "declared"> = ResultOf<
  ResponsesOf<Operation>,
  As
>;
type ResultOf<Responses, As extends ParseAs> =
  | {
      readonly data: DataAs<Responses, As>;
      readonly error?: undefined;
      readonly status: SuccessStatus<keyof Responses & OkStatus>;
      readonly response: Response;
    }
  | FailureOf<Responses, Exclude<keyof Responses, OkStatus>>;
type SuccessStatus<Names> = [Names] extends [never]
  ? OkNumber
  : Names extends number
    ? Names
    : OkNumber;
type FailureOf<Responses, Names extends keyof Responses> = [Names] extends [never]
  ? FailureWith<UndeclaredError, StatusRange<3 | 4 | 5>>
  : {
      [Name in Names]: FailureWith<
        ErrorContent<Responses[Name]>,
        StatusOf<Name, Exclude<keyof Responses, OkStatus | "default">>
      >;
    }[Names];
interface FailureWith<Body, Status> {
  readonly data?: undefined;
  readonly error: Body;
  readonly status: Status;
  readonly response: Response;
}
/**
 * The body of an error that the document describes no body of. It is never empty: an empty one is the status and its
 * text, so that `if (error)` tells errors from successes.
 */
export type UndeclaredError = object | true | `${any}${string}`;
type ErrorContent<Answer> = Answer extends {
  content: object;
}
  ? ContentOf<Answer, string>
  : UndeclaredError;
/** The body of one of an operation's error responses, by its status in the document. */
export type ErrorBody<Operation, Status> = Status extends keyof ResponsesOf<Operation>
  ? ContentOf<ResponsesOf<Operation>[Status], string>
  : unknown;
type ResponsesOf<Operation> = Operation extends {
  responses: infer Responses;
}
  ? Responses
  : never;
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
type ReadValue<MediaType, Value, Bytes> = MediaType extends Json
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
/** What a request by method and path gives. */
export type RequestResult<Operation, As extends keyof Parsed> = OperationResult<
  Operation,
  As extends "json" ? "declared" : As
>;
export {};
