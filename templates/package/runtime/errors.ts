import type { Issue, ResponseInfo } from "./types.ts";

/** Issues as text, one per line: where, and what is wrong. Never a value. */
function lines(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => `\n  ${path.join(".") || "value"}: ${message}`).join("");
}

/** A request that breaks the API's document. It was not sent. */
export class RequestValidationError extends Error {
  override readonly name: string = "RequestValidationError";
  readonly issues: readonly Issue[];

  constructor(operation: string, issues: readonly Issue[]) {
    super(`The request ${operation} is not valid:${lines(issues)}`);
    this.issues = issues;
  }
}

/** A response, or a webhook's payload, that breaks the API's document. */
export class ResponseValidationError extends Error {
  override readonly name: string = "ResponseValidationError";
  readonly issues: readonly Issue[];
  /** The response; undefined for a webhook's payload. Its body is read already. */
  readonly response: Response | undefined;

  constructor(what: string, issues: readonly Issue[], response?: Response) {
    super(`${what} is not valid:${lines(issues)}`);
    this.issues = issues;
    this.response = response;
  }
}

/** The text of a warning about a response. */
export function responseWarning(issues: readonly Issue[], info: ResponseInfo): string {
  return `The response ${info.status} of ${info.method} ${info.path} is not as documented:${lines(issues)}`;
}
