import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type * as chatdashPackage from "../../generated/chatdash/src/index.js";
import type * as flexpricePackage from "../../generated/flexprice/src/index.js";
import type * as maxioPackage from "../../generated/maxio/src/index.js";
import type * as pelcroPackage from "../../generated/pelcro/src/index.js";
import type * as chatdashEntry from "../../generated/subscriptions/src/chatdash.js";
import type * as flexpriceEntry from "../../generated/subscriptions/src/flexprice.js";
import type * as unifiedEntry from "../../generated/subscriptions/src/index.js";
import type * as maxioEntry from "../../generated/subscriptions/src/maxio.js";
import type * as pelcroEntry from "../../generated/subscriptions/src/pelcro.js";
import {
  startLoopbackServer,
  type ServedResponse,
  type LoopbackServer,
} from "../support/loopback-server.ts";
import { responses } from "./answers.ts";
import { providerNames, type ProviderName } from "./modules.ts";
import { realPackages } from "./packages.ts";

const { folder } = await realPackages();
// The types are those of the checked-in packages, the code is that of the sources as they are now.
const load = async <T>(file: string): Promise<T> =>
  (await import(join(folder, "node_modules/@crosswalk", file))) as T;
const { createChatdashClient } = await load<typeof chatdashPackage>("chatdash/src/index.js");
const { createFlexpriceClient } = await load<typeof flexpricePackage>("flexprice/src/index.js");
const { createMaxioClient } = await load<typeof maxioPackage>("maxio/src/index.js");
const { createPelcroClient } = await load<typeof pelcroPackage>("pelcro/src/index.js");
const { chatdash } = await load<typeof chatdashEntry>("subscriptions/src/chatdash.js");
const { flexprice } = await load<typeof flexpriceEntry>("subscriptions/src/flexprice.js");
const { maxio } = await load<typeof maxioEntry>("subscriptions/src/maxio.js");
const { pelcro } = await load<typeof pelcroEntry>("subscriptions/src/pelcro.js");
const { createSubscriptions, UnifiedError } = await load<typeof unifiedEntry>(
  "subscriptions/src/index.js",
);
type UnifiedError = unifiedEntry.UnifiedError;

let server: LoopbackServer;
let answer: ServedResponse;
beforeAll(async () => {
  server = await startLoopbackServer(() => answer);
});
afterAll(() => server.close());
beforeEach(() => {
  answer = { status: 200, json: {} };
});

function unified() {
  const options = { baseUrl: server.url, validate: { response: "off" } } as const;
  return createSubscriptions({
    chatdash: chatdash({
      client: createChatdashClient({ ...options, auth: { Authorization: "key-c" } }),
      settings: { accountId: "acct_1" },
    }),
    flexprice: flexprice({
      client: createFlexpriceClient({ ...options, auth: { "x-api-key": "key-f" } }),
      settings: {},
    }),
    maxio: maxio({
      client: createMaxioClient({
        ...options,
        auth: { basicAuth: { username: "key-m", password: "x" } },
      }),
      settings: {},
    }),
    pelcro: pelcro({
      client: createPelcroClient({ ...options, auth: { bearerAuth: "key-p" } }),
      settings: { siteId: 7 },
    }),
  });
}

/** One order that every provider takes. */
const order = {
  ...{
    customer: { id: "1001" },
    plan: { id: "42" },
    startAt: "2025-02-01T00:00:00Z",
    currency: "USD",
  },
  ...{
    billingInterval: { unit: "month" as const, count: 1 },
    billingCadence: "recurring" as const,
    billingTiming: "advance" as const,
  },
  ...{ paymentMethod: { id: "7" } },
  providerOptions: {
    chatdash: { agentIds: ["a"], selectedProduct: { pricing: { pricingModel: "base" as const } } },
  },
};

const expected: Readonly<
  Record<ProviderName, { url: string; header: readonly [string, string]; body: unknown }>
> = {
  chatdash: {
    url: "/stripe/connect/accounts/acct_1/subscriptions",
    header: ["authorization", "key-c"],
    body: {
      data: {
        clientId: "1001",
        agentIds: ["a"],
        selectedProduct: {
          productId: "42",
          startDate: 1_738_368_000,
          pricing: { pricingModel: "base" },
        },
      },
    },
  },
  flexprice: {
    url: "/subscriptions",
    header: ["x-api-key", "key-f"],
    body: {
      ...{
        customer_id: "1001",
        plan_id: "42",
        currency: "usd",
        billing_period: "MONTHLY",
        billing_period_count: 1,
      },
      ...{
        billing_cadence: "RECURRING",
        invoice_cadence: "ADVANCE",
        start_date: "2025-02-01T00:00:00Z",
      },
    },
  },
  maxio: {
    url: "/subscriptions.json",
    header: ["authorization", `Basic ${Buffer.from("key-m:x").toString("base64")}`],
    body: {
      subscription: { customer_id: 1001, product_id: 42, currency: "USD", payment_profile_id: 7 },
    },
  },
  pelcro: {
    url: "/subscriptions?site_id=7",
    header: ["authorization", "Bearer key-p"],
    body: {
      user_id: 1001,
      plan_id: 42,
      quantity: 1,
      source: "web",
      source_id: 7,
      start_date: 1_738_368_000,
    },
  },
};

test.each(providerNames)("one order, sent to %s", async (name) => {
  const { answer: body, wrapper, canonical } = responses[name];
  answer = {
    status: name === "flexprice" || name === "maxio" ? 201 : 200,
    json: wrapper === undefined ? body : { [wrapper]: body },
  };
  // A start in the past is an import at this vendor, which the mapping leaves to its options.
  const { startAt: _startAt, ...withoutStart } = order;
  const { value, issues, ...told } = await unified().create(
    name,
    (name === "maxio" ? withoutStart : order) as typeof order,
    { unsupported: "drop" },
  );
  const request = server.last();
  expect([request.method, request.url]).toEqual(["POST", expected[name].url]);
  expect(request.headers[expected[name].header[0]]).toBe(expected[name].header[1]);
  expect(request.headers["content-type"]).toMatch(/^application\/json/);
  expect(JSON.parse(request.body.toString())).toEqual(expected[name].body);
  expect(value).toMatchObject(canonical);
  expect(told).toMatchObject({
    provider: name,
    raw: wrapper === undefined ? body : { [wrapper]: body },
  });
  expect(issues.every((issue) => issue.severity === "warning")).toBe(true);
});

async function failure(work: Promise<unknown>): Promise<UnifiedError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UnifiedError)) throw new Error(`Not a UnifiedError: ${String(error)}`);
  return error;
}

describe("errors", () => {
  const minimal = { customer: { id: "1" }, plan: { id: "2" }, paymentMethod: { id: "3" } };

  test("a field that the provider cannot say stops the call before it is sent", async () => {
    const before = server.requests.length;
    const error = await failure(
      unified().create("pelcro", { ...minimal, ...{ endAt: "2030-01-01T00:00:00Z" } }),
    );
    expect(error).toMatchObject({
      kind: "unsupported",
      provider: "pelcro",
      issues: [{ path: "endAt", code: "unsupported_field" }],
      mayHaveActed: false,
    });
    expect(server.requests.length).toBe(before);
  });

  test("an input that cannot be mapped is not sent", async () => {
    const before = server.requests.length;
    const error = await failure(
      unified().create("pelcro", { ...minimal, customer: { id: "not a number" } }),
    );
    expect(error).toMatchObject({ kind: "invalid_input", issues: [{ path: "customer.id" }] });
    expect(server.requests.length).toBe(before);
  });

  test("messages by field", async () => {
    answer = {
      status: 400,
      json: {
        errors: { plan_id: ["The plan does not exist."], source_id: ["Expired.", "Declined."] },
      },
    };
    const error = await failure(unified().create("pelcro", minimal));
    expect(error).toMatchObject({
      ...{ kind: "invalid_request", status: 400, mayHaveActed: false },
      fields: { plan_id: ["The plan does not exist."], source_id: ["Expired.", "Declined."] },
    });
    expect(error.message).toContain("plan_id: The plan does not exist.");
  });

  test("a list of messages", async () => {
    answer = {
      status: 422,
      json: { errors: ["Payment profile: declined.", "Coupon code: unknown."] },
    };
    const error = await failure(unified().create("maxio", minimal));
    expect(error).toMatchObject({
      kind: "invalid_request",
      status: 422,
      messages: ["Payment profile: declined.", "Coupon code: unknown."],
    });
    expect(error.raw).toEqual({ errors: ["Payment profile: declined.", "Coupon code: unknown."] });
  });

  test("a validation failure that is answered with 500 is sent once", async () => {
    answer = { status: 500, json: { error: "start_date cannot be in the future" } };
    const before = server.requests.length;
    const { paymentMethod: _paymentMethod, ...rest } = order;
    const error = await failure(unified().create("flexprice", rest));
    expect(error).toMatchObject({
      kind: "invalid_request",
      status: 500,
      messages: ["start_date cannot be in the future"],
      mayHaveActed: true,
    });
    expect(server.requests.length).toBe(before + 1);
  });

  test("one message", async () => {
    answer = { status: 500, json: { error: "An unexpected error occurred" } };
    const { providerOptions, customer, plan, startAt } = order;
    const error = await failure(
      unified().create("chatdash", { customer, plan, startAt, providerOptions }),
    );
    expect(error).toMatchObject({
      kind: "provider_failure",
      messages: ["An unexpected error occurred"],
      mayHaveActed: true,
    });
  });

  test("a status that no shape describes", async () => {
    answer = {
      status: 404,
      body: "<html>not here</html>",
      headers: { "content-type": "text/html" },
    };
    expect(
      await failure(unified().create("flexprice", { ...order, paymentMethod: undefined } as never)),
    ).toMatchObject({ kind: "not_found", status: 404 });
  });

  test("an answer that cannot be read says that something was made", async () => {
    answer = { status: 201, json: { subscription: { id: 5, state: "brand_new" } } };
    const error = await failure(unified().create("maxio", minimal));
    expect(error).toMatchObject({
      kind: "unreadable_response",
      status: 201,
      mayHaveActed: true,
      raw: { subscription: { id: 5, state: "brand_new" } },
    });
  });

  test("no answer", async () => {
    const gone = createMaxioClient({
      baseUrl: "http://127.0.0.1:9",
      auth: { basicAuth: { username: "k", password: "x" } },
    });
    const error = await failure(
      createSubscriptions({ maxio: maxio({ client: gone, settings: {} }) })
        .for("maxio")
        .create(minimal),
    );
    expect(error).toMatchObject({ kind: "no_response", mayHaveActed: true });
    expect(error.cause).toBeInstanceOf(Error);
  });

  test("a client without credentials sends nothing", async () => {
    const client = createMaxioClient({ baseUrl: server.url, auth: {} as never });
    const before = server.requests.length;
    const error = await failure(
      createSubscriptions({ maxio: maxio({ client, settings: {} }) }).create("maxio", minimal),
    );
    expect(error).toMatchObject({ kind: "not_sent", mayHaveActed: false });
    expect(error.message).toContain("credentials");
    expect(server.requests.length).toBe(before);
  });

  test("a name that is no provider", () => {
    expect(() => unified().for("toString" as never)).toThrow("There is no provider");
  });
});
