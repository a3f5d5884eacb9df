import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { startLoopbackServer, type ServedResponse } from "../../support/loopback-server.ts";
import { generatePackage, operation } from "./package.ts";

let response: ServedResponse = { json: {} };
const server = await startLoopbackServer(() => response);
afterAll(() => server.close());

const json = (schema: JsonObject): JsonObject => ({
  "200": { description: "Done", content: { "application/json": { schema } } },
});
const document: JsonObject = {
  security: [{ key: [] }],
  components: { securitySchemes: { key: { type: "apiKey", in: "query", name: "key" } } },
  paths: {
    "/items": {
      get: {
        operationId: "listItems",
        responses: {
          ...json({
            type: "object",
            properties: { items: { type: "array", items: { type: "integer" } } },
          }),
          default: {
            description: "Failed",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { message: { type: "string" } },
                  additionalProperties: false,
                },
              },
            },
          },
        },
      },
    },
    "/archive": { get: { operationId: "getArchive", responses: { "200": { description: "?" } } } },
    "/jobs?beta={beta}": {
      get: {
        operationId: "listJobs",
        parameters: [
          { name: "beta", in: "path", required: true, schema: { type: "boolean" } },
          { name: "limit", in: "query", schema: { type: "integer" } },
        ],
        responses: json({}),
      },
    },
    "/people": {
      get: {
        operationId: "listPeople",
        parameters: [{ name: "pageable", in: "query", schema: { type: "object" } }],
        responses: json({}),
      },
    },
  },
};
const generated = await generatePackage(document, ["lint"]);
const auth = { key: "secret" };
const clientWith = (options: object = {}): object =>
  generated.client({ baseUrl: server.url, auth, ...options });
const listItems = operation(generated, "listItems");

beforeEach(() => {
  response = { json: {} };
});

describe("settings of a call", () => {
  test("those that Request does not know reach fetch, through layers and credentials in the query", async () => {
    const seen: unknown[] = [];
    const fetch = (request: Request, init?: object): Promise<Response> => {
      seen.push(request.cache, request.url.endsWith("key=secret"), init);
      return Promise.resolve(Response.json({}));
    };
    const again = (next: typeof fetch) => (request: Request) => next(new Request(request));
    const client = clientWith({ fetch, layers: [again] });
    const settings = { cache: "no-store", next: { revalidate: 5 }, dispatcher: "pool" };
    await listItems(client, settings);
    const { GET } = client as { GET: (path: string, init: object) => Promise<unknown> };
    await GET("/items", settings);
    const given = ["no-store", true, { next: { revalidate: 5 }, dispatcher: "pool" }];
    expect(seen).toEqual([...given, ...given]);
  });

  test("a fetch of one call goes through the layers, too", async () => {
    const layers = [(next: typeof fetch) => (request: Request) => next(request)];
    const spy = vi.fn(layers[0]);
    const client = clientWith({ layers: [spy] });
    const own = vi.fn(() => Promise.resolve(Response.json({ items: [1] })));
    expect((await listItems(client, { fetch: own })).data).toEqual({ items: [1] });
    expect(own).toHaveBeenCalledOnce();
    expect(spy).toHaveBeenCalledOnce();
  });

  test.each(["error", "manual", undefined])("redirect: %s", async (redirect) => {
    const client = clientWith();
    response = { status: 302, headers: { location: "https://elsewhere.example/" } };
    const call = listItems(client, { redirect });
    if (redirect === "error") await expect(call).rejects.toThrow(TypeError);
    else expect((await call).response.status).toBe(302);
  });

  test("the global fetch is the one that there is at the time of the call", async () => {
    const client = clientWith();
    const spy = vi.spyOn(globalThis, "fetch").mockResolvedValue(Response.json({ items: [2] }));
    expect((await listItems(client)).data).toEqual({ items: [2] });
    spy.mockRestore();
  });
});

describe("bodies", () => {
  test.each([
    ["HTML", "text/html", "<p>secret</p>"],
    ["broken JSON", "application/json", '{"secret":'],
    ["bytes", "application/x-tar", "\u0000secret"],
  ])("%s for JSON rejects with what is known, and no byte of the body", async (_, type, body) => {
    response = { headers: { "content-type": type }, body };
    const error = await listItems(clientWith()).then(
      () => undefined,
      (reason: unknown) => reason as Error & { response: Response },
    );
    expect(error).toMatchObject({
      name: "UnreadableResponseError",
      operation: "GET /items",
      status: 200,
      url: `${server.url}/items`,
    });
    expect(error?.message).toContain(type);
    expect(error?.message).not.toContain("secret");
    expect(await error?.response.text()).toBe(body);
  });

  test("JSON that is named as text, or not named, is read", async () => {
    response = { body: '{"items":[3]}' };
    expect((await listItems(clientWith())).data).toEqual({ items: [3] });
    response = { body: '{"items":[4]}', headers: { "content-type": "text/plain" } };
    expect((await listItems(clientWith())).data).toEqual({ items: [4] });
  });

  test("a body that the document does not describe is read by its media type", async () => {
    const getArchive = operation(generated, "getArchive");
    response = { headers: { "content-type": "application/x-tar" }, body: "tar" };
    const { data } = await getArchive(clientWith());
    expect(await (data as Blob).text()).toBe("tar");
    response = { json: { a: 1 } };
    expect((await getArchive(clientWith())).data).toEqual({ a: 1 });
  });
});

describe("mismatches", () => {
  test("are reported for the 1st, 10th, 100th time, once for all members of a list", async () => {
    response = { json: { items: ["a", "b", "c"] } };
    const onInvalidResponse = vi.fn();
    const client = clientWith({ onInvalidResponse });
    for (let call = 1; call <= 4; call++) await listItems(client);
    expect(onInvalidResponse.mock.calls.map(([issues]) => issues)).toMatchObject([
      [{ path: ["items", "*"], count: 3 }],
      [{ path: ["items", "*"], count: 12 }],
    ]);
  });

  test("take one line of the console", async () => {
    response = { json: { items: ["a"] } };
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const client = clientWith();
    await listItems(client);
    await listItems(client);
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^Invalid response 200 .*items\.\*/)]]);
    warn.mockRestore();
  });

  test("what a vendor adds to an error is none", async () => {
    const onInvalidResponse = vi.fn();
    const client = clientWith({ onInvalidResponse });
    response = { status: 429, json: { message: "slow", retry: 1 } };
    await listItems(client);
    expect(onInvalidResponse).not.toHaveBeenCalled();
    response = { status: 429, json: { message: 1 } };
    await listItems(client);
    expect(onInvalidResponse).toHaveBeenCalledOnce();
  });
});

describe("addresses", () => {
  test("parameters join the query that a path has", async () => {
    const params = { path: { beta: true }, query: { limit: 5 } };
    await operation(generated, "listJobs")(clientWith(), { params });
    expect(server.last().url).toBe("/jobs?beta=true&limit=5&key=secret");
  });

  test("an object in the query has its lists exploded", async () => {
    const pageable = { page: 0, sort: ["name", "age"], filter: { a: "b" } };
    await operation(generated, "listPeople")(clientWith(), { params: { query: { pageable } } });
    const { url } = server.last();
    expect(decodeURIComponent(url)).toBe(
      "/people?page=0&sort=name&sort=age&filter[a]=b&key=secret",
    );
  });

  test("a server with an undeclared variable is no default", async () => {
    const servers = [{ url: "https://{region}.example" }];
    const { client } = await generatePackage({ servers, paths: {} }, ["lint"]);
    expect(client).toBeTypeOf("function");
    const fetch = vi.fn(() => Promise.resolve(Response.json({})));
    const { GET } = client({ fetch }) as { GET: (path: string) => Promise<unknown> };
    await expect(GET("/a")).rejects.toThrow(TypeError);
    expect(fetch).not.toHaveBeenCalled();
  });
});
