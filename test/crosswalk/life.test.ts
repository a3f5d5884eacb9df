import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  startLoopbackServer,
  type ServedResponse,
  type LoopbackServer,
  type ReceivedRequest,
} from "../support/loopback-server.ts";
import { realPackages } from "./packages.ts";

/** The life of a subscription at the four vendors of this repository, over real HTTP. */
interface Outcome {
  readonly value: Record<string, unknown>;
}
interface Subscriptions {
  get(name: string, id: string): Promise<Outcome>;
  update(name: string, id: string, input: object): Promise<Outcome>;
  cancel(name: string, id: string, input: object, options?: object): Promise<Outcome>;
  list(name: string, input?: object): AsyncIterable<Record<string, unknown>>;
  webhook(name: string, request: object, options: object): Promise<Record<string, unknown>>;
  can(name: string, operation: string, field?: string): boolean;
}

let server: LoopbackServer;
let respond: (request: ReceivedRequest) => ServedResponse;
let subscriptions: Subscriptions;

beforeAll(async () => {
  server = await startLoopbackServer((request) => respond(request));
  const { folder } = await realPackages();
  const load = async (file: string): Promise<Record<string, (given: unknown) => unknown>> =>
    (await import(join(folder, "node_modules/@crosswalk", file))) as never;
  const vendors = {
    chatdash: { auth: { Authorization: "k" }, settings: { accountId: "acct_1" } },
    flexprice: { auth: { "x-api-key": "k" }, settings: {} },
    maxio: { auth: { basicAuth: { username: "k", password: "x" } }, settings: {} },
    pelcro: { auth: { bearerAuth: "k" }, settings: { siteId: 7 } },
  };
  const adapters: Record<string, unknown> = {};
  for (const [name, { auth, settings }] of Object.entries(vendors)) {
    const made = await load(`${name}/src/index.js`);
    const create = made[`create${name.charAt(0).toUpperCase()}${name.slice(1)}Client`];
    const client = create?.({ baseUrl: server.url, auth });
    adapters[name] = (await load(`subscriptions/src/${name}.js`))[name]?.({ client, settings });
  }
  const { createSubscriptions } = await load("subscriptions/src/index.js");
  subscriptions = createSubscriptions?.(adapters) as Subscriptions;
}, 120_000);
afterAll(() => server.close());

/** Method, address and body of the requests since a number of them. */
function sent(from: number): unknown[] {
  return server.requests.slice(from).map(({ method, url, body }) => {
    const text = body.toString();
    return text === "" ? [method, url] : [method, url, JSON.parse(text)];
  });
}

const accounts = "/stripe/connect/accounts/acct_1/subscriptions";

/** What each vendor says of one subscription, and what that is in canonical words. */
const told: Readonly<Record<string, readonly [id: string, body: unknown, value: object]>> = {
  chatdash: [
    "s1",
    { id: "s1", type: "subscription", status: "past_due", customer: "cus_1" },
    { id: "s1", status: "past_due", customer: { id: "cus_1" } },
  ],
  flexprice: [
    "s1",
    { id: "s1", subscription_status: "cancelled", customer_id: "c1" },
    { id: "s1", status: "canceled", rawStatus: "cancelled", customer: { id: "c1" } },
  ],
  maxio: [
    "5",
    { subscription: { id: 5, state: "on_hold", reference: null } },
    { id: "5", status: "paused", externalId: null },
  ],
  pelcro: [
    "5",
    { data: { id: 5, status: "extended", auto_renew: 1 } },
    { id: "5", status: "active", autoRenew: true },
  ],
};
const names = Object.keys(told);

test.each(names)("%s: get", async (name) => {
  const [id, json, value] = told[name] ?? ["", {}, {}];
  respond = () => ({ json });
  expect((await subscriptions.get(name, id)).value).toMatchObject(value);
});

describe("list: every page once, in order", () => {
  const item = (name: string, n: number): unknown =>
    ({
      chatdash: { id: String(n), type: "subscription", status: "active" },
      flexprice: { id: String(n), subscription_status: "active" },
      maxio: { subscription: { id: n, state: "active" } },
      pelcro: { id: n, status: "active" },
    })[name];
  const pages: Readonly<Record<string, (query: URLSearchParams) => unknown>> = {
    chatdash: (query) => {
      const n = Number(query.get("starting_after") ?? 1);
      return { subscriptions: [item("chatdash", n)], has_more: n < 3, next_cursor: String(n + 1) };
    },
    flexprice: (query) => {
      const offset = Number(query.get("offset") ?? 0);
      return { items: [item("flexprice", offset + 1)], pagination: { total: 3, limit: 1, offset } };
    },
    maxio: (query) => {
      const n = Number(query.get("page") ?? 1);
      return n > 3 ? [] : [item("maxio", n)];
    },
    pelcro: (query) => {
      const n = Number(query.get("page") ?? 1);
      const next =
        n < 3 ? `https://www.pelcro.com/api/v1/core/subscriptions?page=${String(n + 1)}` : null;
      return { data: [item("pelcro", n)], links: { next } };
    },
  };

  test.each(names)("%s", async (name) => {
    respond = ({ url }) => ({ json: pages[name]?.(new URL(url, server.url).searchParams) });
    const before = server.requests.length;
    const ids = [];
    for await (const one of subscriptions.list(name, { limit: 1 })) ids.push(one["id"]);
    expect(ids).toEqual(["1", "2", "3"]);
    expect(server.requests.length - before).toBe(name === "maxio" ? 4 : 3);
    // What belongs to the connection goes with every page.
    if (name === "pelcro") expect(server.last().url).toContain("site_id=7");
  });
});

test("update: absent is kept, null unsets", async () => {
  respond = () => ({ json: told["maxio"]?.[1] });
  let before = server.requests.length;
  await subscriptions.update("maxio", "5", { externalId: null, netTermsDays: 5 });
  expect(sent(before)).toEqual([
    ["PUT", "/subscriptions/5.json", { subscription: { net_terms: "5", reference: null } }],
  ]);
  respond = () => ({ json: told["chatdash"]?.[1] });
  before = server.requests.length;
  const { value } = await subscriptions.update("chatdash", "s1", { cancelAtPeriodEnd: true });
  expect(sent(before)).toEqual([
    ["PUT", `${accounts}/s1`, { data: { cancelAtPeriodEnd: true } }],
    ["GET", `${accounts}/s1`],
  ]);
  expect(value).toMatchObject({ id: "s1", status: "past_due" });
  expect(() => subscriptions.update("flexprice", "s1", {})).toThrow("no operation");
});

describe("cancel", () => {
  const cases: readonly (readonly [string, string, object, readonly unknown[]])[] = [
    ["chatdash", "s1", { at: "now" }, [["DELETE", `${accounts}/s1`]]],
    [
      "chatdash",
      "s1",
      { at: "period_end" },
      [
        ["PUT", `${accounts}/s1`, { data: { cancelAtPeriodEnd: true } }],
        ["GET", `${accounts}/s1`],
      ],
    ],
    [
      "flexprice",
      "s1",
      { at: "period_end" },
      [
        ["POST", "/subscriptions/s1/cancel?cancel_at_period_end=true"],
        ["GET", "/subscriptions/s1"],
      ],
    ],
    ["maxio", "5", { at: "now" }, [["DELETE", "/subscriptions/5.json"]]],
    [
      "maxio",
      "5",
      { at: "period_end", reason: "moved" },
      [
        [
          "POST",
          "/subscriptions/5/delayed_cancel.json",
          { subscription: { cancellation_message: "moved" } },
        ],
        ["GET", "/subscriptions/5.json"],
      ],
    ],
    [
      "pelcro",
      "5",
      { at: "period_end", reason: "moved" },
      [["DELETE", "/subscriptions/5?mode=period_end&reason=moved&site_id=7"]],
    ],
  ];
  test.each(cases)("%s %s %o", async (name, id, input, requests) => {
    respond = ({ method, url }) => {
      if (name === "chatdash" && method === "DELETE") return { json: { id, canceled: true } };
      if (url.includes("delayed_cancel")) return { json: { message: "It will end." } };
      return { json: told[name]?.[1] };
    };
    const before = server.requests.length;
    const { value } = await subscriptions.cancel(name, id, input);
    expect(sent(before)).toEqual(requests);
    expect(value["id"]).toBe(id);
  });
});

test("an event, verified by a function of one's own", async () => {
  const event = {
    id: 1,
    type: "subscription.updated",
    data: { id: 5, user_id: 7, status: "trialing" },
  };
  const request = { body: JSON.stringify(event), headers: {} };
  expect(await subscriptions.webhook("pelcro", request, { verify: () => true })).toMatchObject({
    ...{ type: "subscriptionUpdated", id: "1", rawType: "subscription.updated", raw: event },
    value: { id: "5", status: "trialing", customer: { id: "7" } },
  });
  for (const options of [{ verify: () => false }, {}])
    await expect(subscriptions.webhook("pelcro", request, options)).rejects.toMatchObject({
      kind: "invalid_webhook",
    });
});

test("what each can do", () => {
  const can = (operation: string) => names.filter((name) => subscriptions.can(name, operation));
  expect(can("update")).toEqual(["chatdash", "maxio", "pelcro"]);
  expect(can("cancel")).toEqual(names);
  expect(subscriptions.can("maxio", "update", "externalId")).toBe(true);
  expect(subscriptions.can("pelcro", "update", "externalId")).toBe(false);
});
