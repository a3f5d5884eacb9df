import type { MaxioClient } from "./client.js";
import type {
  OperationResult,
  ParseAs,
  RequestSettings,
  RequiredBody,
} from "./runtime/operation-types.js";
import type { operations } from "./types.js";

/**
 * Create subscription
 *
 * `POST /subscriptions.json`
 */
export declare function createSubscription<As extends ParseAs = "declared">(
  client: MaxioClient,
  init: RequiredBody<operations["createSubscription"], "application/json"> & RequestSettings<As>,
): Promise<OperationResult<operations["createSubscription"], As>>;
