// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Layer, OperationInfo } from "./types.js";
/** A request that is about to be sent. */
export interface RequestEvent {
  /** Undefined for a request that a layer of one's own makes. */
  readonly operation: OperationInfo | undefined;
  /** From 1 on; more than 1 only inside of `retry`. */
  readonly attempt: number;
  readonly request: Request;
}
/** A response, or that there is none. */
export interface ResponseEvent extends RequestEvent {
  /** Undefined when `error` tells why there is none. */
  readonly response: Response | undefined;
  readonly error: unknown;
  /** Milliseconds until the response's headers came. */
  readonly duration: number;
}
/** Functions that are told of requests. An error that one throws rejects the call. */
export interface Hooks {
  readonly onRequest?: (event: RequestEvent) => void | Promise<void>;
  /** Called for each response, also of an error status. */
  readonly onResponse?: (
    event: ResponseEvent & {
      readonly response: Response;
    },
  ) => void;
  /** Called when there is no response: the network failed, or the call was aborted. */
  readonly onError?: (event: ResponseEvent) => void;
}
/**
 * Tells functions of each request and of what becomes of it. Before `retry` in the list of layers it sees calls,
 * after it each of their tries. The request has the credentials.
 */
export declare function hooks({ onRequest, onResponse, onError }: Hooks): Layer;
