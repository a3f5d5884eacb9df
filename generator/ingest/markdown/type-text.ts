import type { JsonObject } from "../../json/values.ts";
import { hasType, schemaOfPeoplesWord, unionOf } from "../shared/vocabulary/types.ts";

/** A type as people write it. */
export interface TypeText {
  readonly schema: JsonObject;
  /** The values are listed elsewhere. */
  readonly isEnum: boolean;
}

const maximumLength = 300;

/**
 * Reads a type as people and tools write it into tables and lists: `list of object`, `string[]`, `Array<int>`,
 * `string or null`, `enum`, `'low' | 'high'`.
 *
 * @returns undefined where the words are no type.
 */
export function parseTypeText(text: string): TypeText | undefined {
  // Some tools name the fields of an object next to its type: `object { sku, count }`.
  const bare = text
    .replaceAll("`", "")
    .replaceAll(/\bobject \{[^{}]*\}/g, "object")
    .trim();
  if (bare === "" || bare.length > maximumLength) return undefined;
  const parts = bare.split(/\s*[|¦]\s*|\s+or\s+|\s*\/\s*(?=null$)/).filter((part) => part !== "");
  const literals = parts.map((part) =>
    /^(?:'([^']*)'|"([^"]*)")$/
      .exec(part)
      ?.slice(1)
      .find((one) => one !== undefined),
  );
  if (literals.every((literal) => literal !== undefined))
    return { schema: { type: "string", enum: literals }, isEnum: false };
  const members = parts.map(parseMember);
  if (members.some((member) => member === undefined)) return undefined;
  const known = members.filter((member) => member !== undefined);
  return {
    schema: unionOf(known.map(({ schema }) => schema)),
    isEnum: known.some(({ isEnum }) => isEnum),
  };
}

function parseMember(text: string): TypeText | undefined {
  const list =
    /^(?:(?:list|array|set)s? of (.+)|(?:array|list|set)<(.+)>|(?:array|list)?\[(.+)\]|(.+)\[\])$/i.exec(
      text,
    );
  const inner = list?.slice(1).find((part) => part !== undefined);
  if (inner !== undefined) {
    const items = parseMember(inner) ?? parseMember(inner.replace(/s$/, ""));
    return items && { schema: { type: "array", items: items.schema }, isEnum: items.isEnum };
  }
  const map = /^(?:map(?:<.*>| from .*| of .*)|record<.*>|dict(?:ionary)?<.*>)$/i.test(text);
  if (map) return { schema: { type: "object" }, isEnum: false };
  const [, enumOf] = /^enum(?:s|eration)?(?:<(\w+)>| \((\w+)\)| of (\w+)s?)?$/i.exec(text) ?? [];
  if (/^enums?\b/i.test(text))
    return { schema: schemaOfPeoplesWord(enumOf ?? "string") ?? { type: "string" }, isEnum: true };
  const [, word = "", format] = /^([A-Za-z][\w-]*)(?: ?[<(]([\w-]{1,40})[>)])?$/.exec(text) ?? [];
  const schema = schemaOfPeoplesWord(word) ?? schemaOfPeoplesWord(word.replace(/s$/, ""));
  if (schema === undefined) return undefined;
  if (format === undefined) return { schema, isEnum: false };
  // People write `String(40)`, as databases do.
  const isLength = /^\d{1,9}$/.test(format);
  if (!isLength) return { schema: { ...schema, format }, isEnum: false };
  const isText = hasType(schema, "string") && schema["format"] === undefined;
  return { schema: isText ? { ...schema, maxLength: Number(format) } : schema, isEnum: false };
}
