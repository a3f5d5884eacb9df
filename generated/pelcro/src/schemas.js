import * as z from "zod";
import { closest } from "./runtime/validation/closest.js";
import { looseObject } from "./runtime/validation/objects.js";
import { int, int64 } from "./runtime/validation/refinements.js";

export const Subscription = /* @__PURE__ */ looseObject(() => ({
  id: int().optional(),
  user_id: int().optional(),
  plan: z.union([z.looseObject({}), int()], closest("object", "number")).optional(),
  address: z
    .union([z.looseObject({}), int()], closest("object", "number"))
    .nullable()
    .optional(),
  coupon: z
    .union([z.looseObject({}), int()], closest("object", "number"))
    .nullable()
    .optional(),
  default_source: z
    .union([z.looseObject({}), int()], closest("object", "number"))
    .nullable()
    .optional(),
  latest_invoice: z
    .union([z.looseObject({}), int()], closest("object", "number"))
    .nullable()
    .optional(),
  latest_churn_prediction: z
    .union([z.looseObject({}), int()], closest("object", "number"))
    .nullable()
    .optional(),
  status: z.string().optional(),
  type: z.enum(["regular", "membership", "gift_donor", "gift_recipient", "donation"]).optional(),
  is_membership: z.unknown().optional(),
  billing: z.enum(["charge_automatically", "send_invoice"]).optional(),
  quantity: int().optional(),
  auto_renew: z.literal([0, 1]).optional(),
  cancel_at_period_end: z.literal([0, 1]).optional(),
  cancel_at: int().nullable().optional(),
  canceled_at: int().nullable().optional(),
  cancel_reason: z.string().nullable().optional(),
  current_period_start: int().nullable().optional(),
}));

export const SubscriptionEnvelope = /* @__PURE__ */ looseObject(() => ({
  data: Subscription,
}));

export const Errors = /* @__PURE__ */ looseObject(() => ({
  errors: z.record(z.string(), z.array(z.string())).optional(),
}));

export const WebhookEvent = /* @__PURE__ */ looseObject(() => ({
  id: z.union([z.string(), int()], closest("string", "number")).optional(),
  type: z.string().optional(),
  data: WebhookSubscription.optional(),
}));

export const WebhookSubscription = /* @__PURE__ */ looseObject(() => ({
  id: int().optional(),
  user_id: int().optional(),
  status: z.string().optional(),
  quantity: int().optional(),
  created: z.string().optional(),
  cancel_at_period_end: z.unknown().optional(),
  customer: z.looseObject({}).optional(),
  metadata: z.array(z.string()).optional(),
}));

export const listSubscriptionsParameters = /* @__PURE__ */ looseObject(() => ({
  query: z.looseObject({
    site_id: z.int32(),
    limit: z.int().gte(1).lte(100).optional(),
    page: int().gte(1).optional(),
  }),
}));

export const listSubscriptionsResponse200 = /* @__PURE__ */ looseObject(() => ({
  data: z.array(Subscription),
  links: z
    .looseObject({
      first: z.string().nullable().optional(),
      last: z.string().nullable().optional(),
      prev: z.string().nullable().optional(),
      next: z.string().nullable().optional(),
    })
    .optional(),
  meta: z.looseObject({}).optional(),
}));

export const createSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  query: z.looseObject({
    site_id: z.int32(),
  }),
}));

export const createSubscriptionRequest = /* @__PURE__ */ looseObject(() => ({
  user_id: z.int32().optional(),
  plan_id: z.int32().optional(),
  address_id: z.int32().optional(),
  source_id: z.int32().optional(),
  auto_renew: z.boolean().optional(),
  campaign_key: z
    .string()
    .min(3)
    .max(191)
    .regex(/^[A-Za-z0-9_-]+$/u)
    .optional(),
  collection_method: z.enum(["charge_automatically", "send_invoice"]).optional(),
  coupon_code: z.string().optional(),
  current_period_end: z.int32().optional(),
  domains: z.array(z.string()).optional(),
  metadata: z.array(z.looseObject({})).optional(),
  quantity: z.int32().gte(1).lte(100000),
  shipments_remaining: z.int32().optional(),
  source: z.string().max(255),
  trial_period_days: z.int32().lte(730).optional(),
  ip_addresses: z.array(z.string()).optional(),
  gift_message: z.string().max(200).optional(),
  start_date: int64().optional(),
  billing_behavior: z.enum(["bill_immediately", "bill_on_start_date"]).nullable().optional(),
  customer_old_provider_id: z.string().optional(),
  plan_old_provider_id: z.string().optional(),
  source_old_provider_id: z.string().optional(),
  address_old_provider_id: z.string().optional(),
  is_gift_donor: z.boolean().optional(),
  gift_recipient_email: z.string().optional(),
  gift_recipient_first_name: z.string().optional(),
  gift_recipient_last_name: z.string().optional(),
  gift_donor_old_provider_id: z.string().optional(),
  gift_donor_subscription_id: int().optional(),
  next_invoice_date: int().optional(),
}));

export const createSubscriptionResponse200 = /* @__PURE__ */ z.lazy(() =>
  z.union([Subscription, SubscriptionEnvelope], closest("Subscription", "SubscriptionEnvelope")),
);

export const createSubscriptionResponse400 = Errors;

export const getSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    id: int(),
  }),
  query: z.looseObject({
    site_id: z.int32(),
    expand: z.string().optional(),
  }),
}));

export const getSubscriptionResponse200 = /* @__PURE__ */ z.lazy(() =>
  z.union([Subscription, SubscriptionEnvelope], closest("Subscription", "SubscriptionEnvelope")),
);

export const updateSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    id: int(),
  }),
  query: z.looseObject({
    site_id: z.int32(),
  }),
}));

export const updateSubscriptionRequest = /* @__PURE__ */ looseObject(() => ({
  shipments_remaining: int().optional(),
  auto_renew: z.boolean().optional(),
  metadata: z.looseObject({}).optional(),
  ip_addresses: z.array(z.string()).optional(),
  domains: z.array(z.string()).optional(),
  end_date: z.int32().optional(),
  collection_method: z.enum(["charge_automatically", "send_invoice"]).optional(),
  recommended_plan_id: int().optional(),
}));

export const updateSubscriptionResponse200 = /* @__PURE__ */ z.lazy(() =>
  z.union([Subscription, SubscriptionEnvelope], closest("Subscription", "SubscriptionEnvelope")),
);

export const cancelSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    id: int(),
  }),
  query: z.looseObject({
    site_id: z.int32(),
    mode: z.enum(["period_end", "now"]),
    reason: z.string().max(255).optional(),
  }),
}));

export const cancelSubscriptionResponse200 = /* @__PURE__ */ z.lazy(() =>
  z.union([Subscription, SubscriptionEnvelope], closest("Subscription", "SubscriptionEnvelope")),
);

export const postSubscriptionCreatedRequest = WebhookEvent;

export const postSubscriptionUpdatedRequest = WebhookEvent;

export const postSubscriptionCanceledRequest = WebhookEvent;
