import { describe, expect, test } from "vitest";
import { lossyStatuses, requests, responses, statuses, variants } from "./answers.ts";
import { modules, providerNames, settings } from "./modules.ts";

/** Drops what is undefined, as JSON does. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const now = new Date("2025-06-01T00:00:00Z");

describe.each(providerNames)("%s", (name) => {
  const { encode, decode, read, validator } = modules[name];

  test.each(requests[name].map((pair) => [JSON.stringify(pair.canonical), pair] as const))(
    "encodes %s",
    (_, pair) => {
      const own = { ...settings[name], ...pair.settings };
      const encoded = encode(pair.canonical, { settings: own });
      expect(encoded).toMatchObject({
        ok: true,
        issues: encoded.issues.filter((issue) => issue.severity === "warning"),
      });
      if (!encoded.ok) return;
      expect(encoded.body).toEqual(json(pair.body));
      expect(validator.safeParse(encoded.body).success).toBe(true);
      const decoded = decode(json(pair.body), own);
      const { providerOptions: _options, ...canonical } = pair.decoded ?? pair.canonical;
      expect(decoded).toMatchObject({ ok: true, value: canonical });
    },
  );

  test("puts settings where the provider has them", () => {
    const [first] = requests[name];
    const encoded = encode(first?.canonical, { settings: settings[name], now });
    const parameters = {
      chatdash: { path: { accountId: "acct_1" } },
      pelcro: { query: { site_id: 7 } },
      flexprice: {},
      maxio: {},
    };
    expect(encoded).toMatchObject({ ok: true, path: {}, query: {}, ...parameters[name] });
  });

  test("decodes a response, whatever else it has", () => {
    const { answer, wrapper, canonical } = responses[name];
    const body = wrapper === undefined ? answer : { [wrapper]: answer };
    const decoded = read({ ...body, surprise: 1 });
    expect(decoded).toMatchObject({ ok: true, value: canonical });
  });

  test.each(Object.entries(statuses[name]))("reads status %s as %s", (raw, status) => {
    const { answer, wrapper, statusField } = responses[name];
    const one = { ...answer, [statusField]: raw };
    const decoded = read(wrapper === undefined ? one : { [wrapper]: one });
    expect(decoded).toMatchObject({ ok: true, value: { status, rawStatus: raw } });
    if (!decoded.ok) return;
    expect(decoded.issues.some(({ code, path }) => code === "lossy" && path === "status")).toBe(
      lossyStatuses[name].includes(raw),
    );
  });

  test.each(
    variants[name].map(
      ([change, canonical]) => [JSON.stringify(change), change, canonical] as const,
    ),
  )("reads %s", (_, change, canonical) => {
    const { answer, wrapper } = responses[name];
    const one = { ...answer, ...change };
    expect(read(wrapper === undefined ? one : { [wrapper]: one })).toMatchObject({
      ok: true,
      value: canonical,
    });
  });

  test("an unknown status is an error, not active", () => {
    const { answer, wrapper, statusField } = responses[name];
    const one = { ...answer, [statusField]: "brand_new" };
    const decoded = read(wrapper === undefined ? one : { [wrapper]: one });
    expect(decoded).toMatchObject({
      ok: false,
      issues: expect.arrayContaining([
        expect.objectContaining({ code: "unknown_value", path: "status" }),
        expect.objectContaining({ code: "missing_required", path: "status" }),
      ]) as unknown,
    });
  });
});

test("the empty coupon of the vendor's example means none", () => {
  const body = requests.chatdash[0]?.body ?? {};
  const decoded = modules.chatdash.decode({
    data: { ...(body["data"] as object), couponId: "" },
  });
  expect(decoded.ok && (decoded.value as object)).not.toHaveProperty("discounts");
});

describe("losses are told", () => {
  test("a state that is narrower than the canonical word", () => {
    const { answer } = responses.maxio;
    const decoded = modules.maxio.read({
      subscription: { ...answer, state: "on_hold" },
    });
    expect(decoded).toMatchObject({
      ok: true,
      value: { status: "paused" },
      issues: expect.arrayContaining([
        expect.objectContaining({ code: "lossy", path: "status" }),
      ]) as unknown,
    });
  });

  test("a trial that ends within a day", () => {
    const canonical = {
      customer: { id: "1" },
      plan: { id: "2" },
      collectionMethod: "send_invoice",
      startAt: "2025-02-01T00:00:00Z",
      trial: { endAt: "2025-02-03T12:00:00Z" },
    };
    expect(modules.pelcro.encode(canonical, { settings: settings.pelcro })).toMatchObject({
      ok: false,
      issues: [{ code: "invalid_value", path: "trial.endAt" }],
    });
  });

  test("milliseconds where the provider has seconds", () => {
    const canonical = { ...requests.chatdash[0]?.canonical, startAt: "2025-02-01T00:00:00.250Z" };
    expect(modules.chatdash.encode(canonical, { settings: settings.chatdash })).toMatchObject({
      ok: true,
      issues: [{ code: "lossy", path: "startAt" }],
    });
  });

  test("milliseconds that pose as seconds", () => {
    const { answer } = responses.chatdash;
    expect(modules.chatdash.read({ ...answer, created: 1_700_000_000_000 })).toMatchObject({
      ok: true,
      issues: [{ code: "unknown_value", path: "createdAt", severity: "warning" }],
    });
  });

  test("more discounts than the provider takes, each once", () => {
    const canonical = {
      ...requests.pelcro[0]?.canonical,
      discounts: [{ code: "A" }, { code: "B" }, { couponId: "C" }],
    };
    const encoded = modules.pelcro.encode(canonical, {
      settings: settings.pelcro,
    });
    expect(encoded.issues.map(({ code, path }) => [code, path])).toEqual([
      ["unsupported_field", "discounts[1]"],
      ["unsupported_field", "discounts[2]"],
    ]);
  });

  test("a value that providerOptions replace", () => {
    const canonical = {
      ...requests.pelcro[0]?.canonical,
      providerOptions: { pelcro: { quantity: 9, domains: ["example.org"] }, maxio: { ref: "x" } },
    };
    const encoded = modules.pelcro.encode(canonical, {
      settings: settings.pelcro,
    });
    expect(encoded).toMatchObject({
      ok: true,
      body: { quantity: 9, domains: ["example.org"] },
      issues: [{ code: "lossy", path: "providerOptions.pelcro.quantity" }],
    });
  });

  test("`__proto__` in providerOptions stays an ordinary key", () => {
    const canonical = {
      ...requests.pelcro[0]?.canonical,
      providerOptions: JSON.parse('{"pelcro":{"__proto__":{"polluted":true}}}') as unknown,
    };
    modules.pelcro.encode(canonical, { settings: settings.pelcro });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("a missing setting, and a missing demand", () => {
    expect(modules.chatdash.encode(requests.chatdash[0]?.canonical, {})).toMatchObject({
      ok: false,
      issues: [{ code: "missing_required", path: "settings.accountId" }],
    });
    const encoded = modules.flexprice.encode({
      customer: { id: "c" },
      plan: { id: "p" },
    });
    expect(
      encoded.issues
        .filter((issue) => issue.code === "missing_required")
        .map((issue) => issue.path)
        .sort(),
    ).toEqual([
      "billingCadence",
      "billingInterval.count",
      "billingInterval.unit",
      "billingTiming",
      "currency",
      "startAt",
    ]);
  });
});
