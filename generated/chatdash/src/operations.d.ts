import type { ChatdashClient } from "./client.js";
import type { OperationInit, OperationResult, ParseAs } from "./runtime/operation-types.js";
import type { operations } from "./types.js";

/**
 * Create Subscription
 *
 * Create a subscription for a connected account.
 *
 * `POST /stripe/connect/accounts/{accountId}/subscriptions`
 */
export declare function createSubscription<
  As extends ParseAs = "declared",
  Defaults = Record<never, never>,
>(
  client: ChatdashClient<Defaults>,
  init: OperationInit<operations["createSubscription"], "application/json", As, Defaults>,
): Promise<OperationResult<operations["createSubscription"], As>>;
