import { visible, type Diagnostic } from "../diagnostics/index.ts";
import { countProvenance, tellCounts } from "./count.ts";
import type { Provenance, ProvenanceEntry } from "./types.ts";

type Source = NonNullable<ProvenanceEntry["source"]>;

/** Where everything is from, as text for a terminal. */
export function renderText(provenance: Provenance): string {
  const lines = [`${provenance.provider}: ${tellCounts(countProvenance(provenance))}`];
  for (const { title, source, entries, notes } of provenance.groups) {
    lines.push("", `${title}${source === undefined ? "" : `  ${sourceText(source)}`}`);
    lines.push(...notes.map((note) => `  ! ${noteText(note)}`));
    for (const entry of entries) {
      lines.push(`  ${entryText(entry)}`);
      lines.push(...entry.notes.map((note) => `    ! ${noteText(note)}`));
    }
  }
  if (provenance.notes.length > 0) lines.push("", "Of the document as a whole");
  lines.push(...provenance.notes.map((note) => `  ! ${noteText(note)}`));
  return `${lines.map(visible).join("\n")}\n`;
}

function entryText({ what, name, type, isRequired, source }: ProvenanceEntry): string {
  const words = [what, name, type, isRequired ? "required" : ""].filter((word) => word !== "");
  return `${words.join(" ")}  ${source === undefined ? "no source" : sourceText(source)}`;
}

/** `page.md:12 (derived, 90 %)`. */
export function sourceText({ file, line, kind, confidence }: Source): string {
  const known =
    kind === "stated" ? "" : ` (${kind}${confidence < 1 ? `, ${percent(confidence)}` : ""})`;
  return `${file}:${line}${known}`;
}

const percent = (confidence: number) => `${Math.round(confidence * 100)} %`;

/** What was reported, on one line. */
export const noteText = ({ code, message }: Diagnostic) =>
  `${code}: ${message.replaceAll("\n", " ")}`;
