// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { OperationInfo } from "./types.js";
/** A response that is not a success, as an exception. The message has its status, nothing that was sent. */
export declare class ApiError<Body = unknown> extends Error {
  readonly name: string;
  readonly status: number;
  /** The parsed body. */
  readonly body: Body;
  /** Headers of the response; values that may be credentials are `[redacted]`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The operation that was called; undefined for a response that no client of this package gave. */
  readonly operation: OperationInfo | undefined;
  /** The identifier by which the vendor's support finds the request. */
  readonly requestId: string | undefined;
  constructor(response: Response, body: Body);
}
/** What `unwrap` gives: the data of the successful one of an operation's results. */
export type Unwrapped<Result> = Result extends {
  readonly data: infer Data;
  readonly error?: undefined;
}
  ? Data
  : never;
/**
 * The data of a result.
 *
 * @throws ApiError for a response that is not a success.
 */
export declare function unwrap<
  Result extends {
    readonly data?: unknown;
    readonly error?: unknown;
    readonly response: Response;
  },
>(result: Result): Unwrapped<Result>;
