import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { setupServer } from "msw/node";
import type { JsonObject } from "../../../generator/json/values.ts";
import {
  emitDocument,
  type EmittedPackage,
  type LoadedModule,
} from "../../support/emitted-package.ts";

const code = { type: "string", pattern: "^(?:[A-Z]{3}-\\d{4}|X\\d{2})$" };
const tagged = (name: string, more: JsonObject): JsonObject => ({
  ...{ type: "object", required: ["type", ...Object.keys(more)] },
  properties: { type: { const: name }, ...more },
});
const schemas: Record<string, JsonObject> = {
  Code: code,
  Lookahead: { type: "string", pattern: "^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,}$" },
  Letters: { type: "string", pattern: "^\\p{Lu}\\p{Ll}+$" },
  Repeated: { type: "string", pattern: "^(a|b)\\1[^a-z\\s]{3}$", maxLength: 5 },
  Both: { allOf: [{ pattern: "^[a-z]+$" }, { type: "string", minLength: 12, maxLength: 14 }] },
  Unique: {
    ...{ type: "array", uniqueItems: true, minItems: 2 },
    items: { type: "object", required: ["n"], properties: { n: { enum: [5, 6] } } },
  },
  Contains: { type: "array", contains: { const: "x" }, minContains: 2, items: { type: "string" } },
  Tuple: {
    ...{ type: "array", minItems: 2, items: false },
    prefixItems: [{ type: "number", exclusiveMaximum: -1 }, code],
  },
  Names: {
    ...{ type: "object", minProperties: 2, additionalProperties: code },
    propertyNames: { pattern: "^x-[a-z]+$" },
  },
  Step: { type: "number", multipleOf: 0.25, exclusiveMinimum: 0, exclusiveMaximum: 1 },
  Between: { type: "number", minimum: 0.5, maximum: 0.75 },
  Formats: {
    type: "object",
    required: ["duration", "pointer", "ip"],
    properties: {
      duration: { type: "string", format: "duration" },
      pointer: { type: "string", format: "json-pointer" },
      ip: { type: "string", format: "ipv6" },
    },
  },
  Either: { oneOf: [tagged("a", { n: { type: "integer", minimum: 3 } }), tagged("b", { code })] },
  Tree: {
    type: "object",
    required: ["left"],
    properties: { left: { oneOf: [{ $ref: "#/components/schemas/Tree" }, { type: "null" }] } },
  },
  Closed: {
    allOf: [
      { type: "object", required: ["id"], properties: { id: code } },
      { properties: { kind: { enum: ["whole", "part"] } }, required: ["kind"] },
      { if: { properties: { kind: { const: "part" } } }, then: { required: ["of"] } },
    ],
    properties: { of: code },
    unevaluatedProperties: false,
  },
};

const response = (operationId: string, content: JsonObject): JsonObject => ({
  ...{ operationId, responses: { "200": { description: "", content } } },
});
const item = { $ref: "#/components/schemas/Closed" };
const document: JsonObject = {
  components: { schemas: { ...schemas, Never: { not: {} } } },
  paths: {
    "/csv": { get: response("csv", { "text/csv": { example: "a,b" } }) },
    "/events": { get: response("events", { "text/event-stream": { schema: item } }) },
    "/lines": { get: response("lines", { "application/jsonl": { schema: item } }) },
    "/none": {
      get: response("none", {
        "application/json": { schema: { $ref: "#/components/schemas/Never" } },
      }),
    },
    "/a.(b)/{x}.{y}:run": { post: response("run", { "application/json": { schema: item } }) },
  },
};

let made: EmittedPackage;
let mocks: LoadedModule;
let index: LoadedModule;
beforeAll(async () => {
  made = await emitDocument(document, { client: { outputs: ["mocks"] } });
  const removals: (() => void)[] = [];
  const folder = made.write((remove) => removals.push(remove));
  mocks = await made.loadFrom(folder, "mocks");
  index = await made.loadFrom(folder, "index");
  removals.forEach((remove) => remove());
});

describe("factories", () => {
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: "document", ...document });

  test.each(Object.keys(schemas))("make values of %s that Ajv accepts", (name) => {
    const check = ajv.compile({ $ref: `document#/components/schemas/${name}` });
    for (let seed = 0; seed < 5; seed++) {
      const value: unknown = mocks[`make${name}`]?.({ seed });
      expect([value, check(value), ajv.errorsText(check.errors)]).toEqual([
        ...[value, true, "No errors"],
      ]);
    }
  });

  test("do not make what no value is", () => {
    expect(() => mocks["makeNever"]?.()).toThrow("No example");
    expect(mocks["makeNever"]?.({ with: 7 })).toBe(7);
    const notes = made.diagnostics.filter(({ code: one }) => one === "mock-not-made");
    expect(notes.map(({ pointer }) => pointer)).toEqual(["/components/schemas/Never"]);
  });
});

test("regular expressions that take for ever do not hold up a run", async () => {
  const endless = "^(a+)+$";
  const long = `${"a".repeat(60)}!`;
  const emitted = await emitDocument(
    {
      components: {
        schemas: {
          Text: { type: "string", pattern: endless, minLength: 40, examples: [long] },
          Names: { type: "object", patternProperties: { [endless]: {} }, required: [long] },
        },
      },
      paths: {},
    },
    { client: { outputs: ["mocks"] } },
  );
  const { makeText } = await emitted.load("mocks");
  expect(makeText?.({ seed: 1 })).toMatch(/^a{40,}$/);
});

test("a component whose values have no end is told, and does not hold up a run", async () => {
  const tree = { $ref: "#/components/schemas/Tree" };
  const { diagnostics } = await emitDocument(
    {
      components: {
        schemas: {
          Tree: { type: "object", required: ["a", "b"], properties: { a: tree, b: tree } },
        },
      },
      paths: {},
    },
    { client: { outputs: ["mocks"] } },
  );
  expect(diagnostics.map(({ code: one }) => one)).toContain("mock-not-made");
});

test("a keyword implies the type that it constrains", async () => {
  const emitted = await emitDocument(
    { components: { schemas: { List: { minItems: 2 }, Named: { minProperties: 1 } } }, paths: {} },
    { client: { outputs: ["mocks"] } },
  );
  const { makeList, makeNamed } = await emitted.load("mocks");
  const made = [0, 1, 2, 3].flatMap((seed) => [makeList?.({ seed }), makeNamed?.({ seed })]);
  expect(made.some(Array.isArray)).toBe(true);
});

test("values that would be too large do not hold up a run", async () => {
  let lists: JsonObject = { type: "string" };
  for (let level = 0; level < 12; level++) lists = { type: "array", minItems: 10, items: lists };
  const nested = { type: "string", pattern: "^(((a{100}){100}){100})$" };
  const schema = { $ref: "#/components/schemas/Lists" };
  const { text } = await emitDocument(
    {
      paths: {
        "/a": {
          post: {
            operationId: "send",
            requestBody: { required: true, content: { "application/json": { schema } } },
            responses: {},
          },
        },
      },
      components: { schemas: { Lists: lists, Nested: nested } },
    },
    { client: { outputs: ["mocks"] } },
  );
  expect(text("README.md").length).toBeLessThan(200_000);
  expect(text("src/mocks.js")).toContain("makeNested = /* @__PURE__ */ factoryOf([])");
});

test("handlers of MSW give texts, streams and values at any path", async () => {
  const handlers = mocks["handlers"]?.({ seed: 1 }) as unknown as Parameters<typeof setupServer>;
  const server = setupServer(...handlers);
  server.listen({ onUnhandledRequest: "error" });
  onTestFinished(() => server.close());
  const client = index["createAcmeClient"]?.({
    ...{ baseUrl: "https://acme.example/v1", validate: { response: "error" } },
  });
  const call = async (name: string, init?: object): Promise<{ data: unknown }> =>
    (await index[name]?.(client, init)) as unknown as { data: unknown };
  const all = async (name: string): Promise<unknown[]> => {
    const { data } = await call(name);
    const items: unknown[] = [];
    for await (const one of data as AsyncIterable<unknown>) items.push(one);
    return items;
  };
  expect((await call("csv")).data).toBe("a,b");
  expect((await call("run", { params: { path: { x: "1", y: "2" } } })).data).toHaveProperty("id");
  expect((await all("events"))[0]).toHaveProperty("data.kind");
  expect((await all("lines"))[0]).toHaveProperty("kind");
});
