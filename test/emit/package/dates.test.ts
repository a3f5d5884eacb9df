import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { get } from "../../../templates/crosswalk/paths.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import { startLoopbackServer, type ServedResponse } from "../../support/loopback-server.ts";

let response: ServedResponse = {};
const server = await startLoopbackServer(() => response);
afterAll(() => server.close());

const time = { type: "string", format: "date-time" };
const visit = { type: "object", required: ["at"], properties: { at: time, note: time } };
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const parameters = ["query", "header"].map((location) => ({
  ...{ name: "since", in: location, schema: time },
}));
const document: JsonObject = {
  paths: {
    "/visits": {
      post: {
        operationId: "addVisit",
        parameters,
        requestBody: { required: true, content: json(visit) },
        responses: { "200": { description: "", content: json({ type: "array", items: visit }) } },
      },
    },
    "/form": {
      post: {
        operationId: "sendForm",
        requestBody: { content: { "application/x-www-form-urlencoded": { schema: visit } } },
        responses: { "204": { description: "" } },
      },
    },
    "/lines": {
      get: {
        operationId: "readLines",
        responses: {
          "200": { description: "", content: { "application/jsonl": { schema: visit } } },
        },
      },
    },
  },
  webhooks: {
    visited: {
      post: { operationId: "visited", requestBody: { content: json(visit) }, responses: {} },
    },
  },
};

test("with `dates: Date` a date-time is a Date in requests, responses, streams and webhooks", async () => {
  const made = await emitDocument(document, { dates: "Date" });
  const { addVisit, createAcmeClient, readLines, sendForm, visited } = await made.load();
  const client = createAcmeClient?.({ baseUrl: server.url });
  const at = new Date("2026-01-31T12:00:00Z");
  const text = "2026-01-31T12:00:00.000Z";
  const call = (init: object): Promise<{ data: unknown }> => addVisit?.(client, init) as never;

  response = { json: [{ at: "2026-01-31T13:00:00+01:00" }] };
  const init = { params: { query: { since: at }, header: { since: at } }, body: { at } };
  expect((await call(init)).data).toStrictEqual([{ at }]);
  const sent = server.requests.at(-1);
  expect(new URL(sent?.url ?? "", server.url).searchParams.get("since")).toBe(text);
  expect([sent?.headers["since"], JSON.parse(sent?.body.toString() ?? "")]).toStrictEqual([
    text,
    { at: text },
  ]);
  // A text is what JSON has of it.
  await call({ body: { at: text } });
  await expect(call({ body: { at: new Date("soon") } })).rejects.toThrow("body.at");
  await expect(call({ body: { at: "soon" } })).rejects.toThrow("body.at");

  const warn = vi.spyOn(console, "warn").mockReturnValue();
  response = { json: [{ at, note: "soon" }] };
  expect((await call({ body: { at } })).data).toStrictEqual([{ at, note: "soon" }]);
  expect(warn.mock.calls.flat().join()).toContain("*.note");
  warn.mockRestore();

  response = { status: 204 };
  await (sendForm?.(client, { body: { at } }) as unknown as Promise<unknown>);
  expect(server.requests.at(-1)?.body.toString()).toBe(`at=${encodeURIComponent(text)}`);

  response = { headers: { "content-type": "application/jsonl" }, body: `{"at":"${text}"}\n` };
  const stream = (await readLines?.(client)) as unknown as { data: AsyncIterable<unknown> };
  const lines: unknown[] = [];
  for await (const line of stream.data) lines.push(line);
  expect(lines).toStrictEqual([{ at }]);
  expect(visited?.({ at: text })).toStrictEqual({ at });
  expect(made.text("README.md")).toContain("at: new Date(");
});

test("a list continues with the very text of a Date", async () => {
  const list = (required: string[], properties: JsonObject): JsonObject => ({
    ...{ type: "object", required, properties },
  });
  const items = { type: "array", items: list(["id"], { id: time }) };
  const operation = (operationId: string, name: string, more: JsonObject): JsonObject => ({
    get: {
      operationId,
      parameters: [{ name, in: "query", schema: time }],
      responses: { "200": { description: "", content: json(list([], { items, ...more })) } },
    },
  });
  const paths = {
    "/cursors": operation("byCursor", "cursor", { next_cursor: time }),
    "/ids": operation("byId", "after_id", { has_more: { type: "boolean" } }),
  };
  const { load } = await emitDocument({ paths }, { dates: "Date" });
  const { createAcmeClient, ...operations } = await load();
  const client = createAcmeClient?.({ baseUrl: server.url });
  const cursor = "2026-01-31T12:00:00.123456+01:00";
  for (const name of ["byCursor", "byId"]) {
    response = { json: { items: [{ id: cursor }], next_cursor: cursor, has_more: true } };
    const before = server.requests.length;
    const { pages } = operations[name] as unknown as { pages: (client: unknown) => object };
    for await (const _ of pages(client) as AsyncIterable<unknown>)
      if (server.requests.length - before === 2) break;
    expect(server.requests.at(-1)?.url).toContain(`=${encodeURIComponent(cursor)}`);
  }
});

test("Dates are values of schemas that no zod schema says, and those of one list differ", async () => {
  const components = {
    schemas: {
      Closed: {
        allOf: [{ properties: { at: time } }, { properties: { id: { type: "string" } } }],
        if: { required: ["id"] },
        then: { required: ["at"] },
        unevaluatedProperties: false,
      },
      Unique: { type: "array", uniqueItems: true, items: time },
    },
  };
  const { load } = await emitDocument({ components }, { dates: "Date" });
  const { Closed, Unique } = (await load("schemas")) as unknown as Record<
    string,
    { safeParse(value: unknown): { success: boolean } }
  >;
  const [at, later] = [new Date("2026-01-31T12:00:00Z"), new Date("2026-02-01T12:00:00Z")];
  const results = [{ at, id: "1" }, { id: "1" }, { at: new Date(NaN), id: "1" }].map(
    (value) => Closed?.safeParse(value).success,
  );
  expect(results).toEqual([true, false, false]);
  expect(Unique?.safeParse([at, later]).success).toBe(true);
  expect(Unique?.safeParse([at, new Date(at)]).success).toBe(false);
});

test("the data of described events has Dates, and required members of alternatives are required", async () => {
  const event = (name: string, data: JsonObject): JsonObject => ({
    properties: { event: { const: name }, data },
  });
  const schema = {
    ...{ type: "object", required: ["event", "data"] },
    oneOf: [event("visit", visit), event("note", { type: "string" })],
  };
  const made = await emitDocument(
    {
      paths: {
        "/events": {
          get: {
            operationId: "readEvents",
            responses: { "200": { description: "", content: { "text/event-stream": { schema } } } },
          },
        },
      },
    },
    { dates: "Date" },
  );
  const { createAcmeClient, readEvents } = await made.load();
  const client = createAcmeClient?.({ baseUrl: server.url, validate: { response: "error" } });
  const text = "2026-01-31T12:00:00Z";
  const body = `event: visit\ndata: {"at":"${text}"}\n\nevent: note\ndata: ${text}\n\n`;
  response = { headers: { "content-type": "text/event-stream" }, body };
  const stream = (await readEvents?.(client)) as unknown as { data: AsyncIterable<unknown> };
  const events: unknown[] = [];
  for await (const one of stream.data) events.push(one);
  expect(events).toEqual([
    { event: "visit", data: { at: new Date(text) } },
    { event: "note", data: text },
  ]);
  expect(made.text("src/types.d.ts")).toContain('event: "visit";');
});

test("a mapping reads a provider's Date as the text that it was", () => {
  const seconds = { at: new Date("0001-01-01T00:00:00Z") };
  expect(get(seconds, ["at"])).toBe("0001-01-01T00:00:00Z");
  expect(get({ at: [new Date("2026-01-31T12:00:00.5Z")] }, ["at", 0])).toBe(
    "2026-01-31T12:00:00.500Z",
  );
});

test("with `dates: Date` and `int64: bigint` mocks, queries and tools have the values of the types", async () => {
  const properties = { at: time, size: { type: "integer", format: "int64" } };
  const visited = {
    type: "object",
    required: ["at", "size"],
    properties,
    additionalProperties: false,
  };
  const made = await emitDocument(
    {
      components: { schemas: { Visit: visited } },
      paths: {
        "/visits": {
          get: {
            operationId: "getVisit",
            parameters: Object.entries(properties).map(([name, schema]) => ({
              ...{ name, in: "query", schema },
            })),
            responses: { "200": { description: "", content: json(visited) } },
          },
        },
      },
    },
    { dates: "Date", int64: "bigint", client: { outputs: ["mocks", "mcp", "query"] } },
  );
  const removals: (() => void)[] = [];
  const folder = made.write((remove) => removals.push(remove));
  onTestFinished(() => removals.forEach((remove) => remove()));
  const [index, mocks, mcp, query] = await Promise.all(
    ["index", "mocks", "mcp", "query"].map((entry) => made.loadFrom(folder, entry)),
  );

  const example = mocks?.["makeVisit"]?.() as unknown as Record<string, unknown>;
  expect([example["at"] instanceof Date, typeof example["size"]]).toEqual([true, "bigint"]);
  const at = new Date("2026-01-31T12:00:00Z");
  expect(mocks?.["makeVisit"]?.({ with: { at } })).toMatchObject({ at });

  // MSW's own interceptors are not needed: its handler is asked.
  const handler = mocks?.["getVisitHandler"]?.({ body: { at, size: 1n } }) as unknown as {
    run(input: object): Promise<{ response: Response }>;
  };
  const request = new Request("https://a.example/visits");
  const { response: mocked } = await handler.run({ request, requestId: "1" });
  expect(await mocked.text()).toBe('{"at":"2026-01-31T12:00:00.000Z","size":1}');

  const options = query?.["getVisitQuery"]?.({}, { params: { query: { at, size: 7n } } });
  expect(JSON.parse(JSON.stringify(options))).toEqual({
    queryKey: ["getVisit", { params: { query: { at: at.toJSON(), size: "7" } } }],
  });

  const sizes: string[] = [];
  const fetch = ({ url }: Request): Promise<Response> => {
    sizes.push(new URL(url).search);
    const text = `{"at":"2026-01-31T12:00:00Z","size":${new URL(url).searchParams.get("size") ?? ""}}`;
    return Promise.resolve(new Response(text, { headers: { "content-type": "application/json" } }));
  };
  const client = index?.["createAcmeClient"]?.({ baseUrl: "https://a.example", fetch });
  const handle = mcp?.["createMcpHandler"]?.(client) as unknown as (
    message: object,
  ) => Promise<{ result: object }>;
  const call = async (size: number): Promise<object> => {
    const params = { name: "getVisit", arguments: { query: { at: at.toJSON(), size } } };
    return (await handle({ jsonrpc: "2.0", id: 1, method: "tools/call", params })).result;
  };
  expect(await call(7)).toMatchObject({ structuredContent: { at: at.toJSON(), size: 7 } });
  // A number that JSON's reader would round is in the text only.
  const large = await call(2 ** 60);
  expect(large).not.toHaveProperty("structuredContent");
  expect(JSON.stringify(large)).toContain(String(2n ** 60n));
});
