import { isObject, type JsonObject } from "../../json/values.ts";

/**
 * The key under which the higher-ranked document has what the lower one has under `key`: paths
 * are the same whatever their parameters are called, and an inferred `2XX` is the success code
 * that the other document states.
 */
export function counterpart(
  map: "paths" | "responses" | undefined,
  high: JsonObject,
  key: string,
): string | undefined {
  if (Object.hasOwn(high, key)) return key;
  if (map === "paths") return Object.keys(high).find((path) => shape(path) === shape(key));
  if (map === "responses" && isSuccess(key)) {
    const codes = Object.keys(high).filter(isSuccess);
    const inferred = key === "2XX" ? codes[0] : codes.find((code) => code === "2XX");
    return inferred !== undefined && isObject(high[inferred]) ? inferred : undefined;
  }
  return undefined;
}

/** The stated one of two status codes of one response. */
export function betterStatus(high: string, low: string): string {
  return high === "2XX" ? low : high;
}

function shape(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}").replace(/(.)\/$/, "$1");
}

function isSuccess(status: string): boolean {
  return /^2(\d\d|XX)$/.test(status);
}
