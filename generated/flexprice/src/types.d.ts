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
    /** Create subscription */
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
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/subscriptions/{id}/cancel": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancel subscription */
    post: operations["cancelSubscription"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Error: {
      error?: string;
    };
    Subscription: {
      /**
       * Format: date-time
       * @description BillingAnchor is the reference point that aligns future billing cycle dates. It sets the day of week for week intervals, the day of month for month and year intervals, and the month of year for year intervals. The timestamp is in UTC format.
       */
      billing_anchor?: string;
      /** @enum {string} */
      billing_cadence?: "RECURRING" | "ONETIME";
      /** @enum {string} */
      billing_period?: "MONTHLY" | "ANNUAL" | "WEEKLY" | "DAILY";
      /** @description BillingPeriodCount is the total number units of the billing period. */
      billing_period_count?: number;
      /**
       * Format: date-time
       * @description CancelAt is the date the subscription will be canceled
       */
      cancel_at?: string | null;
      /** @description CancelAtPeriodEnd is whether the subscription was canceled at the end of the current period */
      cancel_at_period_end?: boolean;
      /**
       * Format: date-time
       * @description CanceledAt is the date the subscription was canceled
       */
      cancelled_at?: string;
      /** Format: date-time */
      created_at?: string;
      created_by?: string;
      /** @description Currency is the currency of the subscription in lowercase 3 digit ISO codes */
      currency?: string;
      /**
       * Format: date-time
       * @description CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.
       */
      current_period_end?: string;
      /**
       * Format: date-time
       * @description CurrentPeriodStart is the start of the current period that the subscription has been invoiced for.
       */
      current_period_start?: string;
      customer?: Record<string, unknown> | null;
      /** @description CustomerID is the identifier for the customer in our system */
      customer_id?: string;
      /**
       * Format: date-time
       * @description EndDate is the end date of the subscription
       */
      end_date?: string;
      /** @description ID is the unique identifier for the subscription */
      id?: string;
      /** @enum {string} */
      invoice_cadence?: "ARREAR" | "ADVANCE";
      line_items?: {
        /** @description Decimal number. */
        quantity?: string;
        /**
         * Format: date-time
         * @description `0001-01-01T00:00:00Z` when there is none.
         */
        end_date?: string;
      }[];
      /** @description LookupKey is the key used to lookup the subscription in our system */
      lookup_key?: string;
      /** @description Metadata is a map of key-value pairs that can be attached to the subscription */
      metadata?: {
        [key: string]: string;
      };
      plan?: Record<string, unknown> | null;
      /** @description PlanID is the identifier for the plan in our system */
      plan_id?: string;
      /**
       * Format: date-time
       * @description StartDate is the start date of the subscription
       */
      start_date?: string;
      /**
       * @description State of the record in the database. The life cycle is `subscription_status`.
       * @enum {string}
       */
      status?: "published" | "deleted" | "archived";
      /**
       * @description State of the subscription's life cycle. Always `active` on creation, even with a trial.
       * @enum {string}
       */
      subscription_status?:
        | "active"
        | "paused"
        | "cancelled"
        | "incomplete"
        | "incomplete_expired"
        | "past_due"
        | "trialing"
        | "unpaid";
      tenant_id?: string;
      /**
       * Format: date-time
       * @description TrialEnd is the end date of the trial period
       */
      trial_end?: string | null;
      /**
       * Format: date-time
       * @description TrialStart is the start date of the trial period
       */
      trial_start?: string | null;
      /** Format: date-time */
      updated_at?: string;
      updated_by?: string;
      /** @description Version is used for optimistic locking */
      version?: number;
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
        customer_id?: string;
        plan_id?: string;
        subscription_status?:
          | "active"
          | "paused"
          | "cancelled"
          | "incomplete"
          | "incomplete_expired"
          | "past_due"
          | "trialing"
          | "unpaid";
        offset?: number;
        limit?: number;
      };
      header?: never;
      path?: never;
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
            items?: components["schemas"]["Subscription"][];
            pagination?: {
              total?: number;
              limit?: number;
              offset?: number;
            };
          };
        };
      };
      /** @description The request is not valid, or the service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
    };
  };
  createSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          billing_cadence: "RECURRING" | "ONETIME";
          /** @enum {string} */
          billing_period: "MONTHLY" | "ANNUAL" | "WEEKLY" | "DAILY";
          billing_period_count: number;
          currency: string;
          customer_id: string;
          /** @enum {string} */
          invoice_cadence: "ARREAR" | "ADVANCE";
          plan_id: string;
          /** Format: date-time */
          start_date: string;
          /** Format: date-time */
          end_date?: string;
          lookup_key?: string;
          metadata?: {
            [key: string]: string;
          };
          /** Format: date-time */
          trial_end?: string;
          /** Format: date-time */
          trial_start?: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /**
             * Format: date-time
             * @description BillingAnchor is the reference point that aligns future billing cycle dates. It sets the day of week for week intervals, the day of month for month and year intervals, and the month of year for year intervals. The timestamp is in UTC format.
             */
            billing_anchor?: string;
            /** @enum {string} */
            billing_cadence?: "RECURRING" | "ONETIME";
            /** @enum {string} */
            billing_period?: "MONTHLY" | "ANNUAL" | "WEEKLY" | "DAILY";
            /** @description BillingPeriodCount is the total number units of the billing period. */
            billing_period_count?: number;
            /**
             * Format: date-time
             * @description CancelAt is the date the subscription will be canceled
             */
            cancel_at?: string | null;
            /** @description CancelAtPeriodEnd is whether the subscription was canceled at the end of the current period */
            cancel_at_period_end?: boolean;
            /**
             * Format: date-time
             * @description CanceledAt is the date the subscription was canceled
             */
            cancelled_at?: string;
            /** Format: date-time */
            created_at?: string;
            created_by?: string;
            /** @description Currency is the currency of the subscription in lowercase 3 digit ISO codes */
            currency?: string;
            /**
             * Format: date-time
             * @description CurrentPeriodEnd is the end of the current period that the subscription has been invoiced for. At the end of this period, a new invoice will be created.
             */
            current_period_end?: string;
            /**
             * Format: date-time
             * @description CurrentPeriodStart is the start of the current period that the subscription has been invoiced for.
             */
            current_period_start?: string;
            customer?: Record<string, unknown> | null;
            /** @description CustomerID is the identifier for the customer in our system */
            customer_id?: string;
            /**
             * Format: date-time
             * @description EndDate is the end date of the subscription
             */
            end_date?: string;
            /** @description ID is the unique identifier for the subscription */
            id?: string;
            /** @enum {string} */
            invoice_cadence?: "ARREAR" | "ADVANCE";
            line_items?: {
              /** @description Decimal number. */
              quantity?: string;
              /**
               * Format: date-time
               * @description `0001-01-01T00:00:00Z` when there is none.
               */
              end_date?: string;
            }[];
            /** @description LookupKey is the key used to lookup the subscription in our system */
            lookup_key?: string;
            /** @description Metadata is a map of key-value pairs that can be attached to the subscription */
            metadata?: {
              [key: string]: string;
            };
            plan?: Record<string, unknown> | null;
            /** @description PlanID is the identifier for the plan in our system */
            plan_id?: string;
            /**
             * Format: date-time
             * @description StartDate is the start date of the subscription
             */
            start_date?: string;
            /**
             * @description State of the record in the database. The life cycle is `subscription_status`.
             * @enum {string}
             */
            status?: "published" | "deleted" | "archived";
            /**
             * @description State of the subscription's life cycle. Always `active` on creation, even with a trial.
             * @enum {string}
             */
            subscription_status?:
              | "active"
              | "paused"
              | "cancelled"
              | "incomplete"
              | "incomplete_expired"
              | "past_due"
              | "trialing"
              | "unpaid";
            tenant_id?: string;
            /**
             * Format: date-time
             * @description TrialEnd is the end date of the trial period
             */
            trial_end?: string | null;
            /**
             * Format: date-time
             * @description TrialStart is the start date of the trial period
             */
            trial_start?: string | null;
            /** Format: date-time */
            updated_at?: string;
            updated_by?: string;
            /** @description Version is used for optimistic locking */
            version?: number;
          };
        };
      };
      /** @description The body could not be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
      /** @description The request is not valid, or the service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
    };
  };
  getSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
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
          "application/json": components["schemas"]["Subscription"];
        };
      };
      /** @description The request is not valid, or the service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
    };
  };
  cancelSubscription: {
    parameters: {
      query?: {
        cancel_at_period_end?: boolean;
      };
      header?: never;
      path: {
        id: string;
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
        content?: never;
      };
      /** @description The request is not valid, or the service failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Error"];
        };
      };
    };
  };
}
