// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Layer, OperationInfo } from "./types.js";
/** How much of a body is on its way. */
export interface TransferProgress {
  /** Undefined for a request that a layer of one's own makes. */
  readonly operation: OperationInfo | undefined;
  /** Bytes that have gone or come so far; what was compressed counts without that. */
  readonly loaded: number;
  /** Bytes in all, where it is known. */
  readonly total: number | undefined;
}
/** Functions that are told of each part of a body. */
export interface TransferListeners {
  /**
   * Bodies of requests. They then go out in chunks, without `Content-Length`. Node, Deno and Bun can do so, and
   * Chromium over HTTP/2 (over HTTP/1.1 it rejects such a request); Firefox and Safari tell nothing.
   */
  readonly onUpload?: (progress: TransferProgress) => void;
  /** Bodies of responses, also of streams. */
  readonly onDownload?: (progress: TransferProgress) => void;
}
/** Tells how much of each body has gone and come. */
export declare function transferProgress({ onUpload, onDownload }: TransferListeners): Layer;
