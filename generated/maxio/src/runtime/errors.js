/** What is not valid, and one line for each issue: where, and why. Never a value. */
export function explain(what, issues) {
  const lines = issues.map(({ path, message }) => `\n  ${path.join(".")}: ${message}`);
  return `Invalid ${what}:${lines.join("")}`;
}
/** A request that breaks the API's document. It was not sent. */
export class RequestValidationError extends Error {
  issues;
  constructor(operation, issues) {
    super(explain(`request ${operation}`, issues));
    this.name = "RequestValidationError";
    this.issues = issues;
  }
}
/** A response, or a webhook's payload, that breaks the API's document. */
export class ResponseValidationError extends Error {
  issues;
  /** The response; undefined for a webhook's payload. Its body is read already. */
  response;
  constructor(what, issues, response) {
    super(explain(what, issues));
    this.name = "ResponseValidationError";
    this.issues = issues;
    this.response = response;
  }
}
