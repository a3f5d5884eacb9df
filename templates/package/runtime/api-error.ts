import { operationOf, requestIdOf } from "./response-info.ts";
import type { OperationInfo } from "./types.ts";

/** Headers whose values are credentials, or may be. */
const secretHeader =
  /^(set-cookie2?|cookie|authorization|.*-authorization|.*(token|secret|api-?key).*)$/i;

/** A response that is not a success, as an exception. The message has its status, nothing that was sent. */
export class ApiError<Body = unknown> extends Error {
  override readonly name: string = "ApiError";
  readonly status: number;
  /** The parsed body. */
  readonly body: Body;
  /** Headers of the response; values that may be credentials are `[redacted]`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The operation that was called; undefined for a response that no client of this package gave. */
  readonly operation: OperationInfo | undefined;
  /** The identifier by which the vendor's support finds the request. */
  readonly requestId: string | undefined;

  constructor(response: Response, body: Body) {
    super(
      `The API answered ${response.status}${response.statusText && ` ${response.statusText}`}.`,
    );
    this.status = response.status;
    this.body = body;
    this.operation = operationOf.get(response);
    this.requestId = requestIdOf(response);
    this.headers = Object.fromEntries(
      [...response.headers].map(([name, value]) => [
        name,
        secretHeader.test(name) ? "[redacted]" : value,
      ]),
    );
  }
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
export function unwrap<
  Result extends { readonly data?: unknown; readonly error?: unknown; readonly response: Response },
>(result: Result): Unwrapped<Result> {
  if (!result.response.ok) throw new ApiError(result.response, result.error);
  return result.data as Unwrapped<Result>;
}
