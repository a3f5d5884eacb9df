import { isObject } from "../../json/values.ts";
import { printPath, type Path, type Segment } from "../mapping/path.ts";
import { walkFields } from "../schema/leaves.ts";
import { typesOf } from "../schema/resolve.ts";
import type { CheckedPart } from "../types.ts";
import { directionsOf } from "./codec.ts";
import { reportAt, type CheckContext } from "./report.ts";
import { isCovered } from "./accounting.ts";

interface Writer {
  readonly path: Path;
  /** JSON Pointer in the mapping file. */
  readonly pointer: string;
}

/** No two entries write one path, in either direction. */
export function checkConflicts(context: CheckContext, part: CheckedPart): void {
  const encode = part.fields.filter((field) => directionsOf(field, part.kind).encode);
  const decode = part.fields.filter((field) => directionsOf(field, part.kind).decode);
  const settings = Object.entries(context.mapping.value.settings).flatMap(
    ([name, { parameter }]) =>
      parameter === undefined || part.kind === "response"
        ? []
        : [{ path: { text: parameter, segments: [] }, pointer: `/settings/${name}/parameter` }],
  );
  report(context, [
    ...encode.flatMap((field) =>
      field.provider
        .filter((end) => !end.readOnly)
        .map((end) => ({ path: end.path, pointer: field.pointer })),
    ),
    ...part.constants.flatMap(({ provider, pointer }) =>
      provider === undefined ? [] : [{ path: provider.path, pointer }],
    ),
    ...settings,
  ]);
  report(context, [
    ...decode.flatMap((field) =>
      field.canonical
        .filter((end) => !end.readOnly)
        .map((end) => ({ path: end.path, pointer: field.pointer })),
    ),
    ...part.constants.flatMap(({ canonical, pointer }) =>
      canonical === undefined ? [] : [{ path: canonical.path, pointer }],
    ),
  ]);
}

function report(context: CheckContext, writers: readonly Writer[]): void {
  writers.forEach((writer, index) => {
    const other = writers.slice(0, index).find((earlier) => overlap(earlier.path, writer.path));
    if (other === undefined) return;
    reportAt(
      context,
      "mapping-conflict",
      writer.pointer,
      `\`${writer.path.text}\` is also written as \`${other.path.text}\`.`,
      {
        related: [
          { message: "the other entry is here", location: context.mapping.locate(other.pointer) },
        ],
      },
    );
  });
}

/** True when two paths are one place, or one is inside the other. */
function overlap(a: Path, b: Path): boolean {
  if (a.segments.length === 0 || b.segments.length === 0) return a.text === b.text;
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

/** Every field that the provider's request requires gets a value from somewhere. */
export function checkRequired(context: CheckContext, part: CheckedPart): void {
  const writers = [
    ...part.fields
      .filter((field) => directionsOf(field, part.kind).encode)
      .flatMap((field) => field.provider.filter((end) => !end.readOnly)),
    ...part.constants.flatMap(({ provider }) => provider ?? []),
    ...part.providerOnly,
  ].map(({ path }) => path.segments);
  walkFields(
    part.provider,
    (leaf) => {
      if (!leaf.required || isCovered(leaf.segments, writers, false)) return "done";
      return [...typesOf(leaf)].includes("object") && isObject(leaf.document)
        ? "deeper"
        : "missing";
    },
    (leaf) => {
      if (!leaf.required) return;
      reportAt(
        context,
        "mapping-required-unfed",
        part.pointer,
        `${context.provider.config.name} requires \`${printPath(leaf.segments)}\`, and nothing writes it.`,
        {
          part: "key",
          documents: [
            { party: context.provider, pointer: leaf.pointer, message: "it is required here" },
          ],
        },
      );
    },
  );
}
