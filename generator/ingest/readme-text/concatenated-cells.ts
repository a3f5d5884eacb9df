import type { Token } from "../shared/tokens.ts";
import { sectionOf } from "./labels.ts";
import { parseTypeLine } from "./type-line.ts";

const typeStart =
  /(?:string|integer|int32|int64|number|float|double|boolean|date|uuid|uri|email|password|binary|file|json|object|array of [a-z])/g;
const typeWhole =
  /^(?:array of [a-z0-9-]{1,30}?s(?=required|enum|Defaults|length|[≤≥]|[A-Z]|$| \|)|date-time|string|integer|int32|int64|number|float|double|boolean|date|uuid|uri|email|password|binary|file|json|object)(?: \| null)?/;
const badge =
  /^(?:required|enum|deprecated|length (?:between \d{1,9} and \d{1,9}|[≤≥] \d{1,9})|[≤≥] -?\d{1,15}|Defaults to \S.*)/i;

/** A line that is a whole row: name, type, badges. */
interface Way {
  readonly cells: readonly string[];
  /** Badges show that the line is a row. */
  readonly isCertain: boolean;
}

/**
 * Splits rows whose cells a capture has concatenated, as in `idstringrequired`. A line is split only where the
 * words of the types allow exactly one way, and where badges, here or in another line of the page, show that its
 * rows are written so: a name may end with a type word, and names are never invented.
 */
export function splitCells(tokens: readonly Token[]): Token[] {
  const ways = tokens.map(({ text }) => onlyWay(text));
  const certain = ways.filter((way) => way?.isCertain === true).length;
  // A name and a type on lines of their own: this capture has not lost the line ends.
  const whole = tokens.filter(({ text }, index) => {
    const before = tokens[index - 1]?.text ?? "";
    const isRow = parseTypeLine(text) !== undefined && ways[index - 1] === undefined;
    return isRow && sectionOf(before) === undefined && !/^Response body$/i.test(before);
  }).length;
  if (certain <= whole) return splitPairs(tokens);
  return tokens.flatMap((token, index): Token[] => {
    const way = ways[index];
    // The values of a drop-down are run together: where one ends is not to be seen.
    if (/^Allowed:\S/.test(token.text)) return [];
    if (way === undefined) return [token];
    return way.cells.map((text, at) => ({
      ...token,
      text,
      afterBlank: at === 0 ? token.afterBlank : false,
      isName: at === 0,
    }));
  });
}

/** A name and a type on one line, with a blank between. */
const pair = /^([a-z_$][\w$.[\]-]{0,200}) ([a-z].*)$/;

/**
 * Splits lines such as `limit integer`, where what follows at once shows that they are rows: two words may be
 * prose as well (`serial number`).
 */
function splitPairs(tokens: readonly Token[]): Token[] {
  const typeOf = ({ text }: Token) => {
    const type = pair.exec(text)?.[2];
    return type !== undefined && parseTypeLine(type) !== undefined ? type : undefined;
  };
  const isShown = tokens.some((token, index) => {
    const next = tokens[index + 1];
    const isBadge = next !== undefined && !next.afterBlank && badge.exec(next.text) !== null;
    return isBadge && typeOf(token) !== undefined;
  });
  if (!isShown) return [...tokens];
  return tokens.flatMap((token): Token[] => {
    const type = typeOf(token);
    if (type === undefined) return [token];
    const name = token.text.slice(0, -type.length - 1);
    return [
      { ...token, text: name, isName: true },
      { ...token, text: type, afterBlank: false, isName: false },
    ];
  });
}

function onlyWay(text: string): Way | undefined {
  const ways = waysToSplit(text);
  return ways.length === 1 ? ways[0] : undefined;
}

/** Characters of a line that a name and its type may take. */
const maximumHead = 220;

function waysToSplit(text: string): Way[] {
  const longestName = /^[A-Za-z_$][\w$.[\]-]{0,200}/.exec(text)?.[0].length ?? 0;
  return [...text.slice(0, maximumHead).matchAll(typeStart)].flatMap(({ index }): Way[] => {
    const type = typeWhole.exec(text.slice(index, index + maximumHead))?.[0];
    const name = text.slice(0, index);
    if (index === 0 || index > longestName || !/[A-Za-z0-9$\]]$/.test(name)) return [];
    if (type === undefined || parseTypeLine(type) === undefined) return [];
    const badges: string[] = [];
    let rest = text.slice(index + type.length);
    for (let next = badge.exec(rest); next !== null; next = badge.exec(rest)) {
      badges.push(next[0]);
      rest = rest.slice(next[0].length);
    }
    if (rest !== "") return [];
    return [{ cells: [name, type, ...badges], isCertain: badges.length > 0 }];
  });
}
