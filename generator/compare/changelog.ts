import { markdownCode, markdownText } from "./render/escape.ts";
import { CLASSES, mappingsInWords, ofClass, listInWords } from "./render/groups.ts";
import type { Change, ChangeClass, ChangeReport } from "./types.ts";

/** One line of a changelog: changes that read the same are one entry. */
export interface ChangelogEntry {
  readonly class: ChangeClass;
  readonly message: string;
  readonly operations: readonly string[];
  readonly mappings: readonly string[];
}

const MOST_INFORMATIONAL = 20;

/** The entries of a changelog, the worst first; the two directions of one edit are joined. */
export function changelogEntries(report: Pick<ChangeReport, "changes">): readonly ChangelogEntry[] {
  const entries = new Map<string, Change[]>();
  for (const { id } of CLASSES)
    for (const change of ofClass(report.changes, id)) {
      const key = `${change.class} ${change.message}`;
      entries.set(key, [...(entries.get(key) ?? []), change]);
    }
  return [...entries.values()].map((changes) => ({
    class: changes[0]?.class ?? "informational",
    message: changes[0]?.message ?? "",
    operations: [...new Set(changes.flatMap(({ operations }) => operations))],
    mappings: [...new Set(changes.flatMap(mappingsInWords))],
  }));
}

/** The changes of a report as Markdown: a heading per class, an item per entry. */
export function changelogLines(report: Pick<ChangeReport, "changes">): string[] {
  const entries = changelogEntries(report);
  const sections = CLASSES.flatMap(({ id, title }) => {
    const all = entries.filter((entry) => entry.class === id);
    const shown = id === "informational" ? all.slice(0, MOST_INFORMATIONAL) : all;
    const more = all.length - shown.length;
    if (all.length === 0) return [];
    return [
      `### ${title}`,
      "",
      ...shown.map(item),
      ...(more > 0 ? [`- … and ${more} more`] : []),
      "",
    ];
  });
  return sections.slice(0, -1);
}

function item({ message, operations, mappings }: ChangelogEntry): string {
  const where = operations.length === 0 ? "" : `${markdownCode(listInWords(operations))} `;
  const touches = mappings.length === 0 ? "" : `; touches ${mappings.map(markdownCode).join(", ")}`;
  return `- ${where}${markdownText(message)}${touches}`;
}

const TITLE = "# Changelog";
const UNRELEASED = "## Unreleased";

/**
 * Writes what changed since the last release into the changelog's "Unreleased" section and leaves
 * everything else as it is. No dates: the same report gives the same text, however often it runs.
 *
 * @param existing - the changelog as it is; undefined for none.
 * @param report - from the document of the last release to the present one.
 */
export function updateChangelog(existing: string | undefined, report: ChangeReport): string {
  const { head, released } = splitChangelog(existing);
  const lines = changelogLines(report);
  const unreleased = lines.length === 0 ? [] : [UNRELEASED, "", ...lines, ""];
  return joinLines([...head, "", ...unreleased, ...released]);
}

/** Makes the "Unreleased" section that of a version. Gives the text back when there is no such section. */
export function releaseChangelog(existing: string, version: string): string {
  return existing.replace(new RegExp(`^${UNRELEASED}$`, "m"), () => `## ${version}`);
}

function splitChangelog(existing: string | undefined): { head: string[]; released: string[] } {
  const lines = (existing ?? "").replaceAll("\r\n", "\n").split("\n");
  const sections = lines.flatMap((line, index) => (line.startsWith("## ") ? [index] : []));
  const first = sections[0] ?? lines.length;
  const head = lines.slice(0, first).join("\n").trim();
  const released = sections.filter((index) => lines[index] !== UNRELEASED)[0] ?? lines.length;
  return { head: head === "" ? [TITLE] : head.split("\n"), released: lines.slice(released) };
}

function joinLines(lines: readonly string[]): string {
  return `${lines.join("\n").trimEnd()}\n`;
}
