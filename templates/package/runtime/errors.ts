import type { Issue } from "./types.ts";

/** What is not valid, and one line for each issue: where, and why. Never a value. */
export function explain(what: string, issues: readonly Issue[]): string {
  const lines = issues.map(({ path, message }) => `\n  ${path.join(".")}: ${message}`);
  return `Invalid ${what}:${lines.join("")}`;
}

/** A request that breaks the API's document. It was not sent. */
export class RequestValidationError extends Error {
  readonly issues: readonly Issue[];

  constructor(operation: string, issues: readonly Issue[]) {
    super(explain(`request ${operation}`, issues));
    this.name = "RequestValidationError";
    this.issues = issues;
  }
}

/** A response, or a webhook's payload, that breaks the API's document. */
export class ResponseValidationError extends Error {
  readonly issues: readonly Issue[];
  /** The response; undefined for a webhook's payload. Its body is read already. */
  readonly response: Response | undefined;

  constructor(what: string, issues: readonly Issue[], response?: Response) {
    super(explain(what, issues));
    this.name = "ResponseValidationError";
    this.issues = issues;
    this.response = response;
  }
}
