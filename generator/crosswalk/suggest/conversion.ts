import { codecNames } from "../codecs/catalogue.ts";
import type { Candidate } from "./fields.ts";
import type { Vocabulary } from "./tokens.ts";
import type { JsonValue } from "../../json/values.ts";

/** The codec that most likely fits two types; undefined for the same type. */
export function codecFor(canonical: Candidate, provider: Candidate): string | undefined {
  const guess = guessCodec(canonical, provider);
  return guess === undefined || codecNames.includes(guess) ? guess : undefined;
}

function guessCodec(canonical: Candidate, provider: Candidate): string | undefined {
  const moment = canonical.format === "date-time";
  if (moment) return provider.types.has("integer") ? "unixSeconds" : "timestamp";
  if (canonical.types.has("string") && provider.types.has("integer")) return "integerId";
  if (canonical.types.has("integer") && provider.types.has("string")) return "integerText";
  if (canonical.types.has("boolean") && provider.types.has("integer")) return "booleanNumber";
  if (canonical.types.has("boolean") && provider.types.has("string")) return "booleanText";
  if (canonical.types.has("object") && provider.types.has("array")) return "pairs";
  if (canonical.types.has("object") && provider.types.has("object")) return "textMap";
  return undefined;
}

/** An enum table as a mapping file has it. */
export interface TableProposal {
  /** Words that both enums have. */
  readonly same?: readonly JsonValue[];
  readonly entries?: readonly { readonly canonical: JsonValue; readonly provider: JsonValue }[];
  /** The canonical value of words that the provider adds later. */
  readonly otherwise?: JsonValue;
}

/** The words of two enums that say the same; undefined where no table is needed, or none is the same. */
export function tableFor(
  canonical: Candidate,
  provider: Candidate,
  vocabulary: Vocabulary,
): TableProposal | undefined {
  if (!canonical.isEnum || !provider.isEnum) return undefined;
  const isSame = canonical.values.every((value) => provider.values.includes(value));
  if (isSame && canonical.values.length === provider.values.length) return undefined;
  const key = (value: JsonValue): string =>
    [...vocabulary.meaningsOf(String(value))].sort().join(" ");
  const entries = provider.values.flatMap((theirs) => {
    const ours =
      canonical.values.find((value) => value === theirs) ??
      canonical.values.find((value) => key(value) === key(theirs));
    return ours === undefined ? [] : [{ canonical: ours, provider: theirs }];
  });
  if (entries.length === 0) return undefined;
  const same = entries.filter((entry) => entry.canonical === entry.provider);
  const others = entries.filter((entry) => !same.includes(entry));
  return {
    ...(same.length === 0 ? {} : { same: same.map((entry) => entry.provider) }),
    ...(others.length === 0 ? {} : { entries: others }),
    ...(canonical.values.includes("unknown") ? { otherwise: "unknown" } : {}),
  };
}
