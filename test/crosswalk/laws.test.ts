import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../generator/json/values.ts";
import { parseYamlFile } from "../../generator/json/yaml-file.ts";
import { absent, digits, instances, type Replacements } from "./arbitrary.ts";
import { modules, providerNames, runTime, settings, type ProviderName } from "./modules.ts";
import { runs } from "../support/share.ts";
import { read } from "./support.ts";

const document = parseYamlFile("", read("specs/crosswalk/subscriptions.yaml")).value as JsonObject;
const schemas = (document["components"] as JsonObject)["schemas"] as JsonObject;
const create = schemas["CreateSubscription"] ?? true;
const { lostPaths } = runTime;

const numRuns = runs(1_000, 20);

/** Anything that the canonical model allows: most of it no single provider takes. */
const anything = instances(document, create, { providerOptions: absent });

const chatdashOptions = fc.constantFrom("base", "usage").map((pricingModel) => ({
  chatdash: { agentIds: ["a"], selectedProduct: { pricing: { pricingModel } } },
}));

/** A price in another currency than the subscription is rejected, and most random pairs differ. */
const dollars: Replacements = {
  currency: fc.constant("USD"),
  "plan.customPrice.amount.currency": fc.constant("USD"),
};

/** What a provider takes, where the canonical model is wider. The fields that it cannot say stay in. */
const tailored: Readonly<Record<ProviderName, Replacements>> = {
  chatdash: {
    "customer.id": fc.stringMatching(/^[0-9a-f]{24}$/),
    "usage.metric": fc.constantFrom("interactions", "minutes", "conversations"),
    providerOptions: chatdashOptions,
  },
  flexprice: {
    providerOptions: absent,
    trial: fc.record({ days: fc.integer({ min: 1, max: 90 }) }),
  },
  maxio: {
    "customer.id": digits,
    "plan.id": digits,
    "plan.priceId": digits,
    "paymentMethod.id": digits,
    ...dollars,
    "billingAnchor.dayOfMonth": fc.integer({ min: 1, max: 28 }),
    netTermsDays: fc.integer({ min: 0, max: 180 }),
    providerOptions: absent,
  },
  pelcro: {
    "customer.id": digits,
    "plan.id": digits,
    "paymentMethod.id": digits,
    "shippingAddress.id": digits,
    quantity: fc.integer({ min: 1, max: 100_000 }),
    collectionMethod: fc.constantFrom("charge_automatically", "send_invoice"),
    "trial.days": fc.integer({ min: 1, max: 730 }),
    "trial.endAt": absent,
    providerOptions: absent,
  },
};

/** Fields that a request cannot do without at one provider. */
const demanded: Readonly<Record<ProviderName, readonly string[]>> = {
  chatdash: ["startAt", "providerOptions"],
  flexprice: ["startAt", "currency", "billingInterval", "billingCadence", "billingTiming"],
  maxio: [],
  pelcro: [],
};

/** Fields of which a provider takes one or the other. */
const exclusive: Partial<Readonly<Record<ProviderName, readonly Replacements[]>>> = {
  maxio: [
    { "plan.customPrice": absent, nextBillingAt: absent, previousBillingAt: absent },
    { "plan.priceId": absent, "plan.priceHandle": absent, billingAnchor: absent },
  ],
};

function tailoredInstances(name: ProviderName) {
  const schema = structuredClone(create) as JsonObject;
  schema["required"] = ["customer", "plan", ...demanded[name]];
  const properties = schema["properties"] as Record<string, JsonObject>;
  properties["providerOptions"] = { type: "object" };
  for (const key of ["customer", "plan"]) (properties[key] as JsonObject)["required"] = ["id"];
  if (name === "pelcro") {
    schema["required"].push("paymentMethod");
    (properties["paymentMethod"] as JsonObject)["required"] = ["id"];
  }
  const variants = exclusive[name] ?? [{}];
  return fc.oneof(
    ...variants.map((one) => instances(document, schema, { ...tailored[name], ...one })),
  );
}

describe.each(providerNames)("%s", (name) => {
  const { encode, checkLaws } = modules[name];
  const options = { settings: settings[name] };

  test(`the laws hold on ${String(numRuns)} requests that the provider takes`, () => {
    const withUnsupported = { count: 0 };
    fc.assert(
      fc.property(tailoredInstances(name), (input) => {
        const encoded = encode(input, options);
        fc.pre(encoded.ok);
        if (encoded.issues.some((issue) => issue.code === "unsupported_field"))
          withUnsupported.count++;
        expect(checkLaws(input, options)).toEqual([]);
      }),
      { numRuns, maxSkipsPerRun: 50, seed: 1 },
    );
    expect(withUnsupported.count).toBeGreaterThan(numRuns / 10);
  });

  test(`no canonical request at all breaks a law`, () => {
    fc.assert(
      fc.property(anything, (input) => {
        expect(checkLaws(input, options)).toEqual([]);
      }),
      { numRuns, seed: 2 },
    );
  });
});

describe("two hops", () => {
  const pairs = providerNames.flatMap((a) =>
    providerNames.filter((b) => b !== a).map((b) => [a, b] as const),
  );

  test.each(pairs)(
    "canonical -> %s -> canonical -> %s loses what an issue names, and nothing else",
    (a, b) => {
      fc.assert(
        fc.property(tailoredInstances(a), (input) => {
          const first = modules[a].encode(input, { settings: settings[a] });
          fc.pre(first.ok);
          const middle = modules[a].decode(first.body, settings[a]);
          if (!middle.ok) throw new Error(JSON.stringify(middle.issues));
          expect(lostPaths(input, middle.value, first.issues)).toEqual([]);
          const second = modules[b].encode(middle.value, {
            settings: settings[b],
          });
          if (!second.ok) return;
          const end = modules[b].decode(second.body, settings[b]);
          if (!end.ok) throw new Error(JSON.stringify(end.issues));
          expect(lostPaths(middle.value, end.value, second.issues)).toEqual([]);
        }),
        { numRuns: runs(200, 10), maxSkipsPerRun: 50, seed: 3 },
      );
    },
  );
});
