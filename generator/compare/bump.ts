import type { Change, ChangeClass, ChangeReport } from "./types.ts";

/** Part of a semantic version that a release raises; `none` when nothing changed. */
export type Bump = "major" | "minor" | "patch" | "none";

const ORDER: readonly Bump[] = ["none", "patch", "minor", "major"];

export interface BumpOptions {
  /**
   * What a change counts as that may break: `major` (default) is safe, `minor` is for packages whose
   * readers are told to expect unknown enum values and the like.
   */
  readonly mayBreak?: "major" | "minor";
}

/**
 * The bump of the generated package: the larger of what the wire contract and what the exported
 * TypeScript asks for. Documentation alone is a patch.
 */
export function bumpFor(report: Pick<ChangeReport, "changes">, options: BumpOptions = {}): Bump {
  return report.changes.reduce<Bump>(
    (bump, change) => larger(bump, bumpOf(change, options)),
    "none",
  );
}

function larger(a: Bump, b: Bump): Bump {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

function bumpOf(change: Change, { mayBreak = "major" }: BumpOptions): Bump {
  const wire: Record<ChangeClass, Bump> = {
    breaking: "major",
    "may-break": mayBreak,
    "non-breaking": "minor",
    informational: "patch",
  };
  const surface = { breaking: "major", additive: "minor", docs: "patch", none: "patch" } as const;
  // Whether a type that may break on the wire breaks in TypeScript is the same open question.
  const types =
    change.class === "may-break" && change.surface === "breaking"
      ? mayBreak
      : surface[change.surface];
  return larger(wire[change.class], types);
}

/** The version after a bump. Below 1.0.0 a breaking change raises the minor version: semver.org, item 4. */
export function nextVersion(version: string, bump: Bump): string {
  const match = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (match === null) return version;
  const [major, minor, patch] = match.slice(1).map(Number) as [number, number, number];
  if (bump === "none") return `${major}.${minor}.${patch}`;
  if (bump === "patch" || (major === 0 && bump === "minor"))
    return `${major}.${minor}.${patch + 1}`;
  if (bump === "minor" || major === 0) return `${major}.${minor + 1}.0`;
  return `${major + 1}.0.0`;
}

/** Orders versions `MAJOR.MINOR.PATCH` by number. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one.split(".").map(Number), other.split(".").map(Number)];
  return a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

export type FailOn = "breaking" | "may-break" | "none";

/** Exit code of `crosswalk diff --fail-on`: 1 when changes of that class or a worse one are not accepted. */
export function exitCodeFor(
  reports: readonly Pick<ChangeReport, "changes">[],
  failOn: FailOn,
): 0 | 1 {
  if (failOn === "none") return 0;
  const classes: readonly ChangeClass[] =
    failOn === "breaking" ? ["breaking"] : ["breaking", "may-break"];
  const fails = (change: Change): boolean =>
    change.accepted === undefined && classes.includes(change.class);
  return reports.some(({ changes }) => changes.some(fails)) ? 1 : 0;
}
