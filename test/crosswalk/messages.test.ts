import { createHmac } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CrosswalkInput } from "../../generator/crosswalk/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import {
  startLoopbackServer,
  type ServedResponse,
  type LoopbackServer,
  type ReceivedRequest,
} from "../support/loopback-server.ts";
import { writePackages, type WrittenPackages } from "./packages.ts";
import { documentOf, mappingOf } from "./support.ts";

/** A domain unlike billing: three vendors that do not exist, each with habits of its own. */
const folder = "test/crosswalk/fixtures/messages";
const names = ["pigeon", "parley", "courier"] as const;

interface Outcome {
  readonly value: Record<string, unknown>;
  readonly issues: readonly { readonly code: string; readonly path: string }[];
  readonly raw: unknown;
}
interface Messages {
  send(name: string, input: object, options?: object): Promise<Outcome>;
  get(name: string, id: string): Promise<Outcome>;
  remove(name: string, id: string): Promise<Outcome>;
  list(
    name: string,
    input?: object,
  ): AsyncIterable<Record<string, unknown>> & {
    page(options?: object): Promise<Outcome>;
  };
  webhook(name: string, request: object, options?: object): Promise<Record<string, unknown>>;
  can(name: string, operation: string, field?: string): boolean;
}

let packages: WrittenPackages;
let server: LoopbackServer;
let respond: (request: ReceivedRequest) => ServedResponse;
let messages: Messages;

function input(): CrosswalkInput {
  const diagnostics = createDiagnostics();
  const mappings = names.flatMap(
    (name) => mappingOf(name, `${folder}/${name}.yaml`, diagnostics) ?? [],
  );
  expect(diagnostics.all).toEqual([]);
  return {
    name: "messages",
    canonical: documentOf("messages", `${folder}/model.yaml`),
    providers: names.map((name) => documentOf(name, `${folder}/${name}.openapi.yaml`)),
    mappings,
  };
}

beforeAll(async () => {
  packages = await writePackages(input(), createDiagnostics());
  server = await startLoopbackServer((request) => respond(request));
  const load = async (file: string): Promise<Record<string, (...given: unknown[]) => unknown>> =>
    (await import(join(packages.folder, "node_modules/@crosswalk", file))) as never;
  const adapters: Record<string, unknown> = {};
  for (const name of names) {
    const made = await load(`${name}/src/index.js`);
    const create = made[`create${name.charAt(0).toUpperCase()}${name.slice(1)}Client`];
    const adapter = (await load(`messages/src/${name}.js`))[name];
    const client = create?.({ baseUrl: server.url });
    adapters[name] = adapter?.({ client, settings: name === "pigeon" ? { loft: "north" } : {} });
  }
  const { createMessages } = await load("messages/src/index.js");
  messages = createMessages?.(adapters) as Messages;
}, 120_000);
afterAll(async () => {
  await server.close();
  packages.remove();
});

async function all(items: AsyncIterable<Record<string, unknown>>): Promise<unknown[]> {
  const found = [];
  for await (const item of items) found.push(item["id"]);
  return found;
}

test("a form body, a list in it, a field under a condition, and a date as in mail", async () => {
  respond = () => ({
    status: 201,
    json: {
      ring: "R1",
      recipient: "ada",
      phase: "flown",
      flown_on: "Sat, 01 Feb 2025 10:00:00 +0000",
    },
  });
  const { value } = await messages.send("pigeon", {
    ...{ to: "ada", text: "a&b", media: ["x", "y"], silent: true },
  });
  const request = server.last();
  expect(request.url).toBe("/v3/north/Letters");
  expect(request.headers["content-type"]).toContain("application/x-www-form-urlencoded");
  const form = new URLSearchParams(request.body.toString());
  expect([form.get("Recipient"), form.get("Text"), form.get("Quiet")]).toEqual([
    "ada",
    "a&b",
    "true",
  ]);
  expect(form.getAll("Picture")).toEqual(["x", "y"]);
  expect(value).toEqual({ id: "R1", to: "ada", state: "sent", sentAt: "2025-02-01T10:00:00Z" });
});

test("a word that the vendor adds later does not cost the response", async () => {
  respond = () => ({ json: { ring: "R2", phase: "circling" } });
  const { value, issues } = await messages.get("pigeon", "R2");
  expect(value).toEqual({ id: "R2", state: "unknown" });
  expect(issues).toMatchObject([{ code: "lossy", path: "state" }]);
});

test("pages by address: each once, in order, and the host of the address is not followed", async () => {
  respond = ({ url }) => {
    const page = Number(new URL(url, server.url).searchParams.get("Page") ?? 0);
    const next =
      page < 2 ? `https://elsewhere.example/x?PerPage=1&Page=${String(page + 1)}&Token=t` : null;
    return { json: { letters: [{ ring: `R${String(page)}` }], next_uri: next } };
  };
  expect(await all(messages.list("pigeon", { limit: 1 }))).toEqual(["R0", "R1", "R2"]);
  expect(server.last().url).toBe("/v3/north/Letters?PerPage=1&Page=2&Token=t");
});

test("a single page, and on from its cursor", async () => {
  respond = ({ url }) => ({
    json: {
      ok: true,
      past: [{ ts: url.includes("from=c1") ? "2" : "1" }],
      meta: { next: url.includes("from=c1") ? "" : "c1" },
    },
  });
  const first = await messages.list("parley", { channel: "a" }).page();
  expect(first.value).toMatchObject({ items: [{ id: "1" }] });
  const cursor = first.value["cursor"];
  const second = await messages.list("parley", { channel: "a" }).page({ cursor });
  expect(second.value).toEqual({ items: [{ id: "2", state: "sent" }], cursor: null });
  expect(server.last().url).toBe("/talk.past?room=a&from=c1");
});

test("a vendor that repeats a cursor does not go on for ever", async () => {
  respond = () => ({ json: { ok: true, past: [{ ts: "1" }], meta: { next: "same" } } });
  await expect(all(messages.list("parley"))).rejects.toThrow("a second time");
});

test("leaving a list early sends no more", async () => {
  respond = () => ({
    json: { ok: true, past: [{ ts: "1" }], meta: { next: String(Math.random()) } },
  });
  const before = server.requests.length;
  for await (const item of messages.list("parley")) {
    expect(item["id"]).toBe("1");
    break;
  }
  expect(server.requests.length).toBe(before + 1);
});

test("an error inside a 200", async () => {
  respond = () => ({ json: { ok: false, error: "room_unknown" } });
  await expect(messages.send("parley", { to: "nowhere", text: "x" })).rejects.toMatchObject({
    ...{ name: "UnifiedError", kind: "not_found", code: "room_unknown", status: 200 },
  });
});

test("a body that comes with nothing", async () => {
  respond = () => ({ status: 204 });
  expect((await messages.remove("pigeon", "R1")).value).toBeUndefined();
  expect(server.last()).toMatchObject({ method: "DELETE", url: "/v3/north/Letters/R1" });
});

describe("two calls for one operation", () => {
  test("the result of the first goes into the second", async () => {
    respond = ({ url }) =>
      url === "/chats"
        ? { json: { chat: { id: -100 } } }
        : {
            json: { ok: true, result: { message_id: 7, chat: { id: -100 }, date: 1_738_368_000 } },
          };
    const { value } = await messages.send(
      "courier",
      { to: "@ada", text: "hi" },
      { idempotencyKey: "k1" },
    );
    const [chat, message] = server.requests.slice(-2);
    expect(JSON.parse(chat?.body.toString() ?? "")).toEqual({ with: "@ada" });
    expect(JSON.parse(message?.body.toString() ?? "")).toEqual({ chat_id: -100, text: "hi" });
    expect(message?.headers["request-id"]).toBe("k1");
    expect(value).toEqual({ id: "7", to: "-100", state: "sent", sentAt: "2025-02-01T00:00:00Z" });
  });

  test("is left out where its condition does not hold; a key is made where none is given", async () => {
    respond = () => ({ json: { ok: true, result: { message_id: 8 } } });
    const before = server.requests.length;
    await messages.send("courier", { to: "-5", text: "hi" });
    expect(server.requests.length).toBe(before + 1);
    expect(JSON.parse(server.last().body.toString())).toEqual({ chat_id: -5, text: "hi" });
    expect(server.last().headers["request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("what was done is told when the second fails", async () => {
    respond = ({ url }) =>
      url === "/chats"
        ? { json: { chat: { id: 1 } } }
        : { status: 429, headers: { "retry-after": "7" } };
    await expect(messages.send("courier", { to: "@b", text: "x" })).rejects.toMatchObject({
      ...{ kind: "rate_limited", retryAfter: 7, mayHaveActed: true },
      done: [{ step: "chat", raw: { chat: { id: 1 } } }],
    });
  });
});

describe("events", () => {
  const body = JSON.stringify({
    event: "message",
    id: "e1",
    message: { message_id: 5, text: "hello" },
  });
  const signed = (text: string, time = Math.floor(Date.now() / 1000)) => ({
    body: text,
    headers: {
      "courier-signature": `t=${String(time)},v1=${createHmac("sha256", "s1")
        .update(`${String(time)}.${text}`)
        .digest("hex")}`,
    },
  });

  test("verified, by any of the secrets that are valid", async () => {
    const event = await messages.webhook("courier", signed(body), { secret: ["s0", "s1"] });
    expect(event).toMatchObject({
      type: "messageReceived",
      id: "e1",
      value: { id: "5", text: "hello" },
    });
  });

  test("an event that the mapping does not name is told", async () => {
    const other = JSON.stringify({ event: "typing", id: "e2" });
    const event = await messages.webhook("courier", signed(other), { secret: "s1" });
    expect(event).toMatchObject({ type: "unknown", rawType: "typing", raw: { id: "e2" } });
  });

  test.each([
    ["another body", { ...signed(body), body: body.replace("hello", "hollo") }],
    ["another secret", { ...signed(body), headers: { "courier-signature": "t=1,v1=00" } }],
    ["an old one", signed(body, Math.floor(Date.now() / 1000) - 301)],
    ["no signature", { body, headers: {} }],
  ])("%s is not accepted", async (_, request) => {
    await expect(messages.webhook("courier", request, { secret: "s1" })).rejects.toMatchObject({
      kind: "invalid_webhook",
    });
  });
});

test("what each can do", () => {
  expect(messages.can("parley", "get")).toBe(false);
  expect(messages.can("courier", "send", "silent")).toBe(true);
  expect(messages.can("courier", "send", "media")).toBe(false);
  expect(messages.can("pigeon", "list", "limit")).toBe(true);
  expect(() => messages.get("parley", "1")).toThrow("no operation");
});
