import { replaceBody } from "./replace-body.ts";
import type { CallInit, Layer, OperationInfo } from "./types.ts";

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
export function transferProgress({ onUpload, onDownload }: TransferListeners): Layer {
  return (next) => async (request, call) => {
    const response = await next(onUpload ? countedRequest(request, call, onUpload) : request, call);
    if (onDownload === undefined || response.body === null) return response;
    const { headers } = response;
    // The length is that of what was compressed.
    const length = headers.has("content-encoding") ? null : headers.get("content-length");
    const total = length === null ? undefined : Number(length);
    return replaceBody(response, counted(response.body, { call, total, listener: onDownload }));
  };
}

function countedRequest(
  request: Request,
  call: CallInit | undefined,
  listener: (progress: TransferProgress) => void,
): Request {
  // Platforms that cannot send streams have no `body`.
  const { body } = request as { readonly body?: Request["body"] };
  if (body === null || body === undefined) return request;
  const init = { body: counted(body, { call, total: undefined, listener }), duplex: "half" };
  return new Request(request, init as RequestInit);
}

function counted(
  body: ReadableStream<Uint8Array>,
  {
    call,
    total,
    listener,
  }: {
    readonly call: CallInit | undefined;
    readonly total: number | undefined;
    readonly listener: (progress: TransferProgress) => void;
  },
): ReadableStream<Uint8Array> {
  let loaded = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        listener({ operation: call?.operation, loaded, total });
        controller.enqueue(chunk);
      },
    }),
  );
}
