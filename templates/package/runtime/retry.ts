import type { Layer } from "./types.ts";

/** How often, when and which requests are sent again. */
export interface RetryOptions {
  /** Tries in all, the first included. Default 3. */
  readonly attempts?: number;
  /** Pause before the second try in milliseconds; it doubles each time. Default 500. */
  readonly delay?: number;
  /** Longest pause in milliseconds, also when the server asks for a longer one. Default 30,000. */
  readonly maxDelay?: number;
  /** Statuses that are tried again. Default 408, 429, 502, 503, 504. */
  readonly statuses?: readonly number[];
  /**
   * Methods that are tried again. Default GET, HEAD and OPTIONS. Add others only if the API promises
   * that sending twice does no harm.
   */
  readonly methods?: readonly string[];
}

/** Sends safe requests again when the network fails or the server is busy. Source of `safe`: RFC 9110 section 9.2.1. */
export function retry(options: RetryOptions = {}): Layer {
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
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get("retry-after");
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
