import { expect, test } from "vitest";
import { bodyConversions } from "../../generator/emit/conversions.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { emitTypes } from "../../generator/emit/index.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { buildModel } from "../../generator/model/index.ts";
import { createResources } from "../../generator/schema/references.ts";
import { parseWith } from "../../templates/package/runtime/conversions.ts";
import { dates, writeDates } from "../../templates/package/runtime/dates.ts";
import { int64, writeInt64 } from "../../templates/package/runtime/int64.ts";

const long: JsonObject = { type: "integer", format: "int64" };
const schemas: JsonObject = {
  Tree: {
    type: "object",
    properties: {
      id: long,
      count: { type: "integer" },
      at: { type: ["string", "null"], format: "date-time" },
      name: { type: "string" },
      parent: { anyOf: [{ type: "null" }, { $ref: "#/components/schemas/Tree" }] },
      pair: { type: "array", prefixItems: [{ type: "string" }, long], items: { type: "number" } },
      byName: {
        type: "object",
        additionalProperties: { type: ["integer", "null"], format: "int64" },
      },
    },
  },
};

function read(schema: JsonValue, text: string): unknown {
  const contents = [{ mediaType: "application/json", schema, examples: [] }];
  const resources = createResources({ components: { schemas } });
  const settings = { int64: "bigint", dates: "Date" } as const;
  const plan = bodyConversions(resources, contents as never, settings);
  return parseWith(plan?.nodes ?? [], { int64, dates })(text);
}

const tree = { $ref: "#/components/schemas/Tree" };

test("values of format int64 become bigints wherever they are, other integers stay numbers", () => {
  const text = `{"id":9007199254740993,"count":3,"parent":{"id":1,"parent":null},
    "pair":["9007199254740993",7,8],"byName":{"a":-9223372036854775808,"b":null,"__proto__":2}}`;
  const value = read(tree, text) as Record<string, unknown>;
  expect(value).toMatchObject({
    id: 9_007_199_254_740_993n,
    count: 3,
    parent: { id: 1n, parent: null },
    pair: ["9007199254740993", 7n, 8],
  });
  const byName = value["byName"] as object;
  expect(Object.entries(byName)).toStrictEqual([
    ["a", -(2n ** 63n)],
    ["b", null],
    ["__proto__", 2n],
  ]);
});

test("an integer too large for a number is one where the document says no int64", () => {
  expect(read({ anyOf: [tree, true] }, '{"count":9007199254740993}')).toStrictEqual({
    count: Number("9007199254740993"),
  });
});

test.each([
  [{ type: "integer" }, { int64: "bigint", dates: "Date" }],
  [{ type: "string", format: "date-time", enum: ["2026-01-31T12:00:00Z"] }, { dates: "Date" }],
  [{ type: "string", format: "date-time" }, { int64: "bigint" }],
] as const)("a body of %j needs nothing under %j", (schema, settings) => {
  const contents = [{ mediaType: "application/json", schema, examples: [] }];
  expect(bodyConversions(createResources({}), contents as never, settings)).toBeUndefined();
});

test("a date-time becomes a Date where the document has one, whatever its offset", () => {
  expect(
    read(
      { anyOf: [tree, { type: "null" }] },
      '{"at":"2026-01-31T12:00:00+02:00","parent":{"at":"soon"},"name":"2026-01-31T12:00:00Z"}',
    ),
  ).toStrictEqual({
    at: new Date("2026-01-31T10:00:00Z"),
    parent: { at: "soon" },
    name: "2026-01-31T12:00:00Z",
  });
});

test("Dates of parameters and forms are written as JSON writes them; what is no plain value is left", () => {
  const date = new Date("2026-01-31T12:00:00Z");
  const file = new Blob(["a"]);
  const written = writeDates({ query: { since: date, at: [date] }, file, none: undefined });
  const text = "2026-01-31T12:00:00.000Z";
  expect(written).toStrictEqual({ query: { since: text, at: [text] }, file, none: undefined });
  expect(written.file).toBe(file);
});

test("bigints are written as JSON's numbers, and forms as they are", () => {
  expect(writeInt64({ id: 2n ** 63n - 1n, text: "1n" })).toBe(
    '{"id":9223372036854775807,"text":"1n"}',
  );
  const form = new FormData();
  expect(writeInt64(form)).toBe(form);
});

test("the types say bigint and Date", async () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    components: { schemas },
  };
  const model = buildModel({ provider: "acme", document }, createDiagnostics());
  const text = async (settings: Parameters<typeof emitTypes>[1]): Promise<string> =>
    (await emitTypes(model, settings))[0]?.text ?? "";
  expect(await text({ int64: "bigint" })).toMatch(/id\?: bigint;[^]*bigint \| null/);
  expect(await text({ int64: "number" })).not.toMatch(/bigint|Date/);
  expect(await text({ dates: "Date" })).toMatch(/at\?: Date \| null/);
});
