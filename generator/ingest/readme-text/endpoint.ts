import type { SourceRange } from "../shared/source-map.ts";
import type { Token } from "../shared/tokens.ts";

/** Method and address that a page shows. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly server: string;
  /** Where the page shows it; undefined where only a sample does. */
  readonly token?: Token;
  readonly source: SourceRange;
}

const methods = /^(get|post|put|patch|del|delete|head|options)(?: ?(https?:\/\/\S+))?$/i;

/**
 * Finds the method with the address on the same line or on the next. Where the server ends and the path
 * begins is shown in the panel that tries requests; without it, the origin is taken for the server.
 */
export function findEndpoint(tokens: readonly Token[]): Endpoint | undefined {
  for (const index of tokens.keys()) {
    const endpoint = endpointAt(tokens, index);
    if (endpoint !== undefined) return withBase(endpoint, tokens);
  }
  return undefined;
}

/** The endpoint divided as the panel shows it: `URL`, the server's address, the path. */
function withBase(endpoint: Endpoint, tokens: readonly Token[]): Endpoint {
  const url = endpoint.server + endpoint.path;
  for (const [index, { text }] of tokens.entries()) {
    const server = tokens[index + 1]?.text.replace(/\/$/, "") ?? "";
    if (!/^(?:Base )?URL$/i.test(text) || !url.startsWith(`${server}/`)) continue;
    if (server.startsWith(endpoint.server))
      return { ...endpoint, server, path: url.slice(server.length) };
  }
  return endpoint;
}

/** True where a method with its address begins. */
export const isEndpointAt = (tokens: readonly Token[], index: number) =>
  endpointAt(tokens, index) !== undefined;

/** `POST /x` with the server on the next line: `Base URL: https://host/v1`. */
function dividedEndpoint(token: Token | undefined, next: string): Endpoint | undefined {
  const [, word, path] =
    /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\/\S*)$/.exec(token?.text ?? "") ?? [];
  const server = /^Base URL: (https?:\/\/\S+)$/.exec(next)?.[1];
  if (token === undefined || word === undefined || path === undefined || server === undefined)
    return undefined;
  const source = { line: token.line, column: token.column };
  return { method: word.toLowerCase(), path, server, token, source };
}

function endpointAt(tokens: readonly Token[], index: number): Endpoint | undefined {
  const token = tokens[index];
  const divided = dividedEndpoint(token, tokens[index + 1]?.text ?? "");
  if (divided !== undefined) return divided;
  const [, word, inline] = methods.exec(token?.text ?? "") ?? [];
  if (token === undefined || word === undefined) return undefined;
  const next = tokens[index + 1]?.text ?? "";
  const url = inline ?? (/^https?:\/\/\S+$/.test(next) ? next : undefined);
  const [, server, path] = /^(https?:\/\/[^/?#\s]+)(\/[^?#\s]*)/.exec(url ?? "") ?? [];
  if (server === undefined || path === undefined) return undefined;
  const method = /^del$/i.test(word) ? "delete" : word.toLowerCase();
  return { method, path, server, token, source: { line: token.line, column: token.column } };
}
