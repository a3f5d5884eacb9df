// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import * as z from "zod";
import { decodeRequest } from "./decode.js";
import { encodeRequest } from "./encode.js";
/**
 * The mapping of a request as one zod codec: the provider's body in, the canonical request out.
 * `z.encode` refuses what `encodeRequest` gives errors for; warnings are not seen this way.
 */
export function requestCodec(mapping, options = {}) {
  const report = (context, issues, input) => {
    for (const { severity, message } of issues) {
      if (severity === "error") context.issues.push({ code: "custom", message, input });
    }
    return z.NEVER;
  };
  return z.codec(z.unknown(), z.unknown(), {
    decode(body, context) {
      const decoded = decodeRequest(mapping, body, options.settings);
      return decoded.ok ? decoded.value : report(context, decoded.issues, body);
    },
    encode(input, context) {
      const encoded = encodeRequest(mapping, input, options);
      return encoded.ok ? encoded.body : report(context, encoded.issues, input);
    },
  });
}
