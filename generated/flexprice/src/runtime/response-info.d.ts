// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { OperationInfo } from "./types.js";
/** Which operation a response is of, for what is made of it later. */
export declare const operationOf: WeakMap<Response, OperationInfo>;
/** The identifier by which a vendor's support finds a request. */
export declare function requestIdOf({ headers }: Pick<Response, "headers">): string | undefined;
