import { createDiagnostics } from "../diagnostics/index.ts";
import { resolveMapping } from "./check/check.ts";
import type { CrosswalkInput } from "./types.ts";

/** A mapping entry that reads or writes a place of the provider's document. */
export interface MappedPlace {
  /** The mapping file, relative to the project's root. */
  readonly mapping: string;
  /** Path of the canonical field. */
  readonly canonical: string;
}

/**
 * JSON Pointer into a provider's document -> the mapping entries that read or write what stands there.
 * Entries that do not hold against this document are left out: it may be an older one.
 */
export function mappedPlaces(
  input: CrosswalkInput,
  providerName: string,
): ReadonlyMap<string, readonly MappedPlace[]> {
  const places = new Map<string, MappedPlace[]>();
  const provider = input.providers.find((party) => party.config.name === providerName);
  if (provider === undefined) return places;
  for (const mapping of input.mappings.filter((one) => one.provider === providerName)) {
    const context = {
      mapping,
      provider,
      canonical: input.canonical,
      diagnostics: createDiagnostics(),
    };
    const checked = resolveMapping(context);
    for (const part of checked === undefined ? [] : [checked.request, checked.response]) {
      for (const field of part.fields) {
        const canonical = field.canonical.map((end) => end.path.text).join(", ");
        for (const { place } of field.provider) {
          const known = places.get(place.pointer) ?? [];
          places.set(place.pointer, [...known, { mapping: mapping.file, canonical }]);
        }
      }
    }
  }
  return places;
}
