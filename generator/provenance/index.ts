import type { Diagnostic } from "../diagnostics/index.ts";
import type { SourcedDocument } from "../document/types.ts";
import { attachNotes } from "./attach-notes.ts";
import { groupsOf } from "./entries.ts";
import type { Provenance } from "./types.ts";

export { renderPage, type ReadLine } from "./page.ts";
export { renderText } from "./text.ts";

/** Where everything in a provider's document is from, with what was reported of it. */
export function provenanceOf(
  provider: string,
  document: SourcedDocument,
  reported: readonly Diagnostic[],
): Provenance {
  return attachNotes(provider, groupsOf(document), reported);
}
