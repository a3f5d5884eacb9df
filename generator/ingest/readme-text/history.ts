import type { Token } from "../shared/tokens.ts";

const first =
  /^(?:Recent Requests|Log in to see full request history|\|? ?Time\s*\|?\s*Status\s*\|?\s*User Agent.*)$/i;
const between = /^(?:Time|Status|User Agent|\|(?: ?:?-{2,}:? ?\|)+)$/i;
const last =
  /^(?:\| ?)?(?:Make a request to see history\.|Retrieving recent requests…|LoadingLoading…|\d+ Requests This Month|URL Expired|The URL for this request expired after .{1,20}\.)[ |]*$/i;

/** The tokens of a page without the list of recent requests; index of the first token after it, or 0. */
export function withoutHistory(tokens: readonly Token[]): { tokens: Token[]; after: number } {
  const kept: Token[] = [];
  let after = 0;
  let isInside = false;
  for (const token of tokens) {
    const isFirst = first.test(token.text);
    const isLast = last.test(token.text);
    if (isFirst || isLast || (isInside && between.test(token.text))) {
      // Below the fields, a line such as `LoadingLoading…` belongs to the panel that tries requests.
      if (isFirst || isInside || after === 0) after = kept.length;
      isInside = true;
      continue;
    }
    isInside = false;
    kept.push(token);
  }
  return { tokens: kept, after };
}
