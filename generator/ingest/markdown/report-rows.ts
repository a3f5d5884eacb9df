import type { Diagnostics } from "../../diagnostics/index.ts";
import { maximumShown } from "../shared/limits.ts";
import { withoutMarkup } from "./blocks.ts";
import { readColumn } from "./labels.ts";
import type { MarkdownPart } from "./read-sections.ts";
import { columnsOf, unreadRows, type MarkdownRow } from "./rows.ts";

/** Reports what rows leave open: types that are no known words, enumerations without values. */
export function reportRows(
  rows: readonly MarkdownRow[],
  { file, diagnostics }: { readonly file: string; readonly diagnostics: Diagnostics },
): void {
  // The rows below a type that is no known word may show its fields.
  const unknown = rows.filter(
    ({ unknownType, depth }, index) =>
      unknownType !== undefined && (rows[index + 1]?.depth ?? depth) <= depth,
  );
  const [first] = unknown;
  if (first !== undefined)
    diagnostics.report({
      code: "type-not-stated",
      message: `These types are no known words: ${unknown.map(({ name, unknownType }) => `${unknownType ?? ""} (${name})`).join(", ")}.`,
      location: { file, line: first.source.line, column: first.source.column ?? 1 },
    });
  for (const { name, lacksValues, source } of rows)
    if (lacksValues)
      diagnostics.report({
        code: "enum-values-lost",
        message: `The values that ${name} may have are not in the text.`,
        location: { file, line: source.line, column: source.column ?? 1 },
      });
}

/** Rows under a heading that is not known may be anything: they are left out, and reported. */
export function reportUnread(
  rows: readonly MarkdownRow[],
  heading: string,
  context: { readonly file: string; readonly diagnostics: Diagnostics },
): void {
  const [first] = rows;
  if (first === undefined) return;
  context.diagnostics.report({
    code: "rows-without-section",
    message: `What the ${rows.length} rows under ${heading === "" ? "no heading" : `"${heading}"`} are is not told: ${rows.map(({ name }) => name).join(", ")}.`,
    location: { file: context.file, line: first.source.line, column: first.source.column ?? 1 },
  });
}

/** A list item that begins with what may be a name: `name: what it is`, `name, string`. */
const mayBeField = /^(?:`[^`]{1,100}`|\*\*[^*]{1,100}\*\*|[A-Za-z_$][\w$.[\]-]{0,100}\s?[:(])/;

/** Reports what stands in a section like rows of fields, and is not read as such: list items and tables. */
export function reportUnreadItems(
  { section, heading, prose, tables }: MarkdownPart,
  { file, diagnostics }: { readonly file: string; readonly diagnostics: Diagnostics },
): void {
  if (section === "other" || section === "credentials") return;
  const items = prose
    .filter(({ kind, text }) => kind === "bullet" && mayBeField.test(text))
    .map(({ text, line }) => ({ text, line }));
  const unread = tables
    .filter((table) => !hasStatuses(table.header))
    .flatMap((table) => {
      const columns = columnsOf(table);
      const { header, line } = table;
      const lines = columns === undefined ? [{ cells: header, line }] : unreadRows(table, columns);
      return lines.map(({ cells, line: at }) => ({ text: cells.join(" | "), line: at }));
    });
  const all = [...items, ...unread];
  const [first] = all;
  if (first === undefined) return;
  const shown = all
    .slice(0, maximumShown)
    .map(({ text, line }) => `line ${line.number} ${JSON.stringify(text.slice(0, 60))}`);
  const more = all.length > maximumShown ? ` and ${all.length - maximumShown} more` : "";
  diagnostics.report({
    code: "fields-not-readable",
    message: `Under "${heading?.text ?? section}" these look like fields, and are not understood: ${shown.join(", ")}${more}.`,
    location: { file, line: first.line.number, column: first.line.column },
  });
}

const hasStatuses = (header: readonly string[]) =>
  header.some((text) => readColumn(withoutMarkup(text)) === "status");
