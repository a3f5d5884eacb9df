import { bumpFor } from "../bump.ts";
import type { Change, ChangeReport } from "../types.ts";
import { terminalText } from "./escape.ts";
import {
  CLASSES,
  countsInWords,
  mappingsInWords,
  nameOf,
  ofClass,
  operationsInWords,
  locationOf,
} from "./groups.ts";

export interface TextOptions {
  readonly colour?: boolean;
  /** Show informational changes one by one; otherwise only their number. */
  readonly all?: boolean;
}

const COLOURS: Record<Change["class"], string> = {
  breaking: "31",
  "may-break": "33",
  "non-breaking": "32",
  informational: "2",
};

/** The reports for a terminal, the worst changes first. */
export function renderText(reports: readonly ChangeReport[], options: TextOptions = {}): string {
  return reports.map((report) => `${renderReport(report, options).join("\n")}\n`).join("\n");
}

function renderReport(report: ChangeReport, options: TextOptions): string[] {
  const words = countsInWords(report.counts);
  const name = terminalText(nameOf(report));
  if (words === undefined) return [`${name}: nothing changed`];
  const lines = [`${name}: ${words} (${bumpFor(report)} release)`];
  for (const { id, title } of CLASSES) {
    const changes = ofClass(report.changes, id);
    if (changes.length === 0) continue;
    if (id === "informational" && options.all !== true) {
      lines.push("", `  ${changes.length} informational (--format json lists them)`);
      continue;
    }
    const paint = (text: string) =>
      options.colour ? `\u001b[${COLOURS[id]}m${text}\u001b[0m` : text;
    lines.push("", `  ${paint(title)}`, ...changes.flatMap((change) => renderChange(change)));
  }
  return lines;
}

function renderChange(change: Change): string[] {
  const operations = operationsInWords(change.operations);
  const first = operations === "" ? change.message : `${operations}: ${change.message}`;
  const details = [
    locationOf(change) ?? change.pointer,
    change.rule,
    ...(change.witness === undefined
      ? []
      : [`shown by ${shorten(JSON.stringify(change.witness))}`]),
    ...(change.exports.length === 0 ? [] : [`changes ${change.exports.join(", ")}`]),
    ...mappingsInWords(change).map((mapping) => `touches ${mapping}`),
  ];
  return [`    ${terminalText(first)}`, `      ${terminalText(details.join(" · "))}`];
}

/** A text cut to `length` code points. */
export function shorten(text: string, length = 100): string {
  return text.length > length ? `${Array.from(text).slice(0, length).join("")}…` : text;
}
