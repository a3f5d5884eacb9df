import {
  cancelSubscription as cancelSubscriptionCall,
  createSubscription as createSubscriptionCall,
  getSubscription as getSubscriptionCall,
  listSubscriptions as listSubscriptionsCall,
  updateSubscription as updateSubscriptionCall,
} from "@crosswalk/pelcro";
import {
  cancelSubscriptionParameters as cancelSubscriptionParametersSchema,
  createSubscriptionParameters as createSubscriptionParametersSchema,
  createSubscriptionRequest as createSubscriptionRequestSchema,
  getSubscriptionParameters as getSubscriptionParametersSchema,
  listSubscriptionsParameters as listSubscriptionsParametersSchema,
  updateSubscriptionParameters as updateSubscriptionParametersSchema,
  updateSubscriptionRequest as updateSubscriptionRequestSchema,
} from "@crosswalk/pelcro/schemas";
import {
  booleanNumber,
  enumTable,
  idOrObject,
  integerId,
  ownCodec,
  textMap,
  unixSeconds,
} from "../crosswalk/codecs/index.js";
import { field } from "../crosswalk/field.js";
import {
  CancelInput,
  CreateInput,
  GetInput,
  ListInput,
  PelcroSettings,
  Subscription,
  UpdateInput,
} from "../schemas.js";
import { trialDays as trialDaysCodec } from "../codecs/codecs.js";
import { createRules } from "./rules.js";

const collectionTable = enumTable(
  [
    ["charge_automatically", ["charge_automatically"]],
    ["send_invoice", ["send_invoice"]],
  ],
  {
    refused: [["prepaid", "subscriptions are charged automatically or by invoice."]],
  },
);

const startBehaviorTable = enumTable([
  ["bill_immediately", ["bill_immediately"]],
  ["bill_on_start", ["bill_on_start_date"]],
]);

const statusTable = enumTable(
  [
    ["trialing", ["trialing"]],
    ["active", ["active", "extended"]],
    ["past_due", ["past_due"]],
    ["unpaid", ["unpaid"]],
    ["incomplete", ["incomplete"]],
    ["canceled", ["canceled"]],
    ["expired", ["expired"]],
    ["scheduled", ["scheduled"]],
  ],
  {
    lossy: "Extended is active beyond the paid period.",
  },
);

const subscriptionShape = {
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
  schema: Subscription,
};

const eventShape = {
  fields: [
    field("id", "id", integerId()),
    field("status", "status", statusTable),
    field("rawStatus", "status"),
    field("customer.id", "user_id", integerId()),
    field("quantity", "quantity"),
  ],
  constants: [
    {
      canonical: "objectType",
      value: "subscription",
    },
  ],
  schema: Subscription,
};

/** Which operation and field of pelcro is which of the canonical model. Made from specs/crosswalk/subscriptions/pelcro.yaml. */
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
          names: ["query:site_id", "query:limit", "query:page"],
          parameters: listSubscriptionsParametersSchema,
          request: {
            fields: [],
            unsupported: [
              {
                path: "query:customerId",
                reason: "the page of listing names no filter.",
              },
              {
                path: "query:status",
                reason: "the page of listing names no filter.",
              },
            ],
          },
          list: {
            items: "data",
            shape: subscriptionShape,
            size: "query:limit",
            limit: "limit",
            next: {
              url: "links.next",
            },
            numeric: ["site_id", "limit", "page"],
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
          names: ["query:site_id"],
          bodyRequired: true,
          body: createSubscriptionRequestSchema,
          parameters: createSubscriptionParametersSchema,
          request: {
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
                ownCodec(trialDaysCodec, {
                  lossy: "The end of a trial comes back as a number of days.",
                }),
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
                reason:
                  "subscriptions always recur; autoRenew says whether the last period renews.",
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
          responses: {
            200: {
              shape: subscriptionShape,
              at: "data",
              atOptional: true,
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
          names: ["path:id", "query:site_id", "query:expand"],
          parameters: getSubscriptionParametersSchema,
          request: {
            fields: [field("path:id", "path:id", integerId())],
          },
          responses: {
            200: {
              shape: subscriptionShape,
              at: "data",
              atOptional: true,
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
          names: ["path:id", "query:site_id"],
          bodyRequired: true,
          body: updateSubscriptionRequestSchema,
          parameters: updateSubscriptionParametersSchema,
          request: {
            fields: [
              field("path:id", "path:id", integerId()),
              field(
                "endAt",
                "end_date",
                unixSeconds({
                  max: 2147483647,
                }),
                {
                  nullable: true,
                },
              ),
              field("autoRenew", "auto_renew"),
              field("collectionMethod", "collection_method", collectionTable),
              field("metadata", "metadata", textMap()),
            ],
            unsupported: [
              {
                path: "plan",
                reason: "a plan is changed by a call of its own.",
              },
              {
                path: "cancelAtPeriodEnd",
                reason: "use cancel.",
              },
              {
                path: "startAt",
                reason: "the request has no field for it.",
              },
              {
                path: "nextBillingAt",
                reason: "the request has no field for it.",
              },
              {
                path: "netTermsDays",
                reason: "the request has no field for it.",
              },
              {
                path: "automaticTax",
                reason: "the request has no field for it.",
              },
              {
                path: "externalId",
                reason: "the request has no field for it.",
              },
            ],
          },
          responses: {
            200: {
              shape: subscriptionShape,
              at: "data",
              atOptional: true,
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
          names: ["path:id", "query:site_id", "query:mode", "query:reason"],
          parameters: cancelSubscriptionParametersSchema,
          request: {
            fields: [
              field("path:id", "path:id", integerId()),
              field("at", "query:mode"),
              field("reason", "query:reason"),
            ],
          },
          responses: {
            200: {
              shape: subscriptionShape,
              at: "data",
              atOptional: true,
            },
          },
        },
      ],
    },
  },
  shapes: {
    Subscription: subscriptionShape,
    Event: eventShape,
  },
  errors: {
    default: {
      fields: "errors",
    },
  },
  webhooks: {
    verify: {
      scheme: "own",
      reason:
        "the vendor's pages do not say how a webhook is signed; give a function that knows it.",
    },
    type: "type",
    id: "id",
    events: {
      "subscription.created": {
        event: "subscriptionCreated",
        at: "data",
        shape: eventShape,
      },
      "subscription.updated": {
        event: "subscriptionUpdated",
        at: "data",
        shape: eventShape,
      },
      "subscription.canceled": {
        event: "subscriptionCanceled",
        at: "data",
        shape: eventShape,
      },
    },
  },
};
