import * as z from "zod";
import { decodeRequest } from "./decode.ts";
import { encodeRequest, type EncodeOptions } from "./encode.ts";
import type { Issue, ProviderMapping } from "./types.ts";

/**
 * The mapping of a request as one zod codec: the provider's body in, the canonical request out.
 * `z.encode` refuses what `encodeRequest` gives errors for; warnings are not seen this way.
 */
export function requestCodec(mapping: ProviderMapping, options: EncodeOptions = {}): z.ZodType {
  const report = (
    context: z.core.ParsePayload,
    issues: readonly Issue[],
    input: unknown,
  ): never => {
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
