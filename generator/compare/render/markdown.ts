import { bumpFor } from "../bump.ts";
import { COMPARE_LIMITS } from "../limits.ts";
import type { Change, ChangeReport } from "../types.ts";
import { htmlText, markdownCode, markdownText } from "./escape.ts";
import {
  acceptedInWords,
  CLASSES,
  mappingsInWords,
  nameOf,
  ofClass,
  listInWords,
  locationOf,
} from "./groups.ts";
import { orderReports, sortReports, type ProviderChange } from "./order.ts";
import { shorten } from "./text.ts";

/** By which the workflow finds its own comment again. */
export const COMMENT_MARKER = "<!-- crosswalk-review -->";

/** How the comment is written. */
export interface MarkdownOptions {
  /** Where the whole report is; a comment may have to leave changes out. */
  readonly reportUrl?: string | undefined;
}

/** A folded list of changes. */
interface Section {
  readonly summary: string;
  readonly isOpen: boolean;
  readonly items: readonly string[];
}

/**
 * The reports as the body of a pull-request comment: a table of counts, the changes that touch mappings,
 * then the others by provider, folded. Safe against documents: every byte of theirs goes through escape.ts.
 */
export function renderMarkdown(
  reports: readonly ChangeReport[],
  { reportUrl }: MarkdownOptions = {},
): string {
  const changed = sortReports(reports.filter(({ changes }) => changes.length > 0));
  const head = [COMMENT_MARKER, "### What changed for users of these APIs", ""];
  if (changed.length === 0) return [...head, "Nothing changed in meaning.", ""].join("\n");
  const table = [
    "| provider | breaking | may break | not breaking | informational | release | mappings touched |",
    "|---|---:|---:|---:|---:|---|---:|",
    ...changed.map(summaryRow),
    "",
  ];
  const { mapped, others } = orderReports(changed);
  const sections = [
    ...mappedSection(mapped),
    ...others.flatMap(({ report, changes }) => providerSections(report, changes)),
  ];
  const count = changed.reduce((sum, { changes }) => sum + changes.length, 0);
  return fit([...head, ...table].join("\n"), sections, { count, reportUrl });
}

function mappedSection(mapped: readonly ProviderChange[]): Section[] {
  if (mapped.length === 0) return [];
  const items = mapped.map(({ report, change }) => {
    const title = CLASSES.find(({ id }) => id === change.class)?.title ?? "";
    return changeItem(change, `**${markdownText(nameOf(report))}**, ${title.toLowerCase()}: `);
  });
  return [{ summary: `${mapped.length} touching mappings`, isOpen: true, items }];
}

function providerSections(report: ChangeReport, changes: readonly Change[]): Section[] {
  let left: number = COMPARE_LIMITS.commentChangesPerProvider;
  return CLASSES.flatMap(({ id, title }) => {
    const found = ofClass(changes, id);
    if (found.length === 0) return [];
    const items = found.slice(0, left).map((change) => changeItem(change));
    left -= items.length;
    const summary = `${htmlText(nameOf(report))}: ${found.length} ${title.toLowerCase()}`;
    return [{ summary, isOpen: id === "breaking", items }];
  });
}

/** Writes as many changes as a comment may have, and how many it leaves out. */
function fit(
  head: string,
  sections: readonly Section[],
  { count, reportUrl }: { readonly count: number; readonly reportUrl: string | undefined },
): string {
  const parts = [head];
  let remaining = COMPARE_LIMITS.commentCharacters - head.length;
  let shown = 0;
  for (const { summary, isOpen, items } of sections) {
    const start = `<details${isOpen ? " open" : ""}><summary>${summary}</summary>\n`;
    const end = "\n</details>\n";
    remaining -= start.length + end.length + 2;
    const kept = items.filter((item) => {
      if (item.length + 1 > remaining) return false;
      remaining -= item.length + 1;
      return true;
    });
    if (kept.length > 0) parts.push([start, ...kept, end].join("\n"));
    shown += kept.length;
  }
  if (shown === count) return parts.join("\n");
  const whole =
    reportUrl === undefined
      ? "`crosswalk diff` prints all"
      : `all are in [the report](${reportUrl})`;
  return [...parts, `${count - shown} more changes are not shown here; ${whole}.\n`].join("\n");
}

function summaryRow(report: ChangeReport): string {
  const { counts, changes } = report;
  const touched = new Set(changes.flatMap(mappingsInWords)).size;
  const cells = [
    `**${markdownText(nameOf(report))}**`,
    ...CLASSES.map(({ id }) => (counts[id] === 0 ? "" : String(counts[id]))),
    bumpFor(report),
    touched === 0 ? "" : String(touched),
  ];
  return `| ${cells.join(" | ")} |`;
}

function changeItem(change: Change, label = ""): string {
  const operations = listInWords(change.operations);
  const head = `- ${label}${operations === "" ? "" : `${markdownCode(operations)} `}${markdownText(change.message)}`;
  const values = [
    markdownCode(locationOf(change) ?? change.pointer),
    markdownCode(change.rule),
    markdownCode(change.id),
    ...(change.witness === undefined
      ? []
      : [`shown by ${markdownCode(shorten(JSON.stringify(change.witness)))}`]),
    ...(change.exports.length === 0
      ? []
      : [
          `changes ${listInWords(change.exports.map(markdownCode), COMPARE_LIMITS.commentExports)}`,
        ]),
    ...acceptedInWords(change).map(markdownText),
  ];
  const touched = mappingsInWords(change);
  const mappings = [
    ...touched
      .slice(0, COMPARE_LIMITS.commentMappings)
      .map((mapping) => `  - touches ${markdownCode(mapping)}`),
    ...(touched.length > COMPARE_LIMITS.commentMappings
      ? [`  - and ${touched.length - COMPARE_LIMITS.commentMappings} more`]
      : []),
  ];
  return [head, `  <br><sub>${values.join(" · ")}</sub>`, ...mappings].join("\n");
}
