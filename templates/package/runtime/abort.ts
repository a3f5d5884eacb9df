/** What comes, unless the signal is aborted first: then the promise rejects with its reason, and others go on waiting. */
export function unlessAborted<Value>(
  signal: AbortSignal,
  coming: Value | Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    Promise.resolve(coming)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}
