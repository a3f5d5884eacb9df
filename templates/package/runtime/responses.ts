import type { Context, Result } from "./client.ts";
import { reportMismatches } from "./mismatches.ts";
import type { Operation } from "./send.ts";
import { issuesOf, type Schema } from "./validate.ts";

/**
 * Schemas of JSON responses by status; by media type too where `byMediaType` made the entry; null
 * for a status that has none.
 */
export type ResponseSchemas = Readonly<Record<string, ResponseSchema | null>>;

type ResponseSchema = Schema | ((type: string) => Schema | undefined);

/** Checks the responses of an operation by their schemas, as the client's policy asks. */
export function responsesWith(
  schemas: ResponseSchemas,
): (operation: Operation, result: Result, context: Context) => void {
  return ({ method, path }, { response, data, error }, context) => {
    const { status, ok } = response;
    if (context.validate?.response === "off" || status === 204 || method === "HEAD") return;
    const key = [String(status), `${String(status)[0]}XX`, "default"].find(
      (one) => schemas[one] !== undefined,
    );
    const entry = key ? schemas[key] : undefined;
    const type = response.headers.get("content-type") ?? "json";
    const schema =
      typeof entry === "function" ? entry(type) : /(^|[/+])json/i.test(type) ? entry : null;
    const issues = issuesOf(schema ?? undefined, ok ? data : error)
      // What a vendor adds to an error tells more; it is no mismatch.
      .filter(({ code }) => ok || code !== "unrecognized_keys");
    if (issues.length === 0) return;
    reportMismatches(context, { method, path, status, response }, issues);
  };
}
