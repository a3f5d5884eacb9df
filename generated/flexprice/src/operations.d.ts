import type { FlexpriceClient } from "./client.js";
import type { OperationInit, OperationResult, ParseAs } from "./runtime/types.js";
import type { operations } from "./types.js";

/**
 * Create subscription
 *
 * `POST /subscriptions`
 */
export declare function createSubscription<As extends ParseAs = "declared">(
  client: FlexpriceClient,
  init: OperationInit<operations["createSubscription"], "application/json", As>,
): Promise<OperationResult<operations["createSubscription"], As>>;
