import { escapeHtml as html, fillPage } from "../html-page.ts";
import { countProvenance, tellCounts } from "./count.ts";
import { maximumExcerpt } from "./limits.ts";
import { noteText, sourceText } from "./text.ts";
import type { Provenance, ProvenanceEntry, ProvenanceGroup } from "./types.ts";

/** The text of a line of a document, undefined where it cannot be read. */
export type ReadLine = (file: string, line: number) => string | undefined;

/** The page of a provider: one file without scripts, with the line that each entry is from. */
export function renderPage(provenance: Provenance, readLine: ReadLine): string {
  const { provider, groups, notes } = provenance;
  const contents = groups.map(
    ({ title }, index) => `<li><a href="#group-${index + 1}">${html(title)}</a></li>`,
  );
  const sections = groups.map((group, index) => groupHtml(group, index + 1, readLine));
  const rest = notes.length === 0 ? "" : `<h2>Of the document as a whole</h2>${notesHtml(notes)}`;
  return fillPage("sources-page", {
    TITLE: html(`Sources of ${provider}`),
    COUNTS: html(tellCounts(countProvenance(provenance))),
    CONTENTS: contents.join("\n"),
    GROUPS: [...sections, rest].join("\n"),
  });
}

function groupHtml(
  { title, source, entries, notes }: ProvenanceGroup,
  id: number,
  readLine: ReadLine,
): string {
  const from = source === undefined ? "" : `<p><code>${html(sourceText(source))}</code></p>`;
  const rows = entries.map((entry) => rowHtml(entry, readLine)).join("\n");
  const table =
    rows === ""
      ? ""
      : `<table><thead><tr><th scope="col">What</th><th scope="col">Name</th><th scope="col">Type</th><th scope="col">From</th><th scope="col">Line</th></tr></thead><tbody>
${rows}
</tbody></table>`;
  return `<section id="group-${id}"><h2>${html(title)}</h2>${from}${notesHtml(notes)}${table}</section>`;
}

function rowHtml(entry: ProvenanceEntry, readLine: ReadLine): string {
  const { what, name, type, isRequired, source, notes } = entry;
  const line = source && readLine(source.file, source.line)?.trim();
  const kind = source?.kind ?? "unknown";
  const cells = [
    html(what),
    `${html(name)}${isRequired ? " <b>required</b>" : ""}${notesHtml(notes)}`,
    html(type),
    `<span class="${kind}">${html(source === undefined ? "unknown" : sourceText(source))}</span>`,
    line === undefined ? "" : `<code>${html(shorten(line))}</code>`,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

const notesHtml = (notes: ProvenanceEntry["notes"]) =>
  notes.length === 0
    ? ""
    : `<ul class="notes">${notes.map((note) => `<li>${html(noteText(note))}</li>`).join("")}</ul>`;

const shorten = (text: string) =>
  text.length > maximumExcerpt ? `${text.slice(0, maximumExcerpt)}…` : text;
