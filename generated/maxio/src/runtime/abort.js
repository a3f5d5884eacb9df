// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** What comes, unless the signal is aborted first: then the promise rejects with its reason, and others go on waiting. */
export function unlessAborted(signal, coming) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    Promise.resolve(coming)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}
