import { createRequire } from "node:module";
import type { STATUS_CODES } from "node:http";

const require = createRequire(import.meta.url);

/**
 * What HTTP calls a status (RFC 9110 section 15): `Not Found` for `404`. Required when it is asked
 * for, because an import of `node:http` also loads WebSocket, which takes 25 ms of every run.
 */
export function statusText(status: string): string | undefined {
  const http = require("node:http") as { readonly STATUS_CODES: typeof STATUS_CODES };
  return http.STATUS_CODES[status];
}
