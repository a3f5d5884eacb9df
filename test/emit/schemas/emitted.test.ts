import { build } from "esbuild";
import * as z from "zod";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import type { Schema } from "../../../generator/model/index.ts";
import {
  DEFAULTS,
  loadComponents,
  loadSchemas,
  TO_THE_LETTER,
} from "../../support/load-schemas.ts";

const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** The text of one export, on one line. */
async function emitted(schema: Schema, more: Record<string, Schema> = {}): Promise<string> {
  const { text } = await loadComponents({ Case: schema, ...more });
  const [, body = ""] = /export const Case = (.*?);\n(?:\n|$)/s.exec(text) ?? [];
  return body
    .replace(/^\/\* @__PURE__ \*\/ (?:z\.lazy|enumeration)\(\(\) =>\s*(.*?),?\s*\)$/s, "$1")
    .replace(/\s+/g, " ");
}

describe("what is written", () => {
  test.each<[string, Schema, string]>([
    [
      "a string",
      { type: "string", minLength: 1, pattern: "^a/b$" },
      "z.string().min(1).regex(/^a\\/b$/u)",
    ],
    ["an int32", { type: "integer", format: "int32", minimum: 0 }, "z.int32().gte(0)"],
    ["an int64", { type: "integer", format: "int64" }, "int64()"],
    ["a bounded integer", { type: "integer", minimum: 0, maximum: 9 }, "z.int().gte(0).lte(9)"],
    ["an integer", { type: "integer" }, "int()"],
    ["an enum", { type: "string", enum: ["a", "b"] }, 'z.enum(["a", "b"])'],
    ["an enum with null", { enum: ["a", "b", null] }, 'z.enum(["a", "b"]).nullable()'],
    [
      "a date-time or null",
      { type: ["string", "null"], format: "date-time" },
      "dateTime().nullable()",
    ],
    [
      "a map",
      { type: "object", additionalProperties: { type: "number" } },
      "allNames(z.record(z.string(), z.number()))",
    ],
    [
      "a map whose names are restricted",
      { type: "object", propertyNames: { type: "string", pattern: "^a" } },
      "allNames( z.record(z.string().regex(/^a/u), z.unknown()), )",
    ],
    [
      "a tuple",
      { type: "array", prefixItems: [{ type: "string" }] },
      "z.tuple([z.string().optional()], z.unknown())",
    ],
    [
      "a tuple of one at least",
      { type: "array", prefixItems: [{ type: "string" }], minItems: 1, maxItems: 3 },
      "z.tuple([z.string().optional()], z.unknown()).check( minItems(1), maxItems(3), )",
    ],
    ["a reference", { description: "x", allOf: [reference("Other")] }, "Other"],
    ["nothing said", { description: "x", default: 1 }, "z.unknown()"],
    [
      "a key that is no identifier",
      { type: "object", properties: { "a-b": {} } },
      '/* @__PURE__ */ looseObject(() => ({ "a-b": z.unknown().optional(), }))',
    ],
  ])("%s", async (_, schema, text) => {
    expect(await emitted(schema, { Other: { type: "string" } })).toBe(text);
  });

  test("a large object that others extend has what every object has, and only where it is declared", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, n) => [`p${n}`, { type: "string" }]),
    );
    const large = (more: JsonObject): Schema => ({ type: "object", properties: many, ...more });
    const { schemas } = await loadComponents({
      Plain: large({}),
      Named: large({ properties: { ...many, constructor: { type: "integer" } } }),
      Needing: large({ required: ["toString"] }),
      Listed: large({ enum: [{ p0: "only this" }] }),
      A: { allOf: [reference("Plain"), { required: ["p1"] }] },
      B: { allOf: [reference("Named"), { required: ["p1"] }] },
      C: { allOf: [reference("Needing"), { required: ["p1"] }] },
      D: { allOf: [reference("Listed"), { required: ["p0"] }] },
    });
    const accepts = (name: string, value: unknown) => schemas[name]?.safeParse(value).success;
    expect([accepts("A", { p1: "x" }), accepts("A", { p1: 1 }), accepts("A", {})]).toEqual([
      true,
      false,
      false,
    ]);
    expect([accepts("B", { p1: "x" }), accepts("B", { p1: "x", constructor: "y" })]).toEqual([
      true,
      false,
    ]);
    expect([accepts("C", { p1: "x" }), accepts("C", { p1: "x", toString: 1 })]).toEqual([
      false,
      true,
    ]);
    expect([accepts("D", { p0: "only this" }), accepts("D", { p0: "x" })]).toEqual([true, false]);
  });

  test("a tag makes a discriminated union", async () => {
    const branch = (kind: string): Schema => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: kind } },
    });
    const schemas = { Cat: branch("cat"), Dog: branch("dog") };
    expect(await emitted({ oneOf: [reference("Cat"), reference("Dog")] }, schemas)).toBe(
      'z.discriminatedUnion( "kind", [Cat, Dog], closest("Cat", "Dog"), )',
    );
  });

  test("a tag may be a component of its own", async () => {
    const branch = (kind: string): Schema => ({
      type: "object",
      required: ["kind"],
      properties: { kind: reference(kind) },
    });
    const { schemas } = await loadComponents({
      ...{ CatKind: { const: "cat" }, DogKind: { enum: ["dog", "wolf"] } },
      Pet: { oneOf: [branch("CatKind"), branch("DogKind")] },
    });
    const isValid = (kind: string): boolean | undefined =>
      schemas["Pet"]?.safeParse({ kind }).success;
    expect(["cat", "wolf", "cow"].map(isValid)).toStrictEqual([true, true, false]);
  });

  test("names of components and of the runtime do not meet", async () => {
    const { schemas, text } = await loadComponents({
      int: { type: "integer" },
      closest: { anyOf: [{ type: "integer" }, { type: "string" }] },
    });
    expect(text).toContain("int as int_");
    expect(schemas["int"]?.safeParse(1.5).success).toBe(false);
    expect(schemas["closest"]?.safeParse("x").success).toBe(true);
  });

  test("text of a document stays text", async () => {
    const hostile = '"];throw 1;//\u2028`${throw 1}*/</script>';
    const { schemas } = await loadComponents({
      A: { enum: [hostile, "x"] },
      B: { type: "object", properties: { [hostile]: { const: hostile } } },
      C: { type: "string", pattern: "[/]\u2028\n" },
    });
    expect(schemas["A"]?.safeParse(hostile).success).toBe(true);
    expect(schemas["B"]?.safeParse({ [hostile]: 1 }).success).toBe(false);
    expect(schemas["C"]?.safeParse("/\u2028\n").success).toBe(true);
  });
});

describe("options", () => {
  test("formats are asserted or annotated", async () => {
    const schema: Record<string, Schema> = { A: { type: "string", format: "date-time" } };
    const asserting = (await loadComponents(schema)).schemas["A"];
    const annotating = (await loadComponents(schema, TO_THE_LETTER)).schemas["A"];
    expect(asserting?.safeParse("2026-01-31T12:00:00+01:00").success).toBe(true);
    expect(asserting?.safeParse("1998-12-31T23:59:60Z").success).toBe(true);
    expect(asserting?.safeParse("2026-02-30T12:00:00Z").success).toBe(false);
    expect(annotating?.safeParse("soon").success).toBe(true);
  });

  test("an object type is inferred, and reported once per place", async () => {
    const schema: Record<string, Schema> = { A: { properties: { a: {} } }, B: reference("A") };
    const inferring = await loadComponents(schema);
    expect(inferring.schemas["A"]?.safeParse(5).success).toBe(false);
    expect(inferring.diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["object-type-inferred", "/components/schemas/A"],
    ]);
    const exact = await loadComponents(schema, TO_THE_LETTER);
    expect(exact.schemas["A"]?.safeParse(5).success).toBe(true);
    expect(exact.diagnostics).toEqual([]);
  });

  test("int64 is a number with its range, or a bigint", async () => {
    const schema: Record<string, Schema> = { A: { type: "integer", format: "int64", minimum: 0 } };
    const number = (await loadComponents(schema)).schemas["A"];
    expect(number?.safeParse(2 ** 53 + 2).success).toBe(true);
    expect(number?.safeParse(2 ** 64).success).toBe(false);
    const bigint = (await loadComponents(schema, { ...DEFAULTS, int64: "bigint" })).schemas["A"];
    expect(bigint?.safeParse(2n ** 62n).success).toBe(true);
    expect(bigint?.safeParse(-1n).success).toBe(false);
    expect(bigint?.safeParse(1).success).toBe(false);
  });
});

test("raw bytes are strings in JSON, and whatever holds bytes elsewhere", async () => {
  const { schemas } = await loadComponents({
    A: { type: ["string", "null"], contentMediaType: "application/octet-stream", maxLength: 2 },
  });
  const accepts = (value: unknown): boolean | undefined => schemas["A"]?.safeParse(value).success;
  expect(["ab", null, new Blob(["abc"]), new Uint8Array(3)].map(accepts)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["abc", 1, {}].map(accepts)).toEqual([false, false, false]);
});

describe("messages", () => {
  test("a union names the branch that came closest, and why it failed", async () => {
    const { schemas } = await loadComponents({
      Card: {
        type: "object",
        required: ["number", "owner"],
        properties: { number: { type: "string" }, owner: { type: "string" } },
      },
      Account: { type: "object", required: ["iban", "bic", "bank"], properties: {} },
      Payment: { anyOf: [reference("Account"), reference("Card"), { type: "string" }] },
    });
    const issues = schemas["Payment"]?.safeParse({ number: 1, owner: "Ada" }).error?.issues ?? [];
    expect(issues[0]?.message).toBe(
      "expected one of Account, Card, string; closest is Card: number: Invalid input: expected string, received number",
    );
  });

  test("what is not there is missing, wherever it should be", async () => {
    const part: Schema = { type: "object", required: ["a", "b"], properties: { b: { enum: [1] } } };
    const { schemas } = await loadComponents({
      Part: part,
      List: { type: "array", items: part },
      Map: { type: "object", additionalProperties: part },
      Union: { anyOf: [part, { type: "string" }] },
      Tagged: {
        oneOf: ["x", "y"].map((tag) => ({
          type: "object",
          required: ["kind"],
          properties: { kind: { const: tag } },
        })),
      },
      Counted: { ...part, minProperties: 1, dependentRequired: { c: ["d"] } },
    });
    const messages = (name: string, value: unknown): string[] =>
      (schemas[name]?.safeParse(value).error?.issues ?? []).map(
        ({ path, message }) => `${path.join(".")} ${message}`,
      );
    expect(messages("Part", {})).toStrictEqual(["b missing", "a missing"]);
    expect(messages("List", [{}])).toStrictEqual(["0.b missing", "0.a missing"]);
    expect(messages("Map", { m: { a: 1 } })).toStrictEqual(["m.b missing"]);
    expect(messages("Union", {})).toStrictEqual([
      " expected one of branch 1, string; closest is branch 1: b: missing; a: missing",
    ]);
    expect(messages("Tagged", {})).toStrictEqual(["kind missing"]);
    expect(messages("Counted", {})).toStrictEqual(["b missing", "a missing"]);
  });

  test.each<[string, Schema, unknown, (string | number)[], string]>([
    [
      "types of a union",
      { oneOf: [{ type: "string" }, { type: "integer" }, { type: "boolean" }] },
      [],
      [],
      "expected string, integer or boolean, received array",
    ],
    [
      "tags of a union",
      {
        oneOf: ["x", "y"].map((tag) => ({
          type: "object",
          required: ["kind"],
          properties: { kind: { const: tag } },
        })),
      },
      { kind: "z" },
      ["kind"],
      'expected "x" or "y"',
    ],
    [
      "multipleOf",
      { type: "number", multipleOf: 0.01 },
      1.001,
      [],
      "multipleOf: expected a multiple of 0.01",
    ],
    [
      "uniqueItems",
      { type: "array", uniqueItems: true },
      [1, 1],
      [],
      "uniqueItems: expected no two equal items",
    ],
    [
      "contains",
      { type: "array", contains: { const: 1 } },
      [],
      [],
      "contains: expected 1 or more matching items",
    ],
    [
      "minProperties",
      { type: "object", minProperties: 1 },
      {},
      [],
      "minProperties: expected at least 1 properties",
    ],
    [
      "dependentRequired",
      { type: "object", dependentRequired: { a: ["b"] } },
      { a: 1 },
      ["b"],
      'dependentRequired: "a" needs "b"',
    ],
    [
      "patternProperties",
      { type: "object", patternProperties: { "^x-": { type: "number" } } },
      { "x-a": "1" },
      ["x-a"],
      "Invalid input: expected number, received string",
    ],
    [
      "not",
      { type: "string", not: { const: "a" } },
      "a",
      [],
      "not: the value matches what it must not match",
    ],
    [
      "unevaluatedProperties",
      {
        type: "object",
        anyOf: [{ properties: { a: {} } }, { properties: { b: {} }, required: ["b"] }],
        unevaluatedProperties: false,
      },
      { a: 1, c: 1 },
      ["c"],
      "no value is allowed here",
    ],
  ])("%s", async (_, schema, value, path, message) => {
    const { schemas } = await loadComponents({ A: schema });
    const [issue] = schemas["A"]?.safeParse(value).error?.issues ?? [];
    expect([issue?.path, issue?.message]).toEqual([path, message]);
  });
});

describe("operations", () => {
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    paths: {
      "/pets/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        put: {
          operationId: "putPet",
          parameters: [{ name: "dry-run", in: "query", schema: { type: "boolean" } }],
          requestBody: { content: { "application/json": { schema: reference("Pet") } } },
          responses: {
            "200": {
              description: "",
              content: {
                "application/json": { schema: { type: "array", items: reference("Pet") } },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Pet: { type: "object", required: ["a"], properties: { a: reference("Leaf") } },
        Leaf: { type: "string" },
        Unused: { enum: ["only in Unused"] },
      },
    },
  };

  test("parameters, bodies and responses have schemas of their own", async () => {
    const { schemas } = await loadSchemas(document);
    const parameters = schemas["putPetParameters"];
    expect(parameters?.safeParse({ path: { id: 1 } }).success).toBe(true);
    expect(parameters?.safeParse({ path: { id: 1 }, query: { "dry-run": "yes" } }).success).toBe(
      false,
    );
    expect(parameters?.safeParse({}).success).toBe(false);
    expect(schemas["putPetRequest"]?.safeParse({ a: "x" }).success).toBe(true);
    expect(schemas["putPetResponse200"]?.safeParse([{ a: 1 }]).success).toBe(false);
  });

  test("an object is one of zod's own, also one that leads to itself", async () => {
    const { schemas } = await loadComponents({
      Node: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string" }, next: reference("Node"), leaf: reference("Leaf") },
      },
      Leaf: { type: "object", properties: { n: { type: "number" } }, additionalProperties: false },
    });
    const node = schemas["Node"] as z.ZodObject;
    expect([node, schemas["Leaf"]].every((one) => one instanceof z.ZodObject)).toBe(true);
    const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;
    const deep = { name: "a", next: { name: "b", leaf: { n: 1 } }, other: true };
    expect(node.parse(deep)).toStrictEqual(deep);
    expect(accepts(node, { name: "a", next: { name: "b", leaf: { n: 1, m: 2 } } })).toBe(false);
    expect(accepts(node.pick({ name: true }), { name: "a", next: 1 })).toBe(true);
    expect(accepts(node.partial(), {})).toBe(true);
    expect(accepts(node.partial(), { next: {} })).toBe(false);
    expect(accepts(node.extend({ age: z.number() }), deep)).toBe(false);
    expect(z.toJSONSchema(node)).toMatchObject({
      ...{ type: "object", required: ["name"] },
      properties: { name: { type: "string" }, next: { $ref: "#" }, leaf: { type: "object" } },
    });
  });

  test("a bundler keeps what is used, and importing builds nothing", async () => {
    const { text, folder } = await loadSchemas(document);
    const statements = text.split("\n").filter((line) => line.startsWith("export const"));
    for (const statement of statements) {
      expect(statement).toMatch(
        /= (\/\* @__PURE__ \*\/ (z\.lazy|enumeration|looseObject)\(\(\) =>|[A-Za-z]+;)/,
      );
    }
    const { outputFiles } = await build({
      stdin: {
        contents: 'import { putPetRequest } from "./src/schemas.js"; console.log(putPetRequest);',
        resolveDir: folder,
      },
      bundle: true,
      write: false,
      format: "esm",
      packages: "external",
    });
    const bundled = outputFiles[0]?.text ?? "";
    expect(bundled).toContain("Leaf");
    expect(bundled).not.toContain("only in Unused");
    expect(bundled).not.toContain("putPetParameters");
    expect(bundled).not.toContain("function int");
  });
});
