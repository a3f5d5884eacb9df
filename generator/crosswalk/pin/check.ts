import { reportAt, type CheckContext } from "../check/report.ts";
import { MAXIMUM_FIELDS_NAMED } from "../limits.ts";
import type { CheckedMapping } from "../types.ts";
import {
  currentPins,
  isOldPins,
  pinsFile,
  readPins,
  type CurrentPart,
  type CurrentPin,
  type PinnedPart,
} from "./file.ts";
import { describeChange, type PinChange } from "./change.ts";
import { reducedSchema } from "./relied.ts";

/**
 * Compares the pins of a mapping with the document. A change that breaks the mapping in the direction in
 * which it uses the field is an error; any other is a note, and `crosswalk pin` records it.
 */
export function checkPins(context: CheckContext, mapping: CheckedMapping): void {
  const pins = readPins(context.mapping);
  const file = pinsFile(context.mapping.file);
  const isOldFile = context.mapping.assumed === undefined && isOldPins(context.mapping.pins);
  const current = currentPins(mapping);
  const missing: string[] = [];
  const changed: ChangedPath[] = [];
  for (const [key, now] of current) {
    const pinned = pins.get(key);
    for (const path of now.paths.keys())
      if (pinned?.paths.has(path) !== true) missing.push(`${key} ${path}`);
    if (pinned === undefined) continue;
    changed.push(...changedPaths(pinned, now));
    reportGrowth(context, pinned, now);
  }
  reportChanges(context, changed);
  if (missing.length > 0) {
    const named = missing.slice(0, MAXIMUM_FIELDS_NAMED).map((one) => `\`${one}\``);
    const more = missing.length - named.length;
    const old = isOldFile ? ` ${file} is in the form before operations.` : "";
    const message = `${String(missing.length)} mapped ${missing.length === 1 ? "path has" : "paths have"} no pin in ${file}: ${named.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}.${old}`;
    reportAt(context, { code: "mapping-pin-missing", at: "/operations", message, part: "key" });
  }
  const surplus = [...pins].flatMap(([key, { paths }]) =>
    [...paths.keys()]
      .filter((path) => current.get(key)?.paths.has(path) !== true)
      .map((path) => `\`${key} ${path}\``),
  );
  if (surplus.length === 0 || isOldFile) return;
  const message = `${file} pins what the mapping does not have: ${surplus.join(", ")}.`;
  reportAt(context, { code: "mapping-pin-surplus", at: "", message });
}

/** A mapped path whose schema is not what was pinned. */
interface ChangedPath {
  readonly path: string;
  readonly pin: CurrentPin;
  readonly direction: "request" | "response";
  readonly change: PinChange;
}

function changedPaths(pinned: PinnedPart, now: CurrentPart): ChangedPath[] {
  const direction = now.part.kind;
  return [...now.paths].flatMap(([path, pin]) => {
    const kept = pinned.paths.get(path);
    // A pin of another version of the program may hold more than is relied on.
    const before = kept && { ...kept, schema: reducedSchema(kept.schema, pin.interest) };
    const change = before && describeChange({ before, now: pin, direction });
    return change === undefined ? [] : [{ path, pin, direction, change }];
  });
}

/** Reports each change once, where it is met first: one change of the vendor may touch several entries. */
function reportChanges(context: CheckContext, changed: readonly ChangedPath[]): void {
  const groups = new Map<string, ChangedPath[]>();
  for (const one of changed) {
    const key = `${one.direction} ${one.change.lines.join("\n")}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const { change, pin } = first;
    const paths = [...new Set([first, ...others].map(({ path }) => `\`${path}\``))];
    const [are, were] = paths.length === 1 ? ["is", "it was"] : ["are", "they were"];
    const head = change.breaks
      ? `${paths.join(", ")} ${are} not what ${were} when ${were} pinned.`
      : `${paths.join(", ")} changed since ${were} pinned, and the mapping still holds.`;
    reportAt(context, {
      code: change.breaks ? "mapping-pin-changed" : "mapping-pin-note",
      at: pin.at,
      message: [head, ...change.lines].join("\n"),
      documents: [
        { document: context.provider, pointer: pin.pointer, message: "this is the field now" },
      ],
      related: others.map((one) => ({
        message: `the same change: \`${one.path}\``,
        location: context.mapping.locate(one.pin.at),
      })),
    });
  }
}

/** New fields that the mapping leaves to the provider are a note. */
function reportGrowth(context: CheckContext, pinned: PinnedPart, now: CurrentPart): void {
  const grown = now.rest.filter((name) => !pinned.rest.includes(name));
  if (grown.length === 0 || !now.part.hasRest) return;
  const names = grown.map((name) => `\`${name}\``).join(", ");
  const message = `${context.provider.config.name} has new fields that the mapping leaves to the provider: ${names}.`;
  reportAt(context, { code: "mapping-pin-note", at: now.part.pointer, message, part: "key" });
}
