import { expect, test } from "vitest";
import { hooks } from "../../../templates/package/runtime/hooks.ts";
import { rateLimitOf } from "../../../templates/package/runtime/rate-limit.ts";
import { retry } from "../../../templates/package/runtime/retry.ts";
import { transportWith } from "../../../templates/package/runtime/transport.ts";
import type { Fetch, Layer } from "../../../templates/package/runtime/types.ts";

const url = "https://api.example/things";
const operation = { id: "listThings", method: "GET", path: "/things", tags: ["things"] };
const busyOnce = (): Fetch => {
  let count = 0;
  return async () => new Response(null, { status: count++ === 0 ? 503 : 200 });
};

test("layers are composed once, whatever settings a call has", async () => {
  let composed = 0;
  const counts: number[] = [];
  const counting: Layer = (next) => {
    let calls = 0;
    composed++;
    return (request) => {
      counts.push(++calls);
      return next(new Request(request));
    };
  };
  const sent: unknown[] = [];
  const transport = transportWith(
    async ({ headers }, init) => {
      sent.push([[...headers.keys()], init]);
      return new Response();
    },
    [counting],
  );
  await transport({}, operation)(new Request(url));
  await transport({ next: { revalidate: 5 } }, operation)(new Request(url));
  await transport({ fetch: async () => new Response("own") })(new Request(url));
  expect([composed, counts]).toEqual([1, [1, 2, 3]]);
  expect(sent).toEqual([
    [[], undefined],
    [[], { next: { revalidate: 5 } }],
  ]);
});

test("hooks are told each try inside of retry, and each call outside", async () => {
  const events: unknown[] = [];
  const hook = (name: string): Layer =>
    hooks({
      onRequest: ({ operation: info, attempt }) => void events.push([name, info?.id, attempt]),
      onResponse: ({ response, duration }) =>
        void events.push([name, response.status, duration >= 0]),
    });
  const layers = [hook("call"), retry({ delay: 0 }), hook("try")];
  await transportWith(busyOnce(), layers)({}, operation)(new Request(url));
  expect(events).toEqual([
    ["call", "listThings", 1],
    ["try", "listThings", 1],
    ["try", 503, true],
    ["try", "listThings", 2],
    ["try", 200, true],
    ["call", 200, true],
  ]);
});

test("hooks are told when there is no response", async () => {
  const errors: unknown[] = [];
  const failing = transportWith(
    () => Promise.reject(new TypeError("no network")),
    [hooks({ onError: ({ error, response }) => void errors.push([String(error), response]) })],
  );
  await expect(failing({}, operation)(new Request(url))).rejects.toThrow("no network");
  expect(errors).toEqual([["TypeError: no network", undefined]]);
});

test("a call has its own options for retry", async () => {
  const send = async (setting: object): Promise<number> => {
    const transport = transportWith(busyOnce(), [retry({ delay: 0 })]);
    return (await transport({ ...setting }, operation)(new Request(url))).status;
  };
  expect(await send({})).toBe(200);
  expect(await send({ retry: false })).toBe(503);
  expect(await send({ retry: { attempts: 1 } })).toBe(503);
});

test("rate limits are data", () => {
  const read = (headers: Record<string, string>): unknown =>
    rateLimitOf({ headers: new Headers(headers) }, 0);
  expect(
    read({
      "x-ratelimit-limit": "10",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": "1700000000",
    }),
  ).toEqual({
    limit: 10,
    remaining: 0,
    reset: new Date(1_700_000_000_000),
  });
  expect(read({ "ratelimit-limit": "10, 10;w=60", "ratelimit-reset": "5" })).toEqual({
    limit: 10,
    remaining: undefined,
    reset: new Date(5000),
  });
  expect(read({ "x-ratelimit-reset": "1700000000000" })).toMatchObject({
    reset: new Date(1_700_000_000_000),
  });
  expect(read({ ratelimit: '"a";r=50;t=30', "ratelimit-policy": '"a";q=100;w=60' })).toEqual({
    limit: 100,
    remaining: 50,
    reset: new Date(30_000),
  });
  expect(read({ ratelimit: "limit=9, remaining=0, reset=4" })).toEqual({
    limit: 9,
    remaining: 0,
    reset: new Date(4000),
  });
  for (const reset of ["2026-01-31T12:00:00Z", "", "soon"])
    expect(read({ "x-ratelimit-reset": reset })).toBeUndefined();
  expect(read({})).toBeUndefined();
});
