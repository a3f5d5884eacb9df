import type { Token } from "../shared/tokens.ts";
import { parseTypeRow } from "./type-row.ts";

/**
 * True for a capture in which blank lines stand between all parts of a row (converters from HTML
 * to Markdown do that), so that blank lines tell nothing.
 */
export function isLooseCapture(tokens: readonly Token[]): boolean {
  let adjacent = 0;
  let apart = 0;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || parseTypeRow(token.text) === undefined) continue;
    if (token.afterBlank) apart++;
    else adjacent++;
  }
  return apart > 0 && adjacent === 0;
}
