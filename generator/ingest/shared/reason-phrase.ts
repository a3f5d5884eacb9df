/**
 * The reason phrase of a status code (RFC 9110 section 15), e.g. `Not Found` for `404`.
 *
 * Asked of Node when a page needs one: importing `node:http` makes each run load all that its
 * exports lead to, WebSocket included, which takes longer than reading most documents.
 */
export function reasonPhrase(status: string): string | undefined {
  return process.getBuiltinModule("node:http").STATUS_CODES[status];
}
