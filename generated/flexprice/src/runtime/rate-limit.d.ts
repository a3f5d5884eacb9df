// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** What a server says of how much it still takes. */
export interface RateLimit {
  /** Requests of the current window. */
  readonly limit: number | undefined;
  /** Requests that are left in it. */
  readonly remaining: number | undefined;
  /** When the next window begins. */
  readonly reset: Date | undefined;
}
/**
 * The rate limit of a response, from `RateLimit-*`, `X-RateLimit-*` or `X-Rate-Limit-*` headers, or from `RateLimit` and
 * `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers, versions 07 and 10); undefined without them.
 *
 * @param now - milliseconds since 1970; for tests.
 */
export declare function rateLimitOf(
  { headers }: Pick<Response, "headers">,
  now?: number,
): RateLimit | undefined;
