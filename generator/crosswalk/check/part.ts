import { joinPointer } from "../../json/pointer.ts";
import { factsOf } from "../codecs/catalogue.ts";
import type { FieldEntry, PartEntry } from "../mapping/format.ts";
import { parsePath, type Path, type Segment } from "../mapping/path.ts";
import type { Place, SchemaAt } from "../schema/resolve.ts";
import type { CheckedConstant, CheckedField, CheckedPart, CheckedPath } from "../types.ts";
import { checkCodec, codecOf } from "./codec.ts";
import { resolveEnd, resolveEnds, type Side } from "./ends.ts";
import { reportAt, type CheckContext } from "./report.ts";
import { checkTableUse } from "./table.ts";

/** Where the two sides of a part are, before its entries are looked at. */
export interface PartFrame {
  readonly kind: "request" | "response";
  readonly pointer: string;
  readonly entry: PartEntry;
  readonly canonical: SchemaAt;
  readonly provider: SchemaAt;
  readonly root: readonly Segment[];
  readonly rootOptional: boolean;
  readonly parameter: (path: Path) => Place | undefined;
  readonly renamed: (path: Path) => string | undefined;
}

/** Resolves every entry of a request or an answer; reports all that cannot be. */
export function checkPart(context: CheckContext, frame: PartFrame): CheckedPart {
  const { kind, pointer, entry } = frame;
  const canonical: Side = { party: context.canonical, start: frame.canonical };
  const provider: Side = {
    party: context.provider,
    start: frame.provider,
    renamed: frame.renamed,
    ...(kind === "request" ? { parameter: frame.parameter } : {}),
  };
  const fields = entry.fields.flatMap((field, index) => {
    const checked = checkField(
      context,
      field,
      joinPointer(pointer, "fields", index),
      canonical,
      provider,
    );
    if (checked === undefined) return [];
    checkCodec(context, checked, kind);
    checkTableUse(context, checked, kind);
    checkItems(context, checked);
    checkDefault(context, checked);
    return [checked];
  });
  return {
    ...{ kind, pointer, fields },
    canonical: frame.canonical,
    canonicalName: entry.canonical,
    provider: frame.provider,
    root: frame.root,
    rootOptional: frame.rootOptional,
    constants: entry.constants.flatMap((constant, index) =>
      checkConstant(
        context,
        constant,
        joinPointer(pointer, "constants", index),
        canonical,
        provider,
      ),
    ),
    unsupported: checkUnsupported(context, frame, canonical),
    providerOnly: checkProviderOnly(context, frame, provider),
  };
}

function checkField(
  context: CheckContext,
  entry: FieldEntry,
  at: string,
  canonical: Side,
  provider: Side,
): CheckedField | undefined {
  const codec = codecOf(context, entry, at);
  const name = typeof entry.codec === "object" ? entry.codec.use : entry.codec;
  const reads = (name === undefined ? undefined : factsOf(name)?.reads) ?? [];
  const ours = resolveEnds(
    context,
    canonical,
    entry.canonical,
    joinPointer(at, "canonical"),
    reads,
  );
  const theirs = resolveEnds(context, provider, entry.provider, joinPointer(at, "provider"), reads);
  if (codec === undefined || ours === undefined || theirs === undefined) return undefined;
  return { entry, pointer: at, canonical: ours, provider: theirs, codec };
}

/** Both paths name the same number of `[*]`: items go over one by one. */
function checkItems(context: CheckContext, field: CheckedField): void {
  const count = (segments: readonly Segment[]): number =>
    segments.filter((s) => s.kind === "each" || s.kind === "from").length;
  const counts = [...field.canonical, ...field.provider].map((end) => count(end.path.segments));
  if (new Set(counts).size <= 1) return;
  reportAt(
    context,
    "mapping-path-needs-item",
    field.pointer,
    "One path goes over every item (`[*]`) and the other does not.",
  );
}

function checkDefault(context: CheckContext, field: CheckedField): void {
  const fallback = field.entry.default;
  if (fallback === undefined || !("setting" in fallback)) return;
  if (Object.hasOwn(context.mapping.value.settings, fallback.setting)) return;
  reportAt(
    context,
    "mapping-unknown-table",
    joinPointer(field.pointer, "default", "setting"),
    `There is no setting \`${fallback.setting}\`.`,
  );
}

function checkConstant(
  context: CheckContext,
  entry: PartEntry["constants"][number],
  at: string,
  canonical: Side,
  provider: Side,
): CheckedConstant[] {
  const ours =
    entry.canonical === undefined
      ? undefined
      : resolveEnd(context, canonical, entry.canonical, joinPointer(at, "canonical"));
  const theirs =
    entry.provider === undefined
      ? undefined
      : resolveEnd(context, provider, entry.provider, joinPointer(at, "provider"));
  if ((entry.canonical === undefined) === (entry.provider === undefined)) {
    reportAt(context, "mapping-invalid", at, "A constant has one of `canonical` and `provider`.");
    return [];
  }
  if ((entry.value === undefined) === (entry.setting === undefined)) {
    reportAt(context, "mapping-invalid", at, "A constant has one of `value` and `setting`.");
    return [];
  }
  if (
    entry.setting !== undefined &&
    !Object.hasOwn(context.mapping.value.settings, entry.setting)
  ) {
    reportAt(
      context,
      "mapping-unknown-table",
      joinPointer(at, "setting"),
      `There is no setting \`${entry.setting}\`.`,
    );
  }
  return [
    {
      pointer: at,
      ...(ours === undefined ? {} : { canonical: { ...ours, readOnly: false } }),
      ...(theirs === undefined ? {} : { provider: { ...theirs, readOnly: false } }),
      ...(entry.value === undefined ? {} : { value: entry.value }),
      ...(entry.setting === undefined ? {} : { setting: entry.setting }),
    },
  ];
}

function checkUnsupported(context: CheckContext, frame: PartFrame, side: Side): CheckedPath[] {
  return frame.entry.unsupported.flatMap(({ canonical, reason }, index) => {
    const at = joinPointer(frame.pointer, "unsupported", index, "canonical");
    const paths = typeof canonical === "string" ? [canonical] : canonical;
    return paths.flatMap((text, n) => {
      const pointer = typeof canonical === "string" ? at : joinPointer(at, n);
      const end = resolveEnd(context, side, text, pointer);
      return end === undefined ? [] : [{ ...end, pointer, reason }];
    });
  });
}

function checkProviderOnly(context: CheckContext, frame: PartFrame, side: Side): CheckedPath[] {
  return frame.entry.providerOnly.flatMap((entry, index) => {
    const at = joinPointer(frame.pointer, "providerOnly", index);
    const text = typeof entry === "string" ? entry : entry.provider;
    const pointer = typeof entry === "string" ? at : joinPointer(at, "provider");
    const end = resolveEnd(context, side, text, pointer);
    const reason = typeof entry === "string" ? undefined : entry.note;
    return end === undefined
      ? []
      : [{ ...end, pointer, ...(reason === undefined ? {} : { reason }) }];
  });
}

/** The steps of a wrapper; an unreadable one is reported. */
export function wrapperOf(
  context: CheckContext,
  wrapper: string | undefined,
  at: string,
): readonly Segment[] {
  if (wrapper === undefined) return [];
  const path = parsePath(wrapper);
  if (typeof path !== "string") return path.segments;
  reportAt(context, "mapping-path-syntax", at, `\`${wrapper}\`: ${path}`);
  return [];
}
