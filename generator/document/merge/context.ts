import type { Diagnostics } from "../../diagnostics/index.ts";
import type { Origin } from "../layers.ts";
import type { FactKind, SourcedDocument } from "../types.ts";

/** Two documents on their way to one. `high` is ranked first. */
export interface MergeContext {
  readonly high: SourcedDocument;
  readonly low: SourcedDocument;
  /** What the result has from the lower-ranked document, by pointer in the result. */
  readonly origins: Map<string, Origin>;
  readonly diagnostics: Diagnostics;
}

/** The same place in both documents; pointers differ where a path or status is spelled differently. */
export interface Place {
  readonly high: string;
  readonly low: string;
}

/** How a fact of the higher- and one of the lower-ranked document are known. */
export function kindsAt(place: Place, context: MergeContext): { high: FactKind; low: FactKind } {
  return {
    high: context.high.locate(place.high)?.kind ?? "stated",
    low: context.low.locate(place.low)?.kind ?? "stated",
  };
}

/** True when the documents state the fact, not a sample or a rule. */
export function isStated(kind: FactKind): boolean {
  return kind === "stated" || kind === "overlay";
}

/** Notes that the result has a value from the lower-ranked document. */
export function takeLow(place: Place, context: MergeContext): void {
  context.origins.set(place.high, { locate: context.low.locate, pointer: place.low });
}

/**
 * Reports a disagreement with both places.
 *
 * @returns whether there is one: what a rule derived disagrees with nobody. The caller decides by
 * this, never by what was reported: the configuration may switch the report off.
 */
export function disagree(message: string, place: Place, context: MergeContext): boolean {
  const kinds = kindsAt(place, context);
  if (kinds.high === "derived" || kinds.low === "derived") return false;
  const { high, low, diagnostics } = context;
  const other = low.locate(place.low);
  diagnostics.report({
    code: "documents-disagree",
    message,
    pointer: place.high,
    location: high.locate(place.high),
    related: other && [{ message: `${low.file} says otherwise`, location: other }],
  });
  return true;
}

/** Notes a difference that is no contradiction: something only one of the documents has, or one inferred. */
export function differ(message: string, place: Place, context: MergeContext): void {
  const { high, low, diagnostics } = context;
  const other = low.locate(place.low);
  diagnostics.report({
    code: "documents-differ",
    message,
    pointer: place.high,
    location: high.locate(place.high),
    related: other && [{ message: `compared with ${low.file}`, location: other }],
  });
}
