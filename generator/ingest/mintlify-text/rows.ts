import type { JsonObject } from "../../json/values.ts";
import type { Token } from "../shared/tokens.ts";
import { isMediaType } from "./labels.ts";
import { parseTypeRow } from "./type-row.ts";

/** The head of a field's row: name, type and badges. */
export interface RowHead {
  /** Undefined where the capture has lost it. */
  readonly name?: string;
  readonly token: Token;
  /** Path that a line before the name gives, e.g. `definition` of `definition.`. */
  readonly prefix?: string;
  readonly schema: JsonObject;
  readonly isEnum: boolean;
  readonly isUnion: boolean;
  readonly titles: readonly string[];
  readonly badges: ReadonlySet<string>;
  /** The text of a `default:` badge. */
  readonly defaultText?: string;
  /** Index of the first token after the head. */
  readonly next: number;
}

/** How a capture separates the parts of a row. */
export interface Layout {
  /** Blank lines stand between all parts, so that they tell nothing. */
  readonly isLoose: boolean;
  /** Fields that are shown in the section: badges `header`, `query`, `cookie` belong to credentials only. */
  readonly isAuthorization: boolean;
  /** Where a capture has lost all names of a section, its types begin the rows. */
  readonly isNameless?: boolean;
  /** Lines of the page that a type follows: what a line `definition.` before a name may refer to. */
  readonly names: ReadonlySet<string>;
}

/** The lines of a page that a type follows. */
export const namesIn = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(
    tokens
      .filter((_, index) => parseTypeRow(tokens[index + 1]?.text ?? "") !== undefined)
      .map(({ text }) => text),
  );

const locationBadges = new Set(["header", "query", "cookie"]);
const plainBadges = new Set(["required", "deprecated", "write-only", "read-only"]);

/** Reads the head of a row at `index`, or undefined where no row begins there. */
export function readRowHead(
  tokens: readonly Token[],
  index: number,
  layout: Layout,
): RowHead | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  if (layout.isNameless) return readNamelessHead(tokens, index, layout);
  const prefix = prefixAt(tokens, index, layout);
  const nameIndex = prefix === undefined ? index : index + 1;
  const token = tokens[nameIndex];
  if (token === undefined || !(token.isName || isName(token.text))) return undefined;
  const after = tokens[nameIndex + 1];
  if (after === undefined || (after.afterBlank && !layout.isLoose)) return undefined;
  const type = parseTypeRow(after.text);
  // A name directly followed by `default:` has a type that the page does not show.
  const hasDefaultOnly = type === undefined && /^default:/i.test(after.text);
  if (type === undefined && !hasDefaultOnly) return undefined;
  const head = {
    name: token.written ?? token.text,
    token,
    ...(prefix === undefined ? {} : { prefix }),
    schema: type?.schema ?? {},
    isEnum: type?.isEnum ?? false,
    isUnion: type?.isUnion ?? false,
    titles: type?.titles ?? [],
  };
  return { ...head, ...readBadges(tokens, nameIndex + (type === undefined ? 1 : 2), layout) };
}

/** The path before a name, `definition.`; a description of one word ends in a full stop too. */
function prefixAt(tokens: readonly Token[], index: number, layout: Layout): string | undefined {
  const [path, root = ""] =
    /^([\w$-]{1,80})(?:\[[\w-]{0,60}\])*(?:\.[\w$[\]-]{1,80}){0,20}\.$/.exec(
      tokens[index]?.text ?? "",
    ) ?? [];
  const isApart = tokens[index + 1]?.afterBlank === true && !layout.isLoose;
  return path === undefined || isApart || !layout.names.has(root) ? undefined : path.slice(0, -1);
}

function readNamelessHead(
  tokens: readonly Token[],
  index: number,
  layout: Layout,
): RowHead | undefined {
  const token = tokens[index] as Token;
  const type = parseTypeRow(token.text);
  return type && { token, ...type, ...readBadges(tokens, index + 1, layout) };
}

/** A name has no spaces. Quoted, bracketed and comma-ended lines are values of samples and enumerations. */
function isName(text: string): boolean {
  return (
    text.length <= 200 &&
    !isMediaType(text) &&
    /^[^\s"'`{}[\](),;]+(?:\[\]|\[[\w-]{1,60}\])*$/.test(text)
  );
}

function readBadges(
  tokens: readonly Token[],
  start: number,
  layout: Layout,
): Pick<RowHead, "badges" | "defaultText" | "next"> {
  const badges = new Set<string>();
  let defaultText: string | undefined;
  let next = start;
  for (; next < tokens.length; next++) {
    const token = tokens[next];
    if (token === undefined || (token.afterBlank && !layout.isLoose)) break;
    const found = badgesOf(token.text, layout.isAuthorization);
    const value = /^default:\s?(.*)$/i.exec(token.text)?.[1];
    if (found === undefined && value === undefined) break;
    // A field may be called `required` or `header`: then its own type follows.
    if (found !== undefined && beginsRow(tokens, next, layout)) break;
    if (value !== undefined) defaultText = value;
    for (const badge of found ?? []) badges.add(badge);
  }
  return { badges, ...(defaultText === undefined ? {} : { defaultText }), next };
}

/** The badges of a line; several may be run together, as in `headerrequired`. */
function badgesOf(text: string, isAuthorization: boolean): string[] | undefined {
  const badges: string[] = [];
  let rest = text;
  while (rest !== "") {
    const badge = [...plainBadges, ...(isAuthorization ? locationBadges : [])].find((one) =>
      rest.startsWith(one),
    );
    if (badge === undefined) return undefined;
    badges.push(badge);
    rest = rest.slice(badge.length);
  }
  return badges;
}

/** True when the token at `index` is a name: a type follows it, and that type is not itself the name of the next row. */
function beginsRow(tokens: readonly Token[], index: number, layout: Layout): boolean {
  const isType = (at: number) => {
    const token = tokens[at];
    if (token === undefined || (token.afterBlank && !layout.isLoose)) return false;
    return parseTypeRow(token.text) !== undefined;
  };
  return isType(index + 1) && !isType(index + 2);
}
