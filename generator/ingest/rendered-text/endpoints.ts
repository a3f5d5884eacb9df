import type { Token } from "../shared/tokens.ts";

/** Method and address in the text of a page. */
export interface TextEndpoint {
  readonly method: string;
  readonly address: string;
  readonly token: Token;
  readonly index: number;
  /** Index of the first token after it. */
  readonly next: number;
}

const method = /^(?:GET|PUT|POST|DELETE|DEL|PATCH|HEAD|OPTIONS)$/i;
const address = /^(?:https?:\/\/[^\s/]+)?\/[^\s?#]*$/;
const joined = /^(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\s?((?:https?:\/\/[^\s/]+)?\/[^\s?#]*)$/;
/** Segments of a path that stand on lines of their own. */
const segment = /^\/(?:[\w.~:-]|\{[\w.-]+\})*$/;

/** The endpoints of a text; one that is printed again, e.g. over a sample, counts once. */
export function findEndpoints(tokens: readonly Token[]): TextEndpoint[] {
  const found: TextEndpoint[] = [];
  for (const [index, token] of tokens.entries()) {
    const endpoint = endpointAt(tokens, index, token);
    const isKnown = found.some(
      (one) =>
        one.method === endpoint?.method &&
        (one.address.endsWith(endpoint.address) || endpoint.address.endsWith(one.address)),
    );
    if (endpoint !== undefined && !isKnown) found.push(endpoint);
  }
  return found;
}

function endpointAt(
  tokens: readonly Token[],
  index: number,
  token: Token,
): TextEndpoint | undefined {
  const [, verb, path] = joined.exec(token.text) ?? [];
  if (verb !== undefined && path !== undefined)
    return { method: verb.toUpperCase(), address: path, token, index, next: index + 1 };
  if (!method.test(token.text)) return undefined;
  const first = tokens[index + 1]?.text ?? "";
  if (!address.test(first)) return undefined;
  let next = index + 2;
  let whole = first;
  for (; segment.test(tokens[next]?.text ?? ""); next++) whole += tokens[next]?.text ?? "";
  const name = token.text.toUpperCase() === "DEL" ? "DELETE" : token.text.toUpperCase();
  return { method: name, address: whole, token, index, next };
}

/** The server that lines of a page tell: below a label, or as the host of a request. */
export function serverIn(tokens: readonly Token[], path: string): string | undefined {
  for (const [index, { text }] of tokens.entries()) {
    const next = tokens[index + 1]?.text ?? "";
    if (/^(?:Base URL|Servers?):?$/i.test(text) && /^https?:\/\/[^\s{}]+$/.test(next))
      return next.replace(/\/$/, "");
    const host = /^Host: ([\w.-]+(?::\d+)?)$/.exec(next)?.[1];
    const called = /^[A-Z]+ (\/\S*) HTTP\/[\d.]+$/.exec(text)?.[1]?.split("?", 1)[0];
    if (host !== undefined && called?.endsWith(path) === true)
      return `https://${host}${called.slice(0, called.length - path.length)}`;
  }
  return undefined;
}
