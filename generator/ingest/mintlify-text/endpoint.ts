import { readMediaType, toSection } from "./labels.ts";
import type { Token } from "../shared/tokens.ts";

/** Method and path as the top of a page shows them. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  /** Addresses that a drop-down of servers shows between method and path. */
  readonly servers: readonly Token[];
  readonly token: Token;
  readonly endLine: number;
  /** Index of the method's token, and of the first after the path. */
  readonly start: number;
  readonly next: number;
}

const methods: ReadonlyMap<string, string> = new Map([
  ["GET", "get"],
  ["POST", "post"],
  ["PUT", "put"],
  ["PATCH", "patch"],
  ["DELETE", "delete"],
  ["DEL", "delete"],
  ["HEAD", "head"],
  ["OPTIONS", "options"],
]);

/** A segment of a path. A line with only `{` begins a sample and is none. */
const segment = /^(?:[\w.~!$&'()*+;=:@%-]|\{[\w.$-]{1,100}\}){1,200}$/;

/** Finds the method followed by its path; methods in the navigation are followed by other text. */
export function findEndpoint(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): Endpoint | undefined {
  for (let start = from; start < to; start++) {
    const token = tokens[start];
    if (token === undefined) return undefined;
    const [, word = "", inline] = /^([A-Z]{3,7}|[a-z]{3,7})(?: (\/\S*))?$/.exec(token.text) ?? [];
    // A word in lower case may be any word of a text; a slash alone on its line is no word.
    const isShown = word === word.toUpperCase() || tokens[start + 1]?.text === "/";
    const method = isShown ? methods.get(word.toUpperCase()) : undefined;
    if (method === undefined) continue;
    const servers: Token[] = [];
    let next = start + 1;
    while (inline === undefined && /^https?:\/\/\S+$/.test(tokens[next]?.text ?? ""))
      servers.push(tokens[next++] as Token);
    const read = readPath(tokens, next, inline);
    if (read === undefined) continue;
    const endLine = tokens[read.next - 1]?.line ?? token.line;
    return { method, path: read.path, servers, token, endLine, start, next: read.next };
  }
  return undefined;
}

function readPath(
  tokens: readonly Token[],
  start: number,
  inline: string | undefined,
): { path: string; next: number } | undefined {
  const first = inline ?? tokens[start]?.text ?? "";
  let next = inline === undefined ? start + 1 : start;
  if (!first.startsWith("/") || /[\s?]/.test(first)) return undefined;
  let path = first;
  for (;;) {
    const text = tokens[next]?.text ?? "";
    const isSlash = text === "/" && !path.endsWith("/");
    const isSegment =
      path.endsWith("/") && segment.test(text) && !endsPath(text) && !isHeadingAt(tokens, next);
    if (!isSlash && !isSegment) return { path, next };
    path += text;
    next++;
  }
}

/** Buttons and samples that follow a path ending with a slash. */
const endsPath = (text: string) => /^(?:Try|Copy|cURL|curl|Send)$/.test(text);

/** A segment may be called `headers`: a heading begins with a capital, or its section follows it. */
function isHeadingAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (toSection(token.text) === undefined) return false;
  const next = tokens[index + 1]?.text ?? "";
  return (
    token.isHeading || /^\p{Lu}|^\P{ASCII}/u.test(token.text) || readMediaType(next) !== undefined
  );
}
