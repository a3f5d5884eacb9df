import { isName, type Naming } from "./fields.ts";
import type { Token } from "../shared/tokens.ts";
import { isPanel, isResponseHeading, isStatusHeading, sectionOf } from "./labels.ts";
import { isTitled, parseTypeLine } from "./type-line.ts";

/**
 * Tells whether a table has the names of all its fields: the rows after the heading at `start`. Where labels were lost, scalar types follow
 * each other or their constraints; where they were kept, a name stands before each.
 */
export function namingOf(tokens: readonly Token[], start: number): Naming | undefined {
  let named = 0;
  let nameless = 0;
  let isFirstNamed: boolean | undefined;
  const closes = new Set<string>();
  for (let i = start + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1]?.text ?? "";
    const isNext =
      sectionOf(token.text) !== undefined ||
      isResponseHeading(token.text) ||
      isStatusHeading(token);
    if (isPanel(token.text) || isNext) break;
    if (parseTypeLine(token.text) === undefined) continue;
    if (isTitled(token.text)) {
      closes.add(before);
      continue;
    }
    const isLabel =
      isName(before) &&
      !closes.delete(before.replace(/\*$/, "")) &&
      sectionOf(before) === undefined &&
      // The type of one row before the type of the next; a field that is called `date` is rare.
      parseTypeLine(before) === undefined;
    isFirstNamed ??= isLabel;
    if (isLabel) named++;
    else nameless++;
  }
  if (named + nameless === 0) return undefined;
  // Captures that keep the labels may repeat the type of a text field, from its empty input.
  return named > nameless * (isFirstNamed === true ? 1 : 2) ? "all" : "titled";
}

/** How the page shows names: as most of its tables do. For tables of arrays and objects only. */
export function pageNaming(tokens: readonly Token[]): Naming {
  const tables = tokens.flatMap(({ text }, index) =>
    sectionOf(text) === undefined ? [] : (namingOf(tokens, index) ?? []),
  );
  // Where no table has a scalar: a blank line before the type of an array stands in captures with all names.
  if (tables.length === 0) return tokens.some(isLooseArray) ? "all" : "titled";
  return tables.filter((naming) => naming === "all").length * 2 > tables.length ? "all" : "titled";
}

function isLooseArray(token: Token, index: number, tokens: readonly Token[]): boolean {
  const before = tokens[index - 1]?.text ?? "";
  return (
    token.afterBlank &&
    /^array of /.test(token.text) &&
    isName(before) &&
    parseTypeLine(before) === undefined
  );
}
