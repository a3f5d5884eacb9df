import type { Issue } from "./types.js";
/** What is not valid, and one line for each issue: where, and why. Never a value. */
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
