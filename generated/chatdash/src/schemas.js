import * as z from "zod";
import { looseObject } from "./runtime/validation/objects.js";
import { int } from "./runtime/validation/refinements.js";

export const ListedSubscription = /* @__PURE__ */ looseObject(() => ({
  id: z.string().optional(),
  type: z.string().optional(),
  status: z.string().optional(),
  customer: z
    .looseObject({
      id: z.string().optional(),
      email: z.string().optional(),
    })
    .optional(),
  current_period_start: int().nullable().optional(),
  current_period_end: int().nullable().optional(),
  created: int().optional(),
  collection_method: z.string().optional(),
  cancel_at_period_end: z.boolean().optional(),
  canceled_at: int().nullable().optional(),
  product: z
    .looseObject({
      id: z.string().optional(),
      name: z.string().optional(),
    })
    .optional(),
  automatic_tax: z.boolean().optional(),
  coupon: z.string().optional(),
  agents: z.string().optional(),
  cancelAtPeriodEndDisplay: z.string().nullable().optional(),
}));

export const SubscriptionDetails = /* @__PURE__ */ looseObject(() => ({
  id: z.string().optional(),
  type: z.string().optional(),
  status: z.string().optional(),
  current_period_start: int().nullable().optional(),
  current_period_end: int().nullable().optional(),
  created: int().optional(),
  collection_method: z.string().optional(),
  cancel_at_period_end: z.boolean().optional(),
  canceled_at: int().nullable().optional(),
  product: z
    .looseObject({
      id: z.string().optional(),
      name: z.string().optional(),
    })
    .optional(),
  automatic_tax: z.boolean().optional(),
  coupon: z.string().optional(),
  agents: z.string().optional(),
  cancelAtPeriodEndDisplay: z.string().nullable().optional(),
  customer: z.string().optional(),
  pricing: z
    .looseObject({
      currency: z.string().optional(),
      billingCycle: z.string().optional(),
      pricingModel: z.string().optional(),
      metrics: z.string().optional(),
      usageLimit: z.number().nullable().optional(),
      overage: z.unknown().optional(),
      amount: z.unknown().optional(),
    })
    .optional(),
  totalPrice: int().optional(),
  totalUsage: z.unknown().optional(),
}));

export const createSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    accountId: z.string(),
  }),
}));

export const createSubscriptionRequest = /* @__PURE__ */ looseObject(() => ({
  data: z.looseObject({
    clientId: z.string(),
    agentIds: z.array(z.string()),
    selectedProduct: z.looseObject({
      productId: z.string(),
      startDate: int(),
      pricing: z.looseObject({
        pricingModel: z.enum(["base", "usage"]),
        metrics: z.enum(["interactions", "minutes", "conversations", "valueBased"]).optional(),
        usageLimit: z.number().nullable().optional(),
        overage: z.number().nullable().optional(),
      }),
      customAnalysisConfig: z
        .looseObject({
          field: z.string().optional(),
          targetValue: z.string().optional(),
        })
        .optional(),
    }),
    couponId: z.string().optional(),
    taxSettings: z
      .looseObject({
        enabled: z.boolean().optional(),
        country: z.string().optional(),
        postalCode: z.string().optional(),
      })
      .optional(),
  }),
}));

export const createSubscriptionResponse200 = /* @__PURE__ */ looseObject(() => ({
  id: z.string().optional(),
  type: z.string().optional(),
  status: z.string().optional(),
  customer: z
    .looseObject({
      id: z.string().optional(),
      email: z.string().optional(),
    })
    .optional(),
  current_period_start: int().nullable().optional(),
  current_period_end: int().nullable().optional(),
  startDate: int().nullable().optional(),
  created: int().optional(),
  collection_method: z.string().optional(),
  cancel_at_period_end: z.boolean().optional(),
  canceled_at: int().nullable().optional(),
  product: z
    .looseObject({
      id: z.string().optional(),
      name: z.string().optional(),
    })
    .optional(),
  automatic_tax: z.boolean().optional(),
  coupon: z.string().optional(),
  priceIds: z.array(z.string()).optional(),
  agents: z.string().optional(),
  cancelAtPeriodEndDisplay: z.string().nullable().optional(),
}));

export const createSubscriptionResponse500 = /* @__PURE__ */ looseObject(() => ({
  error: z.string().optional(),
}));

export const listSubscriptionsParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    accountId: z.string(),
  }),
  query: z
    .looseObject({
      status: z
        .enum([
          "scheduled",
          "trialing",
          "active",
          "incomplete",
          "incomplete_expired",
          "past_due",
          "canceled",
          "unpaid",
          "paused",
        ])
        .optional(),
      limit: z.int().gte(1).lte(100).optional(),
      starting_after: z.string().optional(),
    })
    .optional(),
}));

export const listSubscriptionsResponse200 = /* @__PURE__ */ looseObject(() => ({
  subscriptions: z.array(ListedSubscription),
  has_more: z.boolean(),
  next_cursor: z.string().nullable().optional(),
}));

export const getSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    accountId: z.string(),
    subscriptionId: z.string(),
  }),
}));

export const getSubscriptionResponse200 = SubscriptionDetails;

export const updateSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    accountId: z.string(),
    subscriptionId: z.string(),
  }),
}));

export const updateSubscriptionRequest = /* @__PURE__ */ looseObject(() => ({
  data: z.looseObject({
    productId: z.string().optional(),
    startDate: int().optional(),
    cancelAtPeriodEnd: z.boolean().optional(),
    taxSettings: z
      .looseObject({
        enabled: z.boolean().optional(),
        country: z.string().optional(),
        postalCode: z.string().optional(),
      })
      .optional(),
  }),
}));

export const cancelSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    accountId: z.string(),
    subscriptionId: z.string(),
  }),
}));

export const cancelSubscriptionResponse200 = /* @__PURE__ */ looseObject(() => ({
  id: z.string(),
  canceled: z.literal(true),
}));
