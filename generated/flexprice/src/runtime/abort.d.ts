// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** What comes, unless the signal is aborted first: then the promise rejects with its reason, and others go on waiting. */
export declare function unlessAborted<Value>(
  signal: AbortSignal,
  coming: Value | Promise<Value>,
): Promise<Value>;
