import type { Schema } from "./validate.ts";

/** The entry for a media type: its own, or that of the range it is in, such as `image/*`. */
export function pick<T>(entries: Readonly<Record<string, T>>, mediaType: string): T | undefined {
  const type = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  const keys = Object.keys(entries);
  for (const wanted of [mediaType, type, type.replace(/\/.*/, "/*"), "*/*"]) {
    const key = keys.find((candidate) => candidate.toLowerCase() === wanted);
    if (key !== undefined) return entries[key];
  }
  return undefined;
}

/** Chooses the schema of a response that has several media types. */
export function byMediaType(
  schemas: Readonly<Record<string, Schema | null>>,
): (type: string) => Schema | undefined {
  return (type) => pick(schemas, type) ?? undefined;
}
