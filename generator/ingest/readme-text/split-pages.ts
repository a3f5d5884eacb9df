import type { Token } from "../shared/tokens.ts";
import { isEndpointAt } from "./endpoint.ts";

const isTail = (text: string) =>
  /^(?:Updated \S.{0,40} ago|Did this page help you\?|Yes|No)$/.test(text);
const isHistory = (text: string) => /see full request history/.test(text);

/** Lines that may stand between a page's title and its method. */
const maximumHead = 12;

/** The pages of a file that holds several, one after the other: each has its method, or the list of requests. */
export function splitPages(tokens: readonly Token[]): Token[][] {
  const endpoints = indexesOf(tokens, (index) => isEndpointAt(tokens, index));
  const histories = indexesOf(tokens, (index) => isHistory(tokens[index]?.text ?? ""));
  const anchors = endpoints.length >= histories.length ? endpoints : histories;
  if (anchors.length < 2) return [[...tokens]];
  const starts = anchors.map((anchor, index) => (index === 0 ? 0 : startOf(tokens, anchor)));
  return starts.map((start, index) => tokens.slice(start, starts[index + 1]));
}

function indexesOf(tokens: readonly Token[], test: (index: number) => boolean): number[] {
  return tokens.map((_, index) => index).filter(test);
}

/** Index of the title before a page's anchor: after the tail of the page before, a heading, or the line before. */
function startOf(tokens: readonly Token[], anchor: number): number {
  for (let at = anchor - 1; at > 0 && at >= anchor - maximumHead; at--) {
    if (isTail(tokens[at]?.text ?? "")) return at + 1;
    if (tokens[at]?.isHeading) return at;
  }
  const isRecent = /^Recent Requests$/.test(tokens[anchor - 1]?.text ?? "");
  return anchor - (isRecent ? 2 : 1);
}
