import {
  cancelSubscription as cancelSubscriptionCall,
  createSubscription as createSubscriptionCall,
  getSubscription as getSubscriptionCall,
  listSubscriptions as listSubscriptionsCall,
  updateSubscription as updateSubscriptionCall,
} from "@crosswalk/chatdash";
import {
  cancelSubscriptionParameters as cancelSubscriptionParametersSchema,
  createSubscriptionParameters as createSubscriptionParametersSchema,
  createSubscriptionRequest as createSubscriptionRequestSchema,
  getSubscriptionParameters as getSubscriptionParametersSchema,
  listSubscriptionsParameters as listSubscriptionsParametersSchema,
  updateSubscriptionParameters as updateSubscriptionParametersSchema,
  updateSubscriptionRequest as updateSubscriptionRequestSchema,
} from "@crosswalk/chatdash/schemas";
import { currencyCode, emptyText, enumTable, unixSeconds } from "../crosswalk/codecs/index.js";
import { field } from "../crosswalk/field.js";
import {
  CancelInput,
  ChatdashSettings,
  CreateInput,
  GetInput,
  ListInput,
  Subscription,
  UpdateInput,
} from "../schemas.js";
import { createRules, expression1 } from "./rules.js";

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

const scheduleStatusTable = enumTable(
  [
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
  ],
  {
    lossy:
      "A released schedule has left its subscription to itself; read the subscription to know its status.",
  },
);

const listStatusTable = enumTable(
  [
    ["scheduled", ["scheduled"]],
    ["trialing", ["trialing"]],
    ["active", ["active"]],
    ["incomplete", ["incomplete"]],
    ["incomplete_expired", ["incomplete_expired"]],
    ["past_due", ["past_due"]],
    ["canceled", ["canceled"]],
    ["unpaid", ["unpaid"]],
    ["paused", ["paused"]],
  ],
  {
    refused: [
      ["expired", "the list has no filter for it."],
      ["draft", "there are no drafts."],
    ],
  },
);

const objectTypeTable = enumTable([
  ["subscription_schedule", ["schedule"]],
  ["subscription", ["subscription"]],
]);

const listedSubscriptionShape = {
  fields: [
    field("id", "id"),
    field("objectType", "type", objectTypeTable),
    field("status", "status", scheduleStatusTable),
    field("rawStatus", "status"),
    field("customer.id", "customer.id"),
    field("customer.email", "customer.email"),
    field("plan.id", "product.id"),
    field("plan.name", "product.name"),
    field("collectionMethod", "collection_method", collectionTable),
    field("createdAt", "created", unixSeconds()),
    field("currentPeriodStart", "current_period_start", unixSeconds()),
    field("currentPeriodEnd", "current_period_end", unixSeconds()),
    field("cancelAtPeriodEnd", "cancel_at_period_end"),
    field("canceledAt", "canceled_at", unixSeconds()),
    field("automaticTax", "automatic_tax"),
    field("discounts[0].couponId", "coupon", emptyText()),
  ],
  schema: Subscription,
};

const subscriptionShape = {
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
  schema: Subscription,
};

const subscriptionDetailsShape = {
  fields: [
    field("id", "id"),
    field("objectType", "type", objectTypeTable),
    field("status", "status", scheduleStatusTable),
    field("rawStatus", "status"),
    field("customer.id", "customer"),
    field("plan.id", "product.id"),
    field("plan.name", "product.name"),
    field("currency", "pricing.currency", currencyCode()),
    field("collectionMethod", "collection_method", collectionTable),
    field("createdAt", "created", unixSeconds()),
    field("currentPeriodStart", "current_period_start", unixSeconds()),
    field("currentPeriodEnd", "current_period_end", unixSeconds()),
    field("cancelAtPeriodEnd", "cancel_at_period_end"),
    field("canceledAt", "canceled_at", unixSeconds()),
    field("automaticTax", "automatic_tax"),
    field("discounts[0].couponId", "coupon", emptyText()),
  ],
  schema: Subscription,
};

const cancelCancelSubscription200Shape = {
  fields: [field("id", "id")],
  constants: [
    {
      canonical: "objectType",
      value: "subscription",
    },
    {
      canonical: "status",
      value: "canceled",
    },
    {
      canonical: "rawStatus",
      value: "canceled",
    },
  ],
  schema: Subscription,
};

/** Which operation and field of chatdash is which of the canonical model. Made from specs/crosswalk/subscriptions/chatdash.yaml. */
export const mapping = {
  provider: "chatdash",
  providerVersion: "2.0.0",
  settings: {
    accountId: {
      parameter: "path:accountId",
    },
  },
  settingsSchema: ChatdashSettings,
  operations: {
    list: {
      path: [],
      input: ListInput,
      page: {
        items: "items",
        cursor: "cursor",
        limit: "limit",
      },
      calls: [
        {
          send: listSubscriptionsCall,
          names: ["path:accountId", "query:status", "query:limit", "query:starting_after"],
          parameters: listSubscriptionsParametersSchema,
          request: {
            fields: [field("query:status", "query:status", listStatusTable)],
            unsupported: [
              {
                path: "query:customerId",
                reason: "the list names no such filter.",
              },
            ],
          },
          list: {
            items: "subscriptions",
            shape: listedSubscriptionShape,
            size: "query:limit",
            limit: "limit",
            next: {
              cursor: "next_cursor",
              into: "query:starting_after",
              while: "has_more",
            },
            takes: "text",
          },
        },
      ],
    },
    create: {
      path: [],
      input: CreateInput,
      calls: [
        {
          send: createSubscriptionCall,
          names: ["path:accountId"],
          bodyRequired: true,
          body: createSubscriptionRequestSchema,
          parameters: createSubscriptionParametersSchema,
          request: {
            at: "data",
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
              field(
                "usage.analysis.targetValue",
                "selectedProduct.customAnalysisConfig.targetValue",
              ),
            ],
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
                reason:
                  "subscriptions always recur; products of the kind oneTime cannot be subscribed to.",
              },
              {
                path: "startBehavior",
                reason:
                  "the request says when the subscription starts, and nothing more about time.",
              },
              {
                path: "endAt",
                reason:
                  "the request says when the subscription starts, and nothing more about time.",
              },
              {
                path: "trial",
                reason:
                  "the request says when the subscription starts, and nothing more about time.",
              },
              {
                path: "billingAnchor",
                reason:
                  "the request says when the subscription starts, and nothing more about time.",
              },
              {
                path: "nextBillingAt",
                reason:
                  "the request says when the subscription starts, and nothing more about time.",
              },
              {
                path: "previousBillingAt",
                reason:
                  "the request says when the subscription starts, and nothing more about time.",
              },
              {
                path: "autoRenew",
                reason:
                  "the request says when the subscription starts, and nothing more about time.",
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
          responses: {
            200: {
              shape: subscriptionShape,
            },
          },
          rules: createRules,
        },
      ],
    },
    get: {
      path: ["id"],
      input: GetInput,
      calls: [
        {
          send: getSubscriptionCall,
          names: ["path:accountId", "path:subscriptionId"],
          parameters: getSubscriptionParametersSchema,
          request: {
            fields: [field("path:id", "path:subscriptionId")],
          },
          responses: {
            200: {
              shape: subscriptionDetailsShape,
            },
          },
        },
      ],
    },
    update: {
      path: ["id"],
      input: UpdateInput,
      calls: [
        {
          send: updateSubscriptionCall,
          names: ["path:accountId", "path:subscriptionId"],
          bodyRequired: true,
          body: updateSubscriptionRequestSchema,
          parameters: updateSubscriptionParametersSchema,
          request: {
            at: "data",
            fields: [
              field("path:id", "path:subscriptionId"),
              field("plan.id", "productId"),
              field("startAt", "startDate", unixSeconds()),
              field("cancelAtPeriodEnd", "cancelAtPeriodEnd"),
              field("automaticTax.enabled", "taxSettings.enabled"),
              field("automaticTax.country", "taxSettings.country"),
              field("automaticTax.postalCode", "taxSettings.postalCode"),
            ],
            unsupported: [
              {
                path: "plan.handle",
                reason: "the product is named by its id alone.",
              },
              {
                path: "endAt",
                reason: "the request has no field for it.",
              },
              {
                path: "nextBillingAt",
                reason: "the request has no field for it.",
              },
              {
                path: "autoRenew",
                reason: "the request has no field for it.",
              },
              {
                path: "collectionMethod",
                reason: "the request has no field for it.",
              },
              {
                path: "netTermsDays",
                reason: "the request has no field for it.",
              },
              {
                path: "externalId",
                reason: "the request has no field for it.",
              },
              {
                path: "metadata",
                reason: "the request has no field for it.",
              },
            ],
          },
          responses: {
            200: {
              then: "get",
            },
          },
        },
      ],
    },
    cancel: {
      path: ["id"],
      input: CancelInput,
      decides: ["at"],
      calls: [
        {
          when: expression1,
          send: updateSubscriptionCall,
          names: ["path:accountId", "path:subscriptionId"],
          bodyRequired: true,
          body: updateSubscriptionRequestSchema,
          parameters: updateSubscriptionParametersSchema,
          request: {
            at: "data",
            fields: [field("path:id", "path:subscriptionId")],
            constants: [
              {
                provider: "cancelAtPeriodEnd",
                value: true,
              },
            ],
            unsupported: [
              {
                path: "reason",
                reason: "the request has no field for it.",
              },
            ],
          },
          responses: {
            200: {
              then: "get",
            },
          },
        },
        {
          send: cancelSubscriptionCall,
          names: ["path:accountId", "path:subscriptionId"],
          parameters: cancelSubscriptionParametersSchema,
          request: {
            fields: [field("path:id", "path:subscriptionId")],
            unsupported: [
              {
                path: "reason",
                reason: "the request has no field for it.",
              },
            ],
          },
          responses: {
            200: {
              shape: cancelCancelSubscription200Shape,
            },
          },
        },
      ],
    },
  },
  shapes: {
    ListedSubscription: listedSubscriptionShape,
    Subscription: subscriptionShape,
    SubscriptionDetails: subscriptionDetailsShape,
    "cancel cancelSubscription 200": cancelCancelSubscription200Shape,
  },
  errors: {
    default: {
      message: "error",
    },
  },
};
