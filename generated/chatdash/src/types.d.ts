export interface paths {
  "/stripe/connect/accounts/{accountId}/subscriptions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List Subscriptions */
    get: operations["listSubscriptions"];
    put?: never;
    /**
     * Create Subscription
     * @description Create a subscription for a connected account.
     */
    post: operations["createSubscription"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get Subscription */
    get: operations["getSubscription"];
    /** Update Subscription */
    put: operations["updateSubscription"];
    post?: never;
    /** Cancel Subscription */
    delete: operations["cancelSubscription"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ListedSubscription: {
      /**
       * @description The subscription schedule ID
       * @example sub_sched_1ABC123DEF456GHI
       */
      id?: string;
      /** @example schedule */
      type?: string;
      /** @example not_started */
      status?: string;
      customer?: {
        /** @example cus_ABC123XYZ */
        id?: string;
        /** @example customer@example.com */
        email?: string;
      };
      /** @example 1700000000 */
      current_period_start?: number | null;
      /** @example 1702600000 */
      current_period_end?: number | null;
      /** @example 1700000000 */
      created?: number;
      /** @example charge_automatically */
      collection_method?: string;
      /** @example false */
      cancel_at_period_end?: boolean;
      /** @example null */
      canceled_at?: number | null;
      product?: {
        /** @example prod_ABC123XYZ */
        id?: string;
        /** @example Pro Plan */
        name?: string;
      };
      /** @example false */
      automatic_tax?: boolean;
      /** @example  */
      coupon?: string;
      /** @example Agent 1 */
      agents?: string;
      /** @example null */
      cancelAtPeriodEndDisplay?: string | null;
    };
    SubscriptionDetails: {
      /**
       * @description The subscription schedule ID
       * @example sub_sched_1ABC123DEF456GHI
       */
      id?: string;
      /** @example schedule */
      type?: string;
      /** @example not_started */
      status?: string;
      /** @example 1700000000 */
      current_period_start?: number | null;
      /** @example 1702600000 */
      current_period_end?: number | null;
      /** @example 1700000000 */
      created?: number;
      /** @example charge_automatically */
      collection_method?: string;
      /** @example false */
      cancel_at_period_end?: boolean;
      /** @example null */
      canceled_at?: number | null;
      product?: {
        /** @example prod_ABC123XYZ */
        id?: string;
        /** @example Pro Plan */
        name?: string;
      };
      /** @example false */
      automatic_tax?: boolean;
      /** @example  */
      coupon?: string;
      /** @example Agent 1 */
      agents?: string;
      /** @example null */
      cancelAtPeriodEndDisplay?: string | null;
      customer?: string;
      pricing?: {
        currency?: string;
        billingCycle?: string;
        pricingModel?: string;
        metrics?: string;
        usageLimit?: number | null;
        /** @description The unit is not stated. */
        overage?: unknown;
        /** @description The unit is not stated. */
        amount?: unknown;
      };
      /** @description In minor units. */
      totalPrice?: number;
      totalUsage?: unknown;
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
      query?: {
        /** @description The default is active. */
        status?:
          | "scheduled"
          | "trialing"
          | "active"
          | "incomplete"
          | "incomplete_expired"
          | "past_due"
          | "canceled"
          | "unpaid"
          | "paused";
        limit?: number;
        /** @description The cursor of the page before. */
        starting_after?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of subscriptions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            subscriptions: components["schemas"]["ListedSubscription"][];
            has_more: boolean;
            next_cursor?: string | null;
          };
        };
      };
    };
  };
  createSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The Stripe connected account ID */
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          data: {
            /**
             * @description The ID of the client (must have an admin member assigned)
             * @example 64abc123def456789012345a
             */
            clientId: string;
            /**
             * @description Array of agent IDs to assign to this subscription
             * @example [
             *       "64abc123def456789012345b",
             *       "64abc123def456789012345c"
             *     ]
             */
            agentIds: string[];
            selectedProduct: {
              /**
               * @description The Stripe product ID to subscribe to
               * @example prod_ABC123XYZ
               */
              productId: string;
              /**
               * @description Unix timestamp (seconds) for when the subscription should start
               * @example 1700000000
               */
              startDate: number;
              /** @description Pricing configuration for the product */
              pricing: {
                /**
                 * @description The pricing model type. Required. Note: 'oneTime' products cannot be used for subscriptions.
                 * @example base
                 * @enum {string}
                 */
                pricingModel: "base" | "usage";
                /**
                 * @description The billing metric type for usage tracking. Required when pricingModel is 'usage' or when pricingModel is 'base' with usageLimit and overage.
                 * @example minutes
                 * @enum {string}
                 */
                metrics?: "interactions" | "minutes" | "conversations" | "valueBased";
                /**
                 * @description Usage limit for base pricing model. When provided with pricingModel 'base', overage and metrics are required.
                 * @example 1000
                 */
                usageLimit?: number | null;
                /**
                 * @description Overage price per unit after usage limit is reached. Required when usageLimit is provided.
                 * @example 0.05
                 */
                overage?: number | null;
              };
              /** @description Required when pricing.metrics is 'valueBased' */
              customAnalysisConfig?: {
                /**
                 * @description The field to analyze for value-based billing
                 * @example sentiment
                 */
                field?: string;
                /**
                 * @description The target value to match
                 * @example positive
                 */
                targetValue?: string;
              };
            };
            /**
             * @description Optional coupon ID to apply to the subscription
             * @example SUMMER20
             */
            couponId?: string;
            /** @description Optional tax collection settings */
            taxSettings?: {
              /**
               * @description Whether to enable automatic tax collection
               * @example true
               */
              enabled?: boolean;
              /**
               * @description Two-letter ISO country code. Required when enabled is true
               * @example US
               */
              country?: string;
              /**
               * @description Optional postal code for more accurate tax calculation
               * @example 94102
               */
              postalCode?: string;
            };
          };
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /**
             * @description The subscription schedule ID
             * @example sub_sched_1ABC123DEF456GHI
             */
            id?: string;
            /** @example schedule */
            type?: string;
            /** @example not_started */
            status?: string;
            customer?: {
              /** @example cus_ABC123XYZ */
              id?: string;
              /** @example customer@example.com */
              email?: string;
            };
            /** @example 1700000000 */
            current_period_start?: number | null;
            /** @example 1702600000 */
            current_period_end?: number | null;
            /** @example 1700000000 */
            startDate?: number | null;
            /** @example 1700000000 */
            created?: number;
            /** @example charge_automatically */
            collection_method?: string;
            /** @example false */
            cancel_at_period_end?: boolean;
            /** @example null */
            canceled_at?: number | null;
            product?: {
              /** @example prod_ABC123XYZ */
              id?: string;
              /** @example Pro Plan */
              name?: string;
            };
            /** @example false */
            automatic_tax?: boolean;
            /** @example  */
            coupon?: string;
            /**
             * @example [
             *       "price_ABC123",
             *       "price_DEF456"
             *     ]
             */
            priceIds?: string[];
            /** @example Agent 1 */
            agents?: string;
            /** @example null */
            cancelAtPeriodEndDisplay?: string | null;
          };
        };
      };
      /** @description Internal Server Error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @example An unexpected error occurred */
            error?: string;
          };
        };
      };
    };
  };
  getSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        subscriptionId: string;
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
          "application/json": components["schemas"]["SubscriptionDetails"];
        };
      };
    };
  };
  updateSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          data: {
            productId?: string;
            /** @description Unix timestamp in seconds. */
            startDate?: number;
            cancelAtPeriodEnd?: boolean;
            taxSettings?: {
              enabled?: boolean;
              country?: string;
              postalCode?: string;
            };
          };
        };
      };
    };
    responses: {
      /** @description The subscription was changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  cancelSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        subscriptionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The subscription was canceled. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            id: string;
            /** @enum {boolean} */
            canceled: true;
          };
        };
      };
    };
  };
}
