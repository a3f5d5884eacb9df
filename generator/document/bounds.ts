import type { Diagnostics } from "../diagnostics/index.ts";
import { joinPointer } from "../json/pointer.ts";
import type { JsonObject, JsonValue } from "../json/values.ts";
import type { Locate } from "./types.ts";

/** Stated limits of a document. Real documents stay far below: the deepest we met has 60 levels. */
export const limits = {
  /** Levels of objects and arrays inside one another. Libraries that we build on fail from about 500. */
  nesting: 400,
  /** Values, counted as often as YAML aliases repeat them. The largest public documents have about a million. */
  values: 10_000_000,
  /** Characters of all the names on the way to an object or array: every pointer to what is in it repeats them. */
  wayTo: 16_000,
  /** References that point to a reference that points to a reference. */
  referenceChain: 400,
  /** References that a pointer may run through. */
  referencesInPointer: 50,
  /** Objects that references in place of maps, lists and path items copy, as each copy may hold further ones. */
  copiedObjects: 500_000,
  /** Bytes of one file that a reference may pull in. */
  fileBytes: 64 * 1024 * 1024,
  /** Remote documents that refer to one another in a row. */
  remoteDepth: 8,
  /** Redirects of one remote document. */
  redirects: 5,
} as const;

type Problem =
  | "document-too-deep"
  | "document-too-large"
  | "document-cyclic"
  | "document-number-too-large"
  | "document-name-too-long";

/**
 * Checks that a document is no deeper and, with its YAML aliases written out, no larger than the
 * limits, and that its numbers are finite. It goes no deeper than the limit itself, and
 * stops at the limit of values, so that no document takes longer than the largest that is allowed.
 *
 * @returns false after reporting `document-too-deep`, `document-too-large` or `document-cyclic`.
 */
export function checkBounds(
  document: { readonly file?: string; readonly value: JsonValue; readonly locate: Locate },
  diagnostics: Diagnostics,
): boolean {
  /** The containers and keys on the way to where the walk is. */
  const containers: (JsonObject | JsonValue[])[] = [];
  const keys: string[] = [];
  let values = 0;

  const report = (code: Problem, message: string): false => {
    const pointer = joinPointer("", ...keys.slice(0, SHOWN).map(shortened));
    diagnostics.report({ code, message, pointer, location: document.locate(pointer) });
    return false;
  };

  const enter = (container: JsonObject | JsonValue[], way: number): boolean => {
    const depth = containers.length;
    if (depth >= limits.nesting) {
      const again = containers.findIndex((outer, index) => containers.indexOf(outer) < index);
      if (again < 0)
        return report("document-too-deep", `nested deeper than ${limits.nesting} levels`);
      keys.length = again;
      return report("document-cyclic", "a YAML alias contains itself");
    }
    containers.push(container);
    for (const key of Object.keys(container)) {
      const child = (container as Record<string, JsonValue>)[key];
      if (++values > limits.values)
        return report("document-too-large", `more than ${limits.values} values, aliases included`);
      if (typeof child === "number" ? Number.isFinite(child) : typeof child !== "object") continue;
      if (child === null) continue;
      keys[depth] = key;
      keys.length = depth + 1;
      if (typeof child === "number")
        return report(
          "document-number-too-large",
          "a number beyond what JSON readers hold (RFC 8259 section 6)",
        );
      if (way + key.length > limits.wayTo)
        return report(
          "document-name-too-long",
          `the names that lead to it have more than ${limits.wayTo} characters`,
        );
      if (!enter(child as JsonObject | JsonValue[], way + key.length)) return false;
    }
    containers.pop();
    keys.length = depth;
    return true;
  };
  const { value } = document;
  return typeof value !== "object" || value === null || enter(value, 0);
}

/** A name is shown in part: one may have a million characters. */
function shortened(key: string): string {
  return key.length <= 200 ? key : `${key.slice(0, 200)}\u2026`;
}

/** Tokens of a pointer that are shown of one that may be hundreds of levels long. */
const SHOWN = 20;
