import { reportMismatches } from "./mismatches.ts";
import type { ParsedJson, ReadingOf } from "./read.ts";
import { roundedIntegers } from "./rounded-integers.ts";

/** Reports integers of a response whose digits a number cannot hold. */
export function reportIntegers(
  response: Response,
  { operation, context }: ReadingOf,
  { text, value }: ParsedJson,
): void {
  if (context.validate?.response === "off") return;
  const issues = roundedIntegers(text, value);
  if (issues.length === 0) return;
  const [method = "", path = ""] = operation.split(/ (.*)/s);
  reportMismatches(context, { method, path, status: response.status, response }, issues);
}
