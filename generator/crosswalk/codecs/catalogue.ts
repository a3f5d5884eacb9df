/**
 * The codecs that mapping files can name, with what the checks need to know about them. Read from the
 * codecs themselves (`templates/crosswalk/codecs`), which are what generated packages run.
 */
import * as z from "zod";
import * as library from "../../../templates/crosswalk/codecs/index.ts";
import type { CodecFacts } from "../../../templates/crosswalk/codecs/define.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { OwnCodecEntry } from "../mapping/format.ts";

/** JSON types of one side of a codec; by key for a codec that takes several places. */
export type SideTypes = ReadonlySet<string> | Readonly<Record<string, ReadonlySet<string>>>;

/** What converts a field. */
export type CodecKind =
  | { readonly kind: "same" }
  | { readonly kind: "table"; readonly table: string }
  | {
      readonly kind: "library";
      readonly name: string;
      readonly options?: JsonValue;
      readonly facts: CodecFacts;
    }
  | { readonly kind: "own"; readonly name: string; readonly entry: OwnCodecEntry };

type Maker = ((options?: never) => z.ZodType) & { readonly facts: CodecFacts };

const makers = new Map<string, Maker>(
  Object.entries(library).flatMap(([name, value]) =>
    "facts" in value ? [[name, value as unknown as Maker] as const] : [],
  ),
);

/** Names of the library's codecs, in alphabetical order. */
export const codecNames: readonly string[] = [...makers.keys()].sort();

/** What a codec of the library says about itself; undefined when there is none of this name. */
export function factsOf(name: string): CodecFacts | undefined {
  return makers.get(name)?.facts;
}

/** The zod codec, for checks at generation. */
export function makeCodec(name: string, options?: JsonValue): z.ZodType | undefined {
  return makers.get(name)?.(options as never);
}

/** What is wrong with a codec's options; undefined when nothing is. */
export function optionProblems(name: string, options: JsonValue | undefined): string | undefined {
  const schema = factsOf(name)?.options;
  if (options === undefined) return undefined;
  if (schema === undefined) return "the codec takes no options";
  const checked = schema.safeParse(options);
  return checked.success
    ? undefined
    : checked.error.issues.map((issue) => issue.message).join("; ");
}

/** JSON types of both sides of a codec. */
export function sidesOf(
  codec: CodecKind,
): { readonly canonical: SideTypes; readonly provider: SideTypes } | undefined {
  if (codec.kind === "own") {
    return { canonical: new Set(codec.entry.canonical), provider: new Set(codec.entry.provider) };
  }
  if (codec.kind !== "library") return undefined;
  const key = JSON.stringify([codec.name, codec.options ?? null]);
  const known = sides.get(key);
  if (known !== undefined) return known;
  const made = makeCodec(codec.name, codec.options);
  if (made === undefined) return undefined;
  const found = { canonical: sideTypes(made, "output"), provider: sideTypes(made, "input") };
  sides.set(key, found);
  return found;
}

/** Both sides by codec and options: they are asked for once per field of every mapping. */
const sides = new Map<string, { readonly canonical: SideTypes; readonly provider: SideTypes }>();

function sideTypes(codec: z.ZodType, io: "input" | "output"): SideTypes {
  const schema = z.toJSONSchema(codec, { io, unrepresentable: "any" }) as JsonObject;
  const properties = schema["properties"];
  if (!isObject(properties)) return typesIn(schema);
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, typesIn(value as JsonObject)]),
  );
}

function typesIn(schema: JsonObject): ReadonlySet<string> {
  const alternatives = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(alternatives)) {
    return new Set(alternatives.flatMap((one) => [...typesIn(one as JsonObject)]));
  }
  const type = schema["type"];
  if (type !== undefined) return new Set([type].flat().map(String));
  const values = [schema["enum"] ?? [], schema["const"] ?? []].flat() as JsonValue[];
  if (values.length > 0) return new Set(values.map((value) => typeof value));
  return new Set(["any"]);
}

/** Keys of a side that takes several places; undefined for a side that is one value. */
export function keysOf(side: SideTypes): readonly string[] | undefined {
  return side instanceof Set ? undefined : Object.keys(side);
}
