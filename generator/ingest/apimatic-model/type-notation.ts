import type { JsonObject } from "../../json/values.ts";
import { schemaOfLanguageType } from "../shared/vocabulary/types.ts";
import { isAbsence, isList, isMap, isWrapper } from "./container-words.ts";

/** A type as a model page writes it. */
export type ModelType =
  | { readonly kind: "schema"; readonly schema: JsonObject }
  | { readonly kind: "model"; readonly name: string }
  | { readonly kind: "list"; readonly items: ModelType }
  | { readonly kind: "map"; readonly values: ModelType }
  | { readonly kind: "union"; readonly members: readonly ModelType[] }
  | { readonly kind: "absent" };

interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
}

const maxNesting = 50;

/**
 * Parses a type in the notation of any of the seven languages, e.g. `List[str]`, `?array<string, int>`,
 * `Record<string, T[]>`, `[]*time.Time`, `str | int | None`.
 *
 * @returns undefined where the text is no type.
 */
export function parseModelType(text: string): ModelType | undefined {
  if (text.length > 2000) return undefined;
  const cursor: Cursor = { text, at: 0, depth: 0 };
  const type = union(cursor);
  skipSpace(cursor);
  return type !== undefined && cursor.at === text.length ? type : undefined;
}

function skipSpace(cursor: Cursor): void {
  while (cursor.text[cursor.at] === " ") cursor.at++;
}

function take(cursor: Cursor, token: string): boolean {
  skipSpace(cursor);
  if (!cursor.text.startsWith(token, cursor.at)) return false;
  cursor.at += token.length;
  return true;
}

function union(cursor: Cursor): ModelType | undefined {
  if (++cursor.depth > maxNesting) return undefined;
  const members: ModelType[] = [];
  do {
    const member = postfix(cursor);
    if (member === undefined) return undefined;
    members.push(member);
  } while (take(cursor, "|"));
  cursor.depth--;
  const present = members.filter(({ kind }) => kind !== "absent");
  const [only] = present;
  if (only === undefined) return { kind: "absent" };
  return present.length === 1 ? only : { kind: "union", members: present };
}

/** `T[]` is a list; `T?` (C#) says that the field may be left out. */
function postfix(cursor: Cursor): ModelType | undefined {
  let type = prefix(cursor);
  while (type !== undefined) {
    if (take(cursor, "[]")) type = { kind: "list", items: type };
    else if (!take(cursor, "?")) break;
  }
  return type;
}

/** `?T` (PHP) and `*T` (Go) say that the field may be left out; `[]T` (Go) and `List of T` are lists. */
function prefix(cursor: Cursor): ModelType | undefined {
  if (++cursor.depth > maxNesting) return undefined;
  const type = unwound(cursor);
  cursor.depth--;
  return type;
}

function unwound(cursor: Cursor): ModelType | undefined {
  if (take(cursor, "?") || take(cursor, "*")) return prefix(cursor);
  if (take(cursor, "[]") || take(cursor, "List of ")) {
    const items = prefix(cursor);
    return items && { kind: "list", items };
  }
  if (take(cursor, "(")) {
    const inner = union(cursor);
    return take(cursor, ")") ? inner : undefined;
  }
  return named(cursor);
}

function named(cursor: Cursor): ModelType | undefined {
  skipSpace(cursor);
  const [name] =
    /^(?:interface\{\}|[A-Za-z_\\][\w.\\]{0,200})/.exec(
      cursor.text.slice(cursor.at, cursor.at + 210),
    ) ?? [];
  if (name === undefined) return undefined;
  cursor.at += name.length;
  const bare = name.split("\\").at(-1) ?? name;
  // Go: map[string]T
  if (bare === "map" && take(cursor, "[string]")) return mapOf(prefix(cursor));
  if (cursor.text[cursor.at] === "[" && cursor.text[cursor.at + 1] !== "]")
    return generic(cursor, bare, "[", "]");
  if (cursor.text[cursor.at] === "<") return generic(cursor, bare, "<", ">");
  // PHP: string(EnumName)
  if (cursor.text[cursor.at] === "(" && take(cursor, "(")) {
    const inner = union(cursor);
    return take(cursor, ")") ? inner : undefined;
  }
  return simple(bare);
}

function generic(cursor: Cursor, name: string, open: string, close: string): ModelType | undefined {
  take(cursor, open);
  const parameters: ModelType[] = [];
  do {
    const parameter = union(cursor);
    if (parameter === undefined) return undefined;
    parameters.push(parameter);
  } while (take(cursor, ","));
  if (!take(cursor, close)) return undefined;
  const last = parameters.at(-1);
  if (last === undefined) return undefined;
  if (isMap(name) && parameters.length === 2) return mapOf(last);
  if (isList(name) || name === "array") return { kind: "list", items: last };
  return isWrapper(name) ? last : undefined;
}

const mapOf = (values: ModelType | undefined): ModelType | undefined =>
  values && { kind: "map", values };

function simple(name: string): ModelType {
  if (isAbsence(name)) return { kind: "absent" };
  if (name === "null") return { kind: "schema", schema: { type: "null" } };
  const schema = schemaOfLanguageType(name);
  if (schema !== undefined) return { kind: "schema", schema };
  if (isList(name)) return { kind: "list", items: { kind: "schema", schema: {} } };
  if (isMap(name)) return { kind: "map", values: { kind: "schema", schema: {} } };
  return { kind: "model", name: name.replace(/^models\./, "") };
}
