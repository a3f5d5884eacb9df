import { joinPointer } from "../../json/pointer.ts";
import { traitsOf } from "../codecs/catalogue.ts";
import type { FieldEntry, PartEntry } from "../mapping/format.ts";
import { parsePath, type Path, type Segment } from "../mapping/path.ts";
import { problemsAt } from "../schema/validate.ts";
import type {
  CheckedConstant,
  CheckedField,
  CheckedPart,
  CheckedPath,
  CheckedVariant,
  Endpoint,
  FieldScope,
} from "../types.ts";
import { checkCodec, codecOf, declaration } from "./codec.ts";
import { resolveEndpoint, resolveEndpoints } from "./endpoints.ts";
import { compileCondition, compileRead } from "./expressions.ts";
import { guessing, reportAt, type CheckContext } from "./report.ts";
import { checkTableUse } from "./table.ts";

/** Where the paths of a part start, before its entries are looked at. */
export interface PartFrame {
  readonly kind: "request" | "response";
  readonly pointer: string;
  readonly entry: PartEntry;
  readonly when?: readonly VariantEntry[];
  readonly canonical: FieldScope;
  readonly provider: FieldScope;
  readonly at: readonly Segment[];
  /** Likely new name of a provider's field that is not there any more. */
  readonly renamed: (path: Path) => string | undefined;
}

interface VariantEntry {
  readonly if: string;
  readonly fields: readonly FieldEntry[];
  readonly constants: PartEntry["constants"];
}

/** Resolves every entry of a request or a shape; reports all that cannot be. */
export function checkPart(context: CheckContext, frame: PartFrame): CheckedPart {
  const { kind, pointer, entry, canonical, provider, at } = frame;
  const part = {
    ...{ kind, pointer, canonical, provider, at },
    fields: checkFields(context, frame, entry.fields, joinPointer(pointer, "fields")),
    constants: checkConstants(context, frame, entry.constants, joinPointer(pointer, "constants")),
    unsupported: checkUnsupported(context, frame),
    providerOnly: checkProviderOnly(context, frame),
    hasRest: entry.rest !== undefined,
    variants: (frame.when ?? []).flatMap((variant, index): CheckedVariant[] => {
      const here = joinPointer(pointer, "when", index);
      const condition = compileCondition(context, variant.if, joinPointer(here, "if"), canonical);
      const fields = checkFields(context, frame, variant.fields, joinPointer(here, "fields"));
      const constants = checkConstants(
        context,
        frame,
        variant.constants,
        joinPointer(here, "constants"),
      );
      return condition === undefined ? [] : [{ condition, fields, constants }];
    }),
  };
  return { ...part, reported: reportedPaths(frame, part) };
}

/** The paths of entries that could not be used. */
function reportedPaths(
  { entry, when = [], pointer }: PartFrame,
  part: Omit<CheckedPart, "reported">,
): CheckedPart["reported"] {
  const used = [part, ...part.variants].flatMap(({ fields, constants }) => [
    ...fields,
    ...constants,
  ]);
  const known = new Set(used.map((one) => one.pointer));
  const unused = [entry, ...when].flatMap((group, index) => {
    const at = index === 0 ? pointer : joinPointer(pointer, "when", index - 1);
    return (["fields", "constants"] as const).flatMap((list) =>
      group[list].filter((_, n) => !known.has(joinPointer(at, list, n))),
    );
  });
  const textsOf = (value: FieldEntry["provider"]): string[] =>
    typeof value === "object" ? Object.values(value) : value === undefined ? [] : [value];
  const decided = new Set(part.unsupported.map((one) => one.pointer));
  const unsupported = entry.unsupported.flatMap(({ canonical }, index) => {
    const at = joinPointer(pointer, "unsupported", index, "canonical");
    if (typeof canonical === "string") return decided.has(at) ? [] : [canonical];
    return canonical.filter((_, n) => !decided.has(joinPointer(at, n)));
  });
  return {
    canonical: [...unused.flatMap((one) => textsOf(one.canonical)), ...unsupported],
    provider: unused.flatMap((one) => textsOf(one.provider)),
  };
}

function checkFields(
  context: CheckContext,
  frame: PartFrame,
  entries: readonly FieldEntry[],
  at: string,
): CheckedField[] {
  return entries.flatMap((entry, index) => {
    const checked = checkField(context, frame, entry, joinPointer(at, index));
    if (checked === undefined) return [];
    checkCodec(context, checked, frame.kind);
    checkTableUse(context, checked, frame.kind);
    checkItems(context, checked);
    checkDefault(context, checked);
    return [checked];
  });
}

function checkField(
  context: CheckContext,
  frame: PartFrame,
  entry: FieldEntry,
  at: string,
): CheckedField | undefined {
  if ((entry.provider === undefined) === (entry.read === undefined)) {
    const message = "A field has one of `provider` and `read`.";
    reportAt(context, { code: "mapping-invalid", at, message });
    return undefined;
  }
  const codec = codecOf(context, entry, at);
  const reads = (codec && traitsOf(codec).reads) ?? [];
  const canonical = resolveEndpoints(context, {
    ...{ scope: frame.canonical, value: entry.canonical, reads },
    at: joinPointer(at, "canonical"),
  });
  if (entry.provider === undefined) {
    const where = joinPointer(at, "read");
    const [own] = canonical ?? [];
    const read = compileRead(context, {
      ...{ body: frame.provider.body, text: entry.read ?? "", at: where },
      canonical: codec?.kind === "same" && own?.key === undefined ? own?.location : undefined,
    });
    if (codec === undefined || canonical === undefined || read === undefined) return undefined;
    return { entry, pointer: at, canonical, provider: [], codec, read };
  }
  const provider = resolveEndpoints(context, {
    ...{ scope: frame.provider, value: entry.provider, reads, renamed: frame.renamed },
    at: joinPointer(at, "provider"),
  });
  if (codec === undefined || canonical === undefined || provider === undefined) return undefined;
  return { entry, pointer: at, canonical, provider, codec };
}

/** Both paths name the same number of `[*]`: items go over one by one. */
function checkItems(context: CheckContext, field: CheckedField): void {
  const count = (segments: readonly Segment[]): number =>
    segments.filter((s) => s.kind === "each" || s.kind === "from").length;
  const counts = [...field.canonical, ...field.provider].map(({ path }) => count(path.segments));
  if (new Set(counts).size <= 1) return;
  const message = "One path goes over every item (`[*]`) and the other does not.";
  reportAt(context, { code: "mapping-path-needs-item", at: field.pointer, message });
}

function checkDefault(context: CheckContext, field: CheckedField): void {
  const fallback = field.entry.default;
  if (fallback === undefined) return;
  const at = joinPointer(field.pointer, "default");
  const [endpoint] = field.canonical;
  if ("setting" in fallback)
    checkSettingName(context, fallback.setting, joinPointer(at, "setting"));
  else if (endpoint !== undefined && field.canonical.length === 1)
    checkValue(context, { endpoint, of: "canonical", value: fallback.value, at });
}

/** Reports a name that is no setting of the file. */
export function checkSettingName(context: CheckContext, name: string, at: string): void {
  const known = Object.keys(context.mapping.value.settings);
  if (known.includes(name)) return;
  const message = `There is no setting \`${name}\`${guessing(name, known)}`;
  reportAt(context, { code: "mapping-unknown-table", at, message });
}

function checkConstants(
  context: CheckContext,
  frame: PartFrame,
  entries: PartEntry["constants"],
  at: string,
): CheckedConstant[] {
  return entries.flatMap((entry, index) =>
    checkConstant(context, frame, entry, joinPointer(at, index)),
  );
}

function checkConstant(
  context: CheckContext,
  frame: PartFrame,
  entry: PartEntry["constants"][number],
  at: string,
): CheckedConstant[] {
  const wrong = (message: string): [] => {
    reportAt(context, { code: "mapping-invalid", at, message });
    return [];
  };
  if ((entry.canonical === undefined) === (entry.provider === undefined))
    return wrong("A constant has one of `canonical` and `provider`.");
  if ((entry.value === undefined) === (entry.setting === undefined))
    return wrong("A constant has one of `value` and `setting`.");
  if (entry.setting !== undefined)
    checkSettingName(context, entry.setting, joinPointer(at, "setting"));
  const of = entry.canonical === undefined ? "provider" : "canonical";
  const resolved = resolveEndpoint(context, {
    ...{ scope: frame[of], text: entry[of] ?? "", at: joinPointer(at, of) },
    renamed: of === "provider" ? frame.renamed : undefined,
  });
  if (resolved === undefined) return [];
  const endpoint = { ...resolved, readOnly: false };
  if (entry.value !== undefined)
    checkValue(context, { endpoint, of, value: entry.value, at: joinPointer(at, "value") });
  return [
    {
      pointer: at,
      [of]: endpoint,
      ...(entry.value === undefined ? {} : { value: entry.value }),
      ...(entry.setting === undefined ? {} : { setting: entry.setting }),
    },
  ];
}

interface ValueUse {
  readonly endpoint: Endpoint;
  readonly of: "canonical" | "provider";
  readonly value: unknown;
  readonly at: string;
}

/** A value of the mapping file is one that its field takes. */
function checkValue(context: CheckContext, { endpoint, of, value, at }: ValueUse): void {
  const problem = problemsAt(endpoint.location, value);
  if (problem === undefined) return;
  const document = of === "canonical" ? context.canonical.document : context.provider;
  reportAt(context, {
    code: "mapping-constant-invalid",
    at,
    message: `\`${endpoint.path.text}\` does not take ${JSON.stringify(value)}: ${problem}.`,
    documents: [declaration(document, endpoint)],
  });
}

function checkUnsupported(context: CheckContext, frame: PartFrame): CheckedPath[] {
  return frame.entry.unsupported.flatMap(({ canonical, reason }, index) => {
    const at = joinPointer(frame.pointer, "unsupported", index, "canonical");
    const paths = typeof canonical === "string" ? [canonical] : canonical;
    return paths.flatMap((text, n) => {
      const pointer = typeof canonical === "string" ? at : joinPointer(at, n);
      const endpoint = resolveEndpoint(context, { scope: frame.canonical, text, at: pointer });
      return endpoint === undefined ? [] : [{ ...endpoint, pointer, reason }];
    });
  });
}

function checkProviderOnly(context: CheckContext, frame: PartFrame): CheckedPath[] {
  return frame.entry.providerOnly.flatMap((entry, index) => {
    const at = joinPointer(frame.pointer, "providerOnly", index);
    const text = typeof entry === "string" ? entry : entry.provider;
    const pointer = typeof entry === "string" ? at : joinPointer(at, "provider");
    const endpoint = resolveEndpoint(context, { scope: frame.provider, text, at: pointer });
    const reason = typeof entry === "string" ? undefined : entry.note;
    return endpoint === undefined
      ? []
      : [{ ...endpoint, pointer, ...(reason === undefined ? {} : { reason }) }];
  });
}

/** The steps of a path in the body; an unreadable one is reported. */
export function segmentsOf(
  context: CheckContext,
  text: string | undefined,
  at: string,
): readonly Segment[] {
  if (text === undefined) return [];
  const path = parsePath(text);
  if (typeof path !== "string") return path.segments;
  reportAt(context, { code: "mapping-path-syntax", at, message: `\`${text}\`: ${path}` });
  return [];
}
