import type { JsonObject } from "../../json/values.ts";
import { parseConstraint } from "../shared/vocabulary/constraints.ts";
import { hasType, schemaOfPeoplesWord, unionOf } from "../shared/vocabulary/types.ts";

/** A type as people write it. */
export interface TypeText {
  readonly schema: JsonObject;
  /** The values are listed elsewhere. */
  readonly isEnum: boolean;
  /** A list whose items are told by the name of a schema. */
  readonly hasNamedItems?: boolean;
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
    ...(known.some(({ hasNamedItems }) => hasNamedItems) ? { hasNamedItems: true } : {}),
  };
}

/** The type of a list's items, as it is written: `list of object`, `string[]`, `[Berth]`. Undefined for other types. */
export const itemsOfList = (text: string): string | undefined =>
  /^(?:(?:list|array|set|lista|liste|arreglo|tableau)s? (?:of|von|de|di|d') ?(.+)|(?:array|list|set)<(.+)>|(?:array|list)?\[(.+)\]|(.+)\[\])$/i
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);

function parseMember(text: string): TypeText | undefined {
  const inner = itemsOfList(text);
  if (inner !== undefined) {
    const items = parseMember(inner) ?? parseMember(inner.replace(/s$/, "")) ?? namedItems(inner);
    return items && { ...items, schema: { type: "array", items: items.schema } };
  }
  const map = /^(?:map(?:<.*>| from .*| of .*)|record<.*>|dict(?:ionary)?<.*>)$/i.test(text);
  if (map) return { schema: { type: "object" }, isEnum: false };
  const [, enumOf] = /^enum(?:s|eration)?(?:<(\w+)>| \((\w+)\)| of (\w+)s?)?$/i.exec(text) ?? [];
  if (/^enums?\b/i.test(text))
    return { schema: schemaOfPeoplesWord(enumOf ?? "string") ?? { type: "string" }, isEnum: true };
  const [, word = "", format] =
    /^(\p{L}[\p{L}\w-]*)(?: ?(?:<([^<>]{1,60})>|\(([^()]{1,60})\)))?$/u
      .exec(text)
      ?.filter((part, at) => at === 0 || part !== undefined) ?? [];
  const schema = schemaOfPeoplesWord(word) ?? schemaOfPeoplesWord(word.replace(/s$/, ""));
  if (schema === undefined) return undefined;
  if (format === undefined) return { schema, isEnum: false };
  return { schema: { ...schema, ...inParentheses(format, schema) }, isEnum: false };
}

/** What stands in parentheses after a type: its format, its bounds, or its length, as in `String(40)` of databases. */
function inParentheses(text: string, schema: JsonObject): JsonObject {
  const isText = hasType(schema, "string") && schema["format"] === undefined;
  if (/^\d{1,9}$/.test(text)) return isText ? { maxLength: Number(text) } : {};
  if (/^[A-Za-z][\w-]{0,40}$/.test(text)) return { format: text };
  const constraint = parseConstraint(text, schema, "worded");
  return constraint?.kind === "keywords" ? constraint.keywords : {};
}

/** Items that are told by the name of a schema may be anything, unless the rows below show their fields. */
const namedItems = (text: string): TypeText | undefined =>
  /^[A-Z]\w*(?:\.\w+)*$/.test(text)
    ? { schema: {}, isEnum: false, hasNamedItems: true }
    : undefined;
