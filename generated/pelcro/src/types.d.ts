export interface paths {
  "/subscriptions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List subscriptions */
    get: operations["listSubscriptions"];
    put?: never;
    /**
     * Create subscription
     * @description Overview
     *
     *     Create a new subscription for a customer. Associate them with a plan and optionally apply a coupon or trial period.
     *
     *     Example: A customer selects your Premium Annual plan. Create a subscription with their user_id, plan_id, and source_id to start billing immediately.
     *
     *     Conditional Requirements
     *
     *     ConditionRequired Fields
     *     Alwaysplan_id OR plan_old_provider_id
     *     Alwaysuser_id OR customer_old_provider_id
     *     collection_method=charge_automatically (default)source_id OR source_old_provider_id
     *     collection_method=send_invoicesource_id is optional
     *     Account has taxes_enabled=trueaddress_id OR address_old_provider_id required for tax calculation (subscription created without taxes if missing)
     *     Plan's product has address_required=true AND customer has no shipping addressaddress_id required
     *     Plan's product has address_required=true AND customer has shipping addressaddress_id OR address_old_provider_id
     *     is_gift_donor=truegift_recipient_email, gift_recipient_first_name, gift_recipient_last_name allowed
     *     gift_donor_old_provider_id OR gift_donor_subscription_id is setCannot use is_gift_donor (mutually exclusive)
     *     current_period_end is setCannot use trial_period_days (mutually exclusive)
     *     trial_period_days is setCannot use current_period_end (mutually exclusive)
     *     next_invoice_date is setcurrent_period_end must also be set and have same value
     *     start_date is set in the futurebilling_behavior is required (bill_immediately or bill_on_start_date)
     *     Both user_id AND customer_old_provider_id are setMust reference the same customer
     *     Both address_id AND address_old_provider_id are setMust reference the same address
     *     Both plan_id AND plan_old_provider_id are setMust reference the same plan
     *     Both source_id AND source_old_provider_id are setMust reference the same source
     *     Customer has reached max subscription limitRequest will fail
     *
     *     Webhook
     *
     *     Triggers the subscription.created webhook event.
     */
    post: operations["createSubscription"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/subscriptions/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get subscription */
    get: operations["getSubscription"];
    /** Update subscription */
    put: operations["updateSubscription"];
    post?: never;
    /** Cancel subscription */
    delete: operations["cancelSubscription"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  "subscription.created": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["postSubscriptionCreated"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "subscription.updated": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["postSubscriptionUpdated"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "subscription.canceled": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["postSubscriptionCanceled"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    Subscription: {
      id?: number;
      user_id?: number;
      /** @description The plan's id; the plan when expanded. */
      plan?: number | Record<string, unknown>;
      /** @description The address's id; the address when expanded. */
      address?: number | Record<string, unknown> | null;
      /** @description The coupon's id; the coupon when expanded. */
      coupon?: number | Record<string, unknown> | null;
      /** @description The payment source's id; the source when expanded. */
      default_source?: number | Record<string, unknown> | null;
      /** @description The invoice's id; the invoice when expanded. */
      latest_invoice?: number | Record<string, unknown> | null;
      /** @description The prediction's id; the prediction when expanded. */
      latest_churn_prediction?: number | Record<string, unknown> | null;
      /**
       * @example trialing
       * @example active
       * @example past_due
       * @example unpaid
       * @example incomplete
       * @example canceled
       * @example expired
       * @example extended
       * @example scheduled
       */
      status?: string;
      /** @enum {string} */
      type?: "regular" | "membership" | "gift_donor" | "gift_recipient" | "donation";
      is_membership?: unknown;
      /**
       * @description Called `collection_method` in requests.
       * @enum {string}
       */
      billing?: "charge_automatically" | "send_invoice";
      quantity?: number;
      /** @enum {integer} */
      auto_renew?: 0 | 1;
      /** @enum {integer} */
      cancel_at_period_end?: 0 | 1;
      /** @description Unix timestamp in seconds. */
      cancel_at?: number | null;
      /** @description Unix timestamp in seconds. */
      canceled_at?: number | null;
      cancel_reason?: string | null;
      /** @description Unix timestamp in seconds. */
      current_period_start?: number | null;
    };
    SubscriptionEnvelope: {
      data: components["schemas"]["Subscription"];
    };
    Errors: {
      /** @description Messages by field. */
      errors?: {
        [key: string]: string[];
      };
    };
    WebhookEvent: {
      id?: number | string;
      type?: string;
      data?: components["schemas"]["WebhookSubscription"];
    };
    WebhookSubscription: {
      id?: number;
      user_id?: number;
      status?: string;
      quantity?: number;
      created?: string;
      cancel_at_period_end?: unknown;
      customer?: Record<string, unknown>;
      metadata?: string[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listSubscriptions: {
    parameters: {
      query: {
        site_id: number;
        limit?: number;
        page?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of subscriptions; ten without a limit. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: components["schemas"]["Subscription"][];
            links?: {
              first?: string | null;
              last?: string | null;
              prev?: string | null;
              next?: string | null;
            };
            meta?: Record<string, unknown>;
          };
        };
      };
    };
  };
  createSubscription: {
    parameters: {
      query: {
        site_id: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: int32 */
          user_id?: number;
          /** Format: int32 */
          plan_id?: number;
          /** Format: int32 */
          address_id?: number;
          /** Format: int32 */
          source_id?: number;
          auto_renew?: boolean;
          /** @description 3 to 191 letters, digits, dashes and underscores. */
          campaign_key?: string;
          /**
           * @description How payment is collected.
           * @default charge_automatically
           * @enum {string}
           */
          collection_method?: "charge_automatically" | "send_invoice";
          coupon_code?: string;
          /**
           * Format: int32
           * @description Unix timestamp in seconds.
           */
          current_period_end?: number;
          domains?: string[];
          metadata?: Record<string, unknown>[];
          /** Format: int32 */
          quantity: number;
          /** Format: int32 */
          shipments_remaining?: number;
          /** @description The channel through which the subscription was sold, e.g. web, phone or email. Not the payment source, which is `source_id`. */
          source: string;
          /** Format: int32 */
          trial_period_days?: number;
          ip_addresses?: string[];
          gift_message?: string;
          /**
           * Format: int64
           * @description Unix timestamp in seconds.
           */
          start_date?: number;
          /**
           * @description When the first invoice is made if the start is in the future.
           * @enum {string}
           */
          billing_behavior?: "bill_immediately" | "bill_on_start_date" | null;
          customer_old_provider_id?: string;
          plan_old_provider_id?: string;
          source_old_provider_id?: string;
          address_old_provider_id?: string;
          is_gift_donor?: boolean;
          gift_recipient_email?: string;
          gift_recipient_first_name?: string;
          gift_recipient_last_name?: string;
          gift_donor_old_provider_id?: string;
          gift_donor_subscription_id?: number;
          /** @description Unix timestamp in seconds, the same as current_period_end. */
          next_invoice_date?: number;
        };
      };
    };
    responses: {
      /** @description The subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json":
            components["schemas"]["Subscription"] | components["schemas"]["SubscriptionEnvelope"];
        };
      };
      /** @description The request is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Errors"];
        };
      };
      /** @description The key is missing or not valid. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getSubscription: {
    parameters: {
      query: {
        site_id: number;
        /** @description Names of objects to show in place of their ids, joined by commas. */
        expand?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json":
            components["schemas"]["Subscription"] | components["schemas"]["SubscriptionEnvelope"];
        };
      };
    };
  };
  updateSubscription: {
    parameters: {
      query: {
        site_id: number;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          shipments_remaining?: number;
          auto_renew?: boolean;
          metadata?: Record<string, unknown>;
          ip_addresses?: string[];
          domains?: string[];
          /**
           * Format: int32
           * @description Unix timestamp in seconds.
           */
          end_date?: number;
          /** @enum {string} */
          collection_method?: "charge_automatically" | "send_invoice";
          recommended_plan_id?: number;
        };
      };
    };
    responses: {
      /** @description The subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json":
            components["schemas"]["Subscription"] | components["schemas"]["SubscriptionEnvelope"];
        };
      };
    };
  };
  cancelSubscription: {
    parameters: {
      query: {
        site_id: number;
        mode: "period_end" | "now";
        reason?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The subscription. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json":
            components["schemas"]["Subscription"] | components["schemas"]["SubscriptionEnvelope"];
        };
      };
    };
  };
  postSubscriptionCreated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["WebhookEvent"];
      };
    };
    responses: {
      /** @description Understood. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  postSubscriptionUpdated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["WebhookEvent"];
      };
    };
    responses: {
      /** @description Understood. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  postSubscriptionCanceled: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["WebhookEvent"];
      };
    };
    responses: {
      /** @description Understood. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
