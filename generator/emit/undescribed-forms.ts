import type { Diagnostics } from "../diagnostics/index.ts";
import type { ApiModel } from "../model/index.ts";
import { webhookPayload } from "./operation-bodies.ts";
import { unusedEncodings } from "./operation-encoding.ts";
import { undescribedForms, unwritableParameters } from "./operation-styles.ts";

/** Reports what is written in a form that the document does not describe, and webhooks that nothing reads. */
export function reportUndescribedForms(model: ApiModel, diagnostics: Diagnostics): void {
  for (const operation of model.operations) {
    if (operation.kind === "webhook" && webhookPayload(operation) === undefined) {
      const types = operation.requestBody?.contents.map(({ mediaType }) => mediaType) ?? [];
      const problem = types.length === 0 ? "it has no body" : `its body is ${types.join(", ")}`;
      diagnostics.report({
        code: "webhook-not-read",
        message: `Webhook \`${operation.path}\` (${operation.method.toUpperCase()}) has no function: ${problem}.`,
        pointer: operation.pointer,
        provider: model.provider,
      });
    }
    for (const { name, pointer, mediaType, usual } of unwritableParameters(model, operation)) {
      const problem =
        mediaType === undefined
          ? `its style does not exist there, and is read as \`${usual}\``
          : `${mediaType} is not written: give the value as text`;
      diagnostics.report({
        code: "parameter-not-written",
        message: `Parameter \`${name}\`: ${problem}.`,
        pointer,
        provider: model.provider,
      });
    }
    for (const { name, pointer } of undescribedForms(model, operation)) {
      diagnostics.report({
        code: "parameter-form-undescribed",
        message: `Parameter \`${name}\` of ${operation.method.toUpperCase()} ${operation.path} is written with brackets.`,
        pointer,
        provider: model.provider,
      });
    }
    for (const { name, pointer, problem } of unusedEncodings(model, operation)) {
      diagnostics.report({
        code: "encoding-not-used",
        message: `Encoding of \`${name}\`: ${problem}.`,
        pointer,
        provider: model.provider,
      });
    }
  }
}
