/**
 * What HTTP calls a status (RFC 9110 section 15): `Not Found` for `404`. Asked of Node when a page needs
 * it, because an import of `node:http` also loads WebSocket, which takes 25 to 40 ms of every run.
 */
export function statusText(status: string): string | undefined {
  return process.getBuiltinModule("node:http").STATUS_CODES[status];
}
