// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { replaceBody } from "./replace-body.js";
/**
 * Refuses responses that are larger: reading the body fails as soon as it is.
 *
 * @param bytes - largest size of a body, decompressed.
 */
export function limitResponseSize(bytes) {
  return (next) => async (request, call) => {
    const response = await next(request, call);
    if (response.body === null) return response;
    let size = 0;
    const counted = response.body.pipeThrough(
      new TransformStream({
        transform(chunk, controller) {
          size += chunk.byteLength;
          if (size > bytes)
            controller.error(new RangeError(`The response is larger than ${bytes} bytes.`));
          else controller.enqueue(chunk);
        },
      }),
    );
    return replaceBody(response, counted);
  };
}
