import * as z from "zod";
import { bodyPath } from "./format-fields.ts";

const verify = z
  .discriminatedUnion("scheme", [
    z.strictObject({ scheme: z.literal("standard-webhooks") }),
    z.strictObject({
      scheme: z.enum(["hmac-sha256", "hmac-sha1", "hmac-sha512"]),
      header: z.string().describe("Header that carries the signature."),
      template: z
        .string()
        .default("{sig}")
        .describe("Form of the header's value: `{sig}` and `{t}`, e.g. `t={t},v1={sig}`."),
      timestamp: z.string().optional().describe("Header that carries the time, if not the same."),
      payload: z
        .string()
        .default("{body}")
        .describe("What is signed: `{body}`, `{t}`, `{url}`, e.g. `{t}.{body}`."),
      encoding: z.enum(["hex", "base64"]).default("hex"),
      tolerance: z.int().optional().describe("Seconds that the time may differ."),
    }),
    z.strictObject({
      scheme: z.literal("shared-secret"),
      header: z.string().describe("Header whose value is the secret itself."),
    }),
    z.strictObject({
      scheme: z.literal("none"),
      reason: z.string().min(1).describe("Why events come unsigned."),
    }),
    z.strictObject({
      scheme: z.literal("own").describe("The caller gives `verify`, a function of the request."),
      reason: z.string().min(1),
    }),
  ])
  .describe("How a request proves that it is the vendor's.");

const event = z
  .strictObject({
    event: z.string().describe("operationId of a webhook of the canonical model."),
    at: bodyPath.optional().describe("Where in the payload the provider's object stands."),
    shape: z.string().optional().describe("Its shape."),
    fetch: z
      .string()
      .optional()
      .describe("Canonical operation that tells the object, where the event has its id alone."),
    webhook: z
      .string()
      .optional()
      .describe("operationId of the webhook in the provider's document, if not the event's name."),
  })
  .describe("One event of the provider.");

export const webhooksFormat = z.strictObject({
  verify,
  type: bodyPath.optional().describe("Where the event's name stands."),
  typeHeader: z
    .string()
    .optional()
    .describe("Header with the event's name, where the body has none."),
  id: bodyPath.optional().describe("Where the event's id stands, by which repeats are known."),
  idHeader: z.string().optional(),
  time: bodyPath.optional().describe("Where the event's time stands."),
  events: z.record(z.string(), event).describe("By the provider's name of the event."),
  rest: z.literal("ignored").optional().describe("Other events are told as `unknown`."),
});
