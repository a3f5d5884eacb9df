import type { Issue, ResponseInfo } from "./types.js";
/** A request that breaks the API's document. It was not sent. */
export declare class RequestValidationError extends Error {
  readonly name: string;
  readonly issues: readonly Issue[];
  constructor(operation: string, issues: readonly Issue[]);
}
/** A response, or a webhook's payload, that breaks the API's document. */
export declare class ResponseValidationError extends Error {
  readonly name: string;
  readonly issues: readonly Issue[];
  /** The response; undefined for a webhook's payload. Its body is read already. */
  readonly response: Response | undefined;
  constructor(what: string, issues: readonly Issue[], response?: Response);
}
/** The text of a warning about a response. */
export declare function responseWarning(issues: readonly Issue[], info: ResponseInfo): string;
