import type { SourceRange } from "../shared/source-map.ts";
import type { Token } from "../shared/tokens.ts";

/** Method and address that a page shows. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly server: string;
  readonly token: Token;
  readonly source: SourceRange;
}

const methods = /^(get|post|put|patch|del|delete|head|options)(?: (https?:\/\/\S+))?$/i;

/**
 * Finds the method with the address on the same line or on the next. Where the
 * server ends and the path begins is not shown: the origin is taken for the server.
 */
export function findEndpoint(tokens: readonly Token[]): Endpoint | undefined {
  for (const index of tokens.keys()) {
    const endpoint = endpointAt(tokens, index);
    if (endpoint !== undefined) return endpoint;
  }
  return undefined;
}

/** True where a method with its address begins. */
export const isEndpointAt = (tokens: readonly Token[], index: number) =>
  endpointAt(tokens, index) !== undefined;

function endpointAt(tokens: readonly Token[], index: number): Endpoint | undefined {
  const token = tokens[index];
  const [, word, inline] = methods.exec(token?.text ?? "") ?? [];
  if (token === undefined || word === undefined) return undefined;
  const next = tokens[index + 1]?.text ?? "";
  const url = inline ?? (/^https?:\/\/\S+$/.test(next) ? next : undefined);
  const [, server, path] = /^(https?:\/\/[^/?#\s]+)(\/[^?#\s]*)/.exec(url ?? "") ?? [];
  if (server === undefined || path === undefined) return undefined;
  const method = /^del$/i.test(word) ? "delete" : word.toLowerCase();
  return { method, path, server, token, source: { line: token.line, column: token.column } };
}
