// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { replaceBody } from "./replace-body.js";
/** Tells how much of each body has gone and come. */
export function transferProgress({ onUpload, onDownload }) {
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
function countedRequest(request, call, listener) {
  // Platforms that cannot send streams have no `body`.
  const { body } = request;
  if (body === null || body === undefined) return request;
  const init = { body: counted(body, { call, total: undefined, listener }), duplex: "half" };
  return new Request(request, init);
}
function counted(body, { call, total, listener }) {
  let loaded = 0;
  return body.pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        listener({ operation: call?.operation, loaded, total });
        controller.enqueue(chunk);
      },
    }),
  );
}
