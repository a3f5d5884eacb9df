import {
  cancelSubscription as cancelSubscriptionCall,
  createSubscription as createSubscriptionCall,
  getSubscription as getSubscriptionCall,
  listSubscriptions as listSubscriptionsCall,
} from "@crosswalk/flexprice";
import {
  cancelSubscriptionParameters as cancelSubscriptionParametersSchema,
  createSubscriptionRequest as createSubscriptionRequestSchema,
  getSubscriptionParameters as getSubscriptionParametersSchema,
  listSubscriptionsParameters as listSubscriptionsParametersSchema,
} from "@crosswalk/flexprice/schemas";
import {
  currencyCode,
  enumTable,
  ownCodec,
  textMap,
  timestamp,
} from "../crosswalk/codecs/index.js";
import { field } from "../crosswalk/field.js";
import {
  CancelInput,
  CreateInput,
  FlexpriceSettings,
  GetInput,
  ListInput,
  Subscription,
} from "../schemas.js";
import { trialEnd as trialEndCodec } from "../codecs/codecs.js";
import { createRules } from "./rules.js";

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

const cancelAtPeriodEndTable = enumTable([
  ["now", [false]],
  ["period_end", [true]],
]);

const statusTable = enumTable(
  [
    ["active", ["active"]],
    ["paused", ["paused"]],
    ["canceled", ["cancelled"]],
    ["incomplete", ["incomplete"]],
    ["incomplete_expired", ["incomplete_expired"]],
    ["past_due", ["past_due"]],
    ["trialing", ["trialing"]],
    ["unpaid", ["unpaid"]],
  ],
  {
    refused: [
      ["scheduled", "a subscription cannot start in the future."],
      ["expired", "an ended subscription is canceled."],
      ["draft", "there are no drafts."],
    ],
  },
);

const subscriptionShape = {
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
  schema: Subscription,
};

/** Which operation and field of flexprice is which of the canonical model. Made from specs/crosswalk/subscriptions/flexprice.yaml. */
export const mapping = {
  provider: "flexprice",
  providerVersion: "2025-02 (swagger of commits b19e4a210 to be7269997)",
  settings: {},
  settingsSchema: FlexpriceSettings,
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
          names: [
            "query:customer_id",
            "query:plan_id",
            "query:subscription_status",
            "query:offset",
            "query:limit",
          ],
          parameters: listSubscriptionsParametersSchema,
          request: {
            fields: [
              field("query:customerId", "query:customer_id"),
              field("query:status", "query:subscription_status", statusTable),
            ],
          },
          list: {
            items: "items",
            shape: subscriptionShape,
            size: "query:limit",
            limit: "limit",
            next: {
              offset: "query:offset",
              total: "pagination.total",
              first: 0,
            },
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
          names: [],
          bodyRequired: true,
          body: createSubscriptionRequestSchema,
          request: {
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
                ownCodec(trialEndCodec, {
                  lossy:
                    "A trial of whole days comes back as a number of days, however it was given.",
                }),
                {
                  reads: ["start"],
                  lossy:
                    "A trial that ends a whole number of days after the start comes back as a number of days.",
                },
              ),
              field("externalId", "lookup_key"),
              field("metadata", "metadata", textMap()),
            ],
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
          responses: {
            201: {
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
          names: ["path:id"],
          parameters: getSubscriptionParametersSchema,
          request: {
            fields: [field("path:id", "path:id")],
          },
          responses: {
            200: {
              shape: subscriptionShape,
            },
          },
        },
      ],
    },
    cancel: {
      path: ["id"],
      input: CancelInput,
      calls: [
        {
          send: cancelSubscriptionCall,
          names: ["path:id", "query:cancel_at_period_end"],
          parameters: cancelSubscriptionParametersSchema,
          request: {
            fields: [
              field("path:id", "path:id"),
              field("at", "query:cancel_at_period_end", cancelAtPeriodEndTable),
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
      ],
    },
  },
  shapes: {
    Subscription: subscriptionShape,
  },
  errors: {
    default: {
      message: "error",
    },
    kinds: {
      500: "invalid_request",
    },
  },
};
