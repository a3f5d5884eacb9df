import type { Parameters } from "./send.ts";

/**
 * Gives a call a key by which the server knows each try of it again, unless the caller gave one.
 *
 * @param name - the document's header for it.
 */
export function idempotentBy(name: string): (params: Parameters, headers: object) => void {
  return (params, headers) => {
    if (!hasHeader(params.header, name) && !hasHeader(headers, name))
      params.header = { ...params.header, [name]: crypto.randomUUID() };
  };
}

/** Names of headers are the same in any case; what the caller gives wins. */
function hasHeader(headers: object | undefined, name: string): boolean {
  return Object.entries(headers ?? {}).some(
    ([given, value]) => given.toLowerCase() === name.toLowerCase() && value !== undefined,
  );
}
