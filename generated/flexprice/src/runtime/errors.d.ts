// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Issue } from "./types.js";
/** What is not valid, and for each issue where, and why, on a line of its own. Never a value. */
export declare function explain(what: string, issues: readonly Issue[]): string;
/** A request that breaks the API's document. It was not sent. */
export declare class RequestValidationError extends Error {
  readonly issues: readonly Issue[];
  constructor(operation: string, issues: readonly Issue[]);
}
/** A response, or a webhook's payload, that breaks the API's document. */
export declare class ResponseValidationError extends Error {
  readonly issues: readonly Issue[];
  /** The response; undefined for a webhook's payload. Its body is read already. */
  readonly response: Response | undefined;
  constructor(what: string, issues: readonly Issue[], response?: Response);
}
/**
 * A success whose body is not what the operation is read as: another media type than JSON, or JSON that
 * does not parse. Nothing of the body is in the message.
 */
export declare class UnreadableResponseError extends Error {
  /** Method and path as in the API's document. */
  readonly operation: string;
  readonly status: number;
  /** Without the query, which may hold credentials. */
  readonly url: string;
  /** The response, its body still to be read. */
  readonly response: Response;
  /** @param options - `text` of the body where it is read already, and what it was to be read as. */
  constructor(
    operation: string,
    response: Response,
    {
      text,
      wanted,
    }?: {
      readonly text?: string;
      readonly wanted?: string;
    },
  );
}
