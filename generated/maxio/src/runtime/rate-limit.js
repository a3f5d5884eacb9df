// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Numbers from here on are seconds since 1970, smaller ones seconds from now. */
const FIRST_EPOCH_SECONDS = 1_000_000_000;
/** Numbers from here on are milliseconds since 1970. */
const FIRST_EPOCH_MILLISECONDS = 100_000_000_000;
/** A number, perhaps with a fraction or parameters; the year of a date is none. */
const amount = /^\s*(\d+)(?:\.\d+)?\s*(?:$|[,;])/;
/**
 * The rate limit of a response, from `RateLimit-*`, `X-RateLimit-*` or `X-Rate-Limit-*` headers; undefined without them.
 *
 * @param now - milliseconds since 1970; for tests.
 */
export function rateLimitOf({ headers }, now = Date.now()) {
  const read = (name) => {
    for (const prefix of ["ratelimit-", "x-ratelimit-", "x-rate-limit-"]) {
      const text = amount.exec(headers.get(prefix + name) ?? "")?.[1];
      if (text !== undefined) return Number(text);
    }
    return undefined;
  };
  const [limit, remaining, reset] = [read("limit"), read("remaining"), read("reset")];
  if (limit === undefined && remaining === undefined && reset === undefined) return undefined;
  return { limit, remaining, reset: reset === undefined ? undefined : dateOf(reset, now) };
}
function dateOf(reset, now) {
  if (reset >= FIRST_EPOCH_MILLISECONDS) return new Date(reset);
  return new Date(reset < FIRST_EPOCH_SECONDS ? now + reset * 1000 : reset * 1000);
}
