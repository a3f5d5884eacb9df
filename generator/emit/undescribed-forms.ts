import type { Diagnostics } from "../diagnostics/index.ts";
import type { ApiModel } from "../model/index.ts";
import { unusedEncodings } from "./operation-encoding.ts";
import { undescribedForms, unwritableParameters } from "./operation-styles.ts";

/** Reports what is written in a form that the document does not describe. */
export function reportUndescribedForms(model: ApiModel, diagnostics: Diagnostics): void {
  for (const operation of model.operations) {
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
