import * as z from "zod";
import { closest } from "./runtime/validation/closest.js";
import { dateTime } from "./runtime/validation/formats.js";
import { looseObject, strictObject } from "./runtime/validation/objects.js";
import { int, int64, maxProperties, minProperties, not } from "./runtime/validation/refinements.js";

export const Timestamp = /* @__PURE__ */ z.lazy(() => dateTime().regex(/Z$/u));

export const CurrencyCode = /* @__PURE__ */ z.lazy(() => z.string().regex(/^[A-Z]{3}$/u));

export const Money = /* @__PURE__ */ strictObject(() => ({
  amountMinor: z.string().regex(/^(0|-?[1-9][0-9]*)$/u),
  currency: CurrencyCode,
}));

export const IntervalUnit = /* @__PURE__ */ z.lazy(() => z.enum(["day", "week", "month", "year"]));

export const Interval = /* @__PURE__ */ strictObject(() => ({
  unit: IntervalUnit,
  count: int().gte(1),
}));

export const SubscriptionStatus = /* @__PURE__ */ z.lazy(() =>
  z.enum([
    "incomplete",
    "incomplete_expired",
    "trialing",
    "active",
    "past_due",
    "unpaid",
    "paused",
    "canceled",
    "scheduled",
    "expired",
    "draft",
  ]),
);

export const CollectionMethod = /* @__PURE__ */ z.lazy(() =>
  z.enum(["charge_automatically", "send_invoice", "prepaid"]),
);

export const BillingTiming = /* @__PURE__ */ z.lazy(() => z.enum(["advance", "arrears"]));

export const CreateSubscription = /* @__PURE__ */ strictObject(() => ({
  customer: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
      create: z
        .strictObject({
          firstName: z.string(),
          lastName: z.string(),
          email: z.string(),
        })
        .optional(),
    })
    .check(minProperties(1)),
  plan: z
    .strictObject({
      id: z.string().min(1).optional(),
      handle: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
      priceId: z.string().min(1).optional(),
      priceHandle: z.string().min(1).optional(),
      customPrice: z
        .strictObject({
          amount: Money,
          interval: Interval,
        })
        .optional(),
    })
    .check(minProperties(1)),
  quantity: int().gte(1).optional(),
  currency: CurrencyCode.optional(),
  billingInterval: Interval.optional(),
  billingCadence: z.enum(["recurring", "one_time"]).optional(),
  billingTiming: BillingTiming.optional(),
  startAt: Timestamp.optional(),
  startBehavior: z.enum(["bill_immediately", "bill_on_start"]).optional(),
  endAt: Timestamp.optional(),
  trial: z
    .strictObject({
      days: int().gte(1).optional(),
      startAt: Timestamp.optional(),
      endAt: Timestamp.optional(),
    })
    .check(minProperties(1))
    .check(
      not(
        z.looseObject({
          days: z.unknown(),
          endAt: z.unknown(),
        }),
      ),
    )
    .optional(),
  billingAnchor: z
    .strictObject({
      dayOfMonth: z
        .union([z.int().gte(1).lte(31), z.literal("last")], closest("number", "string"))
        .optional(),
      at: Timestamp.optional(),
    })
    .check(minProperties(1), maxProperties(1))
    .optional(),
  nextBillingAt: Timestamp.optional(),
  previousBillingAt: Timestamp.optional(),
  collectionMethod: CollectionMethod.optional(),
  netTermsDays: int().gte(0).optional(),
  paymentMethod: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
    })
    .check(minProperties(1))
    .optional(),
  discounts: z
    .array(
      z
        .strictObject({
          code: z.string().min(1).optional(),
          couponId: z.string().min(1).optional(),
        })
        .check(minProperties(1), maxProperties(1)),
    )
    .min(1)
    .optional(),
  automaticTax: z
    .strictObject({
      enabled: z.boolean(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/u)
        .optional(),
      postalCode: z.string().optional(),
    })
    .optional(),
  shippingAddress: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
    })
    .check(minProperties(1))
    .optional(),
  externalId: z.string().min(1).optional(),
  autoRenew: z.boolean().optional(),
  channel: z.string().min(1).optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  usage: z
    .strictObject({
      metric: z.string(),
      included: z.number().nullable().optional(),
      overage: z.number().nullable().optional(),
      analysis: z
        .strictObject({
          field: z.string().optional(),
          targetValue: z.string().optional(),
        })
        .check(minProperties(1))
        .optional(),
    })
    .optional(),
  gift: z
    .strictObject({
      recipient: z
        .strictObject({
          email: z.string(),
          firstName: z.string().optional(),
          lastName: z.string().optional(),
        })
        .optional(),
      message: z.string().optional(),
      startDate: z.iso.date().optional(),
    })
    .check(minProperties(1))
    .optional(),
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        quantity: int().gte(0).optional(),
      }),
    )
    .min(1)
    .optional(),
}));

export const UpdateSubscription = /* @__PURE__ */ z.lazy(() =>
  z
    .strictObject({
      plan: z
        .strictObject({
          id: z.string().min(1).optional(),
          handle: z.string().min(1).optional(),
        })
        .check(minProperties(1))
        .optional(),
      startAt: Timestamp.optional(),
      endAt: TimestampOrNull.optional(),
      nextBillingAt: Timestamp.optional(),
      cancelAtPeriodEnd: z.boolean().optional(),
      autoRenew: z.boolean().optional(),
      collectionMethod: CollectionMethod.optional(),
      netTermsDays: int().gte(0).optional(),
      automaticTax: z
        .strictObject({
          enabled: z.boolean(),
          country: z
            .string()
            .regex(/^[A-Z]{2}$/u)
            .optional(),
          postalCode: z.string().optional(),
        })
        .optional(),
      externalId: z.string().min(1).nullable().optional(),
      metadata: z.record(z.string(), z.string()).optional(),
    })
    .check(minProperties(1)),
);

export const CancelSubscription = /* @__PURE__ */ strictObject(() => ({
  at: z.enum(["now", "period_end"]),
  reason: z.string().max(255).optional(),
}));

export const SubscriptionPage = /* @__PURE__ */ looseObject(() => ({
  items: z.array(Subscription),
  cursor: z.string().nullable(),
}));

export const Subscription = /* @__PURE__ */ looseObject(() => ({
  id: z.string(),
  objectType: z.enum(["subscription", "subscription_schedule"]),
  status: SubscriptionStatus,
  rawStatus: z.string(),
  customer: z
    .looseObject({
      id: z.string().nullable(),
      email: z.string().nullable().optional(),
    })
    .optional(),
  plan: z
    .looseObject({
      id: z.string().nullable(),
      name: z.string().nullable().optional(),
      priceIds: z.array(z.string()).optional(),
    })
    .optional(),
  quantity: int().nullable().optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .nullable()
    .optional(),
  billingInterval: Interval.nullable().optional(),
  billingTiming: z.enum(["advance", "arrears"]).nullable().optional(),
  collectionMethod: z
    .enum(["charge_automatically", "send_invoice", "prepaid"])
    .nullable()
    .optional(),
  createdAt: TimestampOrNull.optional(),
  updatedAt: TimestampOrNull.optional(),
  startAt: TimestampOrNull.optional(),
  endAt: TimestampOrNull.optional(),
  currentPeriodStart: TimestampOrNull.optional(),
  currentPeriodEnd: TimestampOrNull.optional(),
  trialStart: TimestampOrNull.optional(),
  trialEnd: TimestampOrNull.optional(),
  billingAnchorAt: TimestampOrNull.optional(),
  nextBillingAt: TimestampOrNull.optional(),
  cancelAt: TimestampOrNull.optional(),
  cancelAtPeriodEnd: z.boolean().nullable().optional(),
  canceledAt: TimestampOrNull.optional(),
  endedAt: TimestampOrNull.optional(),
  autoRenew: z.boolean().nullable().optional(),
  automaticTax: z.boolean().nullable().optional(),
  discounts: z
    .array(
      z.looseObject({
        code: z.string().optional(),
        couponId: z.string().optional(),
      }),
    )
    .optional(),
  metadata: z.record(z.string(), z.string()).nullable().optional(),
  externalId: z.string().nullable().optional(),
}));

export const TimestampOrNull = /* @__PURE__ */ z.lazy(() => dateTime().nullable());

export const ListInput = /* @__PURE__ */ looseObject(() => ({
  customerId: z.string().min(1).optional(),
  status: SubscriptionStatus.optional(),
  limit: z.int().gte(1).lte(100).optional(),
  cursor: z.string().optional(),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const CreateInput = /* @__PURE__ */ strictObject(() => ({
  customer: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
      create: z
        .strictObject({
          firstName: z.string(),
          lastName: z.string(),
          email: z.string(),
        })
        .optional(),
    })
    .check(minProperties(1)),
  plan: z
    .strictObject({
      id: z.string().min(1).optional(),
      handle: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
      priceId: z.string().min(1).optional(),
      priceHandle: z.string().min(1).optional(),
      customPrice: z
        .strictObject({
          amount: Money,
          interval: Interval,
        })
        .optional(),
    })
    .check(minProperties(1)),
  quantity: int().gte(1).optional(),
  currency: CurrencyCode.optional(),
  billingInterval: Interval.optional(),
  billingCadence: z.enum(["recurring", "one_time"]).optional(),
  billingTiming: BillingTiming.optional(),
  startAt: Timestamp.optional(),
  startBehavior: z.enum(["bill_immediately", "bill_on_start"]).optional(),
  endAt: Timestamp.optional(),
  trial: z
    .strictObject({
      days: int().gte(1).optional(),
      startAt: Timestamp.optional(),
      endAt: Timestamp.optional(),
    })
    .check(minProperties(1))
    .check(
      not(
        z.looseObject({
          days: z.unknown(),
          endAt: z.unknown(),
        }),
      ),
    )
    .optional(),
  billingAnchor: z
    .strictObject({
      dayOfMonth: z
        .union([z.int().gte(1).lte(31), z.literal("last")], closest("number", "string"))
        .optional(),
      at: Timestamp.optional(),
    })
    .check(minProperties(1), maxProperties(1))
    .optional(),
  nextBillingAt: Timestamp.optional(),
  previousBillingAt: Timestamp.optional(),
  collectionMethod: CollectionMethod.optional(),
  netTermsDays: int().gte(0).optional(),
  paymentMethod: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
    })
    .check(minProperties(1))
    .optional(),
  discounts: z
    .array(
      z
        .strictObject({
          code: z.string().min(1).optional(),
          couponId: z.string().min(1).optional(),
        })
        .check(minProperties(1), maxProperties(1)),
    )
    .min(1)
    .optional(),
  automaticTax: z
    .strictObject({
      enabled: z.boolean(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/u)
        .optional(),
      postalCode: z.string().optional(),
    })
    .optional(),
  shippingAddress: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
    })
    .check(minProperties(1))
    .optional(),
  externalId: z.string().min(1).optional(),
  autoRenew: z.boolean().optional(),
  channel: z.string().min(1).optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  usage: z
    .strictObject({
      metric: z.string(),
      included: z.number().nullable().optional(),
      overage: z.number().nullable().optional(),
      analysis: z
        .strictObject({
          field: z.string().optional(),
          targetValue: z.string().optional(),
        })
        .check(minProperties(1))
        .optional(),
    })
    .optional(),
  gift: z
    .strictObject({
      recipient: z
        .strictObject({
          email: z.string(),
          firstName: z.string().optional(),
          lastName: z.string().optional(),
        })
        .optional(),
      message: z.string().optional(),
      startDate: z.iso.date().optional(),
    })
    .check(minProperties(1))
    .optional(),
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        quantity: int().gte(0).optional(),
      }),
    )
    .min(1)
    .optional(),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const GetInput = /* @__PURE__ */ looseObject(() => ({
  id: z.string().min(1),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const UpdateInput = /* @__PURE__ */ strictObject(() => ({
  plan: z
    .strictObject({
      id: z.string().min(1).optional(),
      handle: z.string().min(1).optional(),
    })
    .check(minProperties(1))
    .optional(),
  startAt: Timestamp.optional(),
  endAt: TimestampOrNull.optional(),
  nextBillingAt: Timestamp.optional(),
  cancelAtPeriodEnd: z.boolean().optional(),
  autoRenew: z.boolean().optional(),
  collectionMethod: CollectionMethod.optional(),
  netTermsDays: int().gte(0).optional(),
  automaticTax: z
    .strictObject({
      enabled: z.boolean(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/u)
        .optional(),
      postalCode: z.string().optional(),
    })
    .optional(),
  externalId: z.string().min(1).nullable().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  id: z.string().min(1),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const CancelInput = /* @__PURE__ */ strictObject(() => ({
  at: z.enum(["now", "period_end"]),
  reason: z.string().max(255).optional(),
  id: z.string().min(1),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const ChatdashListInput = /* @__PURE__ */ looseObject(() => ({
  status: SubscriptionStatus.optional(),
  limit: z.int().gte(1).lte(100).optional(),
  cursor: z.string().optional(),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const ChatdashCreateOptions = /* @__PURE__ */ looseObject(() => ({
  agentIds: z.array(z.string()),
  selectedProduct: z.looseObject({
    pricing: z.looseObject({
      pricingModel: z.enum(["base", "usage"]),
    }),
  }),
}));

export const ChatdashCreateInput = /* @__PURE__ */ strictObject(() => ({
  customer: z.strictObject({
    id: z.string().min(1),
  }),
  plan: z.strictObject({
    id: z.string().min(1),
  }),
  startAt: Timestamp,
  discounts: z
    .array(
      z.strictObject({
        couponId: z.string().min(1),
      }),
    )
    .min(1)
    .max(1)
    .optional(),
  automaticTax: z
    .strictObject({
      enabled: z.boolean(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/u)
        .optional(),
      postalCode: z.string().optional(),
    })
    .optional(),
  usage: z
    .strictObject({
      metric: z.string(),
      included: z.number().nullable().optional(),
      overage: z.number().nullable().optional(),
      analysis: z
        .strictObject({
          field: z.string().optional(),
          targetValue: z.string().optional(),
        })
        .check(minProperties(1))
        .optional(),
    })
    .optional(),
  providerOptions: z
    .object({
      chatdash: ChatdashCreateOptions,
    })
    .catchall(z.looseObject({})),
}));

export const ChatdashGetInput = /* @__PURE__ */ looseObject(() => ({
  id: z.string().min(1),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const ChatdashUpdateInput = /* @__PURE__ */ strictObject(() => ({
  plan: z
    .strictObject({
      id: z.string().min(1),
    })
    .optional(),
  startAt: Timestamp.optional(),
  cancelAtPeriodEnd: z.boolean().optional(),
  automaticTax: z
    .strictObject({
      enabled: z.boolean(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/u)
        .optional(),
      postalCode: z.string().optional(),
    })
    .optional(),
  id: z.string().min(1),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const ChatdashCancelOptions = /* @__PURE__ */ looseObject(() => ({
  productId: z.string().optional(),
  startDate: int().optional(),
  taxSettings: z
    .looseObject({
      enabled: z.boolean().optional(),
      country: z.string().optional(),
      postalCode: z.string().optional(),
    })
    .optional(),
}));

export const ChatdashCancelInput = /* @__PURE__ */ strictObject(() => ({
  at: z.enum(["now", "period_end"]),
  id: z.string().min(1),
  providerOptions: z
    .object({
      chatdash: ChatdashCancelOptions.optional(),
    })
    .catchall(z.looseObject({}))
    .optional(),
}));

export const ChatdashSettings = /* @__PURE__ */ strictObject(() => ({
  accountId: z.string().min(1),
}));

export const ChatdashContext = /* @__PURE__ */ looseObject(() => ({}));

export const PelcroListInput = /* @__PURE__ */ looseObject(() => ({
  limit: z.int().gte(1).lte(100).optional(),
  cursor: z.string().optional(),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const PelcroCreateOptions = /* @__PURE__ */ looseObject(() => ({
  metadata: z.array(z.looseObject({})).optional(),
  campaign_key: z
    .string()
    .min(3)
    .max(191)
    .regex(/^[A-Za-z0-9_-]+$/u)
    .optional(),
  domains: z.array(z.string()).optional(),
  ip_addresses: z.array(z.string()).optional(),
  shipments_remaining: z.int32().optional(),
  is_gift_donor: z.boolean().optional(),
  gift_donor_old_provider_id: z.string().optional(),
  gift_donor_subscription_id: int().optional(),
}));

export const PelcroCreateInput = /* @__PURE__ */ strictObject(() => ({
  customer: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
    })
    .check(minProperties(1)),
  plan: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
    })
    .check(minProperties(1)),
  quantity: int().gte(1).optional(),
  startAt: Timestamp.optional(),
  startBehavior: z.enum(["bill_immediately", "bill_on_start"]).optional(),
  trial: z
    .strictObject({
      days: int().gte(1).optional(),
      endAt: Timestamp.optional(),
    })
    .check(minProperties(1))
    .check(
      not(
        z.looseObject({
          days: z.unknown(),
          endAt: z.unknown(),
        }),
      ),
    )
    .optional(),
  nextBillingAt: Timestamp.optional(),
  collectionMethod: CollectionMethod.optional(),
  paymentMethod: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
    })
    .check(minProperties(1))
    .optional(),
  discounts: z
    .array(
      z.strictObject({
        code: z.string().min(1),
      }),
    )
    .min(1)
    .max(1)
    .optional(),
  shippingAddress: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
    })
    .check(minProperties(1))
    .optional(),
  autoRenew: z.boolean().optional(),
  channel: z.string().min(1).optional(),
  gift: z
    .strictObject({
      recipient: z
        .strictObject({
          email: z.string(),
          firstName: z.string().optional(),
          lastName: z.string().optional(),
        })
        .optional(),
      message: z.string().optional(),
    })
    .check(minProperties(1))
    .optional(),
  providerOptions: z
    .object({
      pelcro: PelcroCreateOptions.optional(),
    })
    .catchall(z.looseObject({}))
    .optional(),
}));

export const PelcroGetInput = /* @__PURE__ */ looseObject(() => ({
  id: z.string().min(1),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const PelcroUpdateOptions = /* @__PURE__ */ looseObject(() => ({
  shipments_remaining: int().optional(),
  ip_addresses: z.array(z.string()).optional(),
  domains: z.array(z.string()).optional(),
  recommended_plan_id: int().optional(),
}));

export const PelcroUpdateInput = /* @__PURE__ */ strictObject(() => ({
  endAt: TimestampOrNull.optional(),
  autoRenew: z.boolean().optional(),
  collectionMethod: CollectionMethod.optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  id: z.string().min(1),
  providerOptions: z
    .object({
      pelcro: PelcroUpdateOptions.optional(),
    })
    .catchall(z.looseObject({}))
    .optional(),
}));

export const PelcroCancelInput = /* @__PURE__ */ strictObject(() => ({
  at: z.enum(["now", "period_end"]),
  reason: z.string().max(255).optional(),
  id: z.string().min(1),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const PelcroSettings = /* @__PURE__ */ strictObject(() => ({
  siteId: int().gte(1),
  channel: z.string().min(1).max(255).optional(),
}));

export const PelcroContext = /* @__PURE__ */ looseObject(() => ({
  account: z
    .looseObject({
      taxes_enabled: z.boolean().optional(),
    })
    .optional(),
  product: z
    .looseObject({
      address_required: z.boolean().optional(),
    })
    .optional(),
  customer: z
    .looseObject({
      has_shipping_address: z.boolean().optional(),
    })
    .optional(),
}));

export const FlexpriceListInput = /* @__PURE__ */ looseObject(() => ({
  customerId: z.string().min(1).optional(),
  status: SubscriptionStatus.optional(),
  limit: z.int().gte(1).lte(100).optional(),
  cursor: z.string().optional(),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const FlexpriceCreateInput = /* @__PURE__ */ strictObject(() => ({
  customer: z.strictObject({
    id: z.string().min(1),
  }),
  plan: z.strictObject({
    id: z.string().min(1),
  }),
  currency: CurrencyCode,
  billingInterval: z.strictObject({
    unit: IntervalUnit,
    count: int().gte(1),
  }),
  billingCadence: z.enum(["recurring", "one_time"]),
  billingTiming: BillingTiming,
  startAt: Timestamp,
  endAt: Timestamp.optional(),
  trial: z
    .strictObject({
      days: int().gte(1).optional(),
      startAt: Timestamp.optional(),
      endAt: Timestamp.optional(),
    })
    .check(minProperties(1))
    .check(
      not(
        z.looseObject({
          days: z.unknown(),
          endAt: z.unknown(),
        }),
      ),
    )
    .optional(),
  externalId: z.string().min(1).optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const FlexpriceGetInput = /* @__PURE__ */ looseObject(() => ({
  id: z.string().min(1),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const FlexpriceCancelInput = /* @__PURE__ */ strictObject(() => ({
  at: z.enum(["now", "period_end"]),
  id: z.string().min(1),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const FlexpriceSettings = /* @__PURE__ */ strictObject(() => ({}));

export const FlexpriceContext = /* @__PURE__ */ looseObject(() => ({}));

export const MaxioListInput = /* @__PURE__ */ looseObject(() => ({
  status: SubscriptionStatus.optional(),
  limit: z.int().gte(1).lte(100).optional(),
  cursor: z.string().optional(),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const MaxioCreateOptions = /* @__PURE__ */ looseObject(() => ({
  custom_price: z
    .looseObject({
      name: z.string().optional(),
      handle: z.string().optional(),
      trial_price_in_cents: z.union([z.string(), int64()], closest("string", "number")).optional(),
      trial_interval: z.union([z.string(), int()], closest("string", "number")).optional(),
      trial_interval_unit: z.enum(["day", "month"]).optional(),
      expiration_interval: z.union([z.string(), int()], closest("string", "number")).optional(),
      expiration_interval_unit: z.enum(["day", "month", "never"]).optional(),
    })
    .optional(),
  coupon_code: z.string().optional(),
  receives_invoice_emails: z.string().optional(),
  stored_credential_transaction_id: int().optional(),
  sales_rep_id: int().optional(),
  customer_attributes: z
    .looseObject({
      address_2: z.string().nullable().optional(),
    })
    .optional(),
  credit_card_attributes: MaxioPaymentProfileAttributes.optional(),
  bank_account_attributes: MaxioBankAccountAttributes.optional(),
  calendar_billing: z
    .looseObject({
      calendar_billing_first_charge: z.enum(["prorated", "immediate", "delayed"]).optional(),
    })
    .optional(),
  group: MaxioGroupSettings.optional(),
  ref: z.string().optional(),
  cancellation_message: z.string().optional(),
  cancellation_method: z.string().optional(),
  expiration_tracks_next_billing_change: z.string().optional(),
  agreement_terms: z.string().optional(),
  authorizer_first_name: z.string().optional(),
  authorizer_last_name: z.string().optional(),
  calendar_billing_first_charge: z.enum(["prorated", "immediate", "delayed"]).optional(),
  reason_code: z.string().optional(),
  product_change_delayed: z.boolean().optional(),
  offer_id: z.union([z.string(), int()], closest("string", "number")).optional(),
  prepaid_configuration: MaxioUpsertPrepaidConfiguration.optional(),
  import_mrr: z.boolean().optional(),
  canceled_at: z.string().optional(),
  activated_at: dateTime().optional(),
  agreement_acceptance: MaxioAgreementAcceptance.optional(),
  ach_agreement: MaxioACHAgreement.optional(),
  dunning_communication_delay_enabled: z.boolean().optional(),
  dunning_communication_delay_time_zone: z.string().optional(),
  skip_billing_manifest_taxes: z.boolean().optional(),
}));

export const MaxioPaymentProfileAttributes = /* @__PURE__ */ looseObject(() => ({
  vault_token: z.string().optional(),
}));

export const MaxioBankAccountAttributes = /* @__PURE__ */ looseObject(() => ({}));

export const MaxioGroupSettings = /* @__PURE__ */ looseObject(() => ({}));

export const MaxioUpsertPrepaidConfiguration = /* @__PURE__ */ looseObject(() => ({}));

export const MaxioAgreementAcceptance = /* @__PURE__ */ looseObject(() => ({
  ip_address: z.string().optional(),
  terms_url: z.string().optional(),
  privacy_policy_url: z.string().optional(),
}));

export const MaxioACHAgreement = /* @__PURE__ */ looseObject(() => ({
  agreement_terms: z.string().optional(),
  authorizer_first_name: z.string().optional(),
  authorizer_last_name: z.string().optional(),
  ip_address: z.string().optional(),
}));

export const MaxioCreateInput = /* @__PURE__ */ strictObject(() => ({
  customer: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
      create: z
        .strictObject({
          firstName: z.string(),
          lastName: z.string(),
          email: z.string(),
        })
        .optional(),
    })
    .check(minProperties(1)),
  plan: z
    .strictObject({
      id: z.string().min(1).optional(),
      handle: z.string().min(1).optional(),
      priceId: z.string().min(1).optional(),
      priceHandle: z.string().min(1).optional(),
      customPrice: z
        .strictObject({
          amount: Money,
          interval: Interval,
        })
        .optional(),
    })
    .check(minProperties(1)),
  currency: CurrencyCode.optional(),
  startAt: Timestamp.optional(),
  endAt: Timestamp.optional(),
  billingAnchor: z
    .strictObject({
      dayOfMonth: z.union([z.int().gte(1).lte(31), z.literal("last")], closest("number", "string")),
    })
    .optional(),
  nextBillingAt: Timestamp.optional(),
  previousBillingAt: Timestamp.optional(),
  collectionMethod: CollectionMethod.optional(),
  netTermsDays: int().gte(0).optional(),
  paymentMethod: z
    .strictObject({
      id: z.string().min(1).optional(),
      externalId: z.string().min(1).optional(),
    })
    .check(minProperties(1))
    .optional(),
  discounts: z
    .array(
      z.strictObject({
        code: z.string().min(1),
      }),
    )
    .min(1)
    .optional(),
  externalId: z.string().min(1).optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        quantity: int().gte(0).optional(),
      }),
    )
    .min(1)
    .optional(),
  providerOptions: z
    .object({
      maxio: MaxioCreateOptions.optional(),
    })
    .catchall(z.looseObject({}))
    .optional(),
}));

export const MaxioGetInput = /* @__PURE__ */ looseObject(() => ({
  id: z.string().min(1),
  providerOptions: z.record(z.string(), z.looseObject({})).optional(),
}));

export const MaxioUpdateOptions = /* @__PURE__ */ looseObject(() => ({
  product_change_delayed: z.boolean().optional(),
}));

export const MaxioUpdateInput = /* @__PURE__ */ strictObject(() => ({
  plan: z
    .strictObject({
      id: z.string().min(1).optional(),
      handle: z.string().min(1).optional(),
    })
    .check(minProperties(1))
    .optional(),
  endAt: TimestampOrNull.optional(),
  nextBillingAt: Timestamp.optional(),
  collectionMethod: CollectionMethod.optional(),
  netTermsDays: int().gte(0).optional(),
  externalId: z.string().min(1).nullable().optional(),
  id: z.string().min(1),
  providerOptions: z
    .object({
      maxio: MaxioUpdateOptions.optional(),
    })
    .catchall(z.looseObject({}))
    .optional(),
}));

export const MaxioCancelOptions = /* @__PURE__ */ looseObject(() => ({}));

export const MaxioCancelInput = /* @__PURE__ */ strictObject(() => ({
  at: z.enum(["now", "period_end"]),
  reason: z.string().max(255).optional(),
  id: z.string().min(1),
  providerOptions: z
    .object({
      maxio: MaxioCancelOptions.optional(),
    })
    .catchall(z.looseObject({}))
    .optional(),
}));

export const MaxioSettings = /* @__PURE__ */ strictObject(() => ({
  architecture: z.enum(["relationship_invoicing", "statements"]).optional(),
}));

export const MaxioContext = /* @__PURE__ */ looseObject(() => ({
  architecture: z.enum(["relationship_invoicing", "statements"]).optional(),
}));

export const listParameters = /* @__PURE__ */ looseObject(() => ({
  query: z
    .looseObject({
      customerId: z.string().min(1).optional(),
      status: SubscriptionStatus.optional(),
      limit: z.int().gte(1).lte(100).optional(),
      cursor: z.string().optional(),
    })
    .optional(),
}));

export const listResponse200 = SubscriptionPage;

export const createRequest = CreateSubscription;

export const createResponse201 = Subscription;

export const getParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    id: z.string().min(1),
  }),
}));

export const getResponse200 = Subscription;

export const updateParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    id: z.string().min(1),
  }),
}));

export const updateRequest = UpdateSubscription;

export const updateResponse200 = Subscription;

export const cancelParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    id: z.string().min(1),
  }),
}));

export const cancelRequest = CancelSubscription;

export const cancelResponse200 = Subscription;

export const subscriptionCreatedRequest = Subscription;

export const subscriptionUpdatedRequest = Subscription;

export const subscriptionCanceledRequest = Subscription;
