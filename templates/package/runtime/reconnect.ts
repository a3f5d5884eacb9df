import { unwrap } from "./api-error.ts";
import type { ServerStream } from "./stream-types.ts";

/** When a stream that broke off is asked for again. */
export interface ReconnectOptions {
  /** Connections in a row that may break off before anything came. Default 5. */
  readonly attempts?: number;
  /** Milliseconds before the first of them, where the server says nothing; doubled each time. Default 1,000. */
  readonly delay?: number;
  /** Longest pause in milliseconds. Default 30,000. */
  readonly maxDelay?: number;
}

/** Headers for a request that continues a stream. */
export type ReconnectHeaders = Readonly<Record<string, string>>;

interface Opened<Value> {
  readonly data?: ServerStream<Value> | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * A stream that is asked for again, with `Last-Event-ID`, when its connection breaks off. It ends when the server
 * ends it, and rejects with an ApiError for a status that is no success. The request is sent again as it is: use it
 * for requests that do no harm when they come twice.
 *
 * @param open - sends the request: `(headers) => listenToOrders(client, { headers })`.
 */
export async function* reconnecting<Value>(
  open: (headers: ReconnectHeaders) => Promise<Opened<Value>>,
  { attempts = 5, delay = 1000, maxDelay = 30_000 }: ReconnectOptions = {},
): AsyncGenerator<Value, void, undefined> {
  let failures = 0;
  let isOpened = false;
  let pause: number | undefined;
  let lastEventId: string | undefined;
  for (;;) {
    let broken: unknown;
    try {
      const result = await open(lastEventId ? { "last-event-id": lastEventId } : {});
      const stream = unwrap(result) as ServerStream<Value>;
      isOpened = true;
      const values = stream[Symbol.asyncIterator]();
      try {
        for (;;) {
          const next = await values.next();
          if (next.done === true) return;
          failures = 0;
          yield next.value;
        }
      } finally {
        await values.return?.();
        lastEventId = stream.lastEventId ?? lastEventId;
        pause = stream.retry ?? pause;
      }
    } catch (error) {
      // Platforms reject with a TypeError when a connection breaks off or cannot be made again; aborts and bad items
      // are not tried again.
      if (!isOpened || !(error instanceof TypeError)) throw error;
      broken = error;
    }
    if (++failures > attempts) throw broken;
    const bound = Math.min((pause ?? delay) * 2 ** (failures - 1), maxDelay);
    await new Promise((resolve) => setTimeout(resolve, bound * (0.5 + Math.random() / 2)));
  }
}
