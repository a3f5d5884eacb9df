import { createSubscriptionRequest as createSubscriptionRequestBody } from "@crosswalk/pelcro/schemas";
import {
  booleanNumber,
  enumTable,
  idOrObject,
  integerId,
  trialDays,
  unixSeconds,
} from "../crosswalk/codecs/index.js";
import { field } from "../crosswalk/field.js";
import { CreateSubscription, PelcroSettings, Subscription } from "../schemas.js";
import { rules } from "./rules.js";

const collectionTable = enumTable(
  [
    ["charge_automatically", ["charge_automatically"]],
    ["send_invoice", ["send_invoice"]],
  ],
  [["prepaid", "subscriptions are charged automatically or by invoice."]],
);

const startBehaviorTable = enumTable([
  ["bill_immediately", ["bill_immediately"]],
  ["bill_on_start", ["bill_on_start_date"]],
]);

const statusTable = enumTable([
  ["trialing", ["trialing"]],
  ["active", ["active", "extended"]],
  ["past_due", ["past_due"]],
  ["unpaid", ["unpaid"]],
  ["incomplete", ["incomplete"]],
  ["canceled", ["canceled"]],
  ["expired", ["expired"]],
  ["scheduled", ["scheduled"]],
]);

/** Which field of pelcro is which field of the canonical model. Made from specs/crosswalk/subscriptions/pelcro.yaml. */
export const mapping = {
  provider: "pelcro",
  providerVersion: "Core API v1",
  settings: {
    siteId: {
      parameter: "query:site_id",
    },
    channel: {
      default: {
        value: "web",
      },
    },
  },
  settingsSchema: PelcroSettings,
  request: {
    root: "",
    fields: [
      field("customer.id", "user_id", integerId()),
      field("customer.externalId", "customer_old_provider_id"),
      field("plan.id", "plan_id", integerId()),
      field("plan.externalId", "plan_old_provider_id"),
      field("quantity", "quantity", undefined, {
        default: {
          value: 1,
        },
      }),
      field("startAt", "start_date", unixSeconds()),
      field("startBehavior", "billing_behavior", startBehaviorTable),
      field(
        {
          days: "trial.days",
          endAt: "trial.endAt",
          start: "startAt",
        },
        {
          days: "trial_period_days",
        },
        trialDays(),
        {
          reads: ["start"],
          lossy: "A trial is a number of days; its end comes back as one.",
        },
      ),
      field(
        "nextBillingAt",
        "current_period_end",
        unixSeconds({
          max: 2147483647,
        }),
      ),
      field(
        "nextBillingAt",
        "next_invoice_date",
        unixSeconds({
          max: 2147483647,
        }),
        {
          direction: "encode",
        },
      ),
      field("collectionMethod", "collection_method", collectionTable),
      field("paymentMethod.id", "source_id", integerId()),
      field("paymentMethod.externalId", "source_old_provider_id"),
      field("discounts[0].code", "coupon_code"),
      field("shippingAddress.id", "address_id", integerId()),
      field("shippingAddress.externalId", "address_old_provider_id"),
      field("autoRenew", "auto_renew"),
      field("channel", "source", undefined, {
        default: {
          setting: "channel",
        },
      }),
      field("gift.message", "gift_message"),
      field("gift.recipient.email", "gift_recipient_email"),
      field("gift.recipient.firstName", "gift_recipient_first_name"),
      field("gift.recipient.lastName", "gift_recipient_last_name"),
    ],
    constants: [],
    unsupported: [
      {
        path: "customer.create",
        reason: "the customer is named by its id; make it first.",
      },
      {
        path: "plan.handle",
        reason: "a plan has one price, and is named by its id.",
      },
      {
        path: "plan.priceId",
        reason: "a plan has one price, and is named by its id.",
      },
      {
        path: "plan.priceHandle",
        reason: "a plan has one price, and is named by its id.",
      },
      {
        path: "plan.customPrice",
        reason: "a plan has one price, and is named by its id.",
      },
      {
        path: "currency",
        reason: "the plan decides it.",
      },
      {
        path: "billingInterval",
        reason: "the plan decides it.",
      },
      {
        path: "billingTiming",
        reason: "the plan decides it.",
      },
      {
        path: "billingCadence",
        reason: "subscriptions always recur; autoRenew says whether the last period renews.",
      },
      {
        path: "endAt",
        reason: "an end is set by an update, not at creation.",
      },
      {
        path: "trial.startAt",
        reason: "a trial starts with the subscription.",
      },
      {
        path: "billingAnchor",
        reason: "the request has no field for it.",
      },
      {
        path: "previousBillingAt",
        reason: "the request has no field for it.",
      },
      {
        path: "netTermsDays",
        reason: "the request has no field for it.",
      },
      {
        path: "discounts[0].couponId",
        reason: "a coupon is named by its code.",
      },
      {
        path: "discounts[1..]",
        reason: "there is one coupon.",
      },
      {
        path: "automaticTax",
        reason: "the account says whether tax is worked out.",
      },
      {
        path: "externalId",
        reason:
          "the page does not say which of its rows is the subscription's id in another system.",
      },
      {
        path: "metadata",
        reason:
          "the page does not say what the objects in the list look like; use providerOptions.",
      },
      {
        path: "usage",
        reason: "there are no metered prices and no add-ons.",
      },
      {
        path: "items",
        reason: "there are no metered prices and no add-ons.",
      },
      {
        path: "gift.startDate",
        reason: "the page does not name the field for it.",
      },
    ],
  },
  response: {
    root: "data",
    rootOptional: true,
    fields: [
      field("id", "id", integerId()),
      field("status", "status", statusTable),
      field("rawStatus", "status"),
      field("customer.id", "user_id", integerId()),
      field("plan.id", "plan", idOrObject()),
      field("quantity", "quantity"),
      field("collectionMethod", "billing", collectionTable),
      field("currentPeriodStart", "current_period_start", unixSeconds()),
      field("cancelAt", "cancel_at", unixSeconds()),
      field("cancelAtPeriodEnd", "cancel_at_period_end", booleanNumber()),
      field("canceledAt", "canceled_at", unixSeconds()),
      field("autoRenew", "auto_renew", booleanNumber()),
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
        reason: "the answer has ids; expand the objects to know more.",
      },
      {
        path: "plan.name",
        reason: "the answer has ids; expand the objects to know more.",
      },
      {
        path: "plan.priceIds",
        reason: "the answer has ids; expand the objects to know more.",
      },
      {
        path: "currency",
        reason: "the answer has ids; expand the objects to know more.",
      },
      {
        path: "billingInterval",
        reason: "the answer has ids; expand the objects to know more.",
      },
      {
        path: "billingTiming",
        reason: "the answer has ids; expand the objects to know more.",
      },
      {
        path: "createdAt",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "updatedAt",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "startAt",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "endAt",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "currentPeriodEnd",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "trialStart",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "trialEnd",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "billingAnchorAt",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "nextBillingAt",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "endedAt",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "automaticTax",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "metadata",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "externalId",
        reason: "the visible part of the documentation does not have it.",
      },
      {
        path: "discounts",
        reason: "the answer names the coupon by a number of its own.",
      },
    ],
  },
  rules: rules,
  errors: [
    {
      status: ["401", "403"],
      kind: "authentication",
      message: "message",
      fields: "errors",
    },
    {
      status: ["404"],
      kind: "not_found",
      message: "message",
      fields: "errors",
    },
    {
      status: ["429"],
      kind: "rate_limited",
      message: "message",
    },
    {
      status: ["4XX"],
      kind: "invalid_request",
      message: "message",
      fields: "errors",
    },
    {
      status: ["5XX"],
      kind: "provider_failure",
      message: "message",
    },
  ],
  body: createSubscriptionRequestBody,
  canonicalRequest: CreateSubscription,
  canonicalResponse: Subscription,
};
