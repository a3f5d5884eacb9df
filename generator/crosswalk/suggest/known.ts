import { directionsOf } from "../check/codec.ts";
import { isCovered } from "../check/coverage.ts";
import type { Path } from "../mapping/path.ts";
import type { CheckedPart } from "../types.ts";
import type { Candidate } from "./fields.ts";
import type { KnownPair } from "./score.ts";

/** Those fields that a mapping does not name yet. */
export function unmapped(
  candidates: readonly Candidate[],
  part: CheckedPart | undefined,
  of: "canonical" | "provider",
): Candidate[] {
  const paths = mappedPaths(part, of);
  const texts = new Set(paths.map(({ text }) => text));
  const segments = paths
    .filter(({ parameter }) => parameter === undefined)
    .map((path) => path.segments);
  return candidates.filter((one) =>
    one.isParameter ? !texts.has(one.path) : !isCovered(one.segments, segments, false),
  );
}

/** The paths that a mapping names already: fields, and what it says is unsupported. */
function mappedPaths(part: CheckedPart | undefined, of: "canonical" | "provider"): Path[] {
  if (part === undefined) return [];
  const fields = part.fields.filter(
    (field) => part.kind === "response" || directionsOf(field, part.kind).encode,
  );
  const lists = of === "canonical" ? part.unsupported : part.providerOnly;
  return [
    ...fields.flatMap((field) => field[of].map(({ path }) => path)),
    ...part.constants.flatMap((constant) => {
      const endpoint = constant[of];
      return endpoint === undefined ? [] : [endpoint.path];
    }),
    ...lists.map(({ path }) => path),
  ];
}

/** What mappings call the canonical fields. */
export function knownPairs(parts: readonly CheckedPart[]): KnownPair[] {
  return parts.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      const theirs = field.provider.filter(({ readOnly }) => !readOnly);
      return field.canonical
        .filter(({ readOnly }) => !readOnly)
        .flatMap((ours) => {
          const sameKey = theirs.filter(({ key }) => key !== undefined && key === ours.key);
          return (sameKey.length > 0 ? sameKey : theirs).map(({ path }) => ({
            canonical: everyItem(ours.path.text),
            provider: path.text,
          }));
        });
    }),
  );
}

/** `a[0].b` as the fields of a schema are written: `a[*].b`. */
function everyItem(path: string): string {
  return path.replace(/\[\d+(\.\.)?\]/g, "[*]");
}
