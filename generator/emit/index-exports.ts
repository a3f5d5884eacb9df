import type { ApiModel } from "../model/index.ts";
import type { ClientSettings } from "./client-settings.ts";
import { webhookPayload } from "./operation-bodies.ts";
import { pageDescriptors } from "./pages/index.ts";
import { hasStreams } from "./streams.ts";

/** Names that the index exports, by the module of the run time that has them. */
type Exports = readonly (readonly [module: string, names: readonly string[]])[];

/** What packages export of the run time, and which packages do. */
export interface ExportGroup {
  readonly values: Exports;
  readonly types: Exports;
  readonly isNeeded: (model: ApiModel, settings: ClientSettings) => boolean;
}

export const exportGroups: readonly ExportGroup[] = [
  {
    isNeeded: () => true,
    values: [
      ["api-error", ["ApiError", "unwrap"]],
      ["errors", ["RequestValidationError", "ResponseValidationError", "UnreadableResponseError"]],
      ["hooks", ["hooks"]],
      ["limit", ["limitResponseSize"]],
      ["progress", ["transferProgress"]],
      ["rate-limit", ["rateLimitOf"]],
      ["response-info", ["requestIdOf"]],
      ["retry", ["retry"]],
      ["timeout", ["idleTimeout", "timeout"]],
    ],
    types: [
      ["hooks", ["Hooks", "RequestEvent", "ResponseEvent"]],
      ["operation-types", ["OperationInit"]],
      ["progress", ["TransferListeners", "TransferProgress"]],
      ["rate-limit", ["RateLimit"]],
      ["result-types", ["OperationResult"]],
      ["retry", ["RetryOptions"]],
      [
        "types",
        [
          "BasicCredentials",
          "CallInit",
          "CredentialRequest",
          "Fetch",
          "Issue",
          "Layer",
          "Mismatch",
          "OperationInfo",
          "Provided",
          "ResponseInfo",
          "ValidationPolicy",
        ],
      ],
    ],
  },
  {
    isNeeded: ({ operations }) =>
      operations.some(
        (operation) => operation.kind === "webhook" && webhookPayload(operation) !== undefined,
      ),
    values: [
      ["webhook-signatures", ["WebhookSignatureError", "signatureSchemes", "verifyAndParse"]],
    ],
    types: [["webhook-signatures", ["VerificationOptions"]]],
  },
  {
    isNeeded: (model, settings) => pageDescriptors(model, settings).size > 0,
    values: [["pages", ["RepeatedCursorError"]]],
    types: [["paged", ["Page", "PageOptions"]]],
  },
  {
    isNeeded: hasStreams,
    values: [["reconnect", ["reconnecting"]]],
    types: [
      ["reconnect", ["ReconnectHeaders", "ReconnectOptions"]],
      ["stream-types", ["ServerEvent", "ServerStream"]],
    ],
  },
];
