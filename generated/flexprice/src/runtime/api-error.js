// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { operationOf, requestIdOf } from "./response-info.js";
/** Headers whose values are credentials, or may be. */
const secretHeader =
  /^(set-cookie2?|cookie|authorization|.*-authorization|.*(token|secret|api-?key).*)$/i;
/** A response that is not a success, as an exception. The message has its status, nothing that was sent. */
export class ApiError extends Error {
  name = "ApiError";
  status;
  /** The parsed body. */
  body;
  /** Headers of the response; values that may be credentials are `[redacted]`. */
  headers;
  /** The operation that was called; undefined for a response that no client of this package gave. */
  operation;
  /** The identifier by which the vendor's support finds the request. */
  requestId;
  constructor(response, body) {
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
/**
 * The data of a result.
 *
 * @throws ApiError for a response that is not a success.
 */
export function unwrap(result) {
  if (!result.response.ok) throw new ApiError(result.response, result.error);
  return result.data;
}
