// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Numbers from here on are seconds since 1970, smaller ones seconds from now. */
const FIRST_EPOCH_SECONDS = 1_000_000_000;
/**
 * The rate limit of a response, from `RateLimit-*`, `X-RateLimit-*` or `X-Rate-Limit-*` headers; undefined without them.
 *
 * @param now - milliseconds since 1970; for tests.
 */
export function rateLimitOf({ headers }, now = Date.now()) {
  const read = (name) => {
    for (const prefix of ["ratelimit-", "x-ratelimit-", "x-rate-limit-"]) {
      const text = /^\s*(\d+)/.exec(headers.get(prefix + name) ?? "")?.[1];
      if (text !== undefined) return Number(text);
    }
    return undefined;
  };
  const [limit, remaining, reset] = [read("limit"), read("remaining"), read("reset")];
  if (limit === undefined && remaining === undefined && reset === undefined) return undefined;
  const time = reset === undefined ? undefined : reset * 1000;
  return {
    limit,
    remaining,
    reset:
      reset === undefined || time === undefined
        ? undefined
        : new Date(reset < FIRST_EPOCH_SECONDS ? now + time : time),
  };
}
