// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** What is not valid, and for each issue where, and why, on a line of its own. Never a value. */
export function explain(what, issues) {
  return [
    `Invalid ${what}:`,
    ...issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
  ].join("\n  ");
}
/** A request that breaks the API's document. It was not sent. */
export class RequestValidationError extends Error {
  constructor(operation, issues) {
    super(explain(`request ${operation}`, issues));
    this.name = "RequestValidationError";
    this.issues = issues;
  }
}
/** A response, or a webhook's payload, that breaks the API's document. */
export class ResponseValidationError extends Error {
  constructor(what, issues, response) {
    super(explain(what, issues));
    this.name = "ResponseValidationError";
    this.issues = issues;
    this.response = response;
  }
}
/**
 * A success whose body is not what the operation is read as: another media type than JSON, or JSON that
 * does not parse. Nothing of the body is in the message.
 */
export class UnreadableResponseError extends Error {
  /** @param options - `text` of the body where it is read already, and what it was to be read as. */
  constructor(operation, response, { text, wanted = "JSON" } = {}) {
    const type = /^[\w.+/-]+/.exec(response.headers.get("content-type") ?? "")?.[0];
    super(
      `The body of response ${response.status} of ${operation} cannot be read as ${wanted}${type ? ` (its media type: ${type})` : ""}.`,
    );
    this.name = "UnreadableResponseError";
    this.operation = operation;
    this.status = response.status;
    this.url = response.url.replace(/[?#].*/, "");
    this.response = text === undefined ? response : new Response(text, response);
  }
}
