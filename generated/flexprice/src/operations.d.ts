import type { FlexpriceClient } from "./client.js";
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
 * `POST /subscriptions`
 */
export declare function createSubscription<As extends ParseAs = "declared">(
  client: FlexpriceClient,
  init: RequiredBody<operations["createSubscription"], "application/json"> & RequestSettings<As>,
): Promise<OperationResult<operations["createSubscription"], As>>;
