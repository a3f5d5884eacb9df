import type { Token } from "../shared/tokens.ts";
import { findEndpoint } from "./endpoint.ts";
import { toSection } from "./labels.ts";
import { parseTypeRow } from "./type-row.ts";

/**
 * The pages of a file that holds several, one after the other. A page begins at its title, where one stands
 * straight before the method, else at the method.
 */
export function splitPages(tokens: readonly Token[]): Token[][] {
  const starts: number[] = [];
  let lastSection = -1;
  let seen = 0;
  for (let from = 0; from < tokens.length;) {
    const endpoint = findEndpoint(tokens, { from, to: tokens.length });
    if (endpoint === undefined) break;
    const { start, next } = endpoint;
    // A page has its sections after its method; a method in the navigation is followed by no path.
    for (; seen < start; seen++)
      if (toSection(tokens[seen]?.text ?? "") !== undefined) lastSection = seen;
    if (starts.length === 0 || lastSection >= (starts.at(-1) ?? 0))
      starts.push(starts.length === 0 ? 0 : titleBefore(tokens, { start, next }));
    from = next;
  }
  if (starts.length < 2) return [[...tokens]];
  return starts.map((start, index) => tokens.slice(start, starts[index + 1]));
}

/** Index of the title before a method: a heading, or a line after a blank where none follows the path. */
function titleBefore(
  tokens: readonly Token[],
  { start, next }: { readonly start: number; readonly next: number },
): number {
  for (let at = start - 1; at >= Math.max(0, start - 4); at--)
    if (tokens[at]?.isHeading && toSection(tokens[at]?.text ?? "") === undefined) return at;
  const before = tokens[start - 1];
  const after = tokens[next];
  const isTitled = after !== undefined && toSection(after.text) === undefined;
  const isTitle =
    before?.afterBlank === true &&
    !isTitled &&
    /^\p{Lu}[^.]{0,100}$/u.test(before.text) &&
    parseTypeRow(before.text) === undefined &&
    toSection(before.text) === undefined;
  return isTitle ? start - 1 : start;
}
