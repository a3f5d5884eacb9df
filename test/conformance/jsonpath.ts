/** Runs a copy of the JSONPath Compliance Test Suite: npm run conformance -- --jsonpath FILE. */
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { select } from "../../generator/document/overlay/select.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import type { JsonValue } from "../../generator/json/values.ts";

interface JsonPathCase {
  readonly name: string;
  readonly selector: string;
  readonly document?: JsonValue;
  readonly invalid_selector?: true;
  readonly result?: readonly JsonValue[];
  readonly results?: readonly (readonly JsonValue[])[];
}

/** Runs the cases of a file; `failed` has the name and expression of each that fails. */
export function runJsonPathSuite(file: string): { total: number; failed: readonly string[] } {
  const { tests } = JSON.parse(readFileSync(file, "utf8")) as { tests: readonly JsonPathCase[] };
  const failed = tests.filter((one) => !passes(one));
  return {
    total: tests.length,
    failed: failed.map(({ name, selector }) => `${name}: ${selector}`),
  };
}

function passes({
  selector,
  document = null,
  invalid_selector,
  result,
  results,
}: JsonPathCase): boolean {
  const found = select(document, selector);
  if (!Array.isArray(found)) return invalid_selector === true;
  if (invalid_selector === true) return false;
  // A node that is selected twice is changed once, so that `select` names it once.
  const values = found.map((pointer) => JSON.stringify(valueAt(document, pointer)));
  return (results ?? [result ?? []]).some((wanted) =>
    isDeepStrictEqual(new Set(values), new Set(wanted.map((value) => JSON.stringify(value)))),
  );
}
