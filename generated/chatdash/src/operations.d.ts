import type { ChatdashClient } from "./client.js";
import type { OperationInit } from "./runtime/operation-types.js";
import type { Page, PageData, PageItem, PageOptions } from "./runtime/paged.js";
import type { OperationResult, ParseAs } from "./runtime/result-types.js";
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
export declare namespace listSubscriptions {
  /** The items of all pages; a page is asked for when its items are wanted. */
  function items<Defaults = Record<never, never>>(
    client: ChatdashClient<Defaults>,
    init?: OperationInit<operations["listSubscriptions"], never, "declared", Defaults>,
    options?: PageOptions,
  ): AsyncGenerator<
    PageItem<PageData<operations["listSubscriptions"]>, ["subscriptions"]>,
    void,
    undefined
  >;
  /** The pages one by one. */
  function pages<Defaults = Record<never, never>>(
    client: ChatdashClient<Defaults>,
    init?: OperationInit<operations["listSubscriptions"], never, "declared", Defaults>,
    options?: PageOptions,
  ): AsyncGenerator<
    Page<
      PageData<operations["listSubscriptions"]>,
      PageItem<PageData<operations["listSubscriptions"]>, ["subscriptions"]>
    >,
    void,
    undefined
  >;
}

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
