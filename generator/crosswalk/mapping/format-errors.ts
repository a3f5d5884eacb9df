import * as z from "zod";
import { bodyPath } from "./format-fields.ts";

const kind = z
  .string()
  .regex(/^[a-z][a-z_]*$/)
  .describe(
    "invalid_request, authentication, permission, not_found, conflict, rate_limited, timeout, provider_failure, or a word of your own.",
  );

const errorShape = z
  .strictObject({
    message: bodyPath.optional().describe("Where the vendor's message is."),
    messages: bodyPath.optional().describe("Where its list of messages is, e.g. `errors[*]`."),
    code: bodyPath.optional().describe("Where the vendor's own code is."),
    fields: bodyPath
      .optional()
      .describe("Where an object of field names and lists of messages is."),
  })
  .describe("Where an error response says what is wrong.");

export const errorsFormat = z
  .strictObject({
    default: errorShape.prefault({}),
    byStatus: z
      .record(z.string().regex(/^[1-5](\d\d|XX)$/), errorShape)
      .default({})
      .describe("Other shapes, by status (`422`) or range (`4XX`)."),
    kinds: z
      .record(z.string(), kind)
      .default({})
      .describe("Kind of failure by the vendor's code, status or range, in this order."),
    failedWhen: z
      .string()
      .optional()
      .describe(
        "CEL over `body` and `status`: true for a failure that comes with a success status.",
      ),
    note: z.string().optional(),
  })
  .describe("The vendor's error responses.");
