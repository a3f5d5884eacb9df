import { bumpFor, type BumpOptions } from "../bump.ts";
import type { Change, ChangeReport } from "../types.ts";
import { changelogLines } from "../changelog.ts";
import { commandData, commandProperty, terminalText } from "./escape.ts";

/** GitHub shows ten annotations of a level per step. */
const MOST = 10;

/**
 * GitHub workflow commands that mark the source lines of changes that break or may break. One per
 * line of a file.
 */
export function renderAnnotations(reports: readonly ChangeReport[]): string {
  const lines = (["breaking", "may-break"] as const).flatMap((cls) => {
    const seen = new Set<string>();
    return reports
      .flatMap(({ changes }) => changes)
      .filter((change) => change.class === cls && isFirstOfLine(change, seen))
      .slice(0, MOST)
      .map((change) => annotation(cls === "breaking" ? "error" : "warning", change));
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function isFirstOfLine({ location }: Change, seen: Set<string>): boolean {
  if (location === undefined) return false;
  const key = `${location.file}:${location.line}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function annotation(level: "error" | "warning", change: Change): string {
  const { location, rule, message } = change;
  const properties = [
    `file=${commandProperty(location?.file ?? "")}`,
    `line=${location?.line ?? 1}`,
    `title=${commandProperty(rule)}`,
  ].join(",");
  return `::${level} ${properties}::${commandData(terminalText(message))}`;
}

/**
 * A changeset (https://github.com/changesets/changesets) with the bump of each package; undefined
 * when no package changes. Packages without a name are left out.
 */
export function renderChangeset(
  reports: readonly ChangeReport[],
  options: BumpOptions = {},
): string | undefined {
  const changed = reports.flatMap((report) => {
    const bump = bumpFor(report, options);
    return bump === "none" || report.packageName === undefined ? [] : [{ report, bump }];
  });
  if (changed.length === 0) return undefined;
  const packages = changed.map(
    ({ report, bump }) => `${JSON.stringify(report.packageName)}: ${bump}`,
  );
  const body = changed.flatMap(({ report }) => changelogLines(report));
  return ["---", ...packages, "---", "", ...body, ""].join("\n");
}
