import { createDiagnostics } from "../diagnostics/index.ts";
import { resolveMapping } from "./check/check.ts";
import type { CheckedMapping, CheckedPart, CrosswalkInput } from "./types.ts";

/** A mapping entry that reads or writes a field of the provider's document. */
export interface MappedField {
  /** The mapping file, relative to the project's root. */
  readonly mapping: string;
  /** Path of the canonical field. */
  readonly canonical: string;
}

/**
 * JSON Pointer into a provider's document -> the mapping entries that read or write what stands there.
 * Entries that do not hold against this document are left out: it may be an older one.
 */
export function mappedFields(
  input: CrosswalkInput,
  providerName: string,
): ReadonlyMap<string, readonly MappedField[]> {
  const fields = new Map<string, readonly MappedField[]>();
  const provider = input.providers.find(({ config }) => config.name === providerName);
  if (provider === undefined) return fields;
  for (const mapping of input.mappings.filter((one) => one.provider === providerName)) {
    const context = { mapping, provider, diagnostics: createDiagnostics() };
    for (const part of partsOf(resolveMapping(input, context))) {
      for (const field of part.fields) {
        const canonical = field.canonical.map(({ path }) => path.text).join(", ");
        for (const { location } of field.provider) {
          const known = fields.get(location.pointer) ?? [];
          if (known.some((one) => one.mapping === mapping.file && one.canonical === canonical))
            continue;
          fields.set(location.pointer, [...known, { mapping: mapping.file, canonical }]);
        }
      }
    }
  }
  return fields;
}

/** The requests and shapes of a mapping. */
function partsOf({ operations, shapes }: CheckedMapping): readonly Pick<CheckedPart, "fields">[] {
  return [
    ...operations.flatMap(({ calls }) =>
      calls.flatMap(({ request, steps }) => [
        request,
        ...request.variants,
        ...steps.map((step) => step.request),
      ]),
    ),
    ...shapes.map(({ part }) => part),
  ];
}
