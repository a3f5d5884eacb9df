import type { JsonObject } from "../../json/values.ts";
import { schemaOfWord, unionOf } from "../shared/vocabulary/types.ts";

/** What a line such as `integer<int64> | null` says. */
export interface TypeRow {
  readonly schema: JsonObject;
  /** The type is an enumeration; its values follow. */
  readonly isEnum: boolean;
  /** Names of the schemas, where the site shows them. */
  readonly titles: readonly string[];
  /** Several alternatives other than null, so that anyOf and oneOf cannot be told apart. */
  readonly isUnion: boolean;
}

const base =
  /^(string|integer|number|boolean|object|any|null|file|enum<(?:string|integer|number)>)(?:<([\w.-]{1,60})>)?((?:\[\]){0,8})$/;

/** Reads a line as a type. Undefined where it is none. */
export function parseTypeRow(text: string): TypeRow | undefined {
  if (text.length > 400) return undefined;
  const parts = text.includes(" | ") ? text.split(" | ") : [text];
  const alternatives: Alternative[] = [];
  for (const part of parts) {
    const parsed = parseTitled(part.trim());
    if (parsed === undefined) return undefined;
    alternatives.push(...parsed);
  }
  return {
    schema: unionOf(alternatives.map(({ schema }) => schema)),
    isEnum: alternatives.some(({ isEnum }) => isEnum),
    titles: alternatives.flatMap(({ title }) => title ?? []),
    isUnion: alternatives.filter(({ schema }) => schema["type"] !== "null").length > 1,
  };
}

interface Alternative {
  readonly schema: JsonObject;
  readonly isEnum: boolean;
  readonly title?: string;
}

/** `Title · object`, or several of them run together: `A · object B · object`. */
function parseTitled(text: string): Alternative[] | undefined {
  if (!text.includes(" · ")) {
    const single = parseBase(text);
    return single && [single];
  }
  const pieces = text.split(" · ");
  const alternatives: Alternative[] = [];
  let title = pieces[0] ?? "";
  // The media type of a body: `application/json · object[]`.
  if (/^(?:application|multipart|text)\//.test(title)) return undefined;
  for (const piece of pieces.slice(1)) {
    const space = piece.indexOf(" ");
    const type = parseBase(space === -1 ? piece : piece.slice(0, space));
    if (type === undefined) return undefined;
    alternatives.push({ ...type, title });
    title = space === -1 ? "" : piece.slice(space + 1);
  }
  return title === "" ? alternatives : undefined;
}

function parseBase(text: string): Alternative | undefined {
  const [, word, format, brackets = ""] = base.exec(text) ?? [];
  if (word === undefined) return undefined;
  const isEnum = word.startsWith("enum<");
  const name = isEnum ? word.slice(5, -1) : word;
  let schema: JsonObject = schemaOfWord(name) ?? {};
  if (format !== undefined) schema["format"] = format;
  for (let n = brackets.length / 2; n > 0; n--) schema = { type: "array", items: schema };
  return { schema, isEnum };
}
