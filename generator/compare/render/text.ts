import { bumpFor } from "../bump.ts";
import type { Change, ChangeReport } from "../types.ts";
import { terminalText } from "./escape.ts";
import {
  acceptedInWords,
  CLASSES,
  countsInWords,
  mappingsInWords,
  nameOf,
  ofClass,
  listInWords,
  locationOf,
} from "./groups.ts";
import { orderReports, sortReports, type ProviderChange } from "./order.ts";

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

/** The reports for a terminal: what touches mappings first, then by provider, the worst changes first. */
export function renderText(reports: readonly ChangeReport[], options: TextOptions = {}): string {
  const sorted = sortReports(reports);
  const { mapped, others } = orderReports(sorted);
  const rest = new Map(others.map(({ report, changes }) => [report, changes]));
  const blocks = [
    ...(mapped.length === 0 ? [] : [renderMapped(mapped, options)]),
    ...sorted.map((report) => renderReport(report, rest.get(report) ?? [], options)),
  ];
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function renderMapped(mapped: readonly ProviderChange[], options: TextOptions): string[] {
  const lines = mapped.flatMap(({ report, change }) => {
    const title = CLASSES.find(({ id }) => id === change.class)?.title ?? "";
    const label = `${title.toLowerCase()}: ${terminalText(nameOf(report))} `;
    const [first = "", ...details] = renderChange(change);
    return [`  ${painted(label, change.class, options)}${first.trimStart()}`, ...details];
  });
  return [`${mapped.length} of the changes touch mappings`, "", ...lines];
}

function painted(text: string, id: Change["class"], { colour }: TextOptions): string {
  return colour === true ? `\u001b[${COLOURS[id]}m${text}\u001b[0m` : text;
}

function renderReport(
  report: ChangeReport,
  others: readonly Change[],
  options: TextOptions,
): string[] {
  const words = countsInWords(report.counts);
  const name = terminalText(nameOf(report));
  if (words === undefined) return [`${name}: nothing changed`];
  const lines = [`${name}: ${words} (${bumpFor(report)} release)`];
  for (const { id, title } of CLASSES) {
    const changes = ofClass(others, id);
    if (changes.length === 0) continue;
    if (id === "informational" && options.all !== true) {
      lines.push("", `  ${changes.length} informational (--format json lists them)`);
      continue;
    }
    lines.push("", `  ${painted(title, id, options)}`, ...changes.flatMap(renderChange));
  }
  return lines;
}

function renderChange(change: Change): string[] {
  const operations = listInWords(change.operations);
  const first = operations === "" ? change.message : `${operations}: ${change.message}`;
  const details = [
    locationOf(change) ?? change.pointer,
    change.rule,
    change.id,
    ...(change.witness === undefined
      ? []
      : [`shown by ${shorten(JSON.stringify(change.witness))}`]),
    ...(change.exports.length === 0 ? [] : [`changes ${change.exports.join(", ")}`]),
    ...mappingsInWords(change).map((mapping) => `touches ${mapping}`),
    ...acceptedInWords(change),
  ];
  return [`    ${terminalText(first)}`, `      ${terminalText(details.join(" · "))}`];
}

/** A text cut to `length` code points. */
export function shorten(text: string, length = 100): string {
  return text.length > length ? `${Array.from(text).slice(0, length).join("")}…` : text;
}
