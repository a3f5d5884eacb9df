import { describe, expect, test } from "vitest";
import { createDiagnostics } from "../../../generator/diagnostics/index.ts";
import { emitTypes } from "../../../generator/emit/index.ts";
import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import { buildModel } from "../../../generator/model/index.ts";

async function typesOf(document: JsonObject): Promise<string> {
  const complete = { openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {}, ...document };
  const model = buildModel({ provider: "acme", document: complete }, createDiagnostics());
  const [types] = await emitTypes(model);
  return types?.text ?? "";
}

/** The type of a component, on one line, comments left out. */
async function typeOf(schema: JsonValue, others: JsonObject = {}): Promise<string> {
  const text = await typesOf({ components: { schemas: { It: schema, ...others } } });
  const [, type] = /^export type It = ([\s\S]*?);\n(?=export |\/\*|\n)/m.exec(`${text}\n`) ?? [];
  return (type ?? "").replace(/\/\*\*[\s\S]*?\*\//g, "").replace(/\s+/g, " ");
}

const reference = { $ref: "#/components/schemas/Other" };
const other: JsonObject = {
  Strict: { type: "object", required: ["a"], properties: { a: true } },
  Other: { type: "object", properties: { a: { type: "string" } } },
  Middle: { allOf: [reference, { properties: { b: true } }] },
};
const Other = "Other";

/** What the types say is what the validators accept, as far as TypeScript has words for it. */
describe("the type of a schema", () => {
  test.each<[what: string, schema: JsonValue, type: string]>([
    ["an object may hold anything", { type: "object" }, "Record<string, unknown>"],
    [
      "a closed empty object holds nothing",
      { type: "object", additionalProperties: false },
      "Record<string, never>",
    ],
    [
      "a default makes nothing required",
      { type: "object", properties: { a: { type: "string", default: "x" } } },
      "{ a?: string; }",
    ],
    ["a required key without schema", { type: "object", required: ["a"] }, "{ a: unknown; }"],
    ["enum of an object schema with strings", { type: "object", enum: ["a", "b"] }, "never"],
    [
      "enum with null in it and in the type",
      { type: ["string", "null"], enum: ["a", null] },
      '"a" | null',
    ],
    ["enum without null under a nullable type", { type: ["string", "null"], enum: ["a"] }, '"a"'],
    ["const null", { const: null }, "null"],
    ["const object", { const: { a: [1] } }, "{ a: [ 1 ]; }"],
    ["nothing", false, "never"],
    ["anything", true, "unknown"],
    [
      "a reference with siblings",
      { ...reference, required: ["a"] },
      `WithRequired<${Other}, "a"> & { a: unknown; }`,
    ],
    [
      "a name that the reference requires, declared again",
      { $ref: "#/components/schemas/Strict", properties: { a: { type: "string" } } },
      'WithRequired<Strict, "a"> & { a: string; }',
    ],
    ["a reference with a description", { ...reference, description: "d" }, Other],
    ["a reference to nothing", { $ref: "#/components/schemas/None" }, "unknown"],
    [
      "required alongside allOf",
      { allOf: [reference, { required: ["a"] }] },
      `WithRequired<${Other}, "a"> & { a: unknown; }`,
    ],
    [
      "required deep in what is extended",
      { allOf: [{ $ref: "#/components/schemas/Middle" }, { required: ["a"] }] },
      'WithRequired<Middle & { a: unknown; }, "a">',
    ],
    [
      "required next to a union whose branches declare the name",
      { type: "object", required: ["a"], oneOf: [reference, { type: "null" }] },
      `WithRequired<{ a: unknown; } & (${Other} | null), "a">`,
    ],
    ["false in allOf", { allOf: [reference, false] }, `${Other} & never`],
    [
      "properties alongside anyOf",
      {
        type: "object",
        properties: { b: { type: "number" } },
        anyOf: [reference, { type: "null" }],
      },
      `{ b?: number; } & (${Other} | null)`,
    ],
    [
      "a tuple is open and its slots optional",
      { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
      "[ string?, number?, ...unknown[] ]",
    ],
    [
      "a closed tuple",
      { type: "array", prefixItems: [{ type: "string" }], minItems: 1, items: false },
      "[ string ]",
    ],
    [
      "a tuple as long as its items",
      { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], maxItems: 2 },
      "[ string?, number? ]",
    ],
    [
      "a tuple shorter than its items",
      { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], maxItems: 1 },
      "[ string? ]",
    ],
    [
      "a tuple with a few further items",
      {
        ...{ type: "array", prefixItems: [{ type: "string" }], items: { type: "number" } },
        ...{ minItems: 2, maxItems: 3 },
      },
      "[ string, number, number? ]",
    ],
    [
      "a tuple with at least one further item",
      {
        ...{ type: "array", prefixItems: [{ type: "string" }], items: { type: "number" } },
        minItems: 2,
      },
      "[ string, number, ...number[] ]",
    ],
    [
      "a tuple with more items than are listed",
      {
        ...{ type: "array", prefixItems: [{ type: "string" }], items: { type: "number" } },
        maxItems: 1000,
      },
      "[ string?, ...number[] ]",
    ],
    [
      "named and other keys",
      {
        type: "object",
        properties: { a: { type: "string" } },
        additionalProperties: { type: "number" },
      },
      "{ a?: string; } & { [key: string]: unknown; }",
    ],
    [
      "other keys only",
      { type: "object", additionalProperties: { type: "number" } },
      "{ [key: string]: number; }",
    ],
    ["binary", { type: "string", format: "binary" }, "Blob"],
    [
      "discriminators add nothing",
      {
        oneOf: [reference],
        discriminator: { propertyName: "kind", mapping: { x: reference.$ref } },
      },
      Other,
    ],
    [
      "an own __proto__",
      JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}') as JsonValue,
      "{ __proto__?: string; }",
    ],
  ])("%s", async (_, schema, type) => {
    expect(await typeOf(schema, other)).toBe(type);
  });
});

describe("references", () => {
  test.each([
    ["#/components/schemas/Other/properties/a", "string"],
    ["#/components/schemas/Defs/$defs/X", "number"],
    ["#/components/schemas/List/items/allOf/0", "boolean"],
  ])("into the depth of a component, %s, become a component", async ($ref, type) => {
    const text = await typesOf({
      components: {
        schemas: {
          ...other,
          Defs: { $defs: { X: { type: "number" } } },
          List: { type: "array", items: { allOf: [{ type: "boolean" }] } },
          It: { $ref },
        },
      },
    });
    const name = $ref.slice("#/components/schemas/".length);
    expect(text).toContain(`It = components["schemas"][${JSON.stringify(name)}];`);
    expect(text).toContain(`${JSON.stringify(name)}: ${type};`);
  });

  test("of names that are percent-encoded, or hold percent signs and hashes", async () => {
    const schemas = {
      "a b": { type: "string" },
      "100%": {
        type: "object",
        properties: { "5%zz": { type: "number" }, "a#/b": { type: "number" } },
        required: ["5%zz"],
      },
      It: {
        anyOf: [{ $ref: "#/components/schemas/a%20b" }, { $ref: "#/components/schemas/100%25" }],
      },
    };
    const text = await typesOf({ components: { schemas } });
    expect(text).toContain('"100%": _100;');
    expect(text).toContain("It = AB | _100;");
    expect(text).toContain('"5%zz": number;');
    expect(text).toContain('"a#/b"?: number;');
  });
});

test("a component is declared under its name, with its description", async () => {
  const owner = { $ref: "#/components/schemas/pet-owner" };
  const text = await typesOf({
    components: {
      schemas: {
        "pet-owner": { description: "Who has pets.", type: "object", properties: { boss: owner } },
      },
    },
  });
  expect(text).toContain('"pet-owner": PetOwner;');
  expect(text).toContain(
    "/** @description Who has pets. */\nexport type PetOwner = {\n    boss?: PetOwner;\n};",
  );
});

test("a component whose name a type in the declarations has is in `components` alone", async () => {
  const blob = { $ref: "#/components/schemas/Blob" };
  const text = await typesOf({
    components: {
      schemas: {
        Blob: { type: "object", properties: { size: { type: "number" } } },
        It: { type: "object", properties: { file: { type: "string", format: "binary" }, blob } },
      },
    },
  });
  expect(text).not.toContain("type Blob");
  expect(text).toContain('file?: Blob;\n    blob?: components["schemas"]["Blob"];');
});

describe("operations", () => {
  test("of a path item that is a reference are there under each path", async () => {
    const text = await typesOf({
      paths: { "/a": { $ref: "#/paths/~1b" }, "/b": { get: { responses: {} } } },
    });
    expect(text).toContain('get: operations["getA"];');
    expect(text).toContain('get: operations["getB"];');
    expect(text).toMatch(/^ {4}getA: \{/m);
  });

  test("have the responses of another operation that they refer to, through any number of hops", async () => {
    const at = (path: string): JsonObject => ({
      $ref: `#/paths/~1${path}/get/responses/200`,
    });
    const schema = { type: "object", required: ["here"], properties: { here: { type: "string" } } };
    const ok = { description: "", content: { "application/json": { schema } } };
    const get = (response: JsonObject): JsonObject => ({ get: { responses: { "200": response } } });
    const text = await typesOf({
      paths: { "/a": get(ok), "/b": get(at("a")), "/c": get(at("b")), "/d": get(at("d")) },
    });
    expect(text.match(/"application\/json": GetAOutput;/g)).toHaveLength(3);
    expect(text).toContain("export type GetAOutput = {\n    here: string;\n};");
    expect(text).not.toContain("responses/200");
  });

  test("have their id, or one made from method and path, and all their parameters", async () => {
    const text = await typesOf({
      paths: {
        "/a/{id}/{x}": {
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
          get: {
            parameters: [
              { name: "Authorization", in: "header", required: true, schema: { type: "string" } },
              {
                name: "q",
                in: "query",
                content: { "application/json": { schema: { type: "object", properties: {} } } },
              },
            ],
            responses: {},
          },
        },
      },
    });
    const flat = text.replace(/\s+/g, " ");
    expect(flat).toContain('get: operations["getAByIdByX"];');
    expect(flat).toContain(
      "getAByIdByX: { parameters: { query?: { q?: Record<string, unknown>; }; header?: never; path: { id: number; x: string; }; cookie?: never; };",
    );
  });
});

test("descriptions and examples are TSDoc that stays in its comment and has no tags of its own", async () => {
  const text = await typesOf({
    components: {
      schemas: {
        It: {
          type: "string",
          title: "T */ export const title = 1; /*",
          description: "first\n@deprecated not so\u2028*\u0007/ export const d = 1",
          default: "*/ export const v = 1",
          examples: [{ a: "*/" }],
        },
      },
    },
  });
  expect(text).toContain("\\@deprecated not so");
  expect(text).not.toMatch(/^\s*\*\s*@deprecated/m);
  expect(text.match(/\*\//g)).toHaveLength(1);
});

test("operations of other methods and callbacks are in `operations` only", async () => {
  const called = { post: { operationId: "onShipped", responses: {} } };
  const text = await typesOf({
    openapi: "3.2.0",
    paths: {
      "/a": {
        query: { operationId: "search", responses: {} },
        additionalOperations: {
          PURGE: {
            operationId: "purge",
            responses: {},
            callbacks: { shipped: { "{$request.body#/url}": called } },
          },
        },
      },
    },
  });
  expect(text).toContain("export type paths = Record<string, never>;");
  expect(text).toContain("export type webhooks = Record<string, never>;");
  const [, operations = ""] = text.split("export interface operations");
  expect(operations.match(/^ {4}\w+(?=: \{$)/gm)).toStrictEqual([
    "    search",
    "    purge",
    "    onShipped",
  ]);
});
