import type { FieldCodec, FieldMapping, ProviderPath } from "./types.js";
/**
 * One line of a mapping: a canonical field, the provider's field that says the same, and how the
 * representations differ.
 */
export declare function field(
  canonical: FieldMapping["canonical"],
  provider: ProviderPath | Readonly<Record<string, ProviderPath>>,
  codec?: FieldCodec,
  more?: Omit<FieldMapping, "canonical" | "provider" | "codec">,
): FieldMapping;
