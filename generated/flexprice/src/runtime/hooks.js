// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Tells functions of each request and of what becomes of it. Before `retry` in the list of layers it sees calls,
 * after it each of their tries. The request has the credentials.
 */
export function hooks({ onRequest, onResponse, onError }) {
  return (next) => async (request, call) => {
    const about = { operation: call?.operation, attempt: call?.attempt ?? 1, request };
    await onRequest?.(about);
    const started = performance.now();
    const ended = (response, error) => ({
      ...about,
      response,
      error,
      duration: performance.now() - started,
    });
    let response;
    try {
      response = await next(request, call);
    } catch (error) {
      onError?.(ended(undefined, error));
      throw error;
    }
    onResponse?.({ ...ended(response), response });
    return response;
  };
}
