import { bumpFor } from "../bump.ts";
import type { Change, ChangeReport } from "../types.ts";
import { htmlText, markdownCode, markdownText } from "./escape.ts";
import {
  CLASSES,
  mappingsInWords,
  nameOf,
  ofClass,
  operationsInWords,
  locationOf,
} from "./groups.ts";
import { shorten } from "./text.ts";

/** By which the workflow finds its own comment again. */
export const COMMENT_MARKER = "<!-- crosswalk-review -->";

/** GitHub refuses longer bodies (65,536 characters); room is left for what a workflow adds. */
const MAX_LENGTH = 60_000;
const MAX_ROWS = 100;

/**
 * The reports as the body of a pull-request comment: a table of counts first, details folded. Safe
 * against documents: every byte of theirs goes through escape.ts.
 */
export function renderMarkdown(reports: readonly ChangeReport[]): string {
  const changed = reports.filter(({ changes }) => changes.length > 0);
  const head = [COMMENT_MARKER, "### What changed for users of these APIs", ""];
  if (changed.length === 0) return [...head, "Nothing changed in meaning.", ""].join("\n");
  const table = [
    "| provider | breaking | may break | not breaking | informational | release | mappings touched |",
    "|---|---:|---:|---:|---:|---|---:|",
    ...changed.map(summaryRow),
    "",
  ];
  const blocks = changed.flatMap((report) =>
    CLASSES.flatMap(({ id, title }) => {
      const changes = ofClass(report.changes, id);
      const open = id === "breaking" ? " open" : "";
      return changes.length === 0 ? [] : [details(report, title, changes, open)];
    }),
  );
  return fit([...head, ...table], blocks);
}

/** Leaves out the last blocks when the comment would get too long, and says so. */
function fit(head: readonly string[], blocks: readonly string[]): string {
  const kept = [head.join("\n")];
  let length = kept[0]?.length ?? 0;
  for (const [index, block] of blocks.entries()) {
    if (length + block.length > MAX_LENGTH) {
      const left = blocks.length - index;
      kept.push(
        `${left} more section${left === 1 ? "" : "s"} would not fit; \`crosswalk diff\` prints all of it.\n`,
      );
      break;
    }
    kept.push(block);
    length += block.length;
  }
  return kept.join("\n");
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

function details(
  report: ChangeReport,
  title: string,
  changes: readonly Change[],
  open: string,
): string {
  const rows = changes.slice(0, MAX_ROWS).map(changeItem);
  const more = changes.length - rows.length;
  return [
    `<details${open}><summary>${htmlText(nameOf(report))}: ${changes.length} ${title.toLowerCase()}</summary>`,
    "",
    ...rows,
    ...(more > 0 ? [`- … and ${more} more`] : []),
    "",
    "</details>",
    "",
  ].join("\n");
}

function changeItem(change: Change): string {
  const operations = operationsInWords(change.operations);
  const head = `- ${operations === "" ? "" : `${markdownCode(operations)} `}${markdownText(change.message)}`;
  const values = [
    markdownCode(locationOf(change) ?? change.pointer),
    markdownCode(change.rule),
    ...(change.witness === undefined
      ? []
      : [`shown by ${markdownCode(shorten(JSON.stringify(change.witness)))}`]),
    ...(change.exports.length === 0
      ? []
      : [`changes ${change.exports.map(markdownCode).join(", ")}`]),
  ];
  const mappings = mappingsInWords(change).map((mapping) => `  - touches ${markdownCode(mapping)}`);
  return [head, `  <br><sub>${values.join(" · ")}</sub>`, ...mappings].join("\n");
}
