export interface paths {
  "/subscriptions.json": {
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
  "/subscriptions/{subscription_id}.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read subscription */
    get: operations["readSubscription"];
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
  "/subscriptions/{subscription_id}/delayed_cancel.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Initiate delayed cancellation */
    post: operations["initiateDelayedCancellation"];
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
    /**
     * @example {
     *       "payment_collection_method": "automatic",
     *       "metafields": {
     *         "custom_field_name_1": "custom_field_value_1",
     *         "custom_field_name_2": "custom_field_value_2"
     *       },
     *       "dunning_communication_delay_enabled": false,
     *       "dunning_communication_delay_time_zone": "\"Eastern Time (US & Canada)\"",
     *       "skip_billing_manifest_taxes": false,
     *       "product_handle": "product_handle6",
     *       "product_id": 212,
     *       "product_price_point_handle": "product_price_point_handle0",
     *       "product_price_point_id": 136,
     *       "custom_price": {
     *         "name": "name4",
     *         "handle": "handle0",
     *         "price_in_cents": "String3",
     *         "interval": "String3",
     *         "interval_unit": "day",
     *         "trial_price_in_cents": "String3",
     *         "trial_interval": "String5",
     *         "trial_interval_unit": "day"
     *       }
     *     }
     */
    CreateSubscription: {
      /** @description The API Handle of the product for which you are creating a subscription. Required, unless a `product_id` is given instead. */
      product_handle?: string;
      /** @description The Product ID of the product for which you are creating a subscription. The product ID is not currently published, so we recommend using the API Handle instead. */
      product_id?: number;
      /** @description The user-friendly API handle of a product's particular price point. */
      product_price_point_handle?: string;
      /** @description The ID of the particular price point on the product. */
      product_price_point_id?: number;
      /** @description (Optional) Used in place of `product_price_point_id` to define a custom price point unique to the subscription */
      custom_price?: components["schemas"]["SubscriptionCustomPrice"];
      /** @description (deprecated) The coupon code of the single coupon currently applied to the subscription. See coupon_codes instead as subscriptions can now have more than one coupon. */
      coupon_code?: string;
      /** @description An array for all the coupons attached to the subscription. */
      coupon_codes?: string[];
      /**
       * @description The type of payment collection to be used in the subscription. For legacy Statements Architecture valid options are - `invoice`, `automatic`. For current Relationship Invoicing Architecture valid options are - `remittance`, `automatic`, `prepaid`.
       * @default automatic
       */
      payment_collection_method?: components["schemas"]["CollectionMethod"];
      /** @description (Optional) Default: True - Whether or not this subscription is set to receive emails related to this subscription. */
      receives_invoice_emails?: string;
      /** @description (Optional) Default: null The number of days after renewal (on invoice billing) that a subscription is due. A value between 0 (due immediately) and 180. */
      net_terms?: string;
      /** @description The ID of an existing customer within Chargify. Required, unless a `customer_reference` or a set of `customer_attributes` is given. */
      customer_id?: number;
      /**
       * Format: date-time
       * @description (Optional) Set this attribute to a future date/time to sync imported subscriptions to your existing renewal schedule. See the notes on “Date/Time Format” in our [subscription import documentation](https://maxio-chargify.zendesk.com/hc/en-us/articles/5404863655821#date-format). If you provide a next_billing_at timestamp that is in the future, no trial or initial charges will be applied when you create the subscription. In fact, no payment will be captured at all. The first payment will be captured, according to the prices defined by the product, near the time specified by next_billing_at. If you do not provide a value for next_billing_at, any trial and/or initial charges will be assessed and charged at the time of subscription creation. If the card cannot be successfully charged, the subscription will not be created. See further notes in the section on Importing Subscriptions.
       */
      next_billing_at?: string;
      /** @description (Optional) Set this attribute to a future date/time to create a subscription in the "Awaiting Signup" state, rather than "Active" or "Trialing". See the notes on “Date/Time Format” in our [subscription import documentation](https://maxio-chargify.zendesk.com/hc/en-us/articles/5404863655821#date-format). In the "Awaiting Signup" state, a subscription behaves like any other. It can be canceled, allocated to, had its billing date changed. etc. When the initial_billing_at date hits, the subscription will transition to the expected state. If the product has a trial, the subscription will enter a trial, otherwise it will go active. Setup fees will be respected either before or after the trial, as configured on the price point. If the payment is due at the initial_billing_at and it fails the subscription will be immediately canceled. See further notes in the section on Delayed Signups. */
      initial_billing_at?: string;
      /** @description For European sites subject to PSD2 and using 3D Secure, this can be used to reference a previous transaction for the customer. This will ensure the card will be charged successfully at renewal. */
      stored_credential_transaction_id?: number;
      sales_rep_id?: number;
      /** @description The Payment Profile ID of an existing card or bank account, which belongs to an existing customer to use for payment for this subscription. If the card, bank account, or customer does not exist already, or if you want to use a new (unstored) card or bank account for the subscription, use `payment_profile_attributes` instead to create a new payment profile along with the subscription. (This value is available on an existing subscription via the API as `credit_card` > id or `bank_account` > id) */
      payment_profile_id?: number;
      /** @description The reference value (provided by your app) for the subscription itelf. */
      reference?: string;
      customer_attributes?: components["schemas"]["CustomerAttributes"];
      /** @description alias to credit_card_attributes */
      payment_profile_attributes?: components["schemas"]["PaymentProfileAttributes"];
      /** @description Credit Card data to create a new Subscription. Interchangeable with `payment_profile_attributes` property. */
      credit_card_attributes?: components["schemas"]["PaymentProfileAttributes"];
      bank_account_attributes?: components["schemas"]["BankAccountAttributes"];
      /** @description (Optional) An array of component ids and quantities to be added to the subscription. See [Components](https://maxio-chargify.zendesk.com/hc/en-us/articles/5405020625677) for more information. */
      components?: components["schemas"]["CreateSubscriptionComponent"][];
      /** @description (Optional). Cannot be used when also specifying next_billing_at */
      calendar_billing?: components["schemas"]["CalendarBilling"];
      /** @description (Optional) A set of key/value pairs representing custom fields and their values. Metafields will be created “on-the-fly” in your site for a given key, if they have not been created yet. */
      metafields?: {
        [key: string]: string;
      };
      /** @description The reference value (provided by your app) of an existing customer within Chargify. Required, unless a `customer_id` or a set of `customer_attributes` is given. */
      customer_reference?: string;
      group?: components["schemas"]["GroupSettings"];
      /** @description A valid referral code. (optional, see [Referrals](https://maxio-chargify.zendesk.com/hc/en-us/articles/5405420204045-Referrals-Reference#how-to-obtain-referral-codes) for more details). If supplied, must be valid, or else subscription creation will fail. */
      ref?: string;
      /** @description (Optional) Can be used when canceling a subscription (via the HTTP DELETE method) to make a note about the reason for cancellation. */
      cancellation_message?: string;
      /** @description (Optional) Can be used when canceling a subscription (via the HTTP DELETE method) to make a note about how the subscription was canceled. */
      cancellation_method?: string;
      /** @description (Optional) If Multi-Currency is enabled and the currency is configured in Chargify, pass it at signup to create a subscription on a non-default currency. Note that you cannot update the currency of an existing subscription. */
      currency?: string;
      /**
       * Format: date-time
       * @description Timestamp giving the expiration date of this subscription (if any). You may manually change the expiration date at any point during a subscription period.
       */
      expires_at?: string;
      /** @description (Optional, default false) When set to true, and when next_billing_at is present, if the subscription expires, the expires_at will be shifted by the same amount of time as the difference between the old and new “next billing” dates. */
      expiration_tracks_next_billing_change?: string;
      /** @description (Optional) The ACH authorization agreement terms. If enabled, an email will be sent to the customer with a copy of the terms. */
      agreement_terms?: string;
      /** @description (Optional) The first name of the person authorizing the ACH agreement. */
      authorizer_first_name?: string;
      /** @description (Optional) The last name of the person authorizing the ACH agreement. */
      authorizer_last_name?: string;
      /**
       * @description (Optional) One of “prorated” (the default – the prorated product price will be charged immediately), “immediate” (the full product price will be charged immediately), or “delayed” (the full product price will be charged with the first scheduled renewal).
       * @enum {string}
       */
      calendar_billing_first_charge?: "prorated" | "immediate" | "delayed";
      /** @description (Optional) Can be used when canceling a subscription (via the HTTP DELETE method) to indicate why a subscription was canceled. */
      reason_code?: string;
      /** @description (Optional, used only for Delayed Product Change When set to true, indicates that a changed value for product_handle should schedule the product change to the next subscription renewal. */
      product_change_delayed?: boolean;
      /** @description This is a container for one-of cases. */
      offer_id?: string | number;
      prepaid_configuration?: components["schemas"]["UpsertPrepaidConfiguration"];
      /**
       * Format: date-time
       * @description Providing a previous_billing_at that is in the past will set the current_period_starts_at when the subscription is created. It will also set activated_at if not explicitly passed during the subscription import. Can only be used if next_billing_at is also passed. Using this option will allow you to set the period start for the subscription so mid period component allocations have the correct prorated amount.
       */
      previous_billing_at?: string;
      /** @description Setting this attribute to true will cause the subscription's MRR to be added to your MRR analytics immediately. For this value to be honored, a next_billing_at must be present and set to a future date. This key/value will not be returned in the subscription response body. */
      import_mrr?: boolean;
      canceled_at?: string;
      /** Format: date-time */
      activated_at?: string;
      /** @description Required when creating a subscription with Maxio Payments. */
      agreement_acceptance?: components["schemas"]["AgreementAcceptance"];
      /** @description (Optional) If passed, the proof of the authorized ACH agreement terms will be persisted. */
      ach_agreement?: components["schemas"]["ACHAgreement"];
      /**
       * @description Enable Communication Delay feature, making sure no communication (email or SMS) is sent to the Customer between 9PM and 8AM in time zone set by the `dunning_communication_delay_time_zone` attribute.
       * @default false
       */
      dunning_communication_delay_enabled?: boolean;
      /** @description Time zone for the Dunning Communication Delay feature. */
      dunning_communication_delay_time_zone?: string;
      /**
       * @description Valid only for the Subscription Preview endpoint. When set to `true` it skips calculating taxes for the current and next billing manifests.
       * @default false
       */
      skip_billing_manifest_taxes?: boolean;
    };
    SubscriptionCustomPrice: {
      name?: string;
      handle?: string;
      price_in_cents?: string | number;
      interval?: string | number;
      /** @enum {string} */
      interval_unit?: "day" | "month";
      trial_price_in_cents?: string | number;
      trial_interval?: string | number;
      /** @enum {string} */
      trial_interval_unit?: "day" | "month";
      expiration_interval?: string | number;
      /** @enum {string} */
      expiration_interval_unit?: "day" | "month" | "never";
    };
    /** @enum {string} */
    CollectionMethod: "automatic" | "remittance" | "prepaid" | "invoice";
    CustomerAttributes: {
      first_name?: string;
      last_name?: string;
      email?: string;
      address_2?: string | null;
    };
    PaymentProfileAttributes: {
      vault_token?: string;
    };
    BankAccountAttributes: Record<string, unknown>;
    CreateSubscriptionComponent: {
      /** @description The component's id, or `handle:` and its handle. */
      component_id?: number | string;
      allocated_quantity?: unknown;
    };
    CalendarBilling: {
      snap_day?: number | string;
      /** @enum {string} */
      calendar_billing_first_charge?: "prorated" | "immediate" | "delayed";
    };
    GroupSettings: Record<string, unknown>;
    UpsertPrepaidConfiguration: Record<string, unknown>;
    AgreementAcceptance: {
      ip_address?: string;
      terms_url?: string;
      privacy_policy_url?: string;
    };
    ACHAgreement: {
      agreement_terms?: string;
      authorizer_first_name?: string;
      authorizer_last_name?: string;
      ip_address?: string;
    };
    CreateSubscriptionRequest: {
      subscription: components["schemas"]["CreateSubscription"];
    };
    SubscriptionResponse: {
      subscription: components["schemas"]["Subscription"];
    };
    ErrorList: {
      errors?: string[];
    };
    Subscription: {
      id?: number;
      /** @enum {string} */
      state?:
        | "pending"
        | "failed_to_create"
        | "trialing"
        | "assessing"
        | "active"
        | "soft_failure"
        | "past_due"
        | "suspended"
        | "canceled"
        | "expired"
        | "paused"
        | "unpaid"
        | "trial_ended"
        | "on_hold"
        | "awaiting_signup";
      customer?: {
        id?: number;
      };
      product?: {
        id?: number;
        interval?: number;
        /** @enum {string} */
        interval_unit?: "day" | "month";
      };
      product_price_point_id?: number;
      currency?: string;
      payment_collection_method?: components["schemas"]["CollectionMethod"];
      reference?: string | null;
      coupon_code?: string | null;
      coupon_codes?: string[];
      /** Format: date-time */
      created_at?: string;
      /** Format: date-time */
      updated_at?: string;
      /** Format: date-time */
      activated_at?: string | null;
      /** Format: date-time */
      expires_at?: string | null;
      /** Format: date-time */
      current_period_started_at?: string | null;
      /** Format: date-time */
      current_period_ends_at?: string | null;
      /** Format: date-time */
      trial_started_at?: string | null;
      /** Format: date-time */
      trial_ended_at?: string | null;
      /** Format: date-time */
      next_assessment_at?: string | null;
      /** Format: date-time */
      delayed_cancel_at?: string | null;
      /** Format: date-time */
      canceled_at?: string | null;
      cancel_at_end_of_period?: boolean | null;
      /** Format: int64 */
      balance_in_cents?: number;
      /** Format: int64 */
      total_revenue_in_cents?: number;
      /** Format: int64 */
      current_billing_amount_in_cents?: number;
      /** @description Amount in units of the currency as a decimal number, unlike the fields in cents. */
      signup_revenue?: string;
      snap_day?: string | null;
      /** @description A string in requests. */
      receives_invoice_emails?: boolean | null;
      /** @description A string in requests. */
      net_terms?: number | null;
    };
    UpdateSubscription: {
      product_id?: number;
      product_handle?: string;
      /** Format: date-time */
      next_billing_at?: string;
      /** Format: date-time */
      expires_at?: string | null;
      payment_collection_method?: components["schemas"]["CollectionMethod"];
      net_terms?: string | number;
      reference?: string | null;
      product_change_delayed?: boolean;
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
        page?: number;
        per_page?: number;
        state?:
          | "active"
          | "canceled"
          | "expired"
          | "expired_cards"
          | "on_hold"
          | "past_due"
          | "pending_cancellation"
          | "pending_renewal"
          | "suspended"
          | "trial_ended"
          | "trialing"
          | "unpaid";
        product?: number;
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
          "application/json": components["schemas"]["SubscriptionResponse"][];
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
        "application/json": components["schemas"]["CreateSubscriptionRequest"];
      };
    };
    responses: {
      /** @description The subscription was created. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SubscriptionResponse"];
        };
      };
      /** @description The subscription could not be created. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorList"];
        };
      };
    };
  };
  readSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        subscription_id: number;
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
          "application/json": components["schemas"]["SubscriptionResponse"];
        };
      };
    };
  };
  updateSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        subscription_id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          subscription: components["schemas"]["UpdateSubscription"];
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
          "application/json": components["schemas"]["SubscriptionResponse"];
        };
      };
      /** @description The request is not valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorList"];
        };
      };
    };
  };
  cancelSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        subscription_id: number;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          subscription: {
            cancellation_message?: string;
            reason_code?: string;
          };
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
          "application/json": components["schemas"]["SubscriptionResponse"];
        };
      };
      /** @description The request is not valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorList"];
        };
      };
    };
  };
  initiateDelayedCancellation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        subscription_id: number;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          subscription: {
            cancellation_message?: string;
            reason_code?: string;
          };
        };
      };
    };
    responses: {
      /** @description The subscription will end with its period. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            message?: string;
          };
        };
      };
      /** @description The request is not valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorList"];
        };
      };
    };
  };
}
