import { isObject, type JsonValue } from "../../json/values.ts";
import { joinPointer } from "../../json/pointer.ts";
import {
  codecNames,
  factsOf,
  keysOf,
  optionProblems,
  sidesOf,
  type CodecKind,
  type SideTypes,
} from "../codecs/catalogue.ts";
import type { FieldEntry } from "../mapping/format.ts";
import { closest } from "../schema/closest.ts";
import { alternatives, enumOf, schemaOf, typesOf } from "../schema/resolve.ts";
import type { CheckedField, End } from "../types.ts";
import { reportAt, type CheckContext } from "./report.ts";

/** The codec that a field names; reports one that does not exist or takes other options. */
export function codecOf(
  context: CheckContext,
  entry: FieldEntry,
  at: string,
): CodecKind | undefined {
  const { tables, codecs } = context.mapping.value;
  if (entry.table !== undefined) {
    if (Object.hasOwn(tables, entry.table)) return { kind: "table", table: entry.table };
    const guess = closest(entry.table, Object.keys(tables));
    reportAt(
      context,
      "mapping-unknown-table",
      joinPointer(at, "table"),
      `There is no table \`${entry.table}\`${guess === undefined ? "" : `; did you mean \`${guess}\`?`}`,
    );
    return undefined;
  }
  if (entry.codec === undefined) return { kind: "same" };
  const name = typeof entry.codec === "string" ? entry.codec : entry.codec.use;
  const options =
    typeof entry.codec === "string" ? undefined : (entry.codec.with as JsonValue | undefined);
  const own = Object.hasOwn(codecs, name) ? codecs[name] : undefined;
  if (own !== undefined) return { kind: "own", name, entry: own };
  const facts = factsOf(name);
  if (facts === undefined) {
    const guess = closest(name, [...codecNames, ...Object.keys(codecs)]);
    reportAt(
      context,
      "mapping-unknown-codec",
      joinPointer(at, "codec"),
      `There is no codec \`${name}\`.`,
      {
        fix:
          guess === undefined
            ? `The library has ${codecNames.join(", ")}.`
            : `Did you mean \`${guess}\`?`,
      },
    );
    return undefined;
  }
  const problem = optionProblems(name, options);
  if (problem === undefined) {
    return { kind: "library", name, facts, ...(options === undefined ? {} : { options }) };
  }
  reportAt(context, "mapping-codec-options", joinPointer(at, "codec"), `\`${name}\`: ${problem}.`);
  return undefined;
}

/** Directions in which a field is used in its part. */
export function directionsOf(
  field: { readonly entry: FieldEntry },
  kind: "request" | "response",
): { encode: boolean; decode: boolean } {
  const { direction } = field.entry;
  return {
    encode: kind === "request" && direction !== "decode",
    decode: direction !== "encode",
  };
}

/** Checks that a field's codec converts between the types that the two schemas take. */
export function checkCodec(
  context: CheckContext,
  field: CheckedField,
  kind: "request" | "response",
): void {
  const { encode, decode } = directionsOf(field, kind);
  if (field.codec.kind === "table") return;
  if (field.codec.kind === "same") {
    checkSame(context, field, encode, decode);
    return;
  }
  if (field.codec.kind === "library" && field.codec.facts.decodeOnly === true && encode) {
    reportAt(
      context,
      "mapping-codec-type",
      joinPointer(field.pointer, "codec"),
      `\`${field.codec.name}\` has no way to the provider; use it with \`direction: decode\`.`,
    );
  }
  const sides = sidesOf(field.codec);
  if (sides === undefined) return;
  const name = field.codec.name;
  checkSide(context, field, "canonical", sides.canonical, name, { into: encode, outOf: decode });
  checkSide(context, field, "provider", sides.provider, name, { into: decode, outOf: encode });
}

function checkSide(
  context: CheckContext,
  field: CheckedField,
  side: "canonical" | "provider",
  types: SideTypes,
  codec: string,
  flow: { into: boolean; outOf: boolean },
): void {
  const keys = keysOf(types);
  const at = joinPointer(field.pointer, side);
  const ends = field[side];
  if (keys === undefined || (ends.length === 1 && ends[0]?.key === undefined)) {
    const single = ends.length === 1 && ends[0]?.key === undefined ? ends[0] : undefined;
    if (single === undefined) {
      reportAt(
        context,
        "mapping-codec-options",
        at,
        `\`${codec}\` takes one ${side} field, not several.`,
      );
    } else {
      const expected = keys === undefined ? (types as ReadonlySet<string>) : new Set(["object"]);
      checkEnd(context, field, single, expected, codec, flow, at, side);
    }
    return;
  }
  for (const end of ends) {
    const expected = (types as Readonly<Record<string, ReadonlySet<string>>>)[end.key ?? ""];
    if (expected === undefined) {
      reportAt(
        context,
        "mapping-codec-options",
        joinPointer(at, end.key ?? ""),
        `\`${codec}\` has no ${side} key \`${end.key ?? ""}\`; its keys are ${keys.join(", ")}.`,
        { part: "key" },
      );
    } else {
      checkEnd(context, field, end, expected, codec, flow, joinPointer(at, end.key ?? ""), side);
    }
  }
}

function checkEnd(
  context: CheckContext,
  field: CheckedField,
  end: End,
  expected: ReadonlySet<string>,
  codec: string,
  flow: { into: boolean; outOf: boolean },
  at: string,
  side: "canonical" | "provider",
): void {
  const actual = [...typesOf(end.place)].filter((type) => type !== "null");
  const list = (types: Iterable<string>): string => [...types].join(" or ");
  const party = side === "canonical" ? context.canonical : context.provider;
  const problem =
    (flow.into && !actual.every((type) => takes(expected, type))) ||
    (flow.outOf && ![...expected].some((type) => takes(new Set(actual), type)));
  if (!problem) return;
  reportAt(
    context,
    "mapping-codec-type",
    at,
    `\`${codec}\` works on ${list(expected)}; \`${end.path.text}\` of ${party.config.name} is ${list(actual)}.`,
    {
      documents: [
        { party, pointer: end.place.pointer, message: `\`${end.path.text}\` is declared here` },
      ],
    },
  );
}

/** True when a set of JSON types takes a value of one. */
function takes(types: ReadonlySet<string>, type: string): boolean {
  return (
    type === "any" ||
    types.has("any") ||
    types.has(type) ||
    (type === "integer" && types.has("number"))
  );
}

function checkSame(
  context: CheckContext,
  field: CheckedField,
  encode: boolean,
  decode: boolean,
): void {
  const [canonical] = field.canonical;
  const [provider] = field.provider;
  if (canonical === undefined || provider === undefined) return;
  if (
    field.canonical.length > 1 ||
    field.provider.length > 1 ||
    canonical.key !== undefined ||
    provider.key !== undefined
  ) {
    reportAt(
      context,
      "mapping-codec-options",
      field.pointer,
      "Several places need a codec that takes them together.",
    );
    return;
  }
  const from = (end: End): string[] => [...typesOf(end.place)].filter((type) => type !== "null");
  const documents = [
    {
      party: context.provider,
      pointer: provider.place.pointer,
      message: `\`${provider.path.text}\` is declared here`,
    },
    {
      party: context.canonical,
      pointer: canonical.place.pointer,
      message: `\`${canonical.path.text}\` is declared here`,
    },
  ];
  const bad =
    (encode && !from(canonical).every((type) => takes(new Set(from(provider)), type))) ||
    (decode && !from(provider).every((type) => takes(new Set(from(canonical)), type)));
  if (bad) {
    reportAt(
      context,
      "mapping-codec-type",
      field.pointer,
      `\`${canonical.path.text}\` is ${from(canonical).join(" or ")}, \`${provider.path.text}\` is ${from(provider).join(" or ")}; without a codec both must be the same.`,
      { documents },
    );
  } else if (decode && hasFormat(canonical) && provider.path.text !== "") {
    reportAt(
      context,
      "mapping-codec-type",
      field.pointer,
      `\`${canonical.path.text}\` is a moment in UTC; \`${provider.path.text}\` may have another offset or form.`,
      {
        documents,
        fix: "Use the codec `timestamp`, or another that reads moments.",
      },
    );
  }
  checkEnums(context, field, canonical, provider, encode, decode);
}

/** Two enums without a table: each value must be the same word on the other side. */
function checkEnums(
  context: CheckContext,
  field: CheckedField,
  canonical: End,
  provider: End,
  encode: boolean,
  decode: boolean,
): void {
  const ours = enumOf(canonical.place);
  const theirs = enumOf(provider.place);
  if (ours === undefined || theirs === undefined) return;
  const missing = encode ? ours.filter((value) => value !== null && !theirs.includes(value)) : [];
  const surplus = decode ? theirs.filter((value) => value !== null && !ours.includes(value)) : [];
  for (const [values, who] of [
    [missing, provider.path.text],
    [surplus, canonical.path.text],
  ] as const) {
    if (values.length === 0) continue;
    reportAt(
      context,
      "mapping-table-incomplete",
      field.pointer,
      `\`${who}\` has no ${values.map((v) => JSON.stringify(v)).join(", ")}; the field needs a table.`,
      {
        documents: [
          {
            party: context.provider,
            pointer: provider.place.pointer,
            message: `\`${provider.path.text}\` is declared here`,
          },
        ],
      },
    );
  }
}

function hasFormat(end: End): boolean {
  return alternatives(end.place).some((one) => {
    const schema = schemaOf(one);
    return isObject(schema) && schema["format"] === "date-time";
  });
}
