/**
 * The codecs that mapping files can name, with what the checks need to know about them. Those of the
 * library are read from the codecs themselves (`templates/crosswalk/codecs`), which are what generated
 * packages run; those of a project are declared where they are named.
 */
import * as library from "../../../templates/crosswalk/codecs/index.ts";
import type { CodecProperties, ValueTypes } from "../../../templates/crosswalk/codecs/define.ts";
import type { JsonValue } from "../../json/values.ts";
import type { OwnCodecEntry } from "../mapping/format.ts";
import { schemaProblems } from "../schema/validate.ts";

/** JSON types of a codec's value; by key for a codec that takes several fields. */
export type CodecTypes = ReadonlySet<string> | Readonly<Record<string, ReadonlySet<string>>>;

/** A codec of the project's own. */
export interface OwnCodec {
  readonly name: string;
  readonly entry: OwnCodecEntry;
  /** The file that names it is the canonical model, and all mappings have it. */
  readonly isShared: boolean;
}

/** What converts a field. */
export type CodecKind =
  | { readonly kind: "same" }
  | { readonly kind: "table"; readonly table: string }
  | {
      readonly kind: "library";
      readonly name: string;
      readonly options?: JsonValue;
      readonly properties: CodecProperties;
    }
  | {
      readonly kind: "own";
      readonly name: string;
      readonly own: OwnCodec;
      readonly options?: JsonValue;
    };

type Maker = ((options?: never) => unknown) & { readonly properties: CodecProperties };

const makers = new Map<string, Maker>(
  Object.entries<unknown>(library).flatMap(([name, value]) =>
    isMaker(value) ? [[name, value] as const] : [],
  ),
);

function isMaker(value: unknown): value is Maker {
  return typeof value === "function" && "properties" in value;
}

/** Names of the library's codecs, in alphabetical order. */
export const codecNames: readonly string[] = [...makers.keys()].sort();

/** What a codec of the library says about itself; undefined when there is none of this name. */
export function propertiesOfCodec(name: string): CodecProperties | undefined {
  return makers.get(name)?.properties;
}

/** What is wrong with a codec's options; undefined when nothing is. */
export function optionProblems(name: string, options: JsonValue | undefined): string | undefined {
  const schema = propertiesOfCodec(name)?.options;
  if (options === undefined) return undefined;
  return schema === undefined ? "the codec takes no options" : schemaProblems(schema, options);
}

/** What a codec loses, looks at, and cannot do. */
export function traitsOf(codec: CodecKind): {
  readonly lossy?: string | undefined;
  readonly decodeOnly?: boolean | undefined;
  readonly reads?: readonly string[] | undefined;
} {
  if (codec.kind === "library") return codec.properties;
  return codec.kind === "own" ? codec.own.entry : {};
}

/** JSON types of both values of a codec. */
export function typesOfCodec(
  codec: CodecKind,
): { readonly canonical: CodecTypes; readonly provider: CodecTypes } | undefined {
  if (codec.kind === "own") {
    const { canonical, provider } = codec.own.entry;
    return { canonical: declaredTypes(canonical), provider: declaredTypes(provider) };
  }
  if (codec.kind !== "library") return undefined;
  const { canonical, provider } = codec.properties;
  return { canonical: declaredTypes(canonical), provider: declaredTypes(provider) };
}

function declaredTypes(types: ValueTypes): CodecTypes {
  if (isList(types)) return new Set(types);
  return Object.fromEntries(Object.entries(types).map(([key, list]) => [key, new Set(list)]));
}

function isList(types: ValueTypes): types is readonly string[] {
  return Array.isArray(types);
}

/** Keys of a codec that takes several fields; undefined for one value. */
export function keysOf(types: CodecTypes): readonly string[] | undefined {
  return types instanceof Set ? undefined : Object.keys(types);
}
