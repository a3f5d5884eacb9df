import { parameterName, parsePath, printPath, type Path, type Segment } from "../mapping/path.ts";
import { walkFields } from "../schema/leaves.ts";
import { hasKeyword, typesOf } from "../schema/resolve.ts";
import type { CheckedConstant, CheckedField, CheckedPart } from "../types.ts";
import { directionsOf } from "./codec.ts";
import { closest } from "../../diagnostics/closest.ts";
import { isCovered, touches } from "./coverage.ts";
import { reportAt, type CheckContext } from "./report.ts";

interface Writer {
  readonly path: Path;
  /** JSON Pointer in the mapping file. */
  readonly pointer: string;
}

/** Fields and constants that write together: those of the part, and those of one variant. */
interface WritingGroup {
  readonly fields: readonly CheckedField[];
  readonly constants: readonly CheckedConstant[];
}

/** No two entries write one path, in either direction. */
export function checkConflicts(
  context: CheckContext,
  part: CheckedPart,
  settings: readonly Writer[] = [],
): void {
  const groups: WritingGroup[] =
    part.variants.length === 0
      ? [part]
      : part.variants.map((variant) => ({
          fields: [...part.fields, ...variant.fields],
          constants: [...part.constants, ...variant.constants],
        }));
  checkUnsupported(context, part);
  for (const group of groups) {
    report(context, [...writersOf(part, group, "provider"), ...settings]);
    report(context, writersOf(part, group, "canonical"));
  }
}

/** A field that is mapped is not unsupported: whoever gives it would be rejected. */
function checkUnsupported(context: CheckContext, part: CheckedPart): void {
  for (const { path, pointer } of part.kind === "request" ? part.unsupported : []) {
    const field = part.fields.find(
      (one) =>
        directionsOf(one, part.kind).encode &&
        one.canonical.some((endpoint) => !endpoint.readOnly && endpoint.path.text === path.text),
    );
    if (field === undefined) continue;
    const location = context.mapping.locate(field.pointer);
    reportAt(context, {
      ...{ code: "mapping-conflict", at: pointer },
      message: `\`${path.text}\` is unsupported, and it is mapped too.`,
      related: [{ message: "the other entry is here", location }],
    });
  }
}

function writersOf(part: CheckedPart, group: WritingGroup, of: "canonical" | "provider"): Writer[] {
  const direction = of === "provider" ? "encode" : "decode";
  const fields = group.fields
    .filter((field) => directionsOf(field, part.kind)[direction])
    // A request is read back by the laws alone: there, the first field that has a value wins.
    .filter(() => of === "provider" || part.kind === "response");
  return [
    ...fields.flatMap((field) =>
      field[of]
        .filter((endpoint) => !endpoint.readOnly)
        .map((endpoint) => ({ path: endpoint.path, pointer: field.pointer })),
    ),
    ...group.constants.flatMap((constant) => {
      const endpoint = constant[of];
      return endpoint === undefined ? [] : [{ path: endpoint.path, pointer: constant.pointer }];
    }),
  ];
}

function report(context: CheckContext, writers: readonly Writer[]): void {
  writers.forEach((writer, index) => {
    const other = writers.slice(0, index).find((earlier) => overlap(earlier.path, writer.path));
    if (other === undefined || other.pointer === writer.pointer) return;
    const location = context.mapping.locate(other.pointer);
    reportAt(context, {
      code: "mapping-conflict",
      at: writer.pointer,
      message: `\`${writer.path.text}\` is also written as \`${other.path.text}\`.`,
      related: [{ message: "the other entry is here", location }],
    });
  });
}

/** True when two paths are one field, or one is inside the other. */
function overlap(a: Path, b: Path): boolean {
  if (a.parameter !== b.parameter) return false;
  const length = Math.min(a.segments.length, b.segments.length);
  return a.segments.slice(0, length).every((step, i) => meets(step, b.segments[i] as Segment));
}

function meets(a: Segment, b: Segment): boolean {
  if (a.kind === "key" || b.kind === "key")
    return a.kind === "key" && b.kind === "key" && a.key === b.key;
  if (a.kind === "item" && b.kind === "item") return a.index === b.index;
  if (a.kind === "from" && b.kind === "item") return b.index >= a.index;
  if (a.kind === "item" && b.kind === "from") return a.index >= b.index;
  return true;
}

/** The path of a field of a body; none of a parameter. */
function fieldOf(text: string): Path[] {
  const path = parsePath(text);
  return typeof path === "string" || path.parameter !== undefined ? [] : [path];
}

/**
 * Every field and parameter that the provider requires gets a value from somewhere.
 *
 * @param fed - paths that something else writes: settings, pages, keys.
 */
export function checkRequired(
  context: CheckContext,
  part: CheckedPart,
  fed: readonly string[],
): void {
  const paths = [
    ...part.fields
      .filter((field) => directionsOf(field, part.kind).encode)
      .flatMap((field) => field.provider.filter((endpoint) => !endpoint.readOnly)),
    ...part.constants.flatMap(({ provider }) => provider ?? []),
    ...part.variants.flatMap(({ fields, constants }) => [
      ...fields.flatMap((field) => field.provider),
      ...constants.flatMap(({ provider }) => provider ?? []),
    ]),
    ...part.providerOnly,
  ].map(({ path }) => path);
  const reported = part.reported.provider.flatMap((text) => {
    const path = parsePath(text);
    return typeof path === "string" ? [] : [path];
  });
  const missing = (what: string, pointer: string): void => {
    // What was meant by a name that is not there is told with that name.
    if (part.reported.provider.some((text) => closest(text, [what]) === what)) return;
    const name = context.provider.config.name;
    reportAt(context, {
      code: "mapping-required-unfed",
      at: part.pointer,
      message: `${name} requires ${/^(path|query|header|cookie):/.test(what) ? "the parameter " : ""}\`${what}\`, and nothing writes it.`,
      part: "key",
      documents: [{ document: context.provider, pointer, message: "it is required here" }],
    });
  };
  for (const [name, location] of part.provider.parameters) {
    const isFed =
      fed.includes(name) || [...paths, ...reported].some((path) => parameterName(path) === name);
    if (location.required && !isFed) missing(name, location.pointer);
  }
  const writers = [...paths, ...reported, ...fed.flatMap((text) => fieldOf(text))]
    .filter(({ parameter }) => parameter === undefined)
    .map(({ segments }) => segments);
  if (part.provider.body === undefined) return;
  walkFields(
    part.provider.body,
    (leaf) => {
      const isNeeded = leaf.required && !hasKeyword(leaf, "readOnly", true);
      if (!isNeeded || isCovered(leaf.segments, writers, false)) return "done";
      const types = typesOf(leaf);
      const isInside = types.has("array") && writers.some((one) => touches(one, leaf.segments));
      return types.has("object") || isInside ? "deeper" : "missing";
    },
    (leaf) => {
      if (leaf.required && leaf.segments.length > 0)
        missing(printPath(leaf.segments), leaf.pointer);
    },
  );
}
