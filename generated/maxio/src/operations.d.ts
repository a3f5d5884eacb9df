import type { MaxioClient } from "./client.js";
import type { OperationInit, OperationResult, ParseAs } from "./runtime/types.js";
import type { operations } from "./types.js";

/**
 * Create subscription
 *
 * `POST /subscriptions.json`
 */
export declare function createSubscription<As extends ParseAs = "declared">(
  client: MaxioClient,
  init: OperationInit<operations["createSubscription"], "application/json", As>,
): Promise<OperationResult<operations["createSubscription"], As>>;
