export interface paths {
  "/subscriptions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists subscriptions. */
    get: operations["list"];
    put?: never;
    /** Creates a subscription. */
    post: operations["create"];
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
    /** Reads a subscription. */
    get: operations["get"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Changes a subscription. A field that is absent is kept, null unsets it. */
    patch: operations["update"];
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
    /** Cancels a subscription. */
    post: operations["cancel"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  subscriptionCreated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A subscription was made. */
    post: operations["subscriptionCreated"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  subscriptionUpdated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A subscription changed. */
    post: operations["subscriptionUpdated"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  subscriptionCanceled: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A subscription was canceled. */
    post: operations["subscriptionCanceled"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /**
     * Format: date-time
     * @description A moment in UTC, RFC 3339 with the suffix `Z`.
     * @example 2025-02-01T00:00:00Z
     */
    Timestamp: string;
    /**
     * @description ISO 4217, upper case.
     * @example USD
     */
    CurrencyCode: string;
    /** @description An amount in the smallest unit of its currency. */
    Money: {
      /**
       * @description Whole number of minor units (cents for USD, yen for JPY) as a string.
       * @example 1999
       */
      amountMinor: string;
      currency: components["schemas"]["CurrencyCode"];
    };
    /**
     * @description Unit of a billing interval.
     * @enum {string}
     */
    IntervalUnit: "day" | "week" | "month" | "year";
    /** @description How long a billing period is. */
    Interval: {
      unit: components["schemas"]["IntervalUnit"];
      /** @description Number of units, e.g. 3 months. */
      count: number;
    };
    /**
     * @description Where a subscription is in its life.
     * @enum {string}
     */
    SubscriptionStatus:
      | "incomplete"
      | "incomplete_expired"
      | "trialing"
      | "active"
      | "past_due"
      | "unpaid"
      | "paused"
      | "canceled"
      | "scheduled"
      | "expired"
      | "draft";
    /**
     * @description Who acts to pay an invoice.
     * @enum {string}
     */
    CollectionMethod: "charge_automatically" | "send_invoice" | "prepaid";
    /**
     * @description Whether a period is invoiced at its start or at its end.
     * @enum {string}
     */
    BillingTiming: "advance" | "arrears";
    /** @description Asks a vendor to create a subscription. */
    CreateSubscription: {
      /** @description Who subscribes; by the vendor's id, by your own id, or made together with the subscription. */
      customer: {
        /** @description The vendor's id of the customer. */
        id?: string;
        /** @description Your own id of the customer, as the vendor has it stored. */
        externalId?: string;
        /** @description A customer to make together with the subscription. */
        create?: {
          /** @description Given name. */
          firstName: string;
          /** @description Family name. */
          lastName: string;
          /** @description E-mail address. */
          email: string;
        };
      };
      /** @description What is subscribed to. */
      plan: {
        /** @description The vendor's id of the plan or product. */
        id?: string;
        /** @description The readable key of the plan or product. */
        handle?: string;
        /** @description The plan's id in another system, as the vendor has it stored. */
        externalId?: string;
        /** @description The vendor's id of one price of the plan. */
        priceId?: string;
        /** @description The readable key of one price of the plan. */
        priceHandle?: string;
        /** @description A price for this subscription alone. */
        customPrice?: {
          amount: components["schemas"]["Money"];
          interval: components["schemas"]["Interval"];
        };
      };
      /** @description How many units of the plan. */
      quantity?: number;
      /** @description Currency of the subscription, where the plan does not decide it. */
      currency?: components["schemas"]["CurrencyCode"];
      /** @description Length of a billing period, where the plan does not decide it. */
      billingInterval?: components["schemas"]["Interval"];
      /**
       * @description Whether the subscription renews.
       * @enum {string}
       */
      billingCadence?: "recurring" | "one_time";
      /** @description Whether a period is invoiced at its start or at its end. */
      billingTiming?: components["schemas"]["BillingTiming"];
      /** @description When the subscription starts. */
      startAt?: components["schemas"]["Timestamp"];
      /**
       * @description When a subscription that starts in the future is billed first.
       * @enum {string}
       */
      startBehavior?: "bill_immediately" | "bill_on_start";
      /** @description When the subscription ends. */
      endAt?: components["schemas"]["Timestamp"];
      /** @description A time without charge; as a number of days, or with its end. */
      trial?: {
        /** @description Length of the trial in days from the start of the subscription. */
        days?: number;
        /** @description When the trial starts. */
        startAt?: components["schemas"]["Timestamp"];
        /** @description When the trial ends. */
        endAt?: components["schemas"]["Timestamp"];
      };
      /** @description The point that billing periods are aligned to. */
      billingAnchor?: {
        /** @description Day of the month, or the last one. */
        dayOfMonth?: number | "last";
        /** @description A moment that periods are aligned to. */
        at?: components["schemas"]["Timestamp"];
      };
      /** @description When the first charge is made, for subscriptions that are brought over from elsewhere. */
      nextBillingAt?: components["schemas"]["Timestamp"];
      /** @description When the last charge was made elsewhere. */
      previousBillingAt?: components["schemas"]["Timestamp"];
      /** @description Who acts to pay an invoice. */
      collectionMethod?: components["schemas"]["CollectionMethod"];
      /** @description Days until an invoice is due. */
      netTermsDays?: number;
      /** @description How the customer pays; card data never goes through this model. */
      paymentMethod?: {
        /** @description The vendor's id of the payment method. */
        id?: string;
        /** @description The payment method's id in another system. */
        externalId?: string;
      };
      /** @description Discounts to apply. */
      discounts?: {
        /** @description The code that a customer enters. */
        code?: string;
        /** @description The vendor's id of the coupon. */
        couponId?: string;
      }[];
      /** @description Whether the vendor works out tax, and where the customer is. */
      automaticTax?: {
        /** @description Work out tax. */
        enabled: boolean;
        /** @description ISO 3166-1 alpha-2 code of the country. */
        country?: string;
        /** @description Postal code. */
        postalCode?: string;
      };
      /** @description Where goods go. */
      shippingAddress?: {
        /** @description The vendor's id of the address. */
        id?: string;
        /** @description The address's id in another system. */
        externalId?: string;
      };
      /** @description Your own id of the subscription. */
      externalId?: string;
      /** @description Whether the subscription renews at the end of its term. */
      autoRenew?: boolean;
      /** @description Where the sale was made, e.g. `web` or `phone`. */
      channel?: string;
      /** @description Keys and values of your own. */
      metadata?: {
        [key: string]: string;
      };
      /** @description Metered billing. Prices are in the vendor's own unit and never converted. */
      usage?: {
        /** @description What is counted. */
        metric: string;
        /** @description Units included in the price; null for no limit. */
        included?: number | null;
        /** @description Price of a unit beyond the limit, in the vendor's unit. */
        overage?: number | null;
        /** @description What is analysed when value is counted. */
        analysis?: {
          /** @description Field that is looked at. */
          field?: string;
          /** @description Value that counts. */
          targetValue?: string;
        };
      };
      /** @description The subscription is bought for somebody else. */
      gift?: {
        /** @description Who gets the gift. */
        recipient?: {
          /** @description E-mail address. */
          email: string;
          /** @description Given name. */
          firstName?: string;
          /** @description Family name. */
          lastName?: string;
        };
        /** @description Words for the recipient. */
        message?: string;
        /**
         * Format: date
         * @description Day on which the gift starts.
         */
        startDate?: string;
      };
      /** @description Further things that are billed with the plan. */
      items?: {
        /** @description The vendor's id of the add-on or component. */
        id: string;
        /** @description How many units. */
        quantity?: number;
      }[];
    };
    /** @description Changes a subscription. A field that is absent is kept, null unsets it. */
    UpdateSubscription: {
      /** @description Another plan. */
      plan?: {
        /** @description The vendor's id of the plan. */
        id?: string;
        /** @description The readable key of the plan. */
        handle?: string;
      };
      /** @description When the subscription starts, while it has not. */
      startAt?: components["schemas"]["Timestamp"];
      /** @description When the subscription ends; null for no end. */
      endAt?: components["schemas"]["TimestampOrNull"];
      /** @description When the next charge is made. */
      nextBillingAt?: components["schemas"]["Timestamp"];
      /** @description Whether it ends with the current period. */
      cancelAtPeriodEnd?: boolean;
      /** @description Whether it renews at the end of its term. */
      autoRenew?: boolean;
      /** @description Who acts to pay an invoice. */
      collectionMethod?: components["schemas"]["CollectionMethod"];
      /** @description Days until an invoice is due. */
      netTermsDays?: number;
      /** @description Whether the vendor works out tax, and where the customer is. */
      automaticTax?: {
        /** @description Work out tax. */
        enabled: boolean;
        /** @description ISO 3166-1 alpha-2 code of the country. */
        country?: string;
        /** @description Postal code. */
        postalCode?: string;
      };
      /** @description Your own id of the subscription. */
      externalId?: string | null;
      /** @description Keys and values of your own. */
      metadata?: {
        [key: string]: string;
      };
    };
    /** @description Cancels a subscription, now or with the period that is paid. */
    CancelSubscription: {
      /**
       * @description When it ends.
       * @enum {string}
       */
      at: "now" | "period_end";
      /** @description Why, in words. */
      reason?: string;
    };
    /** @description A page of subscriptions. */
    SubscriptionPage: {
      /** @description Subscriptions in the vendor's order. */
      items: components["schemas"]["Subscription"][];
      /** @description Where the next page starts; null after the last. */
      cursor: string | null;
    };
    /** @description A subscription as a vendor tells of it. `null`: the vendor says that there is none. Absent: the vendor does not say. */
    Subscription: {
      /** @description The vendor's id of the object. */
      id: string;
      /**
       * @description What kind of object the id names.
       * @enum {string}
       */
      objectType: "subscription" | "subscription_schedule";
      status: components["schemas"]["SubscriptionStatus"];
      /** @description The vendor's own word for the status. */
      rawStatus: string;
      /** @description Who subscribes. */
      customer?: {
        /** @description The vendor's id of the customer. */
        id: string | null;
        /** @description E-mail address. */
        email?: string | null;
      };
      /** @description What is subscribed to. */
      plan?: {
        /** @description The vendor's id of the plan or product. */
        id: string | null;
        /** @description Name of the plan. */
        name?: string | null;
        /** @description The vendor's ids of the prices. */
        priceIds?: string[];
      };
      /** @description How many units of the plan. */
      quantity?: number | null;
      /** @description ISO 4217, upper case. */
      currency?: string | null;
      /** @description Length of a billing period. */
      billingInterval?: components["schemas"]["Interval"] | null;
      /**
       * @description Whether a period is invoiced at its start or at its end.
       * @enum {string}
       */
      billingTiming?: "advance" | "arrears" | null;
      /**
       * @description Who acts to pay an invoice.
       * @enum {string}
       */
      collectionMethod?: "charge_automatically" | "send_invoice" | "prepaid" | null;
      createdAt?: components["schemas"]["TimestampOrNull"];
      updatedAt?: components["schemas"]["TimestampOrNull"];
      startAt?: components["schemas"]["TimestampOrNull"];
      endAt?: components["schemas"]["TimestampOrNull"];
      currentPeriodStart?: components["schemas"]["TimestampOrNull"];
      currentPeriodEnd?: components["schemas"]["TimestampOrNull"];
      trialStart?: components["schemas"]["TimestampOrNull"];
      trialEnd?: components["schemas"]["TimestampOrNull"];
      billingAnchorAt?: components["schemas"]["TimestampOrNull"];
      nextBillingAt?: components["schemas"]["TimestampOrNull"];
      cancelAt?: components["schemas"]["TimestampOrNull"];
      /** @description Whether it ends with the current period. */
      cancelAtPeriodEnd?: boolean | null;
      canceledAt?: components["schemas"]["TimestampOrNull"];
      endedAt?: components["schemas"]["TimestampOrNull"];
      /** @description Whether it renews at the end of its term. */
      autoRenew?: boolean | null;
      /** @description Whether the vendor works out tax. */
      automaticTax?: boolean | null;
      /** @description Discounts that apply. */
      discounts?: {
        /** @description The code that a customer entered. */
        code?: string;
        /** @description The vendor's id of the coupon. */
        couponId?: string;
      }[];
      /** @description Keys and values of your own. */
      metadata?: {
        [key: string]: string;
      } | null;
      /** @description Your own id of the subscription. */
      externalId?: string | null;
    };
    /**
     * Format: date-time
     * @description A moment in UTC, RFC 3339; null when the vendor says that there is none.
     */
    TimestampOrNull: string | null;
    /** @description Lists subscriptions. */
    ListInput: {
      /** @description The vendor's id of the customer whose subscriptions are listed. */
      customerId?: string;
      /** @description Only subscriptions that are here in their life. */
      status?: components["schemas"]["SubscriptionStatus"];
      /** @description Number of subscriptions of a page. */
      limit?: number;
      /** @description Where to go on; from the page before. */
      cursor?: string;
      /** @description What only one provider has, by the provider's name and in the provider's own shape. Merged last and word for word. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description Creates a subscription. */
    CreateInput: {
      /** @description Who subscribes; by the vendor's id, by your own id, or made together with the subscription. */
      customer: {
        /** @description The vendor's id of the customer. */
        id?: string;
        /** @description Your own id of the customer, as the vendor has it stored. */
        externalId?: string;
        /** @description A customer to make together with the subscription. */
        create?: {
          /** @description Given name. */
          firstName: string;
          /** @description Family name. */
          lastName: string;
          /** @description E-mail address. */
          email: string;
        };
      };
      /** @description What is subscribed to. */
      plan: {
        /** @description The vendor's id of the plan or product. */
        id?: string;
        /** @description The readable key of the plan or product. */
        handle?: string;
        /** @description The plan's id in another system, as the vendor has it stored. */
        externalId?: string;
        /** @description The vendor's id of one price of the plan. */
        priceId?: string;
        /** @description The readable key of one price of the plan. */
        priceHandle?: string;
        /** @description A price for this subscription alone. */
        customPrice?: {
          amount: components["schemas"]["Money"];
          interval: components["schemas"]["Interval"];
        };
      };
      /** @description How many units of the plan. */
      quantity?: number;
      /** @description Currency of the subscription, where the plan does not decide it. */
      currency?: components["schemas"]["CurrencyCode"];
      /** @description Length of a billing period, where the plan does not decide it. */
      billingInterval?: components["schemas"]["Interval"];
      /**
       * @description Whether the subscription renews.
       * @enum {string}
       */
      billingCadence?: "recurring" | "one_time";
      /** @description Whether a period is invoiced at its start or at its end. */
      billingTiming?: components["schemas"]["BillingTiming"];
      /** @description When the subscription starts. */
      startAt?: components["schemas"]["Timestamp"];
      /**
       * @description When a subscription that starts in the future is billed first.
       * @enum {string}
       */
      startBehavior?: "bill_immediately" | "bill_on_start";
      /** @description When the subscription ends. */
      endAt?: components["schemas"]["Timestamp"];
      /** @description A time without charge; as a number of days, or with its end. */
      trial?: {
        /** @description Length of the trial in days from the start of the subscription. */
        days?: number;
        /** @description When the trial starts. */
        startAt?: components["schemas"]["Timestamp"];
        /** @description When the trial ends. */
        endAt?: components["schemas"]["Timestamp"];
      };
      /** @description The point that billing periods are aligned to. */
      billingAnchor?: {
        /** @description Day of the month, or the last one. */
        dayOfMonth?: number | "last";
        /** @description A moment that periods are aligned to. */
        at?: components["schemas"]["Timestamp"];
      };
      /** @description When the first charge is made, for subscriptions that are brought over from elsewhere. */
      nextBillingAt?: components["schemas"]["Timestamp"];
      /** @description When the last charge was made elsewhere. */
      previousBillingAt?: components["schemas"]["Timestamp"];
      /** @description Who acts to pay an invoice. */
      collectionMethod?: components["schemas"]["CollectionMethod"];
      /** @description Days until an invoice is due. */
      netTermsDays?: number;
      /** @description How the customer pays; card data never goes through this model. */
      paymentMethod?: {
        /** @description The vendor's id of the payment method. */
        id?: string;
        /** @description The payment method's id in another system. */
        externalId?: string;
      };
      /** @description Discounts to apply. */
      discounts?: {
        /** @description The code that a customer enters. */
        code?: string;
        /** @description The vendor's id of the coupon. */
        couponId?: string;
      }[];
      /** @description Whether the vendor works out tax, and where the customer is. */
      automaticTax?: {
        /** @description Work out tax. */
        enabled: boolean;
        /** @description ISO 3166-1 alpha-2 code of the country. */
        country?: string;
        /** @description Postal code. */
        postalCode?: string;
      };
      /** @description Where goods go. */
      shippingAddress?: {
        /** @description The vendor's id of the address. */
        id?: string;
        /** @description The address's id in another system. */
        externalId?: string;
      };
      /** @description Your own id of the subscription. */
      externalId?: string;
      /** @description Whether the subscription renews at the end of its term. */
      autoRenew?: boolean;
      /** @description Where the sale was made, e.g. `web` or `phone`. */
      channel?: string;
      /** @description Keys and values of your own. */
      metadata?: {
        [key: string]: string;
      };
      /** @description Metered billing. Prices are in the vendor's own unit and never converted. */
      usage?: {
        /** @description What is counted. */
        metric: string;
        /** @description Units included in the price; null for no limit. */
        included?: number | null;
        /** @description Price of a unit beyond the limit, in the vendor's unit. */
        overage?: number | null;
        /** @description What is analysed when value is counted. */
        analysis?: {
          /** @description Field that is looked at. */
          field?: string;
          /** @description Value that counts. */
          targetValue?: string;
        };
      };
      /** @description The subscription is bought for somebody else. */
      gift?: {
        /** @description Who gets the gift. */
        recipient?: {
          /** @description E-mail address. */
          email: string;
          /** @description Given name. */
          firstName?: string;
          /** @description Family name. */
          lastName?: string;
        };
        /** @description Words for the recipient. */
        message?: string;
        /**
         * Format: date
         * @description Day on which the gift starts.
         */
        startDate?: string;
      };
      /** @description Further things that are billed with the plan. */
      items?: {
        /** @description The vendor's id of the add-on or component. */
        id: string;
        /** @description How many units. */
        quantity?: number;
      }[];
      /** @description What only one provider has, by the provider's name and in the provider's own shape. Merged last and word for word. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description Reads a subscription. */
    GetInput: {
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only one provider has, by the provider's name and in the provider's own shape. Merged last and word for word. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description Changes a subscription. A field that is absent is kept, null unsets it. */
    UpdateInput: {
      /** @description Another plan. */
      plan?: {
        /** @description The vendor's id of the plan. */
        id?: string;
        /** @description The readable key of the plan. */
        handle?: string;
      };
      /** @description When the subscription starts, while it has not. */
      startAt?: components["schemas"]["Timestamp"];
      /** @description When the subscription ends; null for no end. */
      endAt?: components["schemas"]["TimestampOrNull"];
      /** @description When the next charge is made. */
      nextBillingAt?: components["schemas"]["Timestamp"];
      /** @description Whether it ends with the current period. */
      cancelAtPeriodEnd?: boolean;
      /** @description Whether it renews at the end of its term. */
      autoRenew?: boolean;
      /** @description Who acts to pay an invoice. */
      collectionMethod?: components["schemas"]["CollectionMethod"];
      /** @description Days until an invoice is due. */
      netTermsDays?: number;
      /** @description Whether the vendor works out tax, and where the customer is. */
      automaticTax?: {
        /** @description Work out tax. */
        enabled: boolean;
        /** @description ISO 3166-1 alpha-2 code of the country. */
        country?: string;
        /** @description Postal code. */
        postalCode?: string;
      };
      /** @description Your own id of the subscription. */
      externalId?: string | null;
      /** @description Keys and values of your own. */
      metadata?: {
        [key: string]: string;
      };
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only one provider has, by the provider's name and in the provider's own shape. Merged last and word for word. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description Cancels a subscription. */
    CancelInput: {
      /**
       * @description When it ends.
       * @enum {string}
       */
      at: "now" | "period_end";
      /** @description Why, in words. */
      reason?: string;
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only one provider has, by the provider's name and in the provider's own shape. Merged last and word for word. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What chatdash can be asked for, and must be. */
    ChatdashListInput: {
      /** @description Only subscriptions that are here in their life. */
      status?: components["schemas"]["SubscriptionStatus"];
      /** @description Number of subscriptions of a page. */
      limit?: number;
      /** @description Where to go on; from the page before. */
      cursor?: string;
      /** @description What only chatdash has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What only chatdash has, in its own shape. Merged into the request last and word for word. */
    ChatdashCreateOptions: {
      /**
       * @description Array of agent IDs to assign to this subscription
       * @example [
       *       "64abc123def456789012345b",
       *       "64abc123def456789012345c"
       *     ]
       */
      agentIds: string[];
      selectedProduct: {
        pricing: {
          /**
           * @description The pricing model type. Required. Note: 'oneTime' products cannot be used for subscriptions.
           * @example base
           * @enum {string}
           */
          pricingModel: "base" | "usage";
        };
      };
    };
    /** @description What chatdash can be asked for, and must be. */
    ChatdashCreateInput: {
      /** @description Who subscribes; by the vendor's id, by your own id, or made together with the subscription. */
      customer: {
        /** @description The vendor's id of the customer. */
        id: string;
      };
      /** @description What is subscribed to. */
      plan: {
        /** @description The vendor's id of the plan or product. */
        id: string;
      };
      /** @description When the subscription starts. */
      startAt: components["schemas"]["Timestamp"];
      /** @description Discounts to apply. */
      discounts?: {
        /** @description The vendor's id of the coupon. */
        couponId: string;
      }[];
      /** @description Whether the vendor works out tax, and where the customer is. */
      automaticTax?: {
        /** @description Work out tax. */
        enabled: boolean;
        /** @description ISO 3166-1 alpha-2 code of the country. */
        country?: string;
        /** @description Postal code. */
        postalCode?: string;
      };
      /** @description Metered billing. Prices are in the vendor's own unit and never converted. */
      usage?: {
        /** @description What is counted. */
        metric: string;
        /** @description Units included in the price; null for no limit. */
        included?: number | null;
        /** @description Price of a unit beyond the limit, in the vendor's unit. */
        overage?: number | null;
        /** @description What is analysed when value is counted. */
        analysis?: {
          /** @description Field that is looked at. */
          field?: string;
          /** @description Value that counts. */
          targetValue?: string;
        };
      };
      /** @description What only chatdash has. The options of other providers are ignored. */
      providerOptions: {
        chatdash: components["schemas"]["ChatdashCreateOptions"];
      } & {
        [key: string]: unknown;
      };
    };
    /** @description What chatdash can be asked for, and must be. */
    ChatdashGetInput: {
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only chatdash has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What chatdash can be asked for, and must be. */
    ChatdashUpdateInput: {
      /** @description Another plan. */
      plan?: {
        /** @description The vendor's id of the plan. */
        id: string;
      };
      /** @description When the subscription starts, while it has not. */
      startAt?: components["schemas"]["Timestamp"];
      /** @description Whether it ends with the current period. */
      cancelAtPeriodEnd?: boolean;
      /** @description Whether the vendor works out tax, and where the customer is. */
      automaticTax?: {
        /** @description Work out tax. */
        enabled: boolean;
        /** @description ISO 3166-1 alpha-2 code of the country. */
        country?: string;
        /** @description Postal code. */
        postalCode?: string;
      };
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only chatdash has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What only chatdash has, in its own shape. Merged into the request last and word for word. */
    ChatdashCancelOptions: {
      productId?: string;
      /** @description Unix timestamp in seconds. */
      startDate?: number;
      taxSettings?: {
        enabled?: boolean;
        country?: string;
        postalCode?: string;
      };
    };
    /** @description What chatdash can be asked for, and must be. */
    ChatdashCancelInput: {
      /**
       * @description When it ends.
       * @enum {string}
       */
      at: "now" | "period_end";
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only chatdash has. The options of other providers are ignored. */
      providerOptions?: {
        chatdash?: components["schemas"]["ChatdashCancelOptions"];
      } & {
        [key: string]: unknown;
      };
    };
    /** @description Values of a connection to chatdash that the canonical model does not carry. */
    ChatdashSettings: {
      /** @description The Stripe connected account, `acct_...`. */
      accountId: string;
    };
    /** @description Values that the rules of chatdash look at. A rule whose values are not given stays undecided. */
    ChatdashContext: Record<string, unknown>;
    /** @description What pelcro can be asked for, and must be. */
    PelcroListInput: {
      /** @description Number of subscriptions of a page. */
      limit?: number;
      /** @description Where to go on; from the page before. */
      cursor?: string;
      /** @description What only pelcro has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What only pelcro has, in its own shape. Merged into the request last and word for word. */
    PelcroCreateOptions: {
      metadata?: Record<string, unknown>[];
      /** @description 3 to 191 letters, digits, dashes and underscores. */
      campaign_key?: string;
      domains?: string[];
      ip_addresses?: string[];
      /** Format: int32 */
      shipments_remaining?: number;
      is_gift_donor?: boolean;
      gift_donor_old_provider_id?: string;
      gift_donor_subscription_id?: number;
    };
    /** @description What pelcro can be asked for, and must be. */
    PelcroCreateInput: {
      /** @description Who subscribes; by the vendor's id, by your own id, or made together with the subscription. */
      customer: {
        /** @description The vendor's id of the customer. */
        id?: string;
        /** @description Your own id of the customer, as the vendor has it stored. */
        externalId?: string;
      };
      /** @description What is subscribed to. */
      plan: {
        /** @description The vendor's id of the plan or product. */
        id?: string;
        /** @description The plan's id in another system, as the vendor has it stored. */
        externalId?: string;
      };
      /** @description How many units of the plan. */
      quantity?: number;
      /** @description When the subscription starts. */
      startAt?: components["schemas"]["Timestamp"];
      /**
       * @description When a subscription that starts in the future is billed first.
       * @enum {string}
       */
      startBehavior?: "bill_immediately" | "bill_on_start";
      /** @description A time without charge; as a number of days, or with its end. */
      trial?: {
        /** @description Length of the trial in days from the start of the subscription. */
        days?: number;
        /** @description When the trial ends. */
        endAt?: components["schemas"]["Timestamp"];
      };
      /** @description When the first charge is made, for subscriptions that are brought over from elsewhere. */
      nextBillingAt?: components["schemas"]["Timestamp"];
      /** @description Who acts to pay an invoice. */
      collectionMethod?: components["schemas"]["CollectionMethod"];
      /** @description How the customer pays; card data never goes through this model. */
      paymentMethod?: {
        /** @description The vendor's id of the payment method. */
        id?: string;
        /** @description The payment method's id in another system. */
        externalId?: string;
      };
      /** @description Discounts to apply. */
      discounts?: {
        /** @description The code that a customer enters. */
        code: string;
      }[];
      /** @description Where goods go. */
      shippingAddress?: {
        /** @description The vendor's id of the address. */
        id?: string;
        /** @description The address's id in another system. */
        externalId?: string;
      };
      /** @description Whether the subscription renews at the end of its term. */
      autoRenew?: boolean;
      /** @description Where the sale was made, e.g. `web` or `phone`. */
      channel?: string;
      /** @description The subscription is bought for somebody else. */
      gift?: {
        /** @description Who gets the gift. */
        recipient?: {
          /** @description E-mail address. */
          email: string;
          /** @description Given name. */
          firstName?: string;
          /** @description Family name. */
          lastName?: string;
        };
        /** @description Words for the recipient. */
        message?: string;
      };
      /** @description What only pelcro has. The options of other providers are ignored. */
      providerOptions?: {
        pelcro?: components["schemas"]["PelcroCreateOptions"];
      } & {
        [key: string]: unknown;
      };
    };
    /** @description What pelcro can be asked for, and must be. */
    PelcroGetInput: {
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only pelcro has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What only pelcro has, in its own shape. Merged into the request last and word for word. */
    PelcroUpdateOptions: {
      shipments_remaining?: number;
      ip_addresses?: string[];
      domains?: string[];
      recommended_plan_id?: number;
    };
    /** @description What pelcro can be asked for, and must be. */
    PelcroUpdateInput: {
      /** @description When the subscription ends; null for no end. */
      endAt?: components["schemas"]["TimestampOrNull"];
      /** @description Whether it renews at the end of its term. */
      autoRenew?: boolean;
      /** @description Who acts to pay an invoice. */
      collectionMethod?: components["schemas"]["CollectionMethod"];
      /** @description Keys and values of your own. */
      metadata?: {
        [key: string]: string;
      };
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only pelcro has. The options of other providers are ignored. */
      providerOptions?: {
        pelcro?: components["schemas"]["PelcroUpdateOptions"];
      } & {
        [key: string]: unknown;
      };
    };
    /** @description What pelcro can be asked for, and must be. */
    PelcroCancelInput: {
      /**
       * @description When it ends.
       * @enum {string}
       */
      at: "now" | "period_end";
      /** @description Why, in words. */
      reason?: string;
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only pelcro has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description Values of a connection to pelcro that the canonical model does not carry. */
    PelcroSettings: {
      /** @description Id of the site, as the platform shows it. */
      siteId: number;
      /** @description Where sales are made when the canonical `channel` does not say. */
      channel?: string;
    };
    /** @description Values that the rules of pelcro look at. A rule whose values are not given stays undecided. */
    PelcroContext: {
      /** @description Whether the account works out tax. */
      account?: {
        taxes_enabled?: boolean;
      };
      /** @description Whether the plan's product needs an address. */
      product?: {
        address_required?: boolean;
      };
      /** @description Whether the customer has a shipping address. */
      customer?: {
        has_shipping_address?: boolean;
      };
    };
    /** @description What flexprice can be asked for, and must be. */
    FlexpriceListInput: {
      /** @description The vendor's id of the customer whose subscriptions are listed. */
      customerId?: string;
      /** @description Only subscriptions that are here in their life. */
      status?: components["schemas"]["SubscriptionStatus"];
      /** @description Number of subscriptions of a page. */
      limit?: number;
      /** @description Where to go on; from the page before. */
      cursor?: string;
      /** @description What only flexprice has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What flexprice can be asked for, and must be. */
    FlexpriceCreateInput: {
      /** @description Who subscribes; by the vendor's id, by your own id, or made together with the subscription. */
      customer: {
        /** @description The vendor's id of the customer. */
        id: string;
      };
      /** @description What is subscribed to. */
      plan: {
        /** @description The vendor's id of the plan or product. */
        id: string;
      };
      /** @description Currency of the subscription, where the plan does not decide it. */
      currency: components["schemas"]["CurrencyCode"];
      /** @description Length of a billing period, where the plan does not decide it. */
      billingInterval: {
        unit: components["schemas"]["IntervalUnit"];
        /** @description Number of units, e.g. 3 months. */
        count: number;
      };
      /**
       * @description Whether the subscription renews.
       * @enum {string}
       */
      billingCadence: "recurring" | "one_time";
      /** @description Whether a period is invoiced at its start or at its end. */
      billingTiming: components["schemas"]["BillingTiming"];
      /** @description When the subscription starts. */
      startAt: components["schemas"]["Timestamp"];
      /** @description When the subscription ends. */
      endAt?: components["schemas"]["Timestamp"];
      /** @description A time without charge; as a number of days, or with its end. */
      trial?: {
        /** @description Length of the trial in days from the start of the subscription. */
        days?: number;
        /** @description When the trial starts. */
        startAt?: components["schemas"]["Timestamp"];
        /** @description When the trial ends. */
        endAt?: components["schemas"]["Timestamp"];
      };
      /** @description Your own id of the subscription. */
      externalId?: string;
      /** @description Keys and values of your own. */
      metadata?: {
        [key: string]: string;
      };
      /** @description What only flexprice has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What flexprice can be asked for, and must be. */
    FlexpriceGetInput: {
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only flexprice has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What flexprice can be asked for, and must be. */
    FlexpriceCancelInput: {
      /**
       * @description When it ends.
       * @enum {string}
       */
      at: "now" | "period_end";
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only flexprice has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description Values of a connection to flexprice that the canonical model does not carry. */
    FlexpriceSettings: Record<string, never>;
    /** @description Values that the rules of flexprice look at. A rule whose values are not given stays undecided. */
    FlexpriceContext: Record<string, unknown>;
    /** @description What maxio can be asked for, and must be. */
    MaxioListInput: {
      /** @description Only subscriptions that are here in their life. */
      status?: components["schemas"]["SubscriptionStatus"];
      /** @description Number of subscriptions of a page. */
      limit?: number;
      /** @description Where to go on; from the page before. */
      cursor?: string;
      /** @description What only maxio has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What only maxio has, in its own shape. Merged into the request last and word for word. */
    MaxioCreateOptions: {
      custom_price?: {
        name?: string;
        handle?: string;
        trial_price_in_cents?: string | number;
        trial_interval?: string | number;
        /** @enum {string} */
        trial_interval_unit?: "day" | "month";
        expiration_interval?: string | number;
        /** @enum {string} */
        expiration_interval_unit?: "day" | "month" | "never";
      };
      /** @description (deprecated) The coupon code of the single coupon currently applied to the subscription. See coupon_codes instead as subscriptions can now have more than one coupon. */
      coupon_code?: string;
      /** @description (Optional) Default: True - Whether or not this subscription is set to receive emails related to this subscription. */
      receives_invoice_emails?: string;
      /** @description For European sites subject to PSD2 and using 3D Secure, this can be used to reference a previous transaction for the customer. This will ensure the card will be charged successfully at renewal. */
      stored_credential_transaction_id?: number;
      sales_rep_id?: number;
      customer_attributes?: {
        address_2?: string | null;
      };
      /** @description Credit Card data to create a new Subscription. Interchangeable with `payment_profile_attributes` property. */
      credit_card_attributes?: components["schemas"]["MaxioPaymentProfileAttributes"];
      bank_account_attributes?: components["schemas"]["MaxioBankAccountAttributes"];
      calendar_billing?: {
        /** @enum {string} */
        calendar_billing_first_charge?: "prorated" | "immediate" | "delayed";
      };
      group?: components["schemas"]["MaxioGroupSettings"];
      /** @description A valid referral code. (optional, see [Referrals](https://maxio-chargify.zendesk.com/hc/en-us/articles/5405420204045-Referrals-Reference#how-to-obtain-referral-codes) for more details). If supplied, must be valid, or else subscription creation will fail. */
      ref?: string;
      /** @description (Optional) Can be used when canceling a subscription (via the HTTP DELETE method) to make a note about the reason for cancellation. */
      cancellation_message?: string;
      /** @description (Optional) Can be used when canceling a subscription (via the HTTP DELETE method) to make a note about how the subscription was canceled. */
      cancellation_method?: string;
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
      prepaid_configuration?: components["schemas"]["MaxioUpsertPrepaidConfiguration"];
      /** @description Setting this attribute to true will cause the subscription's MRR to be added to your MRR analytics immediately. For this value to be honored, a next_billing_at must be present and set to a future date. This key/value will not be returned in the subscription response body. */
      import_mrr?: boolean;
      canceled_at?: string;
      /** Format: date-time */
      activated_at?: string;
      /** @description Required when creating a subscription with Maxio Payments. */
      agreement_acceptance?: components["schemas"]["MaxioAgreementAcceptance"];
      /** @description (Optional) If passed, the proof of the authorized ACH agreement terms will be persisted. */
      ach_agreement?: components["schemas"]["MaxioACHAgreement"];
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
    MaxioPaymentProfileAttributes: {
      vault_token?: string;
    };
    MaxioBankAccountAttributes: Record<string, unknown>;
    MaxioGroupSettings: Record<string, unknown>;
    MaxioUpsertPrepaidConfiguration: Record<string, unknown>;
    MaxioAgreementAcceptance: {
      ip_address?: string;
      terms_url?: string;
      privacy_policy_url?: string;
    };
    MaxioACHAgreement: {
      agreement_terms?: string;
      authorizer_first_name?: string;
      authorizer_last_name?: string;
      ip_address?: string;
    };
    /** @description What maxio can be asked for, and must be. */
    MaxioCreateInput: {
      /** @description Who subscribes; by the vendor's id, by your own id, or made together with the subscription. */
      customer: {
        /** @description The vendor's id of the customer. */
        id?: string;
        /** @description Your own id of the customer, as the vendor has it stored. */
        externalId?: string;
        /** @description A customer to make together with the subscription. */
        create?: {
          /** @description Given name. */
          firstName: string;
          /** @description Family name. */
          lastName: string;
          /** @description E-mail address. */
          email: string;
        };
      };
      /** @description What is subscribed to. */
      plan: {
        /** @description The vendor's id of the plan or product. */
        id?: string;
        /** @description The readable key of the plan or product. */
        handle?: string;
        /** @description The vendor's id of one price of the plan. */
        priceId?: string;
        /** @description The readable key of one price of the plan. */
        priceHandle?: string;
        /** @description A price for this subscription alone. */
        customPrice?: {
          amount: components["schemas"]["Money"];
          interval: components["schemas"]["Interval"];
        };
      };
      /** @description Currency of the subscription, where the plan does not decide it. */
      currency?: components["schemas"]["CurrencyCode"];
      /** @description When the subscription starts. */
      startAt?: components["schemas"]["Timestamp"];
      /** @description When the subscription ends. */
      endAt?: components["schemas"]["Timestamp"];
      /** @description The point that billing periods are aligned to. */
      billingAnchor?: {
        /** @description Day of the month, or the last one. */
        dayOfMonth: number | "last";
      };
      /** @description When the first charge is made, for subscriptions that are brought over from elsewhere. */
      nextBillingAt?: components["schemas"]["Timestamp"];
      /** @description When the last charge was made elsewhere. */
      previousBillingAt?: components["schemas"]["Timestamp"];
      /** @description Who acts to pay an invoice. */
      collectionMethod?: components["schemas"]["CollectionMethod"];
      /** @description Days until an invoice is due. */
      netTermsDays?: number;
      /** @description How the customer pays; card data never goes through this model. */
      paymentMethod?: {
        /** @description The vendor's id of the payment method. */
        id?: string;
        /** @description The payment method's id in another system. */
        externalId?: string;
      };
      /** @description Discounts to apply. */
      discounts?: {
        /** @description The code that a customer enters. */
        code: string;
      }[];
      /** @description Your own id of the subscription. */
      externalId?: string;
      /** @description Keys and values of your own. */
      metadata?: {
        [key: string]: string;
      };
      /** @description Further things that are billed with the plan. */
      items?: {
        /** @description The vendor's id of the add-on or component. */
        id: string;
        /** @description How many units. */
        quantity?: number;
      }[];
      /** @description What only maxio has. The options of other providers are ignored. */
      providerOptions?: {
        maxio?: components["schemas"]["MaxioCreateOptions"];
      } & {
        [key: string]: unknown;
      };
    };
    /** @description What maxio can be asked for, and must be. */
    MaxioGetInput: {
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only maxio has. The options of other providers are ignored. */
      providerOptions?: {
        [key: string]: Record<string, unknown>;
      };
    };
    /** @description What only maxio has, in its own shape. Merged into the request last and word for word. */
    MaxioUpdateOptions: {
      product_change_delayed?: boolean;
    };
    /** @description What maxio can be asked for, and must be. */
    MaxioUpdateInput: {
      /** @description Another plan. */
      plan?: {
        /** @description The vendor's id of the plan. */
        id?: string;
        /** @description The readable key of the plan. */
        handle?: string;
      };
      /** @description When the subscription ends; null for no end. */
      endAt?: components["schemas"]["TimestampOrNull"];
      /** @description When the next charge is made. */
      nextBillingAt?: components["schemas"]["Timestamp"];
      /** @description Who acts to pay an invoice. */
      collectionMethod?: components["schemas"]["CollectionMethod"];
      /** @description Days until an invoice is due. */
      netTermsDays?: number;
      /** @description Your own id of the subscription. */
      externalId?: string | null;
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only maxio has. The options of other providers are ignored. */
      providerOptions?: {
        maxio?: components["schemas"]["MaxioUpdateOptions"];
      } & {
        [key: string]: unknown;
      };
    };
    /** @description What only maxio has, in its own shape. Merged into the request last and word for word. */
    MaxioCancelOptions: Record<string, unknown>;
    /** @description What maxio can be asked for, and must be. */
    MaxioCancelInput: {
      /**
       * @description When it ends.
       * @enum {string}
       */
      at: "now" | "period_end";
      /** @description Why, in words. */
      reason?: string;
      /** @description The vendor's id of the subscription. */
      id: string;
      /** @description What only maxio has. The options of other providers are ignored. */
      providerOptions?: {
        maxio?: components["schemas"]["MaxioCancelOptions"];
      } & {
        [key: string]: unknown;
      };
    };
    /** @description Values of a connection to maxio that the canonical model does not carry. */
    MaxioSettings: {
      /**
       * @description Which billing architecture the site has; it decides the word for sending invoices.
       * @enum {string}
       */
      architecture?: "relationship_invoicing" | "statements";
    };
    /** @description Values that the rules of maxio look at. A rule whose values are not given stays undecided. */
    MaxioContext: {
      /**
       * @description Billing architecture of the site.
       * @enum {string}
       */
      architecture?: "relationship_invoicing" | "statements";
    };
  };
  responses: never;
  parameters: {
    /** @description The vendor's id of the subscription. */
    id: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  list: {
    parameters: {
      query?: {
        /** @description The vendor's id of the customer whose subscriptions are listed. */
        customerId?: string;
        /** @description Only subscriptions that are here in their life. */
        status?: components["schemas"]["SubscriptionStatus"];
        /** @description Number of subscriptions of a page. */
        limit?: number;
        /** @description Where to go on; from the page before. */
        cursor?: string;
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
          "application/json": components["schemas"]["SubscriptionPage"];
        };
      };
    };
  };
  create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateSubscription"];
      };
    };
    responses: {
      /** @description The subscription. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Subscription"];
        };
      };
    };
  };
  get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The vendor's id of the subscription. */
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
    };
  };
  update: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The vendor's id of the subscription. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateSubscription"];
      };
    };
    responses: {
      /** @description The subscription as it is then. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Subscription"];
        };
      };
    };
  };
  cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The vendor's id of the subscription. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CancelSubscription"];
      };
    };
    responses: {
      /** @description The subscription as it is then. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Subscription"];
        };
      };
    };
  };
  subscriptionCreated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["Subscription"];
      };
    };
    responses: {
      /** @description Understood. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  subscriptionUpdated: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["Subscription"];
      };
    };
    responses: {
      /** @description Understood. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  subscriptionCanceled: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["Subscription"];
      };
    };
    responses: {
      /** @description Understood. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
