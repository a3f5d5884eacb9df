import type { OperationInfo } from "./types.ts";

/** Which operation a response is of, for what is made of it later. */
export const operationOf: WeakMap<Response, OperationInfo> = new WeakMap<Response, OperationInfo>();

const requestIdHeaders = ["x-request-id", "request-id", "x-correlation-id", "cf-ray"];

/** The identifier by which a vendor's support finds a request. */
export function requestIdOf({ headers }: Pick<Response, "headers">): string | undefined {
  for (const name of requestIdHeaders) {
    const value = headers.get(name);
    if (value !== null) return value;
  }
  return undefined;
}
