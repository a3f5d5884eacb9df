import type { DiagnosticReport, Diagnostics, RelatedLocation } from "../../diagnostics/index.ts";
import type { Mapping } from "../mapping/read.ts";
import type { Party } from "../types.ts";

/** What the checks of one mapping share. */
export interface CheckContext {
  readonly mapping: Mapping;
  readonly canonical: Party;
  readonly provider: Party;
  readonly diagnostics: Diagnostics;
}

/** A place of a document that belongs to a problem. */
export interface DocumentPlace {
  readonly party: Party;
  readonly pointer: string;
  readonly message: string;
}

/**
 * Reports a problem at an entry of the mapping file, with the places of the documents that it is about.
 *
 * @param at - JSON Pointer in the mapping file.
 */
export function reportAt(
  context: CheckContext,
  code: DiagnosticReport["code"],
  at: string,
  message: string,
  more: {
    readonly documents?: readonly DocumentPlace[];
    readonly related?: readonly RelatedLocation[];
    readonly fix?: string;
    readonly part?: "key" | "value";
  } = {},
): void {
  const { mapping, diagnostics } = context;
  const related = [
    ...(more.related ?? []),
    ...(more.documents ?? []).flatMap(({ party, pointer, message: text }) => {
      const location = party.document.locate(pointer, "key");
      return location === undefined ? [] : [{ message: text, location }];
    }),
  ];
  diagnostics.report({
    code,
    message,
    location: mapping.locate(at, more.part ?? "value"),
    provider: mapping.provider,
    ...(related.length === 0 ? {} : { related }),
    ...(more.documents?.[0] === undefined ? {} : { pointer: more.documents[0].pointer }),
    ...(more.fix === undefined ? {} : { fix: more.fix }),
  });
}
