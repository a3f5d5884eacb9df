import type { JsonValue } from "../json/values.ts";
import { isCredentialName } from "../ingest/shared/credentials.ts";
import { TRAFFIC_LIMITS } from "./limits.ts";

/** The value at a path. */
export function valueAtPath(
  value: JsonValue,
  path: readonly (string | number)[],
): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (held, step) =>
      typeof held === "object" && held !== null && Object.hasOwn(held, step)
        ? (held as Record<string | number, JsonValue>)[step]
        : undefined,
    value,
  );
}

/** A recorded value that may be shown, as a word of an enumeration; undefined for what may be a secret. */
export function shownWord(
  path: readonly (string | number)[],
  value: JsonValue | undefined,
): string | number | undefined {
  if (path.some((step) => typeof step === "string" && isCredentialName(step))) return undefined;
  if (typeof value === "number")
    return Number.isInteger(value) && String(value).length <= TRAFFIC_LIMITS.shownDigits
      ? value
      : undefined;
  return typeof value === "string" && isWord(value) ? value : undefined;
}

/** A name that may be shown: words without digits, which identifiers and tokens have. */
export function isWord(text: string): boolean {
  return (
    text.length <= TRAFFIC_LIMITS.shownCharacters && /^[A-Za-z]+(?:[ _.:/-][A-Za-z]+)*$/.test(text)
  );
}
