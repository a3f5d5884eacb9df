import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { createDiagnostics } from "../../diagnostics/index.ts";
import {
  draftOverlay,
  ingest,
  type EvidenceDocument,
  type OverlayDraft,
} from "../../ingest/index.ts";

/** A drafted overlay and where it goes, relative to the project's root. */
export interface DraftFile extends OverlayDraft {
  readonly file: string;
}

/**
 * Drafts the overlay of a provider that was just added.
 *
 * @returns undefined where the document leaves nothing out; a sentence where a file cannot be used.
 */
export function draftFor(
  { file }: { readonly file: string },
  {
    name,
    root,
    evidence = [],
  }: {
    readonly name: string;
    readonly root: string;
    readonly evidence?: readonly string[] | undefined;
  },
): DraftFile | string | undefined {
  const overlay = `specs/${name}/overlay.yaml`;
  if (existsSync(join(root, overlay)))
    return `There already is a file ${overlay}; it was left as it is.`;
  const sources: EvidenceDocument[] = [];
  for (const path of evidence) {
    const read = readEvidence(path);
    if (typeof read === "string") return read;
    sources.push(read);
  }
  const diagnostics = createDiagnostics();
  const document = ingest({ file, text: readFileSync(join(root, file), "utf8") }, diagnostics);
  const draft = document && draftOverlay(document, diagnostics.all, sources);
  return draft && { ...draft, file: overlay };
}

function readEvidence(path: string): EvidenceDocument | string {
  let text: string;
  try {
    text = readFileSync(resolve(path), "utf8");
  } catch (error) {
    return `${path} cannot be read: ${(error as Error).message}`;
  }
  const diagnostics = createDiagnostics();
  const read = ingest({ file: path, text }, diagnostics);
  if (read !== undefined) return { document: read.value, source: basename(path) };
  return `${path} cannot be read: ${diagnostics.all[0]?.message ?? "its format is not known"}`;
}

/** What was drafted, in a sentence. */
export function tellDraft(draft: DraftFile | undefined): string {
  if (draft === undefined) return "Nothing is missing that an overlay would have to supply.";
  const { file, holes, filled } = draft;
  const from = filled === 0 ? "" : `; ${filled} of its actions have values from what you supplied`;
  return `Drafted ${file}: ${holes} values are to be filled in${from}.`;
}
