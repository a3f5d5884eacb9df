// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** What is not valid, and for each issue where, and why; on lines of their own unless told otherwise. Never a value. */
export function explain(what, issues, separator = "\n") {
  const reasons = issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const lead = separator === "\n" ? "\n  " : " ";
  return `Invalid ${what}:${lead}${reasons.join(separator === "\n" ? lead : separator)}`;
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
/**
 * A success whose body is not what the operation is read as: another media type than JSON, or JSON that
 * does not parse. Nothing of the body is in the message.
 */
export class UnreadableResponseError extends Error {
  /** Method and path as in the API's document. */
  operation;
  status;
  /** Without the query, which may hold credentials. */
  url;
  /** The response, its body still to be read. */
  response;
  constructor(operation, response, { url = response.url, wanted = "JSON" } = {}) {
    const type = /^[\w.+/-]+/.exec(response.headers.get("content-type") ?? "")?.[0];
    super(
      `The body of response ${response.status} of ${operation} cannot be read as ${wanted}${type === undefined ? "" : ` (its media type: ${type})`}.`,
    );
    this.name = "UnreadableResponseError";
    this.operation = operation;
    this.status = response.status;
    this.url = url.replace(/[?#].*/, "");
    this.response = response;
  }
}
