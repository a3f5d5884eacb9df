import {
  cancelSubscription as cancelSubscriptionCall,
  createSubscription as createSubscriptionCall,
  initiateDelayedCancellation as initiateDelayedCancellationCall,
  listSubscriptions as listSubscriptionsCall,
  readSubscription as readSubscriptionCall,
  updateSubscription as updateSubscriptionCall,
} from "@crosswalk/maxio";
import {
  cancelSubscriptionParameters as cancelSubscriptionParametersSchema,
  cancelSubscriptionRequest as cancelSubscriptionRequestSchema,
  createSubscriptionRequest as createSubscriptionRequestSchema,
  initiateDelayedCancellationParameters as initiateDelayedCancellationParametersSchema,
  initiateDelayedCancellationRequest as initiateDelayedCancellationRequestSchema,
  listSubscriptionsParameters as listSubscriptionsParametersSchema,
  readSubscriptionParameters as readSubscriptionParametersSchema,
  updateSubscriptionParameters as updateSubscriptionParametersSchema,
  updateSubscriptionRequest as updateSubscriptionRequestSchema,
} from "@crosswalk/maxio/schemas";
import {
  bySetting,
  currencyCode,
  enumTable,
  integerId,
  integerText,
  minorUnits,
  mixedId,
  ownCodec,
  textMap,
  timestamp,
} from "../crosswalk/codecs/index.js";
import { field } from "../crosswalk/field.js";
import {
  CancelInput,
  CreateInput,
  GetInput,
  ListInput,
  MaxioSettings,
  Subscription,
  UpdateInput,
} from "../schemas.js";
import { dayOfMonth as dayOfMonthCodec } from "../codecs/codecs.js";
import { daysOrMonths as daysOrMonthsCodec } from "../codecs/codecs.js";
import { sharedCurrency as sharedCurrencyCodec } from "../codecs/codecs.js";
import { createRules, expression1 } from "./rules.js";

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

const stateTable = enumTable(
  [
    ["trialing", ["trialing"]],
    ["active", ["active"]],
    ["past_due", ["past_due"]],
    ["unpaid", ["unpaid"]],
    ["paused", ["on_hold"]],
    ["canceled", ["canceled"]],
    ["expired", ["expired"]],
  ],
  {
    refused: [
      ["scheduled", "the list has no filter for it."],
      ["incomplete", "the list has no filter for it."],
      ["incomplete_expired", "the list has no filter for it."],
      ["draft", "there are no drafts."],
    ],
  },
);

const statusTable = enumTable(
  [
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
  ],
  {
    lossy:
      "Assessing is active while a charge is under way. A soft failure is a charge that will be tried again. Four states of standing still are one.",
  },
);

const subscriptionShape = {
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
      ownCodec(daysOrMonthsCodec, {
        lossy: "Weeks come back as days, years as months.",
      }),
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
  schema: Subscription,
};

/** Which operation and field of maxio is which of the canonical model. Made from specs/crosswalk/subscriptions/maxio.yaml. */
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
          names: ["query:page", "query:per_page", "query:state", "query:product"],
          parameters: listSubscriptionsParametersSchema,
          request: {
            fields: [field("query:status", "query:state", stateTable)],
            unsupported: [
              {
                path: "query:customerId",
                reason: "subscriptions of one customer have a path of their own.",
              },
            ],
          },
          list: {
            items: "",
            at: "subscription",
            shape: subscriptionShape,
            size: "query:per_page",
            limit: "limit",
            next: {
              into: "query:page",
              first: 1,
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
            at: "subscription",
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
              field(
                "plan.customPrice.amount.amountMinor",
                "custom_price.price_in_cents",
                minorUnits(),
              ),
              field(
                {
                  unit: "plan.customPrice.interval.unit",
                  count: "plan.customPrice.interval.count",
                },
                {
                  unit: "custom_price.interval_unit",
                  count: "custom_price.interval",
                },
                ownCodec(daysOrMonthsCodec, {
                  lossy: "Weeks come back as days, years as months.",
                }),
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
                ownCodec(sharedCurrencyCodec, {
                  lossy: "A currency that only one of the two had comes back at both.",
                }),
                {
                  reads: ["amount"],
                },
              ),
              field(
                "billingAnchor.dayOfMonth",
                "calendar_billing.snap_day",
                ownCodec(dayOfMonthCodec, {
                  options: {
                    last: "end",
                    max: 28,
                  },
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
                reason:
                  "calendar_billing_first_charge is near, and not the same; use providerOptions.",
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
          responses: {
            201: {
              shape: subscriptionShape,
              at: "subscription",
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
          send: readSubscriptionCall,
          names: ["path:subscription_id"],
          parameters: readSubscriptionParametersSchema,
          request: {
            fields: [field("path:id", "path:subscription_id", integerId())],
          },
          responses: {
            200: {
              shape: subscriptionShape,
              at: "subscription",
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
          names: ["path:subscription_id"],
          bodyRequired: true,
          body: updateSubscriptionRequestSchema,
          parameters: updateSubscriptionParametersSchema,
          request: {
            at: "subscription",
            fields: [
              field("path:id", "path:subscription_id", integerId()),
              field("plan.id", "product_id", integerId()),
              field("plan.handle", "product_handle"),
              field("nextBillingAt", "next_billing_at", timestamp()),
              field("endAt", "expires_at", timestamp(), {
                nullable: true,
              }),
              field("collectionMethod", "payment_collection_method", collectionTable),
              field("netTermsDays", "net_terms", integerText()),
              field("externalId", "reference", undefined, {
                nullable: true,
              }),
            ],
            unsupported: [
              {
                path: "startAt",
                reason: "the start of a subscription cannot be changed.",
              },
              {
                path: "cancelAtPeriodEnd",
                reason: "it has calls of its own; use cancel.",
              },
              {
                path: "autoRenew",
                reason: "subscriptions renew; give an end, or cancel.",
              },
              {
                path: "automaticTax",
                reason: "the product says whether it is taxed.",
              },
              {
                path: "metadata",
                reason: "metafields have calls of their own.",
              },
            ],
          },
          responses: {
            200: {
              shape: subscriptionShape,
              at: "subscription",
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
          send: initiateDelayedCancellationCall,
          names: ["path:subscription_id"],
          body: initiateDelayedCancellationRequestSchema,
          parameters: initiateDelayedCancellationParametersSchema,
          request: {
            at: "subscription",
            fields: [
              field("path:id", "path:subscription_id", integerId()),
              field("reason", "cancellation_message"),
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
          names: ["path:subscription_id"],
          body: cancelSubscriptionRequestSchema,
          parameters: cancelSubscriptionParametersSchema,
          request: {
            at: "subscription",
            fields: [
              field("path:id", "path:subscription_id", integerId()),
              field("reason", "cancellation_message"),
            ],
          },
          responses: {
            200: {
              shape: subscriptionShape,
              at: "subscription",
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
      messages: "errors[*]",
    },
  },
};
