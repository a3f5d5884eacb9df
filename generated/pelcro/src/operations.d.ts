import type { PelcroClient } from "./client.js";
import type { OperationInit } from "./runtime/operation-types.js";
import type { Page, PageData, PageItem, PageOptions } from "./runtime/paged.js";
import type { OperationResult, ParseAs } from "./runtime/result-types.js";
import type { operations } from "./types.js";

/**
 * List subscriptions
 *
 * `GET /subscriptions`
 */
export declare function listSubscriptions<
  As extends ParseAs = "declared",
  Defaults = Record<never, never>,
>(
  client: PelcroClient<Defaults>,
  init?: OperationInit<operations["listSubscriptions"], never, As, Defaults>,
): Promise<OperationResult<operations["listSubscriptions"], As>>;
export declare namespace listSubscriptions {
  /** The items of all pages; a page is asked for when its items are wanted. */
  function items<Defaults = Record<never, never>>(
    client: PelcroClient<Defaults>,
    init?: OperationInit<operations["listSubscriptions"], never, "declared", Defaults>,
    options?: PageOptions,
  ): AsyncGenerator<PageItem<PageData<operations["listSubscriptions"]>, ["data"]>, void, undefined>;
  /** The pages one by one. */
  function pages<Defaults = Record<never, never>>(
    client: PelcroClient<Defaults>,
    init?: OperationInit<operations["listSubscriptions"], never, "declared", Defaults>,
    options?: PageOptions,
  ): AsyncGenerator<
    Page<
      PageData<operations["listSubscriptions"]>,
      PageItem<PageData<operations["listSubscriptions"]>, ["data"]>
    >,
    void,
    undefined
  >;
}

/**
 * Create subscription
 *
 * Overview
 *
 * Create a new subscription for a customer. Associate them with a plan and optionally apply a coupon or trial period.
 *
 * Example: A customer selects your Premium Annual plan. Create a subscription with their user_id, plan_id, and source_id to start billing immediately.
 *
 * Conditional Requirements
 *
 * ConditionRequired Fields
 * Alwaysplan_id OR plan_old_provider_id
 * Alwaysuser_id OR customer_old_provider_id
 * collection_method=charge_automatically (default)source_id OR source_old_provider_id
 * collection_method=send_invoicesource_id is optional
 * Account has taxes_enabled=trueaddress_id OR address_old_provider_id required for tax calculation (subscription created without taxes if missing)
 * Plan's product has address_required=true AND customer has no shipping addressaddress_id required
 * Plan's product has address_required=true AND customer has shipping addressaddress_id OR address_old_provider_id
 * is_gift_donor=truegift_recipient_email, gift_recipient_first_name, gift_recipient_last_name allowed
 * gift_donor_old_provider_id OR gift_donor_subscription_id is setCannot use is_gift_donor (mutually exclusive)
 * current_period_end is setCannot use trial_period_days (mutually exclusive)
 * trial_period_days is setCannot use current_period_end (mutually exclusive)
 * next_invoice_date is setcurrent_period_end must also be set and have same value
 * start_date is set in the futurebilling_behavior is required (bill_immediately or bill_on_start_date)
 * Both user_id AND customer_old_provider_id are setMust reference the same customer
 * Both address_id AND address_old_provider_id are setMust reference the same address
 * Both plan_id AND plan_old_provider_id are setMust reference the same plan
 * Both source_id AND source_old_provider_id are setMust reference the same source
 * Customer has reached max subscription limitRequest will fail
 *
 * Webhook
 *
 * Triggers the subscription.created webhook event.
 *
 * `POST /subscriptions`
 */
export declare function createSubscription<
  As extends ParseAs = "declared",
  Defaults = Record<never, never>,
>(
  client: PelcroClient<Defaults>,
  init: OperationInit<operations["createSubscription"], "application/json", As, Defaults>,
): Promise<OperationResult<operations["createSubscription"], As>>;

/**
 * Get subscription
 *
 * `GET /subscriptions/{id}`
 */
export declare function getSubscription<
  As extends ParseAs = "declared",
  Defaults = Record<never, never>,
>(
  client: PelcroClient<Defaults>,
  init: OperationInit<operations["getSubscription"], never, As, Defaults>,
): Promise<OperationResult<operations["getSubscription"], As>>;

/**
 * Update subscription
 *
 * `PUT /subscriptions/{id}`
 */
export declare function updateSubscription<
  As extends ParseAs = "declared",
  Defaults = Record<never, never>,
>(
  client: PelcroClient<Defaults>,
  init: OperationInit<operations["updateSubscription"], "application/json", As, Defaults>,
): Promise<OperationResult<operations["updateSubscription"], As>>;

/**
 * Cancel subscription
 *
 * `DELETE /subscriptions/{id}`
 */
export declare function cancelSubscription<
  As extends ParseAs = "declared",
  Defaults = Record<never, never>,
>(
  client: PelcroClient<Defaults>,
  init: OperationInit<operations["cancelSubscription"], never, As, Defaults>,
): Promise<OperationResult<operations["cancelSubscription"], As>>;

/** Checks the payload of webhook `subscription.created` and returns it. */
export declare function postSubscriptionCreated(
  payload: unknown,
): NonNullable<operations["postSubscriptionCreated"]["requestBody"]>["content"]["application/json"];

/** Checks the payload of webhook `subscription.updated` and returns it. */
export declare function postSubscriptionUpdated(
  payload: unknown,
): NonNullable<operations["postSubscriptionUpdated"]["requestBody"]>["content"]["application/json"];

/** Checks the payload of webhook `subscription.canceled` and returns it. */
export declare function postSubscriptionCanceled(
  payload: unknown,
): NonNullable<
  operations["postSubscriptionCanceled"]["requestBody"]
>["content"]["application/json"];
