/**
 * What the mappings have to give, written by hand from the vendors' pages and independent of the
 * mapping files: a fault in a table or a path of a mapping shows here.
 */
import type { ProviderName } from "./modules.ts";

export interface Pair {
  readonly canonical: Record<string, unknown>;
  readonly body: Record<string, unknown>;
  /** What comes back, where it is not what was given. */
  readonly decoded?: Record<string, unknown>;
  /** Settings alongside the usual ones. */
  readonly settings?: Record<string, unknown>;
}

const flexprice = (canonical: object, body: object): Pair => ({
  canonical: {
    ...{
      customer: { id: "cus_1" },
      plan: { id: "plan_1" },
      currency: "USD",
      startAt: "2025-02-01T00:00:00Z",
    },
    ...{
      billingInterval: { unit: "month", count: 1 },
      billingCadence: "recurring",
      billingTiming: "advance",
    },
    ...canonical,
  },
  body: {
    ...{
      customer_id: "cus_1",
      plan_id: "plan_1",
      currency: "usd",
      start_date: "2025-02-01T00:00:00Z",
    },
    ...{
      billing_period: "MONTHLY",
      billing_period_count: 1,
      billing_cadence: "RECURRING",
      invoice_cadence: "ADVANCE",
    },
    ...body,
  },
});

const pelcro = (canonical: object, body: object): Pair => ({
  canonical: {
    ...{ customer: { id: "11" }, plan: { id: "22" }, quantity: 1, channel: "web" },
    ...{ collectionMethod: "send_invoice", ...canonical },
  },
  body: {
    user_id: 11,
    plan_id: 22,
    quantity: 1,
    source: "web",
    collection_method: "send_invoice",
    ...body,
  },
});

const maxio = (canonical: object, body: object, settings?: Record<string, unknown>): Pair => ({
  canonical: { customer: { id: "33" }, plan: { id: "44" }, ...canonical },
  body: { subscription: { customer_id: 33, product_id: 44, ...body } },
  ...(settings === undefined ? {} : { settings }),
});

const chatdashOptions = (options: object) => ({
  providerOptions: {
    chatdash: { agentIds: ["64abc123def456789012345b"], selectedProduct: { pricing: options } },
  },
});

const chatdash = (
  canonical: object,
  product: object,
  rest: object = {},
  pricing: object = { pricingModel: "base" },
): Pair => ({
  canonical: {
    ...{
      customer: { id: "64abc123def456789012345a" },
      plan: { id: "prod_ABC123XYZ" },
      startAt: "2023-11-14T22:13:20Z",
    },
    ...chatdashOptions(pricing),
    ...canonical,
  },
  body: {
    data: {
      ...{ clientId: "64abc123def456789012345a", agentIds: ["64abc123def456789012345b"] },
      selectedProduct: {
        productId: "prod_ABC123XYZ",
        startDate: 1_700_000_000,
        pricing,
        ...product,
      },
      ...rest,
    },
  },
});

export const requests: Readonly<Record<ProviderName, readonly Pair[]>> = {
  chatdash: [
    chatdash({}, {}),
    chatdash(
      {
        usage: { metric: "minutes", included: 1000, overage: 0.05 },
        discounts: [{ couponId: "SUMMER20" }],
      },
      { pricing: { pricingModel: "base", metrics: "minutes", usageLimit: 1000, overage: 0.05 } },
      { couponId: "SUMMER20" },
    ),
    ...["interactions", "conversations"].map((metric) =>
      chatdash(
        { usage: { metric } },
        { pricing: { pricingModel: "usage", metrics: metric } },
        {},
        { pricingModel: "usage" },
      ),
    ),
    chatdash(
      { usage: { metric: "value", analysis: { field: "sentiment", targetValue: "positive" } } },
      {
        pricing: { pricingModel: "usage", metrics: "valueBased" },
        customAnalysisConfig: { field: "sentiment", targetValue: "positive" },
      },
      {},
      { pricingModel: "usage" },
    ),
    chatdash(
      { automaticTax: { enabled: true, country: "US", postalCode: "94102" } },
      {},
      { taxSettings: { enabled: true, country: "US", postalCode: "94102" } },
    ),
  ],
  flexprice: [
    flexprice({}, {}),
    flexprice(
      { billingInterval: { unit: "day", count: 14 } },
      { billing_period: "DAILY", billing_period_count: 14 },
    ),
    flexprice(
      { billingInterval: { unit: "week", count: 2 } },
      { billing_period: "WEEKLY", billing_period_count: 2 },
    ),
    flexprice({ billingInterval: { unit: "year", count: 1 } }, { billing_period: "ANNUAL" }),
    flexprice({ billingCadence: "one_time" }, { billing_cadence: "ONETIME" }),
    flexprice({ billingTiming: "arrears" }, { invoice_cadence: "ARREAR" }),
    flexprice(
      { endAt: "2026-02-01T00:00:00Z", externalId: "key-1" },
      { end_date: "2026-02-01T00:00:00Z", lookup_key: "key-1" },
    ),
    flexprice({ metadata: { tier: "gold" } }, { metadata: { tier: "gold" } }),
    flexprice({ trial: { days: 14 } }, { trial_end: "2025-02-15T00:00:00Z" }),
    flexprice(
      { trial: { startAt: "2025-01-30T00:00:00Z", endAt: "2025-02-15T12:00:00Z" } },
      { trial_start: "2025-01-30T00:00:00Z", trial_end: "2025-02-15T12:00:00Z" },
    ),
  ],
  maxio: [
    maxio({}, {}),
    maxio(
      { customer: { externalId: "mine-1" }, plan: { handle: "gold" } },
      {
        customer_id: undefined,
        customer_reference: "mine-1",
        product_id: undefined,
        product_handle: "gold",
      },
    ),
    maxio({ plan: { id: "44", priceId: "55" } }, { product_price_point_id: 55 }),
    maxio(
      { plan: { id: "44", priceHandle: "monthly" } },
      { product_price_point_handle: "monthly" },
    ),
    maxio({ currency: "EUR", externalId: "ref-1" }, { currency: "EUR", reference: "ref-1" }),
    maxio({ collectionMethod: "charge_automatically" }, { payment_collection_method: "automatic" }),
    maxio(
      { collectionMethod: "send_invoice", netTermsDays: 30 },
      { payment_collection_method: "remittance", net_terms: "30" },
    ),
    maxio(
      { collectionMethod: "send_invoice" },
      { payment_collection_method: "invoice" },
      { architecture: "statements" },
    ),
    maxio({ collectionMethod: "prepaid" }, { payment_collection_method: "prepaid" }),
    maxio({ paymentMethod: { id: "66" } }, { payment_profile_id: 66 }),
    maxio({ discounts: [{ code: "A" }, { code: "B" }] }, { coupon_codes: ["A", "B"] }),
    maxio({ metadata: { color: "blue" } }, { metafields: { color: "blue" } }),
    {
      canonical: {
        ...{
          customer: { create: { firstName: "Ann", lastName: "Lee", email: "a@b.example" } },
          currency: "USD",
        },
        plan: {
          id: "44",
          customPrice: {
            amount: { amountMinor: "1999", currency: "USD" },
            interval: { unit: "month", count: 3 },
          },
        },
      },
      body: {
        subscription: {
          ...{
            customer_attributes: { first_name: "Ann", last_name: "Lee", email: "a@b.example" },
            product_id: 44,
            currency: "USD",
          },
          custom_price: { price_in_cents: 1999, interval: 3, interval_unit: "month" },
        },
      },
    },
    {
      ...maxio({}, {}),
      canonical: {
        customer: { id: "33" },
        plan: {
          id: "44",
          customPrice: {
            amount: { amountMinor: "5", currency: "EUR" },
            interval: { unit: "week", count: 2 },
          },
        },
      },
      body: {
        subscription: {
          customer_id: 33,
          product_id: 44,
          currency: "EUR",
          custom_price: { price_in_cents: 5, interval: 14, interval_unit: "day" },
        },
      },
      decoded: {
        ...{ customer: { id: "33" }, currency: "EUR" },
        plan: {
          id: "44",
          customPrice: {
            amount: { amountMinor: "5", currency: "EUR" },
            interval: { unit: "day", count: 14 },
          },
        },
      },
    },
    maxio({ billingAnchor: { dayOfMonth: 15 } }, { calendar_billing: { snap_day: 15 } }),
    maxio({ billingAnchor: { dayOfMonth: "last" } }, { calendar_billing: { snap_day: "end" } }),
    maxio(
      { paymentMethod: { externalId: "tok_1" } },
      { payment_profile_attributes: { vault_token: "tok_1" } },
    ),
    maxio(
      {
        items: [
          { id: "7", quantity: 2 },
          { id: "handle:seats", quantity: 5 },
        ],
      },
      {
        components: [
          { component_id: 7, allocated_quantity: 2 },
          { component_id: "handle:seats", allocated_quantity: 5 },
        ],
      },
    ),
    maxio({ startAt: "2030-01-01T00:00:00Z" }, { initial_billing_at: "2030-01-01T00:00:00Z" }),
    maxio({ endAt: "2031-01-01T00:00:00Z" }, { expires_at: "2031-01-01T00:00:00Z" }),
    maxio(
      { nextBillingAt: "2030-01-01T00:00:00Z", previousBillingAt: "2020-01-01T00:00:00Z" },
      { next_billing_at: "2030-01-01T00:00:00Z", previous_billing_at: "2020-01-01T00:00:00Z" },
    ),
  ],
  pelcro: [
    pelcro({}, {}),
    pelcro(
      { customer: { externalId: "c-1" }, plan: { externalId: "p-1" } },
      {
        user_id: undefined,
        plan_id: undefined,
        customer_old_provider_id: "c-1",
        plan_old_provider_id: "p-1",
      },
    ),
    pelcro({ quantity: 3, channel: "phone" }, { quantity: 3, source: "phone" }),
    pelcro(
      { collectionMethod: "charge_automatically", paymentMethod: { id: "77" } },
      { collection_method: "charge_automatically", source_id: 77 },
    ),
    pelcro(
      { collectionMethod: "charge_automatically", paymentMethod: { externalId: "s-1" } },
      { collection_method: "charge_automatically", source_old_provider_id: "s-1" },
    ),
    pelcro(
      { startAt: "2030-01-01T00:00:00Z", startBehavior: "bill_on_start" },
      { start_date: 1_893_456_000, billing_behavior: "bill_on_start_date" },
    ),
    pelcro({ startBehavior: "bill_immediately" }, { billing_behavior: "bill_immediately" }),
    pelcro({ trial: { days: 14 } }, { trial_period_days: 14 }),
    {
      ...pelcro(
        {
          startAt: "2030-01-01T00:00:00Z",
          startBehavior: "bill_on_start",
          trial: { endAt: "2030-01-15T00:00:00Z" },
        },
        {
          start_date: 1_893_456_000,
          billing_behavior: "bill_on_start_date",
          trial_period_days: 14,
        },
      ),
      decoded: pelcro(
        { startAt: "2030-01-01T00:00:00Z", startBehavior: "bill_on_start", trial: { days: 14 } },
        {},
      ).canonical,
    },
    pelcro(
      { nextBillingAt: "2030-01-01T00:00:00Z" },
      { current_period_end: 1_893_456_000, next_invoice_date: 1_893_456_000 },
    ),
    pelcro({ discounts: [{ code: "SUMMER" }] }, { coupon_code: "SUMMER" }),
    pelcro({ shippingAddress: { id: "88" } }, { address_id: 88 }),
    pelcro({ shippingAddress: { externalId: "a-1" } }, { address_old_provider_id: "a-1" }),
    pelcro({ autoRenew: false }, { auto_renew: false }),
    pelcro(
      {
        gift: {
          message: "Enjoy",
          recipient: { email: "a@b.example", firstName: "Ann", lastName: "Lee" },
        },
      },
      {
        gift_message: "Enjoy",
        gift_recipient_email: "a@b.example",
        gift_recipient_first_name: "Ann",
        gift_recipient_last_name: "Lee",
      },
    ),
  ],
};

/** Vendor's status -> canonical, every documented value. */
export const statuses: Readonly<Record<ProviderName, Readonly<Record<string, string>>>> = {
  chatdash: {
    ...{
      not_started: "scheduled",
      active: "active",
      released: "active",
      completed: "expired",
      canceled: "canceled",
    },
    ...{ scheduled: "scheduled", trialing: "trialing", incomplete: "incomplete", paused: "paused" },
    ...{ incomplete_expired: "incomplete_expired", past_due: "past_due", unpaid: "unpaid" },
  },
  flexprice: {
    ...{ active: "active", paused: "paused", cancelled: "canceled", incomplete: "incomplete" },
    ...{
      incomplete_expired: "incomplete_expired",
      past_due: "past_due",
      trialing: "trialing",
      unpaid: "unpaid",
    },
  },
  maxio: {
    ...{
      pending: "incomplete",
      failed_to_create: "incomplete_expired",
      trialing: "trialing",
      assessing: "active",
    },
    ...{
      active: "active",
      soft_failure: "past_due",
      past_due: "past_due",
      suspended: "paused",
      canceled: "canceled",
    },
    ...{
      expired: "expired",
      paused: "paused",
      unpaid: "unpaid",
      trial_ended: "paused",
      on_hold: "paused",
    },
    ...{ awaiting_signup: "scheduled" },
  },
  pelcro: {
    ...{
      trialing: "trialing",
      active: "active",
      past_due: "past_due",
      unpaid: "unpaid",
      incomplete: "incomplete",
    },
    ...{ canceled: "canceled", expired: "expired", extended: "active", scheduled: "scheduled" },
  },
};

/** An answer of each vendor, and what it says in the canonical words. */
export const responses: Readonly<
  Record<
    ProviderName,
    {
      answer: Record<string, unknown>;
      wrapper?: string;
      statusField: string;
      canonical: Record<string, unknown>;
    }
  >
> = {
  chatdash: {
    statusField: "status",
    answer: {
      ...{
        id: "sub_sched_1",
        type: "schedule",
        status: "not_started",
        customer: { id: "cus_1", email: "a@b.example" },
      },
      ...{
        current_period_start: 1_700_000_000,
        current_period_end: 1_702_600_000,
        startDate: 1_700_000_000,
        created: 1_700_000_001,
      },
      ...{
        collection_method: "charge_automatically",
        cancel_at_period_end: false,
        canceled_at: null,
        automatic_tax: true,
      },
      ...{
        product: { id: "prod_1", name: "Pro" },
        coupon: "",
        priceIds: ["price_1", "price_2"],
        agents: "Agent 1",
        cancelAtPeriodEndDisplay: null,
      },
    },
    canonical: {
      ...{
        id: "sub_sched_1",
        objectType: "subscription_schedule",
        status: "scheduled",
        rawStatus: "not_started",
      },
      ...{
        customer: { id: "cus_1", email: "a@b.example" },
        plan: { id: "prod_1", name: "Pro", priceIds: ["price_1", "price_2"] },
      },
      ...{
        currentPeriodStart: "2023-11-14T22:13:20Z",
        currentPeriodEnd: "2023-12-15T00:26:40Z",
        startAt: "2023-11-14T22:13:20Z",
      },
      ...{
        createdAt: "2023-11-14T22:13:21Z",
        collectionMethod: "charge_automatically",
        cancelAtPeriodEnd: false,
        canceledAt: null,
        automaticTax: true,
      },
    },
  },
  flexprice: {
    statusField: "subscription_status",
    answer: {
      ...{
        id: "subs_1",
        status: "published",
        subscription_status: "active",
        customer_id: "cus_1",
        plan_id: "plan_1",
        currency: "usd",
      },
      ...{
        billing_period: "MONTHLY",
        billing_period_count: 1,
        billing_cadence: "RECURRING",
        invoice_cadence: "ARREAR",
      },
      ...{
        created_at: "2025-02-01T00:00:01.123456Z",
        updated_at: "2025-02-01T05:30:00+05:30",
        start_date: "2025-02-01T00:00:00Z",
      },
      ...{
        current_period_start: "2025-02-01T00:00:00Z",
        current_period_end: "2025-03-01T00:00:00Z",
        billing_anchor: "2025-02-01T00:00:00Z",
      },
      ...{
        trial_start: null,
        trial_end: null,
        cancel_at: null,
        cancel_at_period_end: false,
        plan: null,
        customer: null,
        lookup_key: "key-1",
      },
      ...{ metadata: { tier: "gold" } },
    },
    canonical: {
      ...{
        id: "subs_1",
        objectType: "subscription",
        status: "active",
        rawStatus: "active",
        customer: { id: "cus_1" },
        plan: { id: "plan_1" },
      },
      ...{
        currency: "USD",
        billingInterval: { unit: "month", count: 1 },
        billingTiming: "arrears",
        createdAt: "2025-02-01T00:00:01.123Z",
      },
      ...{
        updatedAt: "2025-02-01T00:00:00Z",
        startAt: "2025-02-01T00:00:00Z",
        currentPeriodStart: "2025-02-01T00:00:00Z",
      },
      ...{
        currentPeriodEnd: "2025-03-01T00:00:00Z",
        nextBillingAt: "2025-03-01T00:00:00Z",
        billingAnchorAt: "2025-02-01T00:00:00Z",
      },
      ...{
        trialStart: null,
        trialEnd: null,
        cancelAt: null,
        cancelAtPeriodEnd: false,
        externalId: "key-1",
        metadata: { tier: "gold" },
      },
    },
  },
  maxio: {
    wrapper: "subscription",
    statusField: "state",
    answer: {
      ...{
        id: 101,
        state: "trialing",
        customer: { id: 33 },
        product: { id: 44, interval: 1, interval_unit: "month" },
        product_price_point_id: 55,
      },
      ...{
        currency: "USD",
        payment_collection_method: "remittance",
        reference: "ref-1",
        coupon_codes: ["A"],
        coupon_code: "A",
      },
      ...{
        created_at: "2025-02-01T00:00:00-05:00",
        updated_at: "2025-02-01T00:00:00-05:00",
        activated_at: null,
        expires_at: null,
      },
      ...{
        current_period_started_at: "2025-02-01T00:00:00-05:00",
        current_period_ends_at: "2025-03-01T00:00:00-05:00",
      },
      ...{
        trial_started_at: "2025-02-01T00:00:00-05:00",
        trial_ended_at: "2025-02-15T00:00:00-05:00",
        next_assessment_at: "2025-02-15T00:00:00-05:00",
      },
      ...{
        delayed_cancel_at: null,
        canceled_at: null,
        cancel_at_end_of_period: null,
        signup_revenue: "0.00",
        net_terms: 0,
      },
    },
    canonical: {
      ...{
        id: "101",
        objectType: "subscription",
        status: "trialing",
        rawStatus: "trialing",
        customer: { id: "33" },
      },
      ...{
        plan: { id: "44", priceIds: ["55"] },
        billingInterval: { unit: "month", count: 1 },
        currency: "USD",
        collectionMethod: "send_invoice",
      },
      ...{
        externalId: "ref-1",
        discounts: [{ code: "A" }],
        createdAt: "2025-02-01T05:00:00Z",
        updatedAt: "2025-02-01T05:00:00Z",
      },
      ...{
        startAt: null,
        endAt: null,
        currentPeriodStart: "2025-02-01T05:00:00Z",
        currentPeriodEnd: "2025-03-01T05:00:00Z",
      },
      ...{
        trialStart: "2025-02-01T05:00:00Z",
        trialEnd: "2025-02-15T05:00:00Z",
        nextBillingAt: "2025-02-15T05:00:00Z",
      },
      ...{ cancelAt: null, canceledAt: null, cancelAtPeriodEnd: null },
    },
  },
  pelcro: {
    statusField: "status",
    answer: {
      ...{
        id: 202,
        user_id: 11,
        plan: { id: 22, name: "Gold" },
        status: "active",
        type: "regular",
        billing: "send_invoice",
      },
      ...{
        quantity: 2,
        auto_renew: 1,
        cancel_at_period_end: 0,
        cancel_at: null,
        canceled_at: null,
        current_period_start: 1_700_000_000,
      },
    },
    canonical: {
      ...{
        id: "202",
        objectType: "subscription",
        status: "active",
        rawStatus: "active",
        customer: { id: "11" },
        plan: { id: "22" },
      },
      ...{
        quantity: 2,
        collectionMethod: "send_invoice",
        autoRenew: true,
        cancelAtPeriodEnd: false,
        cancelAt: null,
        canceledAt: null,
      },
      ...{ currentPeriodStart: "2023-11-14T22:13:20Z" },
    },
  },
};

/** Statuses whose canonical word says less than they do. */
export const lossyStatuses: Readonly<Record<ProviderName, readonly string[]>> = {
  chatdash: ["released", "scheduled"],
  flexprice: [],
  maxio: ["assessing", "on_hold", "soft_failure", "suspended", "trial_ended"],
  pelcro: ["extended"],
};

/** Other values of single fields of an answer, and what they say. */
export const variants: Readonly<
  Record<ProviderName, readonly (readonly [Record<string, unknown>, Record<string, unknown>])[]>
> = {
  chatdash: [
    [{ collection_method: "send_invoice" }, { collectionMethod: "send_invoice" }],
    [{ type: "subscription" }, { objectType: "subscription" }],
    [{ coupon: "SUMMER" }, { discounts: [{ couponId: "SUMMER" }] }],
    [{ canceled_at: 1_700_000_000 }, { canceledAt: "2023-11-14T22:13:20Z" }],
  ],
  flexprice: [
    [{ billing_period: "DAILY" }, { billingInterval: { unit: "day", count: 1 } }],
    [
      { billing_period: "WEEKLY", billing_period_count: 2 },
      { billingInterval: { unit: "week", count: 2 } },
    ],
    [{ billing_period: "ANNUAL" }, { billingInterval: { unit: "year", count: 1 } }],
    [{ invoice_cadence: "ADVANCE" }, { billingTiming: "advance" }],
    [
      { cancelled_at: "2025-03-01T00:00:00Z", cancel_at: "2025-04-01T00:00:00Z" },
      { canceledAt: "2025-03-01T00:00:00Z", cancelAt: "2025-04-01T00:00:00Z" },
    ],
    [
      {
        trial_start: "2025-02-02T00:00:00Z",
        trial_end: "2025-02-16T00:00:00Z",
        end_date: "2026-02-01T00:00:00Z",
      },
      {
        trialStart: "2025-02-02T00:00:00Z",
        trialEnd: "2025-02-16T00:00:00Z",
        endAt: "2026-02-01T00:00:00Z",
      },
    ],
    [{ end_date: "0001-01-01T00:00:00Z" }, { endAt: null }],
  ],
  maxio: [
    [{ payment_collection_method: "automatic" }, { collectionMethod: "charge_automatically" }],
    [{ payment_collection_method: "invoice" }, { collectionMethod: "send_invoice" }],
    [{ payment_collection_method: "prepaid" }, { collectionMethod: "prepaid" }],
    [
      {
        activated_at: "2025-02-02T00:00:00Z",
        expires_at: "2026-02-02T00:00:00Z",
        delayed_cancel_at: "2025-05-01T00:00:00Z",
        canceled_at: "2025-06-01T00:00:00Z",
        cancel_at_end_of_period: true,
      },
      {
        startAt: "2025-02-02T00:00:00Z",
        endAt: "2026-02-02T00:00:00Z",
        cancelAt: "2025-05-01T00:00:00Z",
        canceledAt: "2025-06-01T00:00:00Z",
        cancelAtPeriodEnd: true,
      },
    ],
  ],
  pelcro: [
    [{ billing: "charge_automatically" }, { collectionMethod: "charge_automatically" }],
    [{ plan: 23 }, { plan: { id: "23" } }],
    [
      { auto_renew: 0, cancel_at_period_end: 1 },
      { autoRenew: false, cancelAtPeriodEnd: true },
    ],
    [
      { cancel_at: 1_700_000_000, canceled_at: 1_700_000_001 },
      { cancelAt: "2023-11-14T22:13:20Z", canceledAt: "2023-11-14T22:13:21Z" },
    ],
  ],
};
