import { rules } from "../rules/index.ts";
import type { Acceptance, Change, ChangeReport } from "../types.ts";
import { terminalText } from "./escape.ts";
import { CLASSES, locationOf, mappingsInWords, nameOf } from "./groups.ts";

/** A change of one of the reports. */
export interface FoundChange {
  readonly report: ChangeReport;
  readonly change: Change;
}

/** The changes whose id begins with a text: one, unless the text is short or names nothing. */
export function findChanges(reports: readonly ChangeReport[], id: string): FoundChange[] {
  const all = reports.flatMap((report) => report.changes.map((change) => ({ report, change })));
  const exact = all.filter(({ change }) => change.id === id);
  return exact.length > 0 ? exact : all.filter(({ change }) => change.id.startsWith(id));
}

/** The reasoning behind the class of a change, for a terminal. */
export function renderWhy({ report, change }: FoundChange): string {
  const title = CLASSES.find(({ id }) => id === change.class)?.title ?? change.class;
  const where = [...change.operations.slice(0, 5), locationOf(change) ?? change.pointer];
  const blocks = [
    [
      `${change.id}  ${title.toLowerCase()}: ${nameOf(report)}`,
      `  ${change.message}`,
      ...where.map((line) => `  ${line}`),
    ],
    ["Why", ...reasonOf(change).map((line) => `  ${line}`)],
    evidenceLines(change),
    codeLines(change),
    [
      ...change.exports.slice(0, 20).map((name) => `  changes ${name}`),
      ...mappingsInWords(change).map((mapping) => `  touches ${mapping}`),
    ],
    change.accepted === undefined
      ? []
      : ["Accepted", `  until ${change.accepted.expires}: ${change.accepted.reason}`],
  ];
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.map(plain).join("\n")).join("\n\n")}\n`;
}

/** Indentation stays; the rest is text of the documents. */
function plain(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return indent + terminalText(line.slice(indent.length));
}

const FLOW: Readonly<Record<Change["direction"], string>> = {
  request: "It is sent by the consumer: what was accepted before has to be accepted still.",
  response: "It is received by the consumer: what may come now has to be what could come before.",
  other: "It belongs to no request and no response.",
};

/** What the rule says, and how the class of this change came about. */
export function reasonOf({ rule, basis, class: cls, direction, evidence }: Change): string[] {
  const row = rules.get(rule);
  const byRule = row?.class === "decide" ? "leaves it to the schemas" : `says ${row?.class}`;
  return [
    `The rule ${rule} (${row?.title ?? ""}) ${byRule}.`,
    FLOW[direction],
    basis === "proved"
      ? cls === "non-breaking"
        ? "Proved: every value that one schema accepts, the other accepts."
        : "Proved by the value below."
      : basis === "undecided"
        ? "Undecided: neither a proof nor a value was found, so it may break."
        : evidence?.base === "accepted" && evidence.revision === "rejected"
          ? "The rule decides; the value below agrees with it."
          : "The rule decides; the schemas alone do not show what consumers rely on.",
  ];
}

const ACCEPTANCES: Readonly<Record<Acceptance, string>> = {
  accepted: "accepts it",
  rejected: "rejects it",
  "not-described": "does not describe it",
  unknown: "cannot be evaluated for it",
};

/** The value that shows a change, and what each document says of it. */
export function evidenceInWords({ evidence }: Change): string[] {
  if (evidence === undefined) return [];
  return [
    ...JSON.stringify(evidence.value, undefined, 2).split("\n"),
    `The old document ${ACCEPTANCES[evidence.base]}; the new one ${ACCEPTANCES[evidence.revision]}.`,
  ];
}

function evidenceLines(change: Change): string[] {
  const lines = evidenceInWords(change);
  return lines.length === 0 ? [] : ["Value", ...lines.map((line) => `  ${line}`)];
}

function codeLines({ code }: Change): string[] {
  if (code === undefined) return [];
  const lines = code.trimEnd().split("\n");
  return ["Code that compiled and does not any more", ...lines.map((line) => `  ${line}`)];
}
