import type { Diagnostics } from "../diagnostics/index.ts";
import type { ApiModel } from "../model/index.ts";
import { webhookPayload } from "./operation-bodies.ts";

/** Reports webhooks that get no function: without a payload, or with one of another media type. */
export function reportUnreadWebhooks(model: ApiModel, diagnostics: Diagnostics): void {
  for (const operation of model.operations) {
    if (operation.kind !== "webhook" || webhookPayload(operation) !== undefined) continue;
    const types = operation.requestBody?.contents.map(({ mediaType }) => mediaType) ?? [];
    const problem = types.length === 0 ? "it has no body" : `its body is ${types.join(", ")}`;
    diagnostics.report({
      code: "webhook-not-read",
      message: `Webhook \`${operation.path}\` (${operation.method.toUpperCase()}) has no function: ${problem}.`,
      pointer: operation.pointer,
      provider: model.provider,
    });
  }
}
