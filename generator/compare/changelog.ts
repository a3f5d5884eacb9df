import { compareVersions } from "./bump.ts";
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
const UNRELEASED = "Unreleased";

/** A release of a package, and what changed since the one before. */
export interface Release {
  readonly version: string;
  readonly report: ChangeReport;
}

/** The part of a changelog below a heading of level 2. */
interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Writes what changed since the last release into the changelog's "Unreleased" section and leaves
 * everything else as it is. No dates: the same report gives the same text, however often it runs.
 *
 * @param existing - the changelog as it is; undefined for none.
 * @param report - from the document of the last release to the present one.
 */
export function updateChangelog(existing: string | undefined, report: ChangeReport): string {
  const { head, sections } = splitChangelog(existing);
  const lines = changelogLines(report);
  const unreleased = lines.length === 0 ? [] : [{ title: UNRELEASED, lines }];
  const released = sections.filter(({ title }) => title !== UNRELEASED);
  return joinSections(head, [...unreleased, ...released]);
}

/**
 * Adds a section for each release that the changelog has none of, and leaves what is there as it is.
 *
 * @param releases - the oldest first.
 */
export function addReleases(existing: string | undefined, releases: readonly Release[]): string {
  const { head, sections } = splitChangelog(existing);
  const all = [...sections];
  for (const { version, report } of releases) {
    if (all.some(({ title }) => versionOf(title) === version)) continue;
    const lines = changelogLines(report);
    const section = { title: version, lines: lines.length === 0 ? [NOTHING_CHANGED] : lines };
    const older = all.findIndex(({ title }) => {
      const other = versionOf(title);
      return other !== undefined && compareVersions(other, version) < 0;
    });
    all.splice(older === -1 ? all.length : older, 0, section);
  }
  return joinSections(head, all);
}

const NOTHING_CHANGED = "Nothing changed in meaning.";

/** The version that a heading names: `1.2.0`, `[1.2.0] - 2026-01-31`. */
function versionOf(title: string): string | undefined {
  return /^\[?v?(\d+\.\d+\.\d+)\b/.exec(title)?.[1];
}

function splitChangelog(existing: string | undefined): { head: string; sections: Section[] } {
  const [head = "", ...parts] = (existing ?? "").replaceAll("\r\n", "\n").split(/^## /m);
  const sections = parts.map((part): Section => {
    const [title = "", ...lines] = part.trimEnd().split("\n");
    return { title: title.trim(), lines: lines.join("\n").trim().split("\n") };
  });
  return { head: head.trim() || TITLE, sections };
}

function joinSections(head: string, sections: readonly Section[]): string {
  const parts = sections.map(({ title, lines }) => `## ${title}\n\n${lines.join("\n")}`.trimEnd());
  return `${[head, ...parts].join("\n\n")}\n`;
}
