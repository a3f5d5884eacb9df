// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Sends safe requests again when the network fails or the server is busy. Source of `safe`: RFC 9110 section 9.2.1. */
export function retry(options = {}) {
  const { attempts = 3, delay = 500, maxDelay = 30_000 } = options;
  const { statuses = [408, 429, 502, 503, 504], methods = ["GET", "HEAD", "OPTIONS"] } = options;
  return (next) => async (request) => {
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= attempts || !methods.includes(request.method);
      let pause = Math.min(delay * 2 ** (attempt - 1), maxDelay);
      try {
        const response = await next(last ? request : request.clone());
        if (last || !statuses.includes(response.status)) return response;
        pause = Math.min(retryAfter(response) ?? pause, maxDelay);
        await response.body?.cancel();
      } catch (error) {
        if (last || request.signal.aborted) throw error;
      }
      await sleep(pause, request.signal);
    }
  };
}
/** Milliseconds that the server asks to wait. Source: RFC 9110 section 10.2.3. */
function retryAfter(response) {
  const value = response.headers.get("retry-after");
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
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
