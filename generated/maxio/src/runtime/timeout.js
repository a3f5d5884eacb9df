// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Gives up on a request after some time, its body included; it then rejects with a `TimeoutError`.
 * Inside {@link retry} it limits each try, outside all of them together.
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
