import { Environment } from "@marcbachmann/cel-js";
import { describe, expect, test } from "vitest";
import { parseYamlFile } from "../../generator/json/yaml-file.ts";
import type { MappingFile } from "../../generator/crosswalk/mapping/format.ts";
import { modules, providerNames, type ProviderName } from "./modules.ts";
import { read } from "./support.ts";

type Body = Record<string, unknown>;

/** A request that the vendor's page calls valid, by provider. */
const valid: Readonly<Record<ProviderName, Body>> = {
  chatdash: {
    data: {
      clientId: "64abc123def456789012345a",
      agentIds: ["64abc123def456789012345b"],
      selectedProduct: {
        productId: "prod_1",
        startDate: 1_700_000_000,
        pricing: { pricingModel: "usage", metrics: "minutes" },
      },
      couponId: "",
      taxSettings: { enabled: false },
    },
  },
  flexprice: {
    ...{
      billing_cadence: "RECURRING",
      billing_period: "MONTHLY",
      billing_period_count: 1,
      currency: "usd",
    },
    ...{
      customer_id: "cus_1",
      invoice_cadence: "ADVANCE",
      plan_id: "plan_1",
      start_date: "2025-02-01T00:00:00Z",
    },
  },
  maxio: { subscription: { product_handle: "gold", customer_reference: "mine-1" } },
  pelcro: { user_id: 1, plan_id: 2, source_id: 3, quantity: 1, source: "web" },
};

const product = (pricing: Body, more: Body = {}): Body => ({
  data: {
    ...(valid.chatdash["data"] as Body),
    selectedProduct: { productId: "prod_1", startDate: 1, pricing, ...more },
  },
});
const flexprice = (more: Body): Body => ({ ...valid.flexprice, ...more });
const maxio = (more: Body): Body => ({
  subscription: { product_handle: "gold", customer_reference: "mine-1", ...more },
});
const pelcro = (more: Body): Body => ({ ...valid.pelcro, ...more });

/** Rule -> a request that breaks it and no other rule. Ids joined by `+` are one rule said twice. */
const broken: Readonly<Record<string, readonly [ProviderName, Body]>> = {
  "CD-R1": ["chatdash", product({ metrics: "minutes" })],
  "CD-R2": ["chatdash", product({ pricingModel: "oneTime" })],
  "CD-R3": ["chatdash", product({ pricingModel: "usage" })],
  "CD-R4": ["chatdash", product({ pricingModel: "base", metrics: "minutes", usageLimit: 5 })],
  "CD-R5": ["chatdash", product({ pricingModel: "base", usageLimit: 5, overage: 0.05 })],
  "CD-R6": ["chatdash", product({ pricingModel: "usage", metrics: "valueBased" })],
  "CD-R7": [
    "chatdash",
    { data: { ...(valid.chatdash["data"] as Body), taxSettings: { enabled: true } } },
  ],
  "FX-S1": ["flexprice", flexprice({ billing_period: "QUARTERLY" })],
  "FX-S2": ["flexprice", flexprice({ currency: "euro" })],
  "FX-S3": ["flexprice", flexprice({ billing_period_count: 0 })],
  "FX-S5": ["flexprice", flexprice({ end_date: "2025-01-01T00:00:00Z" })],
  "FX-S6": ["flexprice", flexprice({ trial_start: "2025-02-02T00:00:00Z" })],
  "FX-S7": ["flexprice", flexprice({ trial_end: "2025-01-31T00:00:00Z" })],
  "MX-R1": ["maxio", { subscription: { customer_reference: "mine-1" } }],
  "MX-R2": ["maxio", { subscription: { product_handle: "gold" } }],
  "MX-R3": [
    "maxio",
    maxio({
      product_price_point_id: 1,
      custom_price: { price_in_cents: 1, interval: 1, interval_unit: "day" },
    }),
  ],
  "MX-R4": [
    "maxio",
    maxio({ calendar_billing: { snap_day: 1 }, next_billing_at: "2030-01-01T00:00:00Z" }),
  ],
  "MX-R5": ["maxio", maxio({ previous_billing_at: "2020-01-01T00:00:00Z" })],
  "MX-R7": ["maxio", maxio({ net_terms: "181" })],
  "MX-R8": ["maxio", maxio({ custom_price: { price_in_cents: 1, interval: 1 } })],
  "MX-R9": [
    "maxio",
    maxio({ custom_price: { price_in_cents: 1, interval: 1, interval_unit: "week" } }),
  ],
  "MX-R10": ["maxio", maxio({ agreement_acceptance: { ip_address: "192.0.2.1" } })],
  "MX-R11": [
    "maxio",
    maxio({
      ach_agreement: {
        agreement_terms: "yes",
        authorizer_first_name: "A",
        ip_address: "192.0.2.1",
      },
    }),
  ],
  "MX-R16": [
    "maxio",
    {
      subscription: {
        product_handle: "gold",
        customer_attributes: { first_name: "A", last_name: "B" },
      },
    },
  ],
  "MX-R19": ["maxio", maxio({ calendar_billing: { snap_day: 29 } })],
  "PE-C1": ["pelcro", { user_id: 1, source_id: 3, quantity: 1, source: "web" }],
  "PE-C2": ["pelcro", { plan_id: 2, source_id: 3, quantity: 1, source: "web" }],
  "PE-C3": ["pelcro", { user_id: 1, plan_id: 2, quantity: 1, source: "web" }],
  "PE-C9": ["pelcro", pelcro({ is_gift_donor: true, gift_donor_subscription_id: 5 })],
  "PE-C10+PE-C11": ["pelcro", pelcro({ current_period_end: 1_893_456_000, trial_period_days: 7 })],
  "PE-C12": [
    "pelcro",
    pelcro({ current_period_end: 1_893_456_000, next_invoice_date: 1_893_456_001 }),
  ],
  "PE-F": ["pelcro", pelcro({ campaign_key: "no spaces" })],
};

/** Requests that keep a rule at its edge. */
const kept: Readonly<Record<string, readonly [ProviderName, Body]>> = {
  "CD-R4": ["chatdash", product({ pricingModel: "base", usageLimit: null })],
  "CD-R5": [
    "chatdash",
    product({ pricingModel: "base", metrics: "minutes", usageLimit: 5, overage: 0 }),
  ],
  "CD-R6": [
    "chatdash",
    product({ pricingModel: "usage", metrics: "valueBased" }, { customAnalysisConfig: {} }),
  ],
  "FX-S3": ["flexprice", flexprice({ billing_period_count: 1 })],
  "FX-S7": ["flexprice", flexprice({ trial_end: "2025-02-01T05:30:00+05:30" })],
  "MX-R1": ["maxio", { subscription: { offer_id: 9, customer_reference: "mine-1" } }],
  "MX-R7": ["maxio", maxio({ net_terms: "180" })],
  "MX-R19": ["maxio", maxio({ calendar_billing: { snap_day: "end" } })],
  "PE-C3": [
    "pelcro",
    { user_id: 1, plan_id: 2, quantity: 1, source: "web", collection_method: "send_invoice" },
  ],
  "PE-C12": [
    "pelcro",
    pelcro({ current_period_end: 1_893_456_000, next_invoice_date: 1_893_456_000 }),
  ],
  "PE-F": ["pelcro", pelcro({ campaign_key: "a-b_3" })],
};

function refused(name: ProviderName, body: Body): string[] {
  const checked = modules[name].validator.safeParse(body);
  const messages = checked.error?.issues.map((issue) => issue.message) ?? [];
  return modules[name].rules
    .filter((rule) => messages.includes(`${rule.id}: ${rule.sentence}`))
    .map((rule) => rule.id);
}

const file = (name: ProviderName): MappingFile =>
  parseYamlFile("", read(`specs/crosswalk/subscriptions/${name}.yaml`))
    .value as unknown as MappingFile;

test.each(providerNames)("the request that the page of %s calls valid passes", (name) => {
  expect(modules[name].validator.safeParse(valid[name])).toMatchObject({
    success: true,
  });
});

test.each(Object.entries(broken))(
  "%s is broken by an instance that breaks nothing else",
  (ids, [name, body]) => {
    expect(refused(name, body)).toEqual(ids.split("+"));
  },
);

test.each(Object.entries(kept))("%s is kept at its edge", (_, [name, body]) => {
  expect(modules[name].validator.safeParse(body)).toMatchObject({ success: true });
});

test("every rule of kind schema has an instance that breaks it", () => {
  const ids = providerNames.flatMap((name) =>
    modules[name].rules
      .filter((rule) => rule.kind === "schema" && rule.severity === "error")
      .map((rule) => rule.id),
  );
  const covered = Object.keys(broken).flatMap((id) => id.split("+"));
  // PE-C4 says what is allowed; nothing breaks it.
  expect(ids.filter((id) => !covered.includes(id))).toEqual(["PE-C4"]);
});

describe("context rules", () => {
  const now = new Date("2025-06-01T00:00:00Z");
  const canonical = {
    customer: { id: "1" },
    plan: { id: "2" },
    collectionMethod: "send_invoice",
    startAt: "2030-01-01T00:00:00Z",
  };
  const encode = (context?: object, more: object = {}) =>
    modules.pelcro.encode({ ...canonical, ...more }, { settings: { siteId: 1 }, ...context });

  test("are listed as undecided without their facts", () => {
    const encoded = encode();
    expect(encoded).toMatchObject({
      ok: true,
      undecided: [
        "PE-C5",
        "PE-C6",
        "PE-C7",
        "PE-C13",
        "PE-C14",
        "PE-C15",
        "PE-C16",
        "PE-C17",
        "PE-C18",
      ],
    });
  });

  test("use the clock when it is given", () => {
    expect(encode({ now })).toMatchObject({
      ok: false,
      issues: [{ code: "conditional_rule", rule: "PE-C13" }],
    });
    expect(encode({ now }, { startBehavior: "bill_on_start" })).toMatchObject({ ok: true });
    expect(
      modules.flexprice.encode(
        {
          customer: { id: "c" },
          plan: { id: "p" },
          currency: "USD",
          billingInterval: { unit: "month", count: 1 },
          billingCadence: "recurring",
          billingTiming: "advance",
          startAt: "2030-01-01T00:00:00Z",
        },
        { now },
      ),
    ).toMatchObject({ ok: false, issues: [{ rule: "FX-S4" }] });
  });

  test("use the facts when they are given; a warning does not stop the request", () => {
    const start = { startBehavior: "bill_on_start" };
    expect(
      encode(
        {
          context: {
            product: { address_required: true },
            customer: { has_shipping_address: false },
          },
        },
        start,
      ),
    ).toMatchObject({ ok: false, issues: [{ rule: "PE-C6" }] });
    expect(encode({ context: { account: { taxes_enabled: true } } }, start)).toMatchObject({
      ok: true,
      issues: [{ rule: "PE-C5", severity: "warning" }],
    });
  });

  test("rules that only the provider knows are data", () => {
    const known = providerNames.flatMap((name) =>
      modules[name].rules.filter((rule) => rule.kind === "server-state"),
    );
    expect(known.map((rule) => rule.id)).toEqual([
      "CD-R8",
      "FX-S8",
      "MX-R18",
      "PE-C14",
      "PE-C15",
      "PE-C16",
      "PE-C17",
      "PE-C18",
    ]);
    expect(known.every((rule) => rule.holds === undefined)).toBe(true);
  });
});

/** The rules of a creation, as the mapping file has them. */
function createRules(name: ProviderName) {
  const create = file(name).operations["create"];
  return create !== undefined && "rules" in create ? create.rules : [];
}

describe("compiled rules agree with a CEL interpreter", () => {
  const bodies = [
    ...Object.values(broken),
    ...Object.values(kept),
    ...providerNames.map((name) => [name, valid[name]] as const),
  ];
  const environment = new Environment({ unlistedVariablesAreDyn: true });

  test.each(providerNames)("%s", (name) => {
    const own = bodies.filter(([provider]) => provider === name).map(([, body]) => body);
    const now = new Date("2025-06-01T00:00:00Z");
    const context = {
      architecture: "statements",
      account: { taxes_enabled: true },
      product: { address_required: true },
      customer: { has_shipping_address: true },
    };
    let compared = 0;
    for (const rule of createRules(name)) {
      if (rule.cel === undefined) continue;
      const compiled = modules[name].rules.find((one) => one.id === rule.id);
      for (const whole of own) {
        const body = bigints(whole["data"] ?? whole["subscription"] ?? whole);
        const expected = interpret(environment, rule.cel, { body, context, now });
        if (expected === undefined) continue;
        const plain = whole["data"] ?? whole["subscription"] ?? whole;
        expect([
          rule.id,
          compiled?.holds?.({ body: plain, query: {}, path: {}, context, now }),
        ]).toEqual([rule.id, expected]);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(10);
  });
});

/** CEL's integers are 64 bits wide; the interpreter wants bigints. */
function bigints(value: unknown): unknown {
  if (Number.isInteger(value)) return BigInt(value as number);
  if (Array.isArray(value)) return value.map(bigints);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, bigints(member)]));
}

/** The interpreter's verdict; undefined where it refuses, e.g. because an outer field is missing. */
function interpret(
  environment: Environment,
  text: string,
  facts: Record<string, unknown>,
): unknown {
  try {
    return environment.evaluate(text, facts);
  } catch {
    return undefined;
  }
}
