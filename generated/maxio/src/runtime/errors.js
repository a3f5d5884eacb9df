/** Issues as text, one per line: where, and what is wrong. Never a value. */
function lines(issues) {
  return issues.map(({ path, message }) => `\n  ${path.join(".") || "value"}: ${message}`).join("");
}
/** A request that breaks the API's document. It was not sent. */
export class RequestValidationError extends Error {
  name = "RequestValidationError";
  issues;
  constructor(operation, issues) {
    super(`The request ${operation} is not valid:${lines(issues)}`);
    this.issues = issues;
  }
}
/** A response, or a webhook's payload, that breaks the API's document. */
export class ResponseValidationError extends Error {
  name = "ResponseValidationError";
  issues;
  /** The response; undefined for a webhook's payload. Its body is read already. */
  response;
  constructor(what, issues, response) {
    super(`${what} is not valid:${lines(issues)}`);
    this.issues = issues;
    this.response = response;
  }
}
/** The text of a warning about a response. */
export function responseWarning(issues, info) {
  return `The response ${info.status} of ${info.method} ${info.path} is not as documented:${lines(issues)}`;
}
