import { printPath, type Segment } from "../mapping/path.ts";
import { isCovered } from "../check/accounting.ts";
import { directionsOf } from "../check/codec.ts";
import { walkFields, type Leaf } from "../schema/leaves.ts";
import { textOf } from "../schema/resolve.ts";
import type { CheckedCrosswalk, CheckedField, CheckedMapping, CheckedPart } from "../types.ts";
import { demanded } from "./input-schema.ts";

export type Support = "required" | "supported" | "lossy" | "unsupported";

/** What one provider does with one canonical field. */
export interface Capability {
  readonly support: Support;
  /** The provider's paths. */
  readonly path?: string;
  readonly codec?: string;
  /** What does not come back. */
  readonly loss?: string;
  /** Why it is unsupported. */
  readonly reason?: string;
  /** Rules of the provider that look at the field. */
  readonly rules?: readonly { readonly id: string; readonly sentence: string }[];
  /** What the vendor's document says, and where. */
  readonly vendor?: { readonly sentence?: string; readonly file: string; readonly line: number };
}

/** One line of the matrix. */
export interface FieldCapabilities {
  readonly part: "request" | "response";
  readonly field: string;
  readonly description?: string;
  readonly providers: Readonly<Record<string, Capability>>;
}

/** Canonical fields of an answer that the run time fills in; no provider decides them. */
const filledIn = new Set([
  "provider",
  "providerVersion",
  "raw",
  "lossy",
  "rawStatus",
  "objectType",
  "providerOptions",
]);

/** The matrix field x provider, request fields first. */
export function capabilitiesOf(crosswalk: CheckedCrosswalk): FieldCapabilities[] {
  const [first] = crosswalk.mappings;
  if (first === undefined) return [];
  return (["request", "response"] as const).flatMap((kind) =>
    leavesOf(first[kind]).map((leaf) => {
      const description = textOf(leaf, "description");
      return {
        part: kind,
        field: printPath(leaf.segments),
        ...(description === undefined ? {} : { description }),
        providers: Object.fromEntries(
          crosswalk.mappings.map((mapping) => [
            mapping.party.config.name,
            capabilityOf(mapping, mapping[kind], leaf),
          ]),
        ),
      };
    }),
  );
}

function leavesOf(part: CheckedPart): Leaf[] {
  const leaves: Leaf[] = [];
  walkFields(
    part.canonical,
    ({ segments: [first] }) =>
      first?.kind === "key" && filledIn.has(first.key) ? "done" : "deeper",
    (leaf) => leaves.push(leaf),
  );
  return leaves;
}

function capabilityOf(mapping: CheckedMapping, part: CheckedPart, leaf: Leaf): Capability {
  const field = part.fields.find((one) => {
    const { encode, decode } = directionsOf(one, part.kind);
    const used = part.kind === "request" ? encode : decode;
    return (
      used &&
      one.canonical.some(
        (end) => !end.readOnly && isCovered(leaf.segments, [end.path.segments], false),
      )
    );
  });
  const constant = part.constants.find(
    ({ canonical }) =>
      canonical !== undefined && isCovered(leaf.segments, [canonical.path.segments], false),
  );
  const refusals = part.unsupported.filter(({ path }) =>
    isCovered(leaf.segments, [path.segments], false),
  );
  if (field === undefined) {
    const reason = refusals[0]?.reason;
    if (constant !== undefined) return { support: "supported" };
    return { support: "unsupported", ...(reason === undefined ? {} : { reason }) };
  }
  const loss = lossOf(mapping, field) ?? refusals[0]?.reason;
  const path = field.provider
    .filter((end) => !end.readOnly)
    .map((end) => end.path.text)
    .join(", ");
  const rules = part.kind === "request" ? rulesOf(mapping, field) : [];
  const codec = codecName(field);
  const vendor = vendorOf(mapping, field);
  return {
    support: isDemanded(mapping, part, leaf.segments)
      ? "required"
      : loss === undefined
        ? "supported"
        : "lossy",
    path,
    ...(codec === undefined ? {} : { codec }),
    ...(loss === undefined ? {} : { loss }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(vendor === undefined ? {} : { vendor }),
  };
}

function isDemanded(
  mapping: CheckedMapping,
  part: CheckedPart,
  segments: readonly Segment[],
): boolean {
  return (
    part.kind === "request" &&
    demanded(mapping).some((path) => printPath(path) === printPath(segments))
  );
}

function lossOf(mapping: CheckedMapping, field: CheckedField): string | undefined {
  if (field.entry.lossy !== undefined) return field.entry.lossy;
  if (field.codec.kind === "library") return field.codec.facts.lossy;
  if (field.codec.kind === "own") return field.codec.entry.lossy;
  if (field.codec.kind === "same") return undefined;
  const table = mapping.mapping.value.tables[field.codec.table];
  const losses = (table?.entries ?? []).flatMap((entry) => entry.lossy ?? []);
  const refused = (table?.refused ?? []).map((one) => `${String(one.canonical)}: ${one.reason}`);
  const all = [...losses, ...refused];
  return all.length === 0 ? undefined : all.join(" ");
}

function codecName(field: CheckedField): string | undefined {
  switch (field.codec.kind) {
    case "same":
      return undefined;
    case "table":
      return `table ${field.codec.table}`;
    default:
      return field.codec.name;
  }
}

function rulesOf(mapping: CheckedMapping, field: CheckedField): { id: string; sentence: string }[] {
  const paths = field.provider.map((end) => end.path.text);
  return mapping.rules
    .filter((rule) =>
      rule.paths.some((path) => paths.some((own) => path === own || path.startsWith(`${own}.`))),
    )
    .map(({ entry }) => ({ id: entry.id, sentence: entry.sentence }));
}

function vendorOf(mapping: CheckedMapping, field: CheckedField): Capability["vendor"] {
  const end = field.provider.find((one) => !one.readOnly);
  if (end === undefined) return undefined;
  const location = mapping.party.document.locate(end.place.pointer, "key");
  const sentence = textOf(end.place, "description");
  if (location === undefined) return undefined;
  return {
    ...(sentence === undefined ? {} : { sentence }),
    file: location.file,
    line: location.line,
  };
}
