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

/**
 * List Subscriptions
 *
 * `GET /stripe/connect/accounts/{accountId}/subscriptions`
 */
export declare function listSubscriptions<
  As extends ParseAs = "declared",
  Defaults = Record<never, never>,
>(
  client: ChatdashClient<Defaults>,
  init?: OperationInit<operations["listSubscriptions"], never, As, Defaults>,
): Promise<OperationResult<operations["listSubscriptions"], As>>;

/**
 * Get Subscription
 *
 * `GET /stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}`
 */
export declare function getSubscription<
  As extends ParseAs = "declared",
  Defaults = Record<never, never>,
>(
  client: ChatdashClient<Defaults>,
  init: OperationInit<operations["getSubscription"], never, As, Defaults>,
): Promise<OperationResult<operations["getSubscription"], As>>;

/**
 * Update Subscription
 *
 * `PUT /stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}`
 */
export declare function updateSubscription<
  As extends ParseAs = "declared",
  Defaults = Record<never, never>,
>(
  client: ChatdashClient<Defaults>,
  init: OperationInit<operations["updateSubscription"], "application/json", As, Defaults>,
): Promise<OperationResult<operations["updateSubscription"], As>>;

/**
 * Cancel Subscription
 *
 * `DELETE /stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}`
 */
export declare function cancelSubscription<
  As extends ParseAs = "declared",
  Defaults = Record<never, never>,
>(
  client: ChatdashClient<Defaults>,
  init: OperationInit<operations["cancelSubscription"], never, As, Defaults>,
): Promise<OperationResult<operations["cancelSubscription"], As>>;
