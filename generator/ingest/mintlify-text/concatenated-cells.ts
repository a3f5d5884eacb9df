import { toSection, type Section } from "./labels.ts";
import type { Token } from "../shared/tokens.ts";
import { hasType, valueOfText } from "../shared/vocabulary/types.ts";
import { parseTypeRow } from "./type-row.ts";

const typeStart = /(?:string|integer|number|boolean|object|any|null|file|enum<)/g;
const typeWhole =
  /^(?:enum<(?:string|integer|number)>|string|integer|number|boolean|object|any|null|file)(?:<[\w.-]{1,60}>)?(?:\[\]){0,8}(?: \| null)?/;
const badgeStart = /^(?:required|deprecated|read-only|write-only)/;
const locationStart = /^(?:required|deprecated|read-only|write-only|header|query|cookie)/;

/**
 * Splits rows whose cells a capture has concatenated, as in `clientIdstringrequired`, and badges with
 * what follows them, as in `requiredThe name`. A line is split only where the words of the types allow
 * exactly one way, and where something other than the type word shows that it is a row: a name may end
 * with such a word (`cardnumber`), and names are never invented.
 */
export function splitCells(tokens: readonly Token[]): Token[] {
  const ways = tokens.map(({ text }) => onlyWay(text));
  const style = {
    isConcatenated: ways.some((way) => way?.isCertain),
    hasTypeRows: tokens.some(({ text }) => parseTypeRow(text) !== undefined),
  };
  const result: Token[] = [];
  let isAuthorization = false;
  for (const [index, token] of tokens.entries()) {
    const section = toSection(token.text)?.section;
    if (section !== undefined) isAuthorization = section === "authorizations";
    const way = ways[index];
    const isRow = way && (way.isCertain || (style.isConcatenated && !style.hasTypeRows));
    const before = result.at(-1);
    const cells: readonly string[] | undefined = isRow
      ? way.cells
      : (splitTypeRow(token, before, isAuthorization) ??
        splitBadges(token, before, isAuthorization));
    if (cells === undefined) result.push(token);
    else result.push(...cells.map((cell, at) => toToken(token, cell, at === 0 && isRow === true)));
    const last: Section | undefined = toSection(cells?.at(-1) ?? "")?.section;
    if (last !== undefined) isAuthorization = last === "authorizations";
  }
  return result;
}

const toToken = (token: Token, text: string, isFirst: boolean): Token => ({
  ...token,
  text,
  // Prose begins with a capital; the parts of a row's head follow each other.
  afterBlank: isFirst ? token.afterBlank : /^\p{Lu}/u.test(text),
  isName: isFirst,
});

/** `string<email>required` or `booleandefault:false` below a name: the type, and its badges. */
function splitTypeRow(
  { text, afterBlank }: Token,
  before: Token | undefined,
  isAuthorization: boolean,
): string[] | undefined {
  const type = typeWhole.exec(text)?.[0];
  if (type === undefined || afterBlank || before === undefined || /\s/.test(before.text))
    return undefined;
  const { badges, rest } = takeBadges(text.slice(type.length), isAuthorization);
  const value = /^default:(.*)$/.exec(rest)?.[1];
  if (badges.length === 0 && value === undefined) return undefined;
  if (rest !== "" && value === undefined) return undefined;
  return [type, ...badges, ...(value === undefined ? [] : splitDefault(value, type))];
}

/** `requiredThe name` after a type: the badges, and the description or the heading that follows them. */
function splitBadges(
  token: Token,
  before: Token | undefined,
  isAuthorization: boolean,
): string[] | undefined {
  if (before === undefined || token.afterBlank) return undefined;
  const isAfterType = parseTypeRow(before.text) !== undefined || badgeStart.test(before.text);
  if (!isAfterType) return undefined;
  const { badges, rest } = takeBadges(token.text, isAuthorization);
  return badges.length > 0 && /^\p{Lu}/u.test(rest) ? [...badges, rest] : undefined;
}

function takeBadges(text: string, isAuthorization: boolean): { badges: string[]; rest: string } {
  const pattern = isAuthorization ? locationStart : badgeStart;
  const badges: string[] = [];
  let rest = text;
  const next = () => pattern.exec(rest.trimStart())?.[0];
  for (let badge = next(); badge !== undefined; badge = next()) {
    badges.push(badge);
    rest = rest.trimStart().slice(badge.length);
  }
  return { badges, rest: rest.trimStart() };
}

interface Way {
  /** Name, type, badges, and the description, which begins with a capital. */
  readonly cells: readonly string[];
  /** Badges, a format or brackets show that the line is a row. */
  readonly isCertain: boolean;
}

/** The only way to split a line, or undefined where there is none, or more than one. */
function onlyWay(text: string): Way | undefined {
  const ways = waysToSplit(text);
  return ways.length === 1 ? ways[0] : undefined;
}

function waysToSplit(text: string): Way[] {
  const longestName = /^[A-Za-z_$][\w$.-]{0,200}/.exec(text)?.[0].length ?? 0;
  return [...text.slice(0, 220).matchAll(typeStart)].flatMap(({ index }): Way[] => {
    const type = typeWhole.exec(text.slice(index, index + 500))?.[0];
    // One blank may stand between name, type and badges.
    const name = text.slice(0, index).replace(/ $/, "");
    const isName = name.length > 0 && name.length <= longestName && /[A-Za-z0-9$]$/.test(name);
    if (!isName || type === undefined || parseTypeRow(type) === undefined) return [];
    const { badges, rest } = takeBadges(text.slice(index + type.length), true);
    const value = /^default:(.*)$/.exec(rest)?.[1];
    if (value !== undefined) {
      const cells = [name, type, ...badges, ...splitDefault(value, type)];
      return [{ cells, isCertain: true }];
    }
    // Where a badge or a bracket ends the head, what follows may begin with any letter.
    const isClosed = badges.length > 0 || /[>\]]$/.test(type);
    const isProse = /^\p{Lu}/u.test(rest) || (isClosed && /^\p{L}+(?: |$)/u.test(rest));
    if (rest !== "" && !isProse) return [];
    const cells = [name, type, ...badges, ...(rest === "" ? [] : [rest])];
    const isCertain = badges.length > 0 || /[<[]/.test(type);
    // Two words with a blank between are prose as well: `serial number`.
    return isCertain || text[index - 1] !== " " ? [{ cells, isCertain }] : [];
  });
}

/** True for a line that may be a row whose cells a capture has run together, or has put on one line. */
export const mayBeRow = (text: string) =>
  waysToSplit(text).some(({ isCertain }) => isCertain || !text.includes(" ")) ||
  /^[a-z_$][\w$.]{0,80}?(?:string|integer|boolean|number|object|enum<\w+>)[a-z]+ /.test(text) ||
  /^[a-z_$][\w$.]{0,80} (?:string|integer|boolean|number|object)$/.test(text);

/** `default:10The size`: the value is told only where it is of the type and ends in one way. */
function splitDefault(text: string, type: string): string[] {
  if (/^(?:[a-z0-9_.-]+|[A-Z0-9_]+)$/.test(text)) return [`default:${text}`];
  const [value = ""] = /^(?:-?\d{1,40}(?:\.\d{1,40})?|true|false)/.exec(text) ?? [];
  const rest = text.slice(value.length);
  const { schema } = parseTypeRow(type) ?? { schema: {} };
  const isWhole = /^\p{Lu}/u.test(rest) && !hasType(schema, "string");
  return isWhole && valueOfText(value, schema) !== undefined
    ? [`default:${value}`, rest]
    : [`default:${text}`];
}
