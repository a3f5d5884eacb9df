import { printPath, type Path, type Segment } from "../mapping/path.ts";
import { walkFields } from "../schema/leaves.ts";
import type { SchemaAt } from "../schema/resolve.ts";
import type { CheckedPart, Party } from "../types.ts";
import { directionsOf } from "./codec.ts";
import { reportAt, type CheckContext } from "./report.ts";

/** Canonical fields of an answer that the run time fills in itself. */
const ownFields = ["provider", "providerVersion", "lossy", "raw"];

/** Every field of both sides stands in some list of the part; reports each that does not. */
export function checkAccounting(context: CheckContext, part: CheckedPart): void {
  const inDirection = part.fields.filter((field) => {
    const { encode, decode } = directionsOf(field, part.kind);
    return part.kind === "request" ? encode : decode;
  });
  const canonical = [
    ...inDirection.flatMap((field) => field.canonical.map((end) => end.path)),
    ...part.constants.flatMap((constant) => constant.canonical?.path ?? []),
    ...part.unsupported.map(({ path }) => path),
    ...(part.kind === "request" ? ["providerOptions"] : ownFields).map(keyPath),
  ];
  const provider = [
    ...part.fields.flatMap((field) => field.provider.map((end) => end.path)),
    ...part.constants.flatMap((constant) => constant.provider?.path ?? []),
    ...part.providerOnly.map(({ path }) => path),
  ].filter((path) => path.parameter === undefined);
  account(context, part, context.canonical, part.canonical, canonical, true);
  account(context, part, context.provider, part.provider, provider, false);
}

function keyPath(key: string): Path {
  return { text: key, segments: [{ kind: "key", key }] };
}

function account(
  context: CheckContext,
  part: CheckedPart,
  party: Party,
  start: SchemaAt,
  listed: readonly Path[],
  strictItems: boolean,
): void {
  const all = listed.map(({ segments }) => segments);
  walkFields(
    start,
    ({ segments }) => {
      if (isCovered(segments, all, strictItems)) return "done";
      return all.some((entry) => touches(entry, segments)) ? "deeper" : "missing";
    },
    (leaf) => {
      const text = printPath(leaf.segments);
      const location = party.document.locate(leaf.pointer, "key");
      const side = party === context.canonical ? "unsupported" : "providerOnly";
      reportUndecided(context, part, {
        message: `The ${part.kind} of ${party.config.name} has \`${text}\`, which stands in no list of ${context.mapping.file}.`,
        pointer: leaf.pointer,
        location,
        fix: `Map \`${text}\` under \`fields\`, or list it under \`${side}\`.`,
      });
    },
  );
}

function reportUndecided(
  context: CheckContext,
  part: CheckedPart,
  problem: {
    message: string;
    pointer: string;
    location: ReturnType<Party["document"]["locate"]>;
    fix: string;
  },
): void {
  const here = context.mapping.locate(`${part.pointer}/fields`, "key");
  if (problem.location === undefined) {
    reportAt(context, "mapping-undecided", part.pointer, problem.message, {
      fix: problem.fix,
      part: "key",
    });
    return;
  }
  context.diagnostics.report({
    code: "mapping-undecided",
    message: problem.message,
    location: problem.location,
    pointer: problem.pointer,
    provider: context.mapping.provider,
    related: [{ message: "this mapping has to decide", location: here }],
    fix: problem.fix,
  });
}

/** True when an entry goes to something at or below the field. */
function touches(entry: readonly Segment[], field: readonly Segment[]): boolean {
  return field.every((step, i) => {
    const other = entry[i];
    if (other === undefined) return false;
    return step.kind === "key"
      ? other.kind === "key" && other.key === step.key
      : other.kind !== "key";
  });
}

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
  step = 0,
): boolean {
  if (entries.some((entry) => entry.length <= step)) return true;
  const at = field[step];
  if (at === undefined || entries.length === 0) return false;
  if (at.kind === "key") {
    const next = entries.filter((entry) => {
      const other = entry[step];
      return other?.kind === "key" && other.key === at.key;
    });
    return isCovered(field, next, strict, step + 1);
  }
  const kind = (wanted: Segment["kind"]) => entries.filter((entry) => entry[step]?.kind === wanted);
  const each = kind("each");
  if (each.length > 0 && isCovered(field, each, strict, step + 1)) return true;
  const indexes = groupByIndex([...kind("item"), ...kind("from")], step);
  const covered = (group: readonly (readonly Segment[])[]): boolean =>
    isCovered(field, [...group, ...each], strict, step + 1);
  if (!strict) return [...indexes.values()].some(covered);
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
