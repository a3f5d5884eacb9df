// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { replaceBody } from "./replace-body.js";
/**
 * Gives up on a request after some time, its body included; it then rejects with a `TimeoutError`.
 * Inside {@link retry} it limits each try, outside all of them together. For streams use {@link idleTimeout}.
 *
 * @param milliseconds - of time until the request is aborted.
 */
export function timeout(milliseconds) {
  return (next) => (request, call) =>
    next(
      new Request(request, {
        signal: AbortSignal.any([request.signal, AbortSignal.timeout(milliseconds)]),
      }),
      call,
    );
}
/**
 * Gives up on a response when nothing comes for some time, neither its headers nor a part of its body that is waited
 * for; it then rejects with a `TimeoutError`. A stream that goes on may take as long as it likes.
 *
 * @param milliseconds - of time without anything.
 */
export function idleTimeout(milliseconds) {
  return (next) => async (request, call) => {
    const stop = new AbortController();
    const inTime = (coming) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          const reason = new DOMException(`Nothing came for ${milliseconds} ms.`, "TimeoutError");
          stop.abort(reason);
          reject(reason);
        }, milliseconds);
        coming.then(resolve, reject).finally(() => clearTimeout(timer));
      });
    const signal = AbortSignal.any([request.signal, stop.signal]);
    const response = await inTime(next(new Request(request, { signal }), call));
    if (response.body === null) return response;
    const reader = response.body.getReader();
    const body = new ReadableStream(
      {
        // Only the time of a read counts: whoever reads slowly does not make the server idle.
        async pull(controller) {
          const { done, value } = await inTime(reader.read());
          if (done) controller.close();
          else controller.enqueue(value);
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
    return replaceBody(response, body);
  };
}
