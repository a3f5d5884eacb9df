import { replaceBody } from "./replace-body.ts";
import type { Layer } from "./types.ts";

/**
 * Refuses responses that are larger: reading the body fails as soon as it is.
 *
 * @param bytes - largest size of a body, decompressed.
 */
export function limitResponseSize(bytes: number): Layer {
  return (next) => async (request, call) => {
    const response = await next(request, call);
    if (response.body === null) return response;
    let size = 0;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
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
