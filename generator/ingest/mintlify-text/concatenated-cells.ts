import type { Token } from "../shared/tokens.ts";
import { parseTypeRow } from "./type-row.ts";

const typeStart = /(?:string|integer|number|boolean|object|any|null|file|enum<)/g;
const typeWhole =
  /^(?:enum<(?:string|integer|number)>|string|integer|number|boolean|object|any|null|file)(?:<[\w.-]{1,60}>)?(?:\[\]){0,8}(?: \| null)?/;
const badges = /^(?:required|deprecated|header|query|cookie|read-only|write-only)/;

/**
 * Takes rows apart that a capture has run together, as in `clientIdstringrequired`. A line is taken
 * apart only where the words of the types allow exactly one way.
 */
export function splitCells(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const ways = waysOf(token.text);
    const [only] = ways;
    if (ways.length !== 1 || only === undefined) return [token];
    const { name, type, found, rest } = only;
    const { line, column } = token;
    const head = [name, type, ...found].map((text, index): Token => ({
      text,
      line,
      column,
      afterBlank: index === 0,
      isHeading: false,
      isName: false,
    }));
    const tail: Token = {
      text: rest,
      line,
      column,
      afterBlank: true,
      isHeading: false,
      isName: false,
    };
    return rest === "" ? head : [...head, tail];
  });
}

interface Way {
  readonly name: string;
  readonly type: string;
  readonly found: readonly string[];
  /** The description, which begins with a capital. */
  readonly rest: string;
}

function waysOf(text: string): Way[] {
  const longestName = /^[A-Za-z_$][\w$.-]{0,200}/.exec(text)?.[0].length ?? 0;
  return [...text.slice(0, 220).matchAll(typeStart)].flatMap(({ index }): Way[] => {
    const type = typeWhole.exec(text.slice(index, index + 500))?.[0];
    if (
      index === 0 ||
      index > longestName ||
      type === undefined ||
      parseTypeRow(type) === undefined
    )
      return [];
    const found: string[] = [];
    let rest = text.slice(index + type.length);
    for (let badge = badges.exec(rest)?.[0]; badge !== undefined; badge = badges.exec(rest)?.[0]) {
      found.push(badge);
      rest = rest.slice(badge.length);
    }
    return rest === "" || /^\p{Lu}/u.test(rest)
      ? [{ name: text.slice(0, index), type, found, rest }]
      : [];
  });
}
