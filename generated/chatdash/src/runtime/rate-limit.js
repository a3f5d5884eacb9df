// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Numbers from here on are seconds since 1970, smaller ones seconds from now. */
const FIRST_EPOCH_SECONDS = 1_000_000_000;
/** Numbers from here on are milliseconds since 1970. */
const FIRST_EPOCH_MILLISECONDS = 100_000_000_000;
/** A number, perhaps with a fraction or parameters; the year of a date is none. */
const amount = /^\s*(\d+)(?:\.\d+)?\s*(?:$|[,;])/;
/** A parameter of a structured field, of its first item that has it. */
function parameterOf(field, name) {
  const text = new RegExp(`(?:^|[;,\\s])${name}=(\\d+)`).exec(field ?? "")?.[1];
  return text === undefined ? undefined : Number(text);
}
/**
 * The rate limit of a response, from `RateLimit-*`, `X-RateLimit-*` or `X-Rate-Limit-*` headers, or from `RateLimit` and
 * `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers, versions 07 and 10); undefined without them.
 *
 * @param now - milliseconds since 1970; for tests.
 */
export function rateLimitOf({ headers }, now = Date.now()) {
  const read = (name, header, parameter) => {
    for (const prefix of ["ratelimit-", "x-ratelimit-", "x-rate-limit-"]) {
      const text = amount.exec(headers.get(prefix + name) ?? "")?.[1];
      if (text !== undefined) return Number(text);
    }
    return (
      parameterOf(headers.get("ratelimit"), name) ?? parameterOf(headers.get(header), parameter)
    );
  };
  const limit = read("limit", "ratelimit-policy", "q");
  const remaining = read("remaining", "ratelimit", "r");
  const reset = read("reset", "ratelimit", "t");
  if (limit === undefined && remaining === undefined && reset === undefined) return undefined;
  return { limit, remaining, reset: reset === undefined ? undefined : dateOf(reset, now) };
}
function dateOf(reset, now) {
  if (reset >= FIRST_EPOCH_MILLISECONDS) return new Date(reset);
  return new Date(reset < FIRST_EPOCH_SECONDS ? now + reset * 1000 : reset * 1000);
}
