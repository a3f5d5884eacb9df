import { explain, ResponseValidationError } from "./errors.js";
import { issuesOf } from "./validate.js";
/** Checks the responses of an operation by their schemas, as the client's policy asks. */
export function responsesWith(schemas) {
  return ({ method, path }, { response, data, error }, { validate, onInvalidResponse }) => {
    const { status, ok } = response;
    if (validate?.response === "off" || status === 204 || method === "HEAD") return;
    const key = [String(status), `${String(status)[0]}XX`, "default"].find(
      (one) => schemas[one] !== undefined,
    );
    const entry = key ? schemas[key] : undefined;
    const type = response.headers.get("content-type") ?? "json";
    const schema = typeof entry === "function" ? entry(type) : /json/i.test(type) ? entry : null;
    const issues = issuesOf(schema ?? undefined, ok ? data : error);
    if (issues.length === 0) return;
    const what = `response ${status} of ${method} ${path}`;
    if (validate?.response === "error" && ok) {
      throw new ResponseValidationError(what, issues, response);
    }
    if (onInvalidResponse) onInvalidResponse(issues, { method, path, status });
    else console.warn(explain(what, issues));
  };
}
