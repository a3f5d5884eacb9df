import * as z from "zod";
import { describe, expect, test } from "vitest";
import { callOperation } from "../../templates/crosswalk/client.ts";
import { encodeRequest } from "../../templates/crosswalk/encode.ts";
import { UnifiedError } from "../../templates/crosswalk/errors.ts";
import { field } from "../../templates/crosswalk/field.ts";
import { listOf } from "../../templates/crosswalk/list.ts";
import { readWebhook } from "../../templates/crosswalk/webhook.ts";
import type { Connection } from "../../templates/crosswalk/send.ts";
import type {
  CallMapping,
  OperationMapping,
  ProviderMapping,
  SendOperation,
} from "../../templates/crosswalk/types.ts";

/** The run time alone, on mappings of a freight forwarder that are written here as generation would. */

interface SentCall {
  readonly name: string;
  readonly init: {
    readonly params?: Record<string, Record<string, unknown>>;
    readonly headers?: Record<string, string>;
    readonly body?: unknown;
  };
}
interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A vendor that notes what it is sent, and replies by the name of the call. */
function vendor(replies: Readonly<Record<string, (init: SentCall["init"]) => Reply>>) {
  const sent: SentCall[] = [];
  const send = (name: string): SendOperation =>
    (async (_: never, init: SentCall["init"]) => {
      sent.push({ name, init });
      const { status = 200, body, headers = {} } = replies[name]?.(init) ?? {};
      const response = new Response(null, { status: status === 200 ? 200 : status, headers });
      return response.ok ? { data: body, response } : { error: body, response };
    }) as SendOperation;
  return { sent, send };
}

const shape = { schema: z.object({ id: z.string() }), fields: [field("id", "code")] };
const names: readonly string[] = [];

function connect(operations: Readonly<Record<string, Partial<OperationMapping>>>): Connection {
  const mapping: ProviderMapping = {
    ...{ provider: "freighter", providerVersion: "1", settings: {}, shapes: {} },
    settingsSchema: z.looseObject({}),
    errors: { default: { message: "why" } },
    operations: Object.fromEntries(
      Object.entries(operations).map(([name, one]) => [
        name,
        { path: [], input: z.looseObject({}), calls: [], ...one },
      ]),
    ),
  };
  return { mapping, client: {}, settings: {} };
}

async function failureOf(work: Promise<unknown>): Promise<UnifiedError> {
  const error = await work.then(
    () => undefined,
    (problem: unknown) => problem,
  );
  if (error instanceof UnifiedError) return error;
  throw new Error(`No UnifiedError: ${String(error)}`);
}

const call = (operation: string, input: object, options = {}) => ({ operation, input, options });

describe("several calls", () => {
  const { sent, send } = vendor({
    addDock: () => ({ body: { dock: { no: 4 } } }),
    addCrate: () => ({ body: { code: "c" } }),
  });
  const create: CallMapping = {
    ...{ names, send: send("addCrate"), idempotency: "meta.key" },
    request: {
      fields: [field("step:dock.no", "dock"), field("weight", "grams")],
      unsupported: [{ path: "insured", reason: "there is no insurance." }],
    },
    steps: [
      {
        ...{ name: "dock", names, send: send("addDock"), idempotency: "header:Key" },
        request: { fields: [field("town", "town")] },
        gives: { no: "dock.no" },
      },
    ],
    responses: { "200": { shape } },
  };
  const connection = connect({ create: { calls: [create] } });

  test("what cannot be said is told before the first of them", async () => {
    const input = { town: "Oslo", weight: 5, insured: true };
    const error = await failureOf(callOperation(connection, call("create", input)));
    expect([error.kind, error.mayHaveActed, sent.length]).toEqual(["unsupported", false, 0]);
  });

  test("options of the provider are for the call itself; each call has its own key", async () => {
    const input = { town: "Oslo", weight: 5, providerOptions: { freighter: { note: "up" } } };
    await callOperation(connection, call("create", input, { idempotencyKey: "k" }));
    expect(sent.map(({ init }) => [init.body, init.headers])).toEqual([
      [
        { town: "Oslo" },
        { Key: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string },
      ],
      [{ dock: 4, grams: 5, note: "up", meta: { key: "k" } }, undefined],
    ]);
  });
});

describe("a response that does not tell the value", () => {
  const reading = (send: (name: string) => SendOperation): Partial<OperationMapping> => ({
    path: ["id"],
    calls: [
      {
        ...{ names: ["path:code"], send: send("read") },
        request: { fields: [field("path:id", "path:code")] },
        responses: { "200": { shape } },
      },
    ],
  });
  const adding = (
    send: (name: string) => SendOperation,
    at: string,
  ): Partial<OperationMapping> => ({
    calls: [
      {
        ...{ names, send: send("add"), request: { fields: [] } },
        responses: { "201": { then: "get", with: { id: at } } },
      },
    ],
  });

  test.each([
    ["made.code", { body: { made: { code: 7 } } }, "7"],
    ["header:Location", { headers: { location: "https://x.example/crates/a%20b/?v=1" } }, "a b"],
    ["header:Location", { headers: { location: "/crates/50%" } }, "50%"],
  ])("the next call knows the object by %s", async (at, reply, code) => {
    const { sent, send } = vendor({
      add: () => ({ status: 201, ...reply }),
      read: () => ({ body: { code: "c" } }),
    });
    const connection = connect({ create: adding(send, at), get: reading(send) });
    const { value } = await callOperation(connection, call("create", {}));
    expect([value, sent[1]?.init.params]).toEqual([{ id: "c" }, { path: { code } }]);
  });

  test("when the next call fails, or cannot be made, it is told that the first acted", async () => {
    const { send } = vendor({
      add: () => ({ status: 201, body: { code: "c" } }),
      read: () => ({ status: 404, body: { why: "not yet" } }),
    });
    const late = connect({ create: adding(send, "code"), get: reading(send) });
    const error = await failureOf(callOperation(late, call("create", {})));
    expect(error).toMatchObject({ kind: "not_found", mayHaveActed: true });
    expect(error.done).toEqual([{ step: "create", raw: { code: "c" } }]);
    const lost = connect({ create: adding(send, "elsewhere"), get: reading(send) });
    expect(await failureOf(callOperation(lost, call("create", {})))).toMatchObject({
      ...{ kind: "unreadable_response", mayHaveActed: true },
    });
  });

  test("an event that has an id alone is fetched by it", async () => {
    const { send } = vendor({ read: () => ({ body: { code: "9" } }) });
    const connection = connect({ get: reading(send) });
    const webhooks = {
      ...{ verify: { scheme: "none" }, type: "kind", time: "at" },
      events: { moved: { event: "crateMoved", at: "crate.no", fetch: "get" } },
    };
    const body = JSON.stringify({ kind: "moved", at: 12, crate: { no: 9, id: "wrong" } });
    const event = await readWebhook(
      { ...connection, mapping: { ...connection.mapping, webhooks } },
      { body, headers: {} },
      { verify: () => true },
    );
    expect([event.value, event.time]).toEqual([{ id: "9" }, "12"]);
  });
});

describe("what a request says", () => {
  const encode = (more: Partial<CallMapping>, input: object): ReturnType<typeof encodeRequest> => {
    const { mapping } = connect({
      act: { calls: [{ names, send: vendor({}).send("act"), request: { fields: [] }, ...more }] },
    });
    return encodeRequest(mapping, "act", input);
  };

  test("a JSON Patch writes mapped maps whole, removes nulls, and takes options", () => {
    const patch = { patch: { jsonPatch: "add" as const } };
    const fields = [field("tags", "meta.tags"), field("note", "note"), field("box", "box.size")];
    const input = {
      ...{ tags: {}, note: null, box: 3 },
      providerOptions: { freighter: { meta: { extra: 1 } } },
    };
    expect(encode({ ...patch, request: { fields } }, input)).toMatchObject({
      body: [
        { op: "add", path: "/meta/tags", value: {} },
        { op: "add", path: "/meta/extra", value: 1 },
        { op: "remove", path: "/note" },
        { op: "add", path: "/box/size", value: 3 },
      ],
    });
  });

  test("a constant of every item stands in each", () => {
    const fields = [field("crates[*].grams", "pieces[*].mass.value")];
    const constants = [{ provider: "pieces[*].mass.unit", value: "g" }];
    const input = { crates: [{ grams: 1 }, { grams: 2 }] };
    expect(encode({ request: { fields, constants } }, input)).toMatchObject({
      body: {
        pieces: [{ mass: { value: 1, unit: "g" } }, { mass: { value: 2, unit: "g" } }],
      },
    });
  });

  test("what is empty is not in a form or a query, and it is said", () => {
    const fields = [field("tags", "tags"), field("labels", "query:labels")];
    const input = { tags: {}, labels: [] };
    const issues = (isForm: boolean): unknown =>
      encode({ request: { fields }, isForm }, input).issues.map(({ code, path }) => [code, path]);
    expect(issues(true)).toEqual([
      ["lossy", "tags"],
      ["lossy", "labels"],
    ]);
    expect(issues(false)).toEqual([["lossy", "labels"]]);
  });
});

describe("lists", () => {
  const list = (
    reply: (init: SentCall["init"]) => Reply,
    next: Readonly<Record<string, unknown>>,
    more: Partial<CallMapping> = {},
  ) => {
    const { sent, send } = vendor({ find: reply });
    const connection = connect({
      list: {
        page: { items: "items", cursor: "cursor", limit: "limit" },
        calls: [
          {
            ...{ names: ["query:gone"], send: send("find"), ...more },
            request: { fields: [field("query:gone", "query:gone")] },
            list: { items: "found", shape, size: "page.size", next, flags: ["gone"] },
          },
        ],
      },
    });
    return { sent, items: listOf(connection, call("list", { limit: 2, gone: true })) };
  };
  const all = async (items: AsyncIterable<unknown>): Promise<unknown[]> => {
    const found = [];
    for await (const item of items) found.push(item);
    return found;
  };

  test("a cursor goes on in the body that asks for the list", async () => {
    const { sent, items } = list(
      ({ body }) => {
        const { page } = body as { readonly page: { readonly after?: string } };
        return { body: { found: [{ code: page.after ?? "a" }], next: page.after ? "" : "b" } };
      },
      { cursor: "next", into: "page.after" },
    );
    expect(await all(items)).toEqual([{ id: "a" }, { id: "b" }]);
    expect(sent.at(-1)?.init.body).toEqual({ page: { size: 2, after: "b" } });
  });

  test("an address keeps the flags that were given; one without a query does not end the list", async () => {
    const pages = ["/crates?gone=true&at=2", "/crates/3"];
    let count = 0;
    const { sent, items } = list(
      () => ({ body: { found: [{ code: "a" }], next: pages[count++] } }),
      { url: "next" },
    );
    const error = await failureOf(all(items));
    expect(error.kind).toBe("unreadable_response");
    expect(error.message).toContain("no query");
    expect(sent[1]?.init.params).toEqual({ query: { gone: true, at: "2" } });
  });

  test.each([
    ["while", { more: false }],
    ["until", { more: true }],
  ])("`%s` ends a list by addresses", async (word, said) => {
    const { items } = list(
      () => ({ body: { found: [{ code: "a" }], next: "/crates?at=2", ...said } }),
      { url: "next", [word]: "more" },
    );
    expect(await all(items)).toEqual([{ id: "a" }]);
  });
});

test("a list that comes as a whole is one page, and takes no cursor", async () => {
  const { sent, send } = vendor({ all: () => ({ body: [{ code: "a" }, { code: "b" }] }) });
  const list = { names, send: send("all"), request: { fields: [] }, list: { items: "", shape } };
  const page = { items: "items", cursor: "cursor", limit: "limit" };
  const connection = connect({ list: { page, calls: [list] } });
  const found: unknown[] = [];
  for await (const item of listOf(connection, call("list", {}))) found.push(item);
  expect(found).toEqual([{ id: "a" }, { id: "b" }]);
  expect(sent).toHaveLength(1);
  const { value } = await listOf(connection, call("list", {})).page();
  expect(value).toMatchObject({ cursor: null });
  await expect(listOf(connection, call("list", {})).page({ cursor: "{}" })).rejects.toThrow(
    "not one that a page of this list gave",
  );
});
