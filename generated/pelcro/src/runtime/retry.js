// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Longest time that `setTimeout` takes; a longer one ends at once. */
const MAX_TIMER_MILLISECONDS = 2 ** 31 - 1;
/** Retries that a success gives back to the budget. */
const BUDGET_REFUND = 0.1;
/** Headers with a key by which servers know a request again, however they are spelled. */
const idempotencyHeader = /^(x-)?idempotency[-_]?(key|token)$/i;
/**
 * Sends requests again when the network fails or the server is busy: safe ones, and those with an idempotency
 * key. Source of `safe`: RFC 9110 section 9.2.1.
 */
export function retry(options = {}) {
  const { budget = 100 } = options;
  let available = budget;
  return (next) => async (request, call) => {
    if (call?.retry === false) return next(request, call);
    const plan = planOf({ ...options, ...call?.retry });
    const started = Date.now();
    const isSafe = plan.methods.includes(request.method) || hasKey(request.headers, plan);
    for (let attempt = 1; ; attempt++) {
      const last = !isSafe || attempt >= plan.attempts || available < 1;
      let pause = plan.random() * Math.min(plan.delay * 2 ** (attempt - 1), plan.maxDelay);
      try {
        const response = await next(last ? request : request.clone(), { ...call, attempt });
        if (response.ok) available = Math.min(budget, available + BUDGET_REFUND);
        if (last || !plan.statuses.includes(response.status)) return response;
        pause = Math.min(retryAfter(response) ?? pause, plan.maxDelay, MAX_TIMER_MILLISECONDS);
        if (Date.now() - started + pause > plan.maxElapsed) return response;
        await response.body?.cancel();
      } catch (error) {
        const isLate = Date.now() - started + pause > plan.maxElapsed;
        if (last || isLate || request.signal.aborted) throw error;
      }
      available -= 1;
      await sleep(pause, request.signal);
    }
  };
}
function hasKey(headers, { idempotencyHeaders }) {
  return idempotencyHeaders === undefined
    ? [...headers.keys()].some((name) => idempotencyHeader.test(name))
    : idempotencyHeaders.some((name) => headers.has(name));
}
/** The options of one call, with defaults. */
function planOf(options) {
  const { attempts = 3, delay = 500, maxDelay = 30_000, maxElapsed = Infinity } = options;
  const { statuses = [408, 429, 502, 503, 504], methods = ["GET", "HEAD", "OPTIONS"] } = options;
  const { idempotencyHeaders, random = Math.random } = options;
  return { attempts, delay, maxDelay, maxElapsed, statuses, methods, idempotencyHeaders, random };
}
/** The forms of dates in headers, two of them obsolete. Source: RFC 9110 section 5.6.7. */
const httpDates = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]+day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];
/** Milliseconds since 1970 of a date in a header; NaN for anything else, also where `Date.parse` reads it. */
function readDate(text) {
  if (!httpDates.some((form) => form.test(text))) return NaN;
  // The form of C's `asctime` does not say that it is in GMT.
  return Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
}
/** Milliseconds that the server asks to wait: seconds, or a date by the server's own clock. Source: RFC 9110 section 10.2.3. */
function retryAfter({ headers }) {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const now = readDate(headers.get("date") ?? "");
  const wait = readDate(value) - (Number.isNaN(now) ? Date.now() : now);
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
function sleep(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
