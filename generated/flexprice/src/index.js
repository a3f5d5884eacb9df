export { createFlexpriceClient } from "./client.js";
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
export { RepeatedCursorError } from "./runtime/pages.js";
