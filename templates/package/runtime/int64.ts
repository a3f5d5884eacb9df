import { JSONParse } from "json-with-bigint";
import type { Conversion } from "./conversions.ts";
import { jsonText } from "./json-text.ts";

/** A run of digits that a number cannot hold, perhaps; without one `JSON.parse` is right. */
const manyDigits = /(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/;

/** `format: int64` become bigints; other integers stay numbers, and are reported beyond 2^53. */
export const int64: Conversion = {
  parse: (text) => (manyDigits.test(text) ? JSONParse(text) : (JSON.parse(text) as unknown)),
  convert(value, isWanted) {
    if (typeof value === "bigint") return isWanted ? value : Number(value);
    return isWanted && Number.isInteger(value) ? BigInt(value as number) : value;
  },
};

/** Writes bigints as JSON's numbers. */
export function writeInt64(body: unknown): NonNullable<RequestInit["body"]> {
  return body instanceof FormData ? body : (jsonText(body) ?? "");
}
