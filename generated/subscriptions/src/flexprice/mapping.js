import { createSubscriptionRequest as createSubscriptionRequestBody } from "@crosswalk/flexprice/schemas";
import {
  currencyCode,
  enumTable,
  textMap,
  timestamp,
  trialEnd,
} from "../crosswalk/codecs/index.js";
import { field } from "../crosswalk/field.js";
import { CreateSubscription, FlexpriceSettings, Subscription } from "../schemas.js";
import { rules } from "./rules.js";

const intervalUnitTable = enumTable([
  ["day", ["DAILY"]],
  ["week", ["WEEKLY"]],
  ["month", ["MONTHLY"]],
  ["year", ["ANNUAL"]],
]);

const cadenceTable = enumTable([
  ["recurring", ["RECURRING"]],
  ["one_time", ["ONETIME"]],
]);

const timingTable = enumTable([
  ["advance", ["ADVANCE"]],
  ["arrears", ["ARREAR"]],
]);

const statusTable = enumTable([
  ["active", ["active"]],
  ["paused", ["paused"]],
  ["canceled", ["cancelled"]],
  ["incomplete", ["incomplete"]],
  ["incomplete_expired", ["incomplete_expired"]],
  ["past_due", ["past_due"]],
  ["trialing", ["trialing"]],
  ["unpaid", ["unpaid"]],
]);

/** Which field of flexprice is which field of the canonical model. Made from specs/crosswalk/subscriptions/flexprice.yaml. */
export const mapping = {
  provider: "flexprice",
  providerVersion: "2025-02 (swagger of commits b19e4a210 to be7269997)",
  settings: {},
  settingsSchema: FlexpriceSettings,
  request: {
    root: "",
    fields: [
      field("customer.id", "customer_id"),
      field("plan.id", "plan_id"),
      field(
        "currency",
        "currency",
        currencyCode({
          case: "lower",
        }),
      ),
      field("billingInterval.unit", "billing_period", intervalUnitTable),
      field("billingInterval.count", "billing_period_count"),
      field("billingCadence", "billing_cadence", cadenceTable),
      field("billingTiming", "invoice_cadence", timingTable),
      field("startAt", "start_date", timestamp()),
      field("endAt", "end_date", timestamp()),
      field("trial.startAt", "trial_start", timestamp()),
      field(
        {
          days: "trial.days",
          endAt: "trial.endAt",
          start: "startAt",
        },
        {
          end: "trial_end",
          start: "start_date",
        },
        trialEnd(),
        {
          reads: ["start"],
          lossy:
            "A trial that ends a whole number of days after the start comes back as a number of days.",
        },
      ),
      field("externalId", "lookup_key"),
      field("metadata", "metadata", textMap()),
    ],
    constants: [],
    unsupported: [
      {
        path: "customer.externalId",
        reason: "the customer is named by its id alone; make it first.",
      },
      {
        path: "customer.create",
        reason: "the customer is named by its id alone; make it first.",
      },
      {
        path: "plan.handle",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      {
        path: "plan.externalId",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      {
        path: "plan.priceId",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      {
        path: "plan.priceHandle",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      {
        path: "plan.customPrice",
        reason: "the plan is named by its id alone, and its prices come with it.",
      },
      {
        path: "quantity",
        reason: "the request has no quantity; line items are made from the plan.",
      },
      {
        path: "startBehavior",
        reason: "a subscription cannot start in the future.",
      },
      {
        path: "billingAnchor",
        reason: "billing dates follow from the start date.",
      },
      {
        path: "nextBillingAt",
        reason: "billing dates follow from the start date.",
      },
      {
        path: "previousBillingAt",
        reason: "billing dates follow from the start date.",
      },
      {
        path: "collectionMethod",
        reason: "this version of the API does not collect payments.",
      },
      {
        path: "netTermsDays",
        reason: "this version of the API does not collect payments.",
      },
      {
        path: "paymentMethod",
        reason: "this version of the API does not collect payments.",
      },
      {
        path: "discounts",
        reason: "this version of the API has no coupons.",
      },
      {
        path: "automaticTax",
        reason: "this version of the API works out no tax.",
      },
      {
        path: "shippingAddress",
        reason: "there are no addresses on subscriptions.",
      },
      {
        path: "autoRenew",
        reason: "a subscription renews until its end date.",
      },
      {
        path: "channel",
        reason: "there is no field for where a sale was made.",
      },
      {
        path: "usage",
        reason: "metered prices belong to the plan.",
      },
      {
        path: "gift",
        reason: "there are no gifts.",
      },
      {
        path: "items",
        reason: "line items are made from the plan.",
      },
    ],
  },
  response: {
    root: "",
    fields: [
      field("id", "id"),
      field("status", "subscription_status", statusTable),
      field("rawStatus", "subscription_status"),
      field("customer.id", "customer_id"),
      field("plan.id", "plan_id"),
      field(
        "currency",
        "currency",
        currencyCode({
          case: "lower",
        }),
      ),
      field("billingInterval.unit", "billing_period", intervalUnitTable),
      field("billingInterval.count", "billing_period_count"),
      field("billingTiming", "invoice_cadence", timingTable),
      field("createdAt", "created_at", timestamp()),
      field("updatedAt", "updated_at", timestamp()),
      field("startAt", "start_date", timestamp()),
      field("endAt", "end_date", timestamp()),
      field("currentPeriodStart", "current_period_start", timestamp()),
      field("currentPeriodEnd", "current_period_end", timestamp()),
      field("nextBillingAt", "current_period_end", timestamp()),
      field("trialStart", "trial_start", timestamp()),
      field("trialEnd", "trial_end", timestamp()),
      field("billingAnchorAt", "billing_anchor", timestamp()),
      field("cancelAt", "cancel_at", timestamp()),
      field("cancelAtPeriodEnd", "cancel_at_period_end"),
      field("canceledAt", "cancelled_at", timestamp()),
      field("metadata", "metadata", textMap()),
      field("externalId", "lookup_key"),
    ],
    constants: [
      {
        canonical: "objectType",
        value: "subscription",
      },
    ],
    unsupported: [
      {
        path: "customer.email",
        reason: "the expanded customer and plan are null in the answer to a creation.",
      },
      {
        path: "plan.name",
        reason: "the expanded customer and plan are null in the answer to a creation.",
      },
      {
        path: "plan.priceIds",
        reason: "prices stand in the line items, whose form the page does not say.",
      },
      {
        path: "quantity",
        reason: "quantities stand in the line items, whose form the page does not say.",
      },
      {
        path: "collectionMethod",
        reason: "this version of the API does not have it.",
      },
      {
        path: "autoRenew",
        reason: "this version of the API does not have it.",
      },
      {
        path: "automaticTax",
        reason: "this version of the API does not have it.",
      },
      {
        path: "discounts",
        reason: "this version of the API does not have it.",
      },
      {
        path: "endedAt",
        reason: "only the planned end and the cancellation are told.",
      },
    ],
  },
  rules: rules,
  errors: [
    {
      status: ["400"],
      kind: "invalid_request",
      message: "error",
    },
    {
      status: ["500"],
      kind: "invalid_request",
      message: "error",
    },
  ],
  body: createSubscriptionRequestBody,
  canonicalRequest: CreateSubscription,
  canonicalResponse: Subscription,
};
