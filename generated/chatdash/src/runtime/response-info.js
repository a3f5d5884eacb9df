// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Which operation a response is of, for what is made of it later. */
export const operationOf = new WeakMap();
const requestIdHeaders = ["x-request-id", "request-id", "x-correlation-id", "cf-ray"];
/** The identifier by which a vendor's support finds a request. */
export function requestIdOf({ headers }) {
  for (const name of requestIdHeaders) {
    const value = headers.get(name);
    if (value !== null) return value;
  }
  return undefined;
}
