// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type {
  BodyAs,
  HttpMethod,
  OperationAt,
  PathsWith,
  RequestArguments,
} from "./operation-types.js";
import type { RequestResult } from "./result-types.js";
import type { Middleware } from "./types.js";
/**
 * Requests by method and path, for those who know an API by its paths: credentials are added,
 * nothing is validated. They are those of a client of openapi-fetch, declared here anew because its
 * own declarations cost compilers more than all of a package; `openapi-fetch.ts` has those.
 */
export interface Requests<Paths> {
  readonly request: <
    Method extends HttpMethod,
    Path extends PathsWith<Paths, Method>,
    As extends BodyAs = "json",
  >(
    method: Method,
    path: Path,
    ...init: RequestArguments<OperationAt<Paths, Path, Method>, As>
  ) => Promise<RequestResult<OperationAt<Paths, Path, Method>, As>>;
  readonly GET: RequestFunction<Paths, "get">;
  readonly PUT: RequestFunction<Paths, "put">;
  readonly POST: RequestFunction<Paths, "post">;
  readonly DELETE: RequestFunction<Paths, "delete">;
  readonly OPTIONS: RequestFunction<Paths, "options">;
  readonly HEAD: RequestFunction<Paths, "head">;
  readonly PATCH: RequestFunction<Paths, "patch">;
  readonly TRACE: RequestFunction<Paths, "trace">;
  /** Adds middleware; it sees no credentials. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware. */
  eject(...middleware: Middleware[]): void;
}
type RequestFunction<Paths, Method extends HttpMethod> = <
  Path extends PathsWith<Paths, Method>,
  As extends BodyAs = "json",
>(
  path: Path,
  ...init: RequestArguments<OperationAt<Paths, Path, Method>, As>
) => Promise<RequestResult<OperationAt<Paths, Path, Method>, As>>;
export {};
