import type { JsonValue } from "../../json/values.ts";
import { joinPointer } from "../../json/pointer.ts";
import {
  codecNames,
  keysOf,
  optionProblems,
  propertiesOfCodec,
  traitsOf,
  typesOfCodec,
  type CodecKind,
  type CodecTypes,
} from "../codecs/catalogue.ts";
import type { FieldEntry } from "../mapping/format.ts";
import { closest } from "../../diagnostics/closest.ts";
import { schemaProblems } from "../schema/validate.ts";
import { enumOf, hasKeyword, itemsOf, propertiesOf, typesOf } from "../schema/resolve.ts";
import type { CheckedField, Endpoint } from "../types.ts";
import { guessing, reportAt, type CheckContext, type DocumentReference } from "./report.ts";

/** The codec that a field names; reports one that does not exist or takes other options. */
export function codecOf(
  context: CheckContext,
  entry: FieldEntry,
  at: string,
): CodecKind | undefined {
  if (entry.table !== undefined) return tableOf(context, entry.table, at);
  if (entry.codec === undefined) return { kind: "same" };
  const name = typeof entry.codec === "string" ? entry.codec : entry.codec.use;
  const given =
    typeof entry.codec === "string" ? undefined : (entry.codec.with as JsonValue | undefined);
  const options = given === undefined ? {} : { options: given };
  const problem = (message: string): undefined => {
    const where = joinPointer(at, "codec");
    reportAt(context, {
      code: "mapping-codec-options",
      at: where,
      message: `\`${name}\`: ${message}.`,
    });
    return undefined;
  };
  const own = context.ownCodecs.get(name);
  if (own !== undefined) {
    const { options: schema } = own.entry;
    if (schema === undefined && given !== undefined) return problem("the codec takes no options");
    const wrong = schema && schemaProblems(schema, given ?? {});
    return wrong === undefined ? { kind: "own", name, own, ...options } : problem(wrong);
  }
  const properties = propertiesOfCodec(name);
  if (properties === undefined) {
    const guess = closest(name, [...codecNames, ...context.ownCodecs.keys()]);
    reportAt(context, {
      code: "mapping-unknown-codec",
      at: joinPointer(at, "codec"),
      message: `There is no codec \`${name}\`.`,
      fix:
        guess === undefined
          ? `The library has ${codecNames.join(", ")}.`
          : `Did you mean \`${guess}\`?`,
    });
    return undefined;
  }
  const wrong = optionProblems(name, given);
  return wrong === undefined ? { kind: "library", name, properties, ...options } : problem(wrong);
}

function tableOf(context: CheckContext, table: string, at: string): CodecKind | undefined {
  const { tables } = context.mapping.value;
  if (Object.hasOwn(tables, table)) return { kind: "table", table };
  reportAt(context, {
    code: "mapping-unknown-table",
    at: joinPointer(at, "table"),
    message: `There is no table \`${table}\`${guessing(table, Object.keys(tables))}`,
  });
  return undefined;
}

/** Directions in which a field is used in its part. */
export interface FieldDirections {
  readonly encode: boolean;
  readonly decode: boolean;
}

/** Directions in which a field is used in its part. */
export function directionsOf(
  field: Pick<CheckedField, "entry" | "codec">,
  kind: "request" | "response",
): FieldDirections {
  const { direction, read } = field.entry;
  const oneWay =
    read !== undefined || (direction === undefined && traitsOf(field.codec).decodeOnly);
  return {
    encode: kind === "request" && direction !== "decode" && oneWay !== true,
    decode: direction !== "encode",
  };
}

/** Checks that a field's codec converts between the types that the two schemas take. */
export function checkCodec(
  context: CheckContext,
  field: CheckedField,
  kind: "request" | "response",
): void {
  if (field.codec.kind === "table" || field.provider.length === 0) return;
  const directions = directionsOf(field, kind);
  // A request is read back by the laws alone, so a provider's field that also takes other forms does no harm.
  const strict = { encode: directions.encode, decode: directions.decode && kind === "response" };
  if (field.codec.kind === "same") {
    checkSame(context, field, strict);
    return;
  }
  checkMembers(context, field);
  const types = typesOfCodec(field.codec);
  if (types === undefined) return;
  const codec = field.codec.name;
  const { encode, decode } = strict;
  checkEndpoints(context, {
    ...{ field, codec, of: "canonical", types: types.canonical },
    ...{ into: encode, outOf: decode },
  });
  checkEndpoints(context, {
    ...{ field, codec, of: "provider", types: types.provider },
    ...{ into: decode, outOf: encode },
  });
}

/** The members that a codec looks at are members of the provider's object, or of the items of its list. */
function checkMembers(context: CheckContext, field: CheckedField): void {
  const { codec, provider } = field;
  const [endpoint] = provider;
  if (codec.kind !== "library" || endpoint === undefined) return;
  const { keysOf, itemKeysOf } = codec.properties;
  const items = itemKeysOf && itemsOf(endpoint.location);
  const object = itemKeysOf === undefined ? endpoint.location : items;
  const wanted = (keysOf ?? itemKeysOf)?.(codec.options as never) ?? [];
  const known = object === undefined ? [] : [...propertiesOf(object).keys()];
  const missing = wanted.filter((key) => known.length > 0 && !known.includes(key));
  if (missing.length === 0) return;
  const names = missing.map((key) => `\`${key}\``).join(", ");
  const types = typesOf(endpoint.location);
  // Where the provider also gives the id alone, the mapping holds without the object.
  const isAlone = codec.options === undefined && (types.has("string") || types.has("integer"));
  reportAt(context, {
    code: "mapping-codec-options",
    ...(keysOf !== undefined && isAlone ? alone : {}),
    at: joinPointer(field.pointer, "codec"),
    message: `\`${codec.name}\` looks for ${names}, which \`${endpoint.path.text}\` does not have${guessing(missing[0] ?? "", known)}`,
    documents: [declaration(context.provider, endpoint)],
  });
}

const alone = {
  severity: "warning",
  fix: "Name the member with the option `key`; an object without it is not understood, and an issue tells it.",
} as const;

interface EndpointCheck {
  readonly field: CheckedField;
  readonly codec: string;
  readonly of: "canonical" | "provider";
  readonly types: CodecTypes;
  /** The codec gets values of these endpoints. */
  readonly into: boolean;
  /** The codec's results go to these endpoints. */
  readonly outOf: boolean;
}

function checkEndpoints(context: CheckContext, check: EndpointCheck): void {
  const { field, codec, of, types } = check;
  const keys = keysOf(types);
  const at = joinPointer(field.pointer, of);
  const endpoints = field[of];
  const [first] = endpoints;
  const isSingle = endpoints.length === 1 && first?.key === undefined;
  const wrong = (where: string, message: string, part: "key" | "value" = "value"): void => {
    reportAt(context, { code: "mapping-codec-options", at: where, message, part });
  };
  if (keys === undefined || isSingle) {
    if (!isSingle || first === undefined)
      wrong(at, `\`${codec}\` takes one ${of} field, not several.`);
    else {
      const expected = keys === undefined ? (types as ReadonlySet<string>) : new Set(["object"]);
      checkTypes(context, check, { endpoint: first, expected, at });
    }
    return;
  }
  for (const endpoint of endpoints) {
    const key = endpoint.key ?? "";
    const where = joinPointer(at, key);
    const expected = (types as Readonly<Record<string, ReadonlySet<string>>>)[key];
    if (expected !== undefined) checkTypes(context, check, { endpoint, expected, at: where });
    else {
      const message = `\`${codec}\` has no ${of} key \`${key}\`; its keys are ${keys.join(", ")}.`;
      wrong(where, message, "key");
    }
  }
}

function typesAt(endpoint: Endpoint): string[] {
  return [...typesOf(endpoint.location)].filter((type) => type !== "null");
}

function checkTypes(
  context: CheckContext,
  { codec, of, into, outOf }: EndpointCheck,
  one: { readonly endpoint: Endpoint; readonly expected: ReadonlySet<string>; readonly at: string },
): void {
  const { endpoint, expected, at } = one;
  const actual = typesAt(endpoint);
  const list = (types: Iterable<string>): string => [...types].join(" or ");
  const document = of === "canonical" ? context.canonical.document : context.provider;
  const problem =
    (into && !actual.every((type) => takes(expected, type))) ||
    (outOf && ![...expected].some((type) => takes(new Set(actual), type)));
  if (!problem) return;
  reportAt(context, {
    code: "mapping-codec-type",
    at,
    message: `\`${codec}\` works on ${list(expected)}; \`${endpoint.path.text}\` of ${document.config.name} is ${list(actual)}.`,
    documents: [declaration(document, endpoint)],
  });
}

/** Where a field is declared. */
export function declaration(
  document: DocumentReference["document"],
  { path, location }: Endpoint,
): DocumentReference {
  return { document, pointer: location.pointer, message: `\`${path.text}\` is declared here` };
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

function checkSame(context: CheckContext, field: CheckedField, directions: FieldDirections): void {
  const { encode, decode } = directions;
  const [canonical] = field.canonical;
  const [provider] = field.provider;
  if (canonical === undefined || provider === undefined) return;
  if (canonical.key !== undefined || provider.key !== undefined) {
    const message = "Several fields need a codec that takes them together.";
    reportAt(context, { code: "mapping-codec-options", at: field.pointer, message });
    return;
  }
  const [ours, theirs] = [typesAt(canonical), typesAt(provider)];
  const documents = [
    declaration(context.provider, provider),
    declaration(context.canonical.document, canonical),
  ];
  const isWrong =
    (encode && !ours.every((type) => takes(new Set(theirs), type))) ||
    (decode && !theirs.every((type) => takes(new Set(ours), type)));
  const problem = { code: "mapping-codec-type" as const, at: field.pointer, documents };
  if (isWrong) {
    const message = `\`${canonical.path.text}\` is ${ours.join(" or ")}, \`${provider.path.text}\` is ${theirs.join(" or ")}; without a codec both must be the same.`;
    reportAt(context, { ...problem, message });
  } else if (decode && hasKeyword(canonical.location, "format", "date-time")) {
    const message = `\`${canonical.path.text}\` is a moment in UTC; \`${provider.path.text}\` may have another offset or form.`;
    const fix = "Use the codec `timestamp`, or another that reads moments.";
    reportAt(context, { ...problem, message, fix });
  }
  checkEnums(context, field, directions);
}

/** Two enums without a table: each value must be the same word in the other document. */
function checkEnums(context: CheckContext, field: CheckedField, directions: FieldDirections): void {
  const [[canonical], [provider]] = [field.canonical, field.provider];
  if (canonical === undefined || provider === undefined) return;
  const [ours, theirs] = [enumOf(canonical.location), enumOf(provider.location)];
  const without = (values: readonly JsonValue[], known: readonly JsonValue[]): JsonValue[] =>
    values.filter((value) => value !== null && !known.includes(value));
  const gaps: (readonly [JsonValue[], string])[] = [];
  if (directions.encode && ours !== undefined && theirs !== undefined)
    gaps.push([without(ours, theirs), provider.path.text]);
  if (directions.decode && ours !== undefined)
    gaps.push([theirs === undefined ? [] : without(theirs, ours), canonical.path.text]);
  for (const [values, who] of gaps) {
    if (values.length === 0) continue;
    reportAt(context, {
      code: "mapping-table-incomplete",
      at: field.pointer,
      message: `\`${who}\` has no ${values.map((v) => JSON.stringify(v)).join(", ")}; the field needs a table.`,
      documents: [declaration(context.provider, provider)],
    });
  }
}
