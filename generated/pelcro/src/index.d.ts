export { createPelcroClient } from "./client.js";
export * from "./operations.js";
export { ApiError, unwrap } from "./runtime/api-error.js";
export {
  RequestValidationError,
  ResponseValidationError,
  UnreadableResponseError,
} from "./runtime/errors.js";
export { hooks } from "./runtime/hooks.js";
export { limitResponseSize } from "./runtime/limit.js";
export { rateLimitOf } from "./runtime/rate-limit.js";
export { requestIdOf } from "./runtime/response-info.js";
export { retry } from "./runtime/retry.js";
export { timeout } from "./runtime/timeout.js";
export {
  WebhookSignatureError,
  signatureSchemes,
  verifyAndParse,
} from "./runtime/webhook-signatures.js";
export { RepeatedCursorError } from "./runtime/pages.js";
export type { PelcroClient, PelcroDefaults, PelcroClientOptions } from "./client.js";
export type { Hooks, RequestEvent, ResponseEvent } from "./runtime/hooks.js";
export type { OperationInit } from "./runtime/operation-types.js";
export type { RateLimit } from "./runtime/rate-limit.js";
export type { OperationResult } from "./runtime/result-types.js";
export type { RetryOptions } from "./runtime/retry.js";
export type {
  BasicCredentials,
  CallInit,
  Fetch,
  Issue,
  Layer,
  Mismatch,
  OperationInfo,
  Provided,
  ResponseInfo,
  ValidationPolicy,
} from "./runtime/types.js";
export type { VerificationOptions } from "./runtime/webhook-signatures.js";
export type { Page, PageOptions } from "./runtime/paged.js";
export type { components, operations, paths, webhooks } from "./types.js";
export type * from "./models.js";
