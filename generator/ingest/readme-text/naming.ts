import { isName, type Naming } from "./fields.ts";
import type { Token } from "../shared/tokens.ts";
import { isPanel, sectionOf } from "./labels.ts";
import { isTitled, parseTypeLine } from "./type-line.ts";

/**
 * Tells whether a capture has the names of all fields. Where labels were lost, scalar types follow
 * each other or their constraints; where they were kept, a name stands before each.
 */
export function namingOf(tokens: readonly Token[]): Naming {
  let named = 0;
  let nameless = 0;
  const closes = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    if (isPanel(token.text)) break;
    // An array is closed by its name, once and in its own table.
    if (sectionOf(token.text) !== undefined) closes.clear();
    if (parseTypeLine(token.text) === undefined) continue;
    if (isTitled(token.text)) {
      closes.add(before.text);
      continue;
    }
    const isLabel =
      isName(before.text) &&
      !closes.delete(before.text.replace(/\*$/, "")) &&
      sectionOf(before.text) === undefined &&
      // The type of one row before the type of the next; a field that is called `date` is rare.
      parseTypeLine(before.text) === undefined;
    if (isLabel) named++;
    else nameless++;
  }
  return named > nameless * 2 ? "all" : "titled";
}
