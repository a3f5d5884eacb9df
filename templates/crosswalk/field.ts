import type { Codec, FieldMapping, FieldPaths } from "./types.ts";

/**
 * One line of a mapping: a canonical field, the provider's field that says the same, and how the
 * representations differ.
 */
export function field(
  canonical: FieldPaths,
  provider: FieldPaths | undefined,
  codec?: Codec,
  more: Omit<FieldMapping, "canonical" | "provider" | "codec"> = {},
): FieldMapping {
  return { canonical, provider, codec, ...more };
}
