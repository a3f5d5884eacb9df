import { createSubscriptionRequest as createSubscriptionRequestBody } from "@crosswalk/maxio/schemas";
import {
  bySetting,
  currencyCode,
  dayOfMonth,
  daysOrMonths,
  enumTable,
  integerId,
  integerText,
  minorUnits,
  mixedId,
  sharedCurrency,
  textMap,
  timestamp,
} from "../crosswalk/codecs/index.js";
import { field } from "../crosswalk/field.js";
import { CreateSubscription, MaxioSettings, Subscription } from "../schemas.js";
import { rules } from "./rules.js";

const collectionTable = bySetting("architecture", {
  relationship_invoicing: enumTable([
    ["charge_automatically", ["automatic"]],
    ["send_invoice", ["remittance", "invoice"]],
    ["prepaid", ["prepaid"]],
  ]),
  statements: enumTable([
    ["charge_automatically", ["automatic"]],
    ["send_invoice", ["invoice", "remittance"]],
    ["prepaid", ["prepaid"]],
  ]),
});

const statusTable = enumTable([
  ["scheduled", ["awaiting_signup"]],
  ["incomplete", ["pending"]],
  ["incomplete_expired", ["failed_to_create"]],
  ["trialing", ["trialing"]],
  ["active", ["active", "assessing"]],
  ["past_due", ["past_due", "soft_failure"]],
  ["unpaid", ["unpaid"]],
  ["paused", ["paused", "on_hold", "suspended", "trial_ended"]],
  ["canceled", ["canceled"]],
  ["expired", ["expired"]],
]);

/** Which field of maxio is which field of the canonical model. Made from specs/crosswalk/subscriptions/maxio.yaml. */
export const mapping = {
  provider: "maxio",
  providerVersion: "SDK 0.0.4 (2024-01)",
  settings: {
    architecture: {
      default: {
        value: "relationship_invoicing",
      },
    },
  },
  settingsSchema: MaxioSettings,
  request: {
    root: "subscription",
    fields: [
      field("customer.id", "customer_id", integerId()),
      field("customer.externalId", "customer_reference"),
      field("plan.id", "product_id", integerId()),
      field("plan.handle", "product_handle"),
      field("plan.priceId", "product_price_point_id", integerId()),
      field("plan.priceHandle", "product_price_point_handle"),
      field("customer.create.firstName", "customer_attributes.first_name"),
      field("customer.create.lastName", "customer_attributes.last_name"),
      field("customer.create.email", "customer_attributes.email"),
      field("plan.customPrice.amount.amountMinor", "custom_price.price_in_cents", minorUnits()),
      field(
        {
          unit: "plan.customPrice.interval.unit",
          count: "plan.customPrice.interval.count",
        },
        {
          unit: "custom_price.interval_unit",
          count: "custom_price.interval",
        },
        daysOrMonths(),
      ),
      field(
        {
          currency: "currency",
          price: "plan.customPrice.amount.currency",
        },
        {
          currency: "currency",
          amount: "custom_price.price_in_cents",
        },
        sharedCurrency(),
        {
          reads: ["amount"],
        },
      ),
      field(
        "billingAnchor.dayOfMonth",
        "calendar_billing.snap_day",
        dayOfMonth({
          last: "end",
          max: 28,
        }),
      ),
      field("startAt", "initial_billing_at", timestamp()),
      field("endAt", "expires_at", timestamp()),
      field("nextBillingAt", "next_billing_at", timestamp()),
      field("previousBillingAt", "previous_billing_at", timestamp()),
      field("collectionMethod", "payment_collection_method", collectionTable),
      field("netTermsDays", "net_terms", integerText()),
      field("paymentMethod.id", "payment_profile_id", integerId()),
      field("paymentMethod.externalId", "payment_profile_attributes.vault_token"),
      field("discounts[*].code", "coupon_codes[*]"),
      field("items[*].id", "components[*].component_id", mixedId()),
      field("items[*].quantity", "components[*].allocated_quantity"),
      field("externalId", "reference"),
      field("metadata", "metafields", textMap()),
    ],
    constants: [],
    unsupported: [
      {
        path: "plan.externalId",
        reason: "products have ids and handles.",
      },
      {
        path: "quantity",
        reason: "quantities belong to components; use items.",
      },
      {
        path: "billingInterval",
        reason: "the product decides it.",
      },
      {
        path: "billingCadence",
        reason: "the product decides it.",
      },
      {
        path: "billingTiming",
        reason: "the product decides it.",
      },
      {
        path: "trial",
        reason: "the product decides it.",
      },
      {
        path: "startBehavior",
        reason: "calendar_billing_first_charge is near, and not the same; use providerOptions.",
      },
      {
        path: "billingAnchor.at",
        reason: "periods are aligned to a day of the month.",
      },
      {
        path: "discounts[*].couponId",
        reason: "coupons are named by their codes.",
      },
      {
        path: "automaticTax",
        reason: "the product says whether it is taxed.",
      },
      {
        path: "shippingAddress",
        reason: "addresses belong to the customer.",
      },
      {
        path: "autoRenew",
        reason: "subscriptions renew; give an end, or cancel at the end of the period.",
      },
      {
        path: "channel",
        reason: "the request has no field for it.",
      },
      {
        path: "gift",
        reason: "the request has no field for it.",
      },
      {
        path: "usage",
        reason: "metered components belong to the product.",
      },
    ],
  },
  response: {
    root: "subscription",
    fields: [
      field("id", "id", integerId()),
      field("status", "state", statusTable),
      field("rawStatus", "state"),
      field("customer.id", "customer.id", integerId()),
      field("plan.id", "product.id", integerId()),
      field("plan.priceIds[0]", "product_price_point_id", integerId()),
      field(
        {
          unit: "billingInterval.unit",
          count: "billingInterval.count",
        },
        {
          unit: "product.interval_unit",
          count: "product.interval",
        },
        daysOrMonths(),
      ),
      field(
        "currency",
        "currency",
        currencyCode({
          case: "upper",
        }),
      ),
      field("collectionMethod", "payment_collection_method", collectionTable),
      field("createdAt", "created_at", timestamp()),
      field("updatedAt", "updated_at", timestamp()),
      field("startAt", "activated_at", timestamp()),
      field("endAt", "expires_at", timestamp()),
      field("currentPeriodStart", "current_period_started_at", timestamp()),
      field("currentPeriodEnd", "current_period_ends_at", timestamp()),
      field("trialStart", "trial_started_at", timestamp()),
      field("trialEnd", "trial_ended_at", timestamp()),
      field("nextBillingAt", "next_assessment_at", timestamp()),
      field("cancelAt", "delayed_cancel_at", timestamp()),
      field("cancelAtPeriodEnd", "cancel_at_end_of_period"),
      field("canceledAt", "canceled_at", timestamp()),
      field("discounts[*].code", "coupon_codes[*]"),
      field("externalId", "reference"),
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
        reason: "the documented part of the answer does not have it.",
      },
      {
        path: "plan.name",
        reason: "the documented part of the answer does not have it.",
      },
      {
        path: "plan.priceIds[1..]",
        reason: "a product is sold at one price point.",
      },
      {
        path: "quantity",
        reason: "quantities belong to components, which have an endpoint of their own.",
      },
      {
        path: "billingTiming",
        reason: "the product decides it.",
      },
      {
        path: "billingAnchorAt",
        reason: "snap_day is a day of the month, not a moment.",
      },
      {
        path: "endedAt",
        reason: "the answer does not have it.",
      },
      {
        path: "autoRenew",
        reason: "the answer does not have it.",
      },
      {
        path: "automaticTax",
        reason: "the answer does not have it.",
      },
      {
        path: "discounts[*].couponId",
        reason: "coupons are named by their codes.",
      },
      {
        path: "metadata",
        reason: "metafields are not echoed.",
      },
    ],
  },
  rules: rules,
  errors: [
    {
      status: ["401"],
      kind: "authentication",
      messages: "errors[*]",
    },
    {
      status: ["404"],
      kind: "not_found",
      messages: "errors[*]",
    },
    {
      status: ["422"],
      kind: "invalid_request",
      messages: "errors[*]",
    },
    {
      status: ["429"],
      kind: "rate_limited",
      messages: "errors[*]",
    },
    {
      status: ["5XX"],
      kind: "provider_failure",
      messages: "errors[*]",
    },
  ],
  body: createSubscriptionRequestBody,
  canonicalRequest: CreateSubscription,
  canonicalResponse: Subscription,
};
