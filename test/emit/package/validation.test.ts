import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import { startLoopbackServer, type ServedResponse } from "../../support/loopback-server.ts";

let answer: ServedResponse = {};
const server = await startLoopbackServer(() => answer);
afterAll(() => server.close());
beforeEach(() => {
  answer = { json: { id: 1 } };
});

const pet = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };
const failure = { type: "object", required: ["error"], properties: { error: { type: "string" } } };
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });

const document: JsonObject = {
  paths: {
    "/pets/{name}": {
      post: {
        operationId: "addPet",
        parameters: [
          { name: "name", in: "path", required: true, schema: { type: "string", maxLength: 5 } },
          { name: "limit", in: "query", required: true, schema: { type: "integer" } },
        ],
        requestBody: { required: true, content: json(pet) },
        responses: {
          "201": { description: "made", content: json(pet) },
          "2XX": {
            description: "other",
            content: {
              "application/json": { schema: { type: "array" } },
              "text/plain": { schema: { type: "string" } },
            },
          },
          default: { description: "no", content: json(failure) },
        },
      },
    },
  },
  webhooks: {
    "pet.made": {
      post: { operationId: "petMade", requestBody: { content: json(pet) }, responses: {} },
    },
  },
};

async function load(options: object = {}) {
  const { load } = await emitDocument(document);
  const { createAcmeClient, addPet, petMade } = await load();
  const client = createAcmeClient?.({ baseUrl: server.url, ...options });
  const good = { params: { path: { name: "rex" }, query: { limit: 1 } }, body: { id: 1 } };
  return {
    petMade,
    add: (init: object = {}): Promise<object> => addPet?.(client, { ...good, ...init }) as never,
  };
}

describe("requests", () => {
  test("an invalid one is not sent; the error says where and why, and quotes nothing", async () => {
    const { add } = await load();
    const before = server.requests.length;
    const error: unknown = await add({
      params: { path: { name: "s3cret-name" }, query: { limit: "s3cret" } },
      body: { id: "s3cret" },
    }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "RequestValidationError",
      issues: [
        { path: ["params", "path", "name"] },
        { path: ["params", "query", "limit"] },
        { path: ["body", "id"] },
      ],
    });
    expect(String(error)).toContain("POST /pets/{name}");
    expect(String(error) + JSON.stringify(error)).not.toContain("s3cret");
    expect(server.requests).toHaveLength(before);
  });

  test("what is missing is called so", async () => {
    const { add } = await load();
    const params = { path: { name: "rex" }, query: {} };
    await expect(add({ params, body: {} })).rejects.toMatchObject({
      issues: [
        { path: ["params", "query", "limit"], message: "missing" },
        { path: ["body", "id"], message: "missing" },
      ],
    });
  });

  test("a required body must be there", async () => {
    const { add } = await load();
    await expect(add({ body: undefined })).rejects.toMatchObject({ issues: [{ path: ["body"] }] });
  });

  test("with the policy off anything is sent", async () => {
    const { add } = await load({ validate: { request: "off", response: "off" } });
    await add({ body: { id: "x" } });
    expect(server.last().body.toString()).toBe('{"id":"x"}');
  });
});

describe("responses", () => {
  test.each([
    ["the status itself", 201, { json: { id: 1 } }, true],
    ["the status itself, broken", 201, { json: { id: "x" } }, false],
    ["a range", 202, { json: [] }, true],
    ["a range, broken", 202, { json: {} }, false],
    ["another media type", 202, { body: "text", headers: { "content-type": "text/plain" } }, true],
    ["default", 500, { json: { error: "x" } }, true],
    ["default, broken", 500, { json: {} }, false],
    ["no body at all", 204, {}, true],
  ])("are checked by %s", async (_, status, sent, valid) => {
    const onInvalidResponse = vi.fn();
    const { add } = await load({ onInvalidResponse });
    answer = { status, ...sent };
    await add();
    expect(onInvalidResponse).toHaveBeenCalledTimes(valid ? 0 : 1);
    if (!valid) {
      expect(onInvalidResponse.mock.calls[0]).toMatchObject([
        [{}],
        { method: "POST", path: "/pets/{name}", status },
      ]);
    }
  });

  test("are returned as they are under `warn`, and the console is told", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { add } = await load();
    answer = { status: 201, json: { id: "s3cret" } };
    await expect(add()).resolves.toMatchObject({ data: { id: "s3cret" } });
    expect(warn.mock.calls).toHaveLength(1);
    expect(String(warn.mock.calls[0]?.[0])).toContain(
      "Invalid response 201 of POST /pets/{name}: id: ",
    );
    expect(String(warn.mock.calls[0]?.[0])).not.toContain("s3cret");
    warn.mockRestore();
  });

  test("reject under `error`; error responses are returned even so", async () => {
    const onInvalidResponse = vi.fn();
    const { add } = await load({ validate: { response: "error" }, onInvalidResponse });
    answer = { status: 201, json: { id: "x" } };
    await expect(add()).rejects.toMatchObject({
      name: "ResponseValidationError",
      issues: [{ path: ["id"] }],
    });
    answer = { status: 500, json: { oops: true } };
    await expect(add()).resolves.toMatchObject({ error: { oops: true } });
    expect(onInvalidResponse).toHaveBeenCalledTimes(1);
  });

  test("are read by their media type", async () => {
    const { add } = await load();
    answer = {
      status: 202,
      body: "plain",
      headers: { "content-type": "text/plain; charset=utf-8" },
    };
    await expect(add()).resolves.toMatchObject({ data: "plain" });
    answer = { status: 202, json: [1] };
    await expect(add()).resolves.toMatchObject({ data: [1] });
    await expect(add({ parseAs: "text" })).resolves.toMatchObject({ data: "[1]" });
  });
});

/** Some documents declare text where objects come. */
test.each([
  ["text of a string", { type: "string" }, '{"id":1}'],
  ["text of anything else", { type: "object" }, '{"id":1}'],
])("a response that is declared as %s is what its type says", async (_, schema, data) => {
  const content = { "text/plain": { schema } };
  const responses = { "200": { description: "", content } };
  const { load } = await emitDocument({
    paths: { "/text": { get: { operationId: "read", responses } } },
  });
  const { createAcmeClient, read } = await load();
  await expect(read?.(createAcmeClient?.({ baseUrl: server.url }))).resolves.toMatchObject({
    data,
  });
});

test("a webhook's payload is checked and returned", async () => {
  const { petMade } = await load();
  const payload = { id: 1, more: true };
  expect(petMade?.(payload)).toBe(payload);
  expect(() => petMade?.({ id: "x" })).toThrow("Invalid payload of webhook pet.made:\n  id: ");
});

test("parameters of the connection are given once", async () => {
  const site = { name: "site", in: "query", required: true, schema: { type: "integer" } };
  const operation = (operationId: string): JsonObject => ({
    get: { operationId, parameters: [site], responses: {} },
  });
  const { load: loadModule } = await emitDocument({
    paths: { "/a": operation("a"), "/b": operation("b") },
  });
  const { createAcmeClient, a, b } = await loadModule();
  const client = createAcmeClient?.({ baseUrl: server.url, defaults: { query: { site: 7 } } });
  await a?.(client);
  expect(server.last().url).toBe("/a?site=7");
  await b?.(client, { params: { query: { site: 8 } } });
  expect(server.last().url).toBe("/b?site=8");
  await expect(a?.(createAcmeClient?.({ baseUrl: server.url }))).rejects.toThrow("params.query");
});
