import { ApiError } from "./api-error.ts";
import type { ErrorBody } from "./result-types.ts";

/** The error of an operation for one status, as `unwrap` throws it. */
export type OperationError<Operation, Status> = ApiError<ErrorBody<Operation, Status>> & {
  readonly status: Status extends number ? Status : number;
};

/** What `instanceof` tells the errors of one operation and status by. */
export interface ErrorClass<Instance> {
  readonly prototype: Instance;
  [Symbol.hasInstance](value: unknown): value is Instance;
}

/**
 * A class of errors. `unwrap` knows no classes: an error is an instance by its operation and status, so that who
 * imports no class carries none.
 *
 * @param status - as in the document: `404`, `4XX` or `default`.
 */
export function errorClass(name: string, operation: string, status: string): ErrorClass<never> {
  const isOf = (value: number): boolean =>
    status === "default" || new RegExp(`^${status.replace(/X/gi, "\\d")}$`).test(String(value));
  const made = class extends ApiError {
    static override [Symbol.hasInstance](error: unknown): boolean {
      return (
        Function.prototype[Symbol.hasInstance].call(ApiError, error) &&
        (error as ApiError).operation?.id === operation &&
        isOf((error as ApiError).status)
      );
    }
  };
  Object.defineProperty(made, "name", { value: name });
  return made as never;
}
