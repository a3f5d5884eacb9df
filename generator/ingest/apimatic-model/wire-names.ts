import type { JsonObject } from "../../json/values.ts";

/** How the name of a field on the wire is known. */
export type WireName =
  | { readonly kind: "shown"; readonly name: string }
  | { readonly kind: "derived"; readonly name: string }
  | { readonly kind: "unknown" };

type Casing = (words: readonly string[], written: string) => string;

const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** As written comes first: it is the rule that needs the least. */
const casings: readonly Casing[] = [
  (_, written) => written,
  (words) => words.join("_"),
  (words) => words.map((word, index) => (index === 0 ? word : upperFirst(word))).join(""),
  (words) => words.map(upperFirst).join(""),
  (words) => words.join("-"),
];

/**
 * Finds the names on the wire of a page's fields: those that the example shows, compared without
 * case and punctuation; for the others the casing that all shown names of several words follow.
 * Where no casing fits all of them, the others are unknown. Names with digits are derived only as
 * written, because digits break casing rules (`billing_address_2`, `billingAddress2`).
 */
export function wireNames(
  names: readonly string[],
  example: JsonObject | undefined,
): ReadonlyMap<string, WireName> {
  const shown = new Map(Object.keys(example ?? {}).map((key) => [normalise(key), key]));
  const evidence = names.flatMap((name) => {
    const key = shown.get(normalise(name));
    return key !== undefined && wordsOf(name).length > 1 ? [{ name, key }] : [];
  });
  const fitting = casings.filter((casing) =>
    evidence.every(({ name, key }) => casing(wordsOf(name), name) === key),
  );
  const hasEvidence = evidence.length > 0;
  return new Map(
    names.map((name): [string, WireName] => {
      const key = shown.get(normalise(name));
      if (key !== undefined) return [name, { kind: "shown", name: key }];
      // Without any example the names are all that there is.
      const [casing] = hasEvidence ? fitting : casings;
      if (casing === undefined) return [name, { kind: "unknown" }];
      const derived = casing(wordsOf(name), name);
      const isRisky = derived !== name && /\d/.test(name);
      return [name, isRisky ? { kind: "unknown" } : { kind: "derived", name: derived }];
    }),
  );
}

const normalise = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** The words of a name in any casing, lower case: `productPricePointId` → product, price, point, id. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/([A-Z]{1,100})([A-Z][a-z])/g, "$1_$2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}
