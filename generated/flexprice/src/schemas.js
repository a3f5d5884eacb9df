import * as z from "zod";
import { dateTime } from "./runtime/validation/formats.js";
import { looseObject } from "./runtime/validation/objects.js";
import { int } from "./runtime/validation/refinements.js";

export const Error = /* @__PURE__ */ looseObject(() => ({
  error: z.string().optional(),
}));

export const Subscription = /* @__PURE__ */ looseObject(() => ({
  billing_anchor: dateTime().optional(),
  billing_cadence: z.enum(["RECURRING", "ONETIME"]).optional(),
  billing_period: z.enum(["MONTHLY", "ANNUAL", "WEEKLY", "DAILY"]).optional(),
  billing_period_count: int().optional(),
  cancel_at: dateTime().nullable().optional(),
  cancel_at_period_end: z.boolean().optional(),
  cancelled_at: dateTime().optional(),
  created_at: dateTime().optional(),
  created_by: z.string().optional(),
  currency: z.string().optional(),
  current_period_end: dateTime().optional(),
  current_period_start: dateTime().optional(),
  customer: z.looseObject({}).nullable().optional(),
  customer_id: z.string().optional(),
  end_date: dateTime().optional(),
  id: z.string().optional(),
  invoice_cadence: z.enum(["ARREAR", "ADVANCE"]).optional(),
  line_items: z
    .array(
      z.looseObject({
        quantity: z.string().optional(),
        end_date: dateTime().optional(),
      }),
    )
    .optional(),
  lookup_key: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  plan: z.looseObject({}).nullable().optional(),
  plan_id: z.string().optional(),
  start_date: dateTime().optional(),
  status: z.enum(["published", "deleted", "archived"]).optional(),
  subscription_status: z
    .enum([
      "active",
      "paused",
      "cancelled",
      "incomplete",
      "incomplete_expired",
      "past_due",
      "trialing",
      "unpaid",
    ])
    .optional(),
  tenant_id: z.string().optional(),
  trial_end: dateTime().nullable().optional(),
  trial_start: dateTime().nullable().optional(),
  updated_at: dateTime().optional(),
  updated_by: z.string().optional(),
  version: int().optional(),
}));

export const createSubscriptionRequest = /* @__PURE__ */ looseObject(() => ({
  billing_cadence: z.enum(["RECURRING", "ONETIME"]),
  billing_period: z.enum(["MONTHLY", "ANNUAL", "WEEKLY", "DAILY"]),
  billing_period_count: int().gte(1),
  currency: z.string().min(3).max(3),
  customer_id: z.string(),
  invoice_cadence: z.enum(["ARREAR", "ADVANCE"]),
  plan_id: z.string(),
  start_date: dateTime(),
  end_date: dateTime().optional(),
  lookup_key: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  trial_end: dateTime().optional(),
  trial_start: dateTime().optional(),
}));

export const createSubscriptionResponse201 = /* @__PURE__ */ looseObject(() => ({
  billing_anchor: dateTime().optional(),
  billing_cadence: z.enum(["RECURRING", "ONETIME"]).optional(),
  billing_period: z.enum(["MONTHLY", "ANNUAL", "WEEKLY", "DAILY"]).optional(),
  billing_period_count: int().optional(),
  cancel_at: dateTime().nullable().optional(),
  cancel_at_period_end: z.boolean().optional(),
  cancelled_at: dateTime().optional(),
  created_at: dateTime().optional(),
  created_by: z.string().optional(),
  currency: z.string().optional(),
  current_period_end: dateTime().optional(),
  current_period_start: dateTime().optional(),
  customer: z.looseObject({}).nullable().optional(),
  customer_id: z.string().optional(),
  end_date: dateTime().optional(),
  id: z.string().optional(),
  invoice_cadence: z.enum(["ARREAR", "ADVANCE"]).optional(),
  line_items: z
    .array(
      z.looseObject({
        quantity: z.string().optional(),
        end_date: dateTime().optional(),
      }),
    )
    .optional(),
  lookup_key: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  plan: z.looseObject({}).nullable().optional(),
  plan_id: z.string().optional(),
  start_date: dateTime().optional(),
  status: z.enum(["published", "deleted", "archived"]).optional(),
  subscription_status: z
    .enum([
      "active",
      "paused",
      "cancelled",
      "incomplete",
      "incomplete_expired",
      "past_due",
      "trialing",
      "unpaid",
    ])
    .optional(),
  tenant_id: z.string().optional(),
  trial_end: dateTime().nullable().optional(),
  trial_start: dateTime().nullable().optional(),
  updated_at: dateTime().optional(),
  updated_by: z.string().optional(),
  version: int().optional(),
}));

export const createSubscriptionResponse400 = Error;

export const createSubscriptionResponse500 = Error;

export const listSubscriptionsParameters = /* @__PURE__ */ looseObject(() => ({
  query: z
    .looseObject({
      customer_id: z.string().optional(),
      plan_id: z.string().optional(),
      subscription_status: z
        .enum([
          "active",
          "paused",
          "cancelled",
          "incomplete",
          "incomplete_expired",
          "past_due",
          "trialing",
          "unpaid",
        ])
        .optional(),
      offset: int().gte(0).optional(),
      limit: int().gte(1).optional(),
    })
    .optional(),
}));

export const listSubscriptionsResponse200 = /* @__PURE__ */ looseObject(() => ({
  items: z.array(Subscription).optional(),
  pagination: z
    .looseObject({
      total: int().optional(),
      limit: int().optional(),
      offset: int().optional(),
    })
    .optional(),
}));

export const listSubscriptionsResponse500 = Error;

export const getSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    id: z.string(),
  }),
}));

export const getSubscriptionResponse200 = Subscription;

export const getSubscriptionResponse500 = Error;

export const cancelSubscriptionParameters = /* @__PURE__ */ looseObject(() => ({
  path: z.looseObject({
    id: z.string(),
  }),
  query: z
    .looseObject({
      cancel_at_period_end: z.boolean().optional(),
    })
    .optional(),
}));

export const cancelSubscriptionResponse500 = Error;
