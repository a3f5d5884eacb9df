import * as z from "zod";
import type { Codec } from "../types.ts";
import { refuse } from "./define.ts";

/**
 * A codec of a project's own: a zod codec, the provider's value in and the canonical value out; or an
 * object with `decode` and `encode`; or a function from options to one of them.
 */
export function ownCodec(
  given: unknown,
  own: { readonly lossy?: string; readonly options?: unknown } = {},
): Codec {
  const { lossy, options } = own;
  const made: unknown =
    typeof given === "function" ? (given as (options: unknown) => unknown)(options) : given;
  if (!(made instanceof z.ZodType)) return { ...(made as Codec), lossy };
  return {
    decode: (value) => result(z.safeDecode(made, value)),
    encode: (value) => result(z.safeEncode(made, value)),
    lossy,
  };
}

function result(checked: z.ZodSafeParseResult<unknown>): unknown {
  return checked.success
    ? checked.data
    : refuse(checked.error.issues.map((issue) => issue.message).join("; "));
}
