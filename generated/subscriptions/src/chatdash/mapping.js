import { createSubscriptionRequest as createSubscriptionRequestBody } from "@crosswalk/chatdash/schemas";
import { emptyText, enumTable, unixSeconds } from "../crosswalk/codecs/index.js";
import { field } from "../crosswalk/field.js";
import { ChatdashSettings, CreateSubscription, Subscription } from "../schemas.js";
import { rules } from "./rules.js";

const metricTable = enumTable([
  ["interactions", ["interactions"]],
  ["minutes", ["minutes"]],
  ["conversations", ["conversations"]],
  ["value", ["valueBased"]],
]);

const collectionTable = enumTable([
  ["charge_automatically", ["charge_automatically"]],
  ["send_invoice", ["send_invoice"]],
]);

const scheduleStatusTable = enumTable([
  ["scheduled", ["not_started", "scheduled"]],
  ["active", ["active", "released"]],
  ["canceled", ["canceled"]],
  ["expired", ["completed"]],
  ["trialing", ["trialing"]],
  ["incomplete", ["incomplete"]],
  ["incomplete_expired", ["incomplete_expired"]],
  ["past_due", ["past_due"]],
  ["unpaid", ["unpaid"]],
  ["paused", ["paused"]],
]);

const objectTypeTable = enumTable([
  ["subscription_schedule", ["schedule"]],
  ["subscription", ["subscription"]],
]);

/** Which field of chatdash is which field of the canonical model. Made from specs/crosswalk/subscriptions/chatdash.yaml. */
export const mapping = {
  provider: "chatdash",
  providerVersion: "2.0.0",
  settings: {
    accountId: {
      parameter: "path:accountId",
    },
  },
  settingsSchema: ChatdashSettings,
  request: {
    root: "data",
    fields: [
      field("customer.id", "clientId"),
      field("plan.id", "selectedProduct.productId"),
      field("startAt", "selectedProduct.startDate", unixSeconds()),
      field("discounts[0].couponId", "couponId", emptyText()),
      field("automaticTax.enabled", "taxSettings.enabled"),
      field("automaticTax.country", "taxSettings.country"),
      field("automaticTax.postalCode", "taxSettings.postalCode"),
      field("usage.metric", "selectedProduct.pricing.metrics", metricTable),
      field("usage.included", "selectedProduct.pricing.usageLimit", undefined, {
        nullable: true,
      }),
      field("usage.overage", "selectedProduct.pricing.overage", undefined, {
        nullable: true,
      }),
      field("usage.analysis.field", "selectedProduct.customAnalysisConfig.field"),
      field("usage.analysis.targetValue", "selectedProduct.customAnalysisConfig.targetValue"),
    ],
    constants: [],
    unsupported: [
      {
        path: "customer.externalId",
        reason: "the client is named by its id alone; make it first.",
      },
      {
        path: "customer.create",
        reason: "the client is named by its id alone; make it first.",
      },
      {
        path: "plan.handle",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      {
        path: "plan.externalId",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      {
        path: "plan.priceId",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      {
        path: "plan.priceHandle",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      {
        path: "plan.customPrice",
        reason: "the product is named by its id alone, and its prices come with it.",
      },
      {
        path: "quantity",
        reason: "the product decides it.",
      },
      {
        path: "currency",
        reason: "the product decides it.",
      },
      {
        path: "billingInterval",
        reason: "the product decides it.",
      },
      {
        path: "billingTiming",
        reason: "the product decides it.",
      },
      {
        path: "billingCadence",
        reason: "subscriptions always recur; products of the kind oneTime cannot be subscribed to.",
      },
      {
        path: "startBehavior",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      {
        path: "endAt",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      {
        path: "trial",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      {
        path: "billingAnchor",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      {
        path: "nextBillingAt",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      {
        path: "previousBillingAt",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      {
        path: "autoRenew",
        reason: "the request says when the subscription starts, and nothing more about time.",
      },
      {
        path: "collectionMethod",
        reason: "the client's payment method is charged automatically.",
      },
      {
        path: "netTermsDays",
        reason: "the client's payment method is charged automatically.",
      },
      {
        path: "paymentMethod",
        reason: "the client's payment method is charged automatically.",
      },
      {
        path: "discounts[0].code",
        reason: "a coupon is named by its id.",
      },
      {
        path: "discounts[1..]",
        reason: "there is one coupon.",
      },
      {
        path: "shippingAddress",
        reason: "the request has no field for it.",
      },
      {
        path: "externalId",
        reason: "the request has no field for it.",
      },
      {
        path: "channel",
        reason: "the request has no field for it.",
      },
      {
        path: "metadata",
        reason: "the request has no field for it.",
      },
      {
        path: "gift",
        reason: "the request has no field for it.",
      },
      {
        path: "items",
        reason: "the request has no field for it.",
      },
    ],
  },
  response: {
    root: "",
    fields: [
      field("id", "id"),
      field("objectType", "type", objectTypeTable),
      field("status", "status", scheduleStatusTable),
      field("rawStatus", "status"),
      field("customer.id", "customer.id"),
      field("customer.email", "customer.email"),
      field("plan.id", "product.id"),
      field("plan.name", "product.name"),
      field("plan.priceIds[*]", "priceIds[*]"),
      field("collectionMethod", "collection_method", collectionTable),
      field("createdAt", "created", unixSeconds()),
      field("startAt", "startDate", unixSeconds()),
      field("currentPeriodStart", "current_period_start", unixSeconds()),
      field("currentPeriodEnd", "current_period_end", unixSeconds()),
      field("cancelAtPeriodEnd", "cancel_at_period_end"),
      field("canceledAt", "canceled_at", unixSeconds()),
      field("automaticTax", "automatic_tax"),
      field("discounts[0].couponId", "coupon", emptyText()),
    ],
    constants: [],
    unsupported: [
      {
        path: "quantity",
        reason: "the answer to a creation does not say; the product decides it.",
      },
      {
        path: "currency",
        reason: "the answer to a creation does not say; the product decides it.",
      },
      {
        path: "billingInterval",
        reason: "the answer to a creation does not say; the product decides it.",
      },
      {
        path: "billingTiming",
        reason: "the answer to a creation does not say; the product decides it.",
      },
      {
        path: "updatedAt",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "endAt",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "trialStart",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "trialEnd",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "billingAnchorAt",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "nextBillingAt",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "cancelAt",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "endedAt",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "autoRenew",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "metadata",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "externalId",
        reason: "the answer to a creation does not say.",
      },
      {
        path: "discounts[0].code",
        reason: "a coupon is named by its id.",
      },
      {
        path: "discounts[1..]",
        reason: "there is one coupon.",
      },
    ],
  },
  rules: rules,
  errors: [
    {
      status: ["401", "403"],
      kind: "authentication",
      message: "error",
    },
    {
      status: ["4XX"],
      kind: "invalid_request",
      message: "error",
    },
    {
      status: ["5XX"],
      kind: "provider_failure",
      message: "error",
    },
  ],
  body: createSubscriptionRequestBody,
  canonicalRequest: CreateSubscription,
  canonicalResponse: Subscription,
};
