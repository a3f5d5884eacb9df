import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { startLoopbackServer, type ServedResponse } from "../../support/loopback-server.ts";
import { generatePackage, operation } from "./package.ts";

let answer: ServedResponse = {};
const server = await startLoopbackServer(() => answer);
afterAll(() => server.close());

const responses = { "200": { description: "Done" } };
const payload = (name: string): JsonObject => ({
  required: true,
  content: {
    "application/json": {
      schema: { type: "object", required: [name], properties: { [name]: { type: "integer" } } },
    },
  },
});

describe("webhooks, callbacks and links", async () => {
  const generated = await generatePackage({
    paths: {
      "/subscriptions": {
        post: {
          operationId: "subscribe",
          requestBody: payload("id"),
          responses: {
            "201": {
              description: "Made",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Made" } } },
              links: {
                self: { operationId: "read", parameters: { id: "$response.body#/id" } },
              },
            },
          },
          callbacks: {
            done: { "{$request.body#/url}": { post: { requestBody: payload("at"), responses } } },
            shared: { $ref: "#/components/callbacks/Shared" },
          },
        },
      },
      "/subscriptions/{id}": {
        get: {
          operationId: "read",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses,
        },
      },
    },
    webhooks: {
      "pet.made": { post: { operationId: "petMade", requestBody: payload("pet"), responses } },
      "pet gone/now": { put: { requestBody: payload("gone"), responses } },
      shared: { $ref: "#/components/pathItems/Shared" },
    },
    components: {
      schemas: { Made: { type: "object", properties: { id: { type: "string" } } } },
      callbacks: { Shared: { "{$url}": { post: { requestBody: payload("n"), responses } } } },
      pathItems: {
        Shared: { post: { operationId: "onShared", requestBody: payload("s"), responses } },
      },
    },
  });
  const check = (name: string, value: unknown): unknown =>
    (generated.module[name] as unknown as (value: unknown) => unknown)(value);

  test.each([
    ["petMade", "pet", "pet.made"],
    ["putPetGoneNow", "gone", "pet gone/now"],
    ["onShared", "s", "shared"],
  ])("%s checks its payload", (name, field, key) => {
    const value = { [field]: 1, more: true };
    expect(check(name, value)).toBe(value);
    expect(() => check(name, {})).toThrow(`Invalid payload of webhook ${key}`);
    expect(() => check(name, { [field]: "s3cret" })).toThrow(/^(?!.*s3cret)/s);
  });

  test("an operation that has callbacks and links is called as any other", async () => {
    answer = { status: 201, json: { id: "7" } };
    const client = generated.client({ baseUrl: server.url });
    const made = await operation(generated, "subscribe")(client, { body: { id: 1 } });
    expect(made).toMatchObject({ data: { id: "7" } });
    await operation(generated, "read")(client, { params: { path: made.data as object } });
    expect(server.last().url).toBe("/subscriptions/7");
  });
});

describe("names of every kind", async () => {
  const property = { type: "string" };
  const names = ["名前", "Größe", "a b", "a.b", "a-b", "a_b", "class", "constructor", "1st", "$id"];
  const object: JsonObject = {
    type: "object",
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, property])),
  };
  const words = ["class", "delete", "await", "send", "schemas", "client", "init", "list pets"];
  const generated = await generatePackage(
    {
      paths: {
        ...Object.fromEntries(
          words.map((name) => [
            `/words/${name}`,
            { get: { operationId: name, responses } } as JsonObject,
          ]),
        ),
        "/日本/{名前}/größe": {
          post: {
            operationId: "名前を保存",
            parameters: [
              { name: "名前", in: "path", required: true, schema: property },
              { name: "größe", in: "query", schema: property },
              { name: "a[b]", in: "query", schema: property },
              { name: "class", in: "cookie", schema: property },
            ],
            requestBody: { required: true, content: { "application/json": { schema: object } } },
            responses: {
              "200": { description: "Done", content: { "application/json": { schema: object } } },
            },
          },
        },
        "/a-b": { get: { operationId: "a-b", responses } },
        "/a_b": { get: { operationId: "a_b", responses } },
        "/A-B": { get: { operationId: "A-B", responses } },
        "/ab": { get: { operationId: "ab", responses } },
        "/AB": { get: { operationId: "AB", responses } },
      },
      components: {
        schemas: {
          Foo: { enum: ["Foo"] },
          foo: { enum: ["foo"] },
          "foo-bar": { enum: ["foo-bar"] },
          foo_bar: { enum: ["foo_bar"] },
          FooBar: { enum: ["FooBar"] },
        },
      },
    },
    ["lint"],
  ); // Redocly's rules know ASCII names only.
  const manifest = JSON.parse(generated.read("manifest.json")) as {
    readonly operations: Readonly<Record<string, { readonly export: string; path: string }>>;
    readonly schemas: Readonly<Record<string, string>>;
  };

  test("each operation has a function of its own that calls its own path", async () => {
    const client = generated.client({ baseUrl: server.url });
    answer = { json: {} };
    const called = new Set<string>();
    for (const { export: name, path } of Object.values(manifest.operations)) {
      if (path.includes("{")) continue;
      await operation(generated, name)(client);
      expect(decodeURI(server.last().url)).toBe(path);
      called.add(name);
    }
    expect(called.size).toBe(words.length + 5);
  });

  test("each schema has a validator of its own", async () => {
    const schemas = await generated.schemas();
    const entries = Object.entries(manifest.schemas);
    expect(new Set(Object.values(manifest.schemas)).size).toBe(5);
    for (const [name, exported] of entries) {
      for (const [other] of entries) {
        expect(schemas[exported]?.safeParse(other).success).toBe(name === other);
      }
    }
  });

  test("names arrive as the document has them, and values come back under them", async () => {
    const body = Object.fromEntries(names.map((name) => [name, `${name}!`]));
    answer = { json: body };
    const client = generated.client({ baseUrl: server.url, validate: { response: "error" } });
    const name = manifest.operations["名前を保存"]?.export ?? "";
    const { data } = await operation(generated, name)(client, {
      params: {
        path: { 名前: "東京/1" },
        query: { größe: "ü", "a[b]": "1" },
        cookie: { class: "x" },
      },
      body,
    });
    expect(data).toEqual(body);
    const { url, headers, body: sent } = server.last();
    expect(url).toBe(
      `${encodeURI("/日本/")}${encodeURIComponent("東京/1")}${encodeURI("/größe")}?gr%C3%B6%C3%9Fe=%C3%BC&a%5Bb%5D=1`,
    );
    expect(headers.cookie).toBe("class=x");
    expect(JSON.parse(sent.toString())).toEqual(body);
    const { [names[0] ?? ""]: _, ...incomplete } = body;
    await expect(
      operation(generated, name)(client, { params: { path: { 名前: "x" } }, body: incomplete }),
    ).rejects.toThrow("名前");
  });
});
