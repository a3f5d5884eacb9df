import type { FieldCodec, FieldMapping, ProviderPath } from "./types.ts";

/**
 * One line of a mapping: a canonical field, the provider's field that says the same, and how the
 * representations differ.
 */
export function field(
  canonical: FieldMapping["canonical"],
  provider: ProviderPath | Readonly<Record<string, ProviderPath>>,
  codec?: FieldCodec,
  more: Omit<FieldMapping, "canonical" | "provider" | "codec"> = {},
): FieldMapping {
  return codec === undefined
    ? { canonical, provider, ...more }
    : { canonical, provider, codec, ...more };
}
