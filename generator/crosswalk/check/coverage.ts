import type { Segment } from "../mapping/path.ts";

/**
 * True when the entries cover a field. Where a field is "every item", the entries cover it when they
 * do so for each item: by `[*]`, or by `[0]`, `[1]`, ... and `[n..]` without a gap.
 *
 * @param strict - false: one item is enough.
 */
export function isCovered(
  field: readonly Segment[],
  entries: readonly (readonly Segment[])[],
  strict: boolean,
): boolean {
  return coveredFrom({ field, strict }, entries, 0);
}

interface Coverage {
  readonly field: readonly Segment[];
  readonly strict: boolean;
}

function coveredFrom(
  coverage: Coverage,
  entries: readonly (readonly Segment[])[],
  step: number,
): boolean {
  if (entries.some((entry) => entry.length <= step)) return true;
  const at = coverage.field[step];
  if (at === undefined || entries.length === 0) return false;
  if (at.kind === "key") {
    const next = entries.filter((entry) => {
      const other = entry[step];
      return other?.kind === "key" && other.key === at.key;
    });
    return coveredFrom(coverage, next, step + 1);
  }
  const kind = (wanted: Segment["kind"]) => entries.filter((entry) => entry[step]?.kind === wanted);
  const each = kind("each");
  if (each.length > 0 && coveredFrom(coverage, each, step + 1)) return true;
  const indexes = groupByIndex([...kind("item"), ...kind("from")], step);
  const covered = (group: readonly (readonly Segment[])[]): boolean =>
    coveredFrom(coverage, [...group, ...each], step + 1);
  if (!coverage.strict) return [...indexes.values()].some(covered);
  return withoutGap(indexes, step, covered);
}

function groupByIndex(
  entries: readonly (readonly Segment[])[],
  step: number,
): Map<number, (readonly Segment[])[]> {
  const groups = new Map<number, (readonly Segment[])[]>();
  for (const entry of entries) {
    const at = entry[step];
    const index = at?.kind === "item" || at?.kind === "from" ? at.index : 0;
    groups.set(index, [...(groups.get(index) ?? []), entry]);
  }
  return groups;
}

function withoutGap(
  groups: ReadonlyMap<number, (readonly Segment[])[]>,
  step: number,
  covered: (group: readonly (readonly Segment[])[]) => boolean,
): boolean {
  for (let index = 0; ; index++) {
    const group = groups.get(index);
    if (group === undefined || !covered(group)) return false;
    if (group.some((entry) => entry[step]?.kind === "from")) return true;
  }
}

/** True when an entry goes to something at or below the field. */
export function touches(entry: readonly Segment[], field: readonly Segment[]): boolean {
  return field.every((step, i) => {
    const other = entry[i];
    if (other === undefined) return false;
    return step.kind === "key"
      ? other.kind === "key" && other.key === step.key
      : other.kind !== "key";
  });
}
