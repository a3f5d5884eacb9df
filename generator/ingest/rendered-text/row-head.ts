import type { Token } from "../shared/tokens.ts";
import { readType, TYPE_START, type ShownType } from "./type-words.ts";

/** The head of a row: its name, its type and its badges, on one line or several. */
export interface RowHead {
  readonly name: string;
  readonly shown: ShownType;
  readonly required: boolean | undefined;
  readonly token: Token;
  /** Index of the first token after the head. */
  readonly next: number;
}

const name = String.raw`[A-Za-z_$@](?:[\w$.[\]@:-]{0,120}[\w$\]@-])?`;
const alone = new RegExp(`^(${name})(\\?)?(\\s?\\*)?$`);
const nameThenType = new RegExp(`^(${name})(\\?)?(\\*)?[\\t ]+(\\S.*)$`);

/** Reads the row that begins at a token; undefined where none does. */
export function readHead(tokens: readonly Token[], index: number): RowHead | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  return readLines(tokens, index, token) ?? readLine(tokens, index, token);
}

/** The lines between a name and its type. */
const between = (text: string, own: string) =>
  /^(?:required|Required|Type:)$/.test(text) || text === `Copy link to ${own}`;

function readLines(tokens: readonly Token[], index: number, token: Token): RowHead | undefined {
  const [, own, optional, star] = alone.exec(token.text) ?? [];
  if (own === undefined) return undefined;
  let required: boolean | undefined =
    star === undefined ? (optional === undefined ? undefined : false) : true;
  let next = index + 1;
  for (; between(tokens[next]?.text ?? "", own); next++)
    if (/^required$/i.test(tokens[next]?.text ?? "")) required = true;
  const shown = readType(tokens[next]?.text ?? "");
  if (shown === undefined) return undefined;
  // A type word is a name only where no other type follows its own.
  if (readType(token.text) !== undefined && readType(tokens[next + 1]?.text ?? "") !== undefined)
    return undefined;
  next++;
  return { name: own, shown, required: shown.required ?? required, token, next };
}

/** `label stringrequired`, `labelstring<uuid>required`, `label?string`. */
function readLine(tokens: readonly Token[], index: number, token: Token): RowHead | undefined {
  const { text } = token;
  const base = { token, next: index + 1 };
  const [, spaced, optional, starred, rest = ""] = nameThenType.exec(text) ?? [];
  const type = spaced === undefined ? undefined : readType(rest);
  if (spaced !== undefined && type !== undefined && !isProse(tokens, index, spaced, rest)) {
    const required = starred === undefined ? (optional === undefined ? undefined : false) : true;
    return { ...base, name: spaced, shown: type, required: type.required ?? required };
  }
  if (text.length > maximumLine) return undefined;
  // The first split whose end is a type is the longest type.
  for (const { index: at } of text.matchAll(TYPE_START)) {
    if (at === 0) continue;
    const [, own, optional, star] = alone.exec(text.slice(0, at)) ?? [];
    const shown = own === undefined ? undefined : readType(text.slice(at));
    if (own === undefined || shown === undefined || own === "Format") continue;
    // `phone_number` at the end of a text is a name without its type.
    if (own.endsWith("_")) continue;
    // `Update` and `company` are words.
    const isWord = shown.required === undefined && /^\p{L}+$/u.test(text);
    if (isWord && !/^(?:string|integer|number|boolean|object)$/.test(shown.type)) continue;
    const isOptional = optional === undefined ? undefined : false;
    const required = shown.required ?? (star === undefined ? isOptional : true);
    return { ...base, name: own, shown, required };
  }
  return undefined;
}

/** A type with a badge, a format or brackets: no words of prose. */
const isExact = (type: string) => !/^[a-z]+$/i.test(type);

/** True for two words such as `Running number`, on a page whose rows look otherwise or below a row without prose. */
function isProse(tokens: readonly Token[], index: number, own: string, type: string): boolean {
  if (isExact(type) || !/^[A-Za-z][a-z]*$/.test(own)) return false;
  if (!hasSpacedRows(tokens)) return true;
  let above = index - 1;
  // Bounds and values stand between a head and its prose.
  while (above > 0 && /: |^[<>[]/.test(tokens[above]?.text ?? "")) above--;
  return /^[A-Z]/.test(own) && readHead(tokens, above) !== undefined;
}

const spacedPages = new WeakMap<readonly Token[], boolean>();

/** True where rows of the page have a blank between name and type. */
function hasSpacedRows(tokens: readonly Token[]): boolean {
  const known = spacedPages.get(tokens);
  if (known !== undefined) return known;
  const found = tokens.some(({ text }) => {
    const [, own, , , type = ""] = nameThenType.exec(text) ?? [];
    return (
      own !== undefined &&
      readType(own) === undefined &&
      isExact(type) &&
      readType(type) !== undefined
    );
  });
  spacedPages.set(tokens, found);
  return found;
}

const maximumLine = 400;
