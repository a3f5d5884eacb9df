import { expect, test } from "vitest";
import { int64Nodes } from "../../generator/emit/int64-nodes.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { emitTypes } from "../../generator/emit/index.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { buildModel } from "../../generator/model/index.ts";
import { createResources } from "../../generator/schema/references.ts";
import { readInt64, writeInt64 } from "../../templates/package/runtime/int64.ts";

const long: JsonObject = { type: "integer", format: "int64" };
const schemas: JsonObject = {
  Tree: {
    type: "object",
    properties: {
      id: long,
      count: { type: "integer" },
      parent: { anyOf: [{ type: "null" }, { $ref: "#/components/schemas/Tree" }] },
      pair: { type: "array", prefixItems: [{ type: "string" }, long], items: { type: "number" } },
      byName: {
        type: "object",
        additionalProperties: { type: ["integer", "null"], format: "int64" },
      },
    },
  },
};

async function read(schema: JsonValue, text: string): Promise<unknown> {
  const contents = [{ mediaType: "application/json", schema, examples: [] }];
  const nodes = int64Nodes(createResources({ components: { schemas } }), contents as never);
  const reader = readInt64(nodes ?? [], "json");
  const response = new Response(text, { headers: { "content-type": "application/json" } });
  return typeof reader === "function" ? reader(response, "GET /a", {} as never) : undefined;
}

const tree = { $ref: "#/components/schemas/Tree" };

test("values of format int64 become bigints wherever they are, other integers stay numbers", async () => {
  const text = `{"id":9007199254740993,"count":3,"parent":{"id":1,"parent":null},
    "pair":["9007199254740993",7,8],"byName":{"a":-9223372036854775808,"b":null,"__proto__":2}}`;
  const value = (await read(tree, text)) as Record<string, unknown>;
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

test("an integer too large for a number is one where the document says no int64", async () => {
  expect(await read({ anyOf: [tree, true] }, '{"count":9007199254740993}')).toStrictEqual({
    count: Number("9007199254740993"),
  });
});

test("a body without int64 needs nothing", () => {
  const contents = [{ mediaType: "application/json", schema: { type: "integer" }, examples: [] }];
  expect(int64Nodes(createResources({}), contents as never)).toBeUndefined();
});

test("bigints are written as JSON's numbers, and forms as they are", () => {
  expect(writeInt64({ id: 2n ** 63n - 1n, text: "1n" })).toBe(
    '{"id":9223372036854775807,"text":"1n"}',
  );
  const form = new FormData();
  expect(writeInt64(form)).toBe(form);
});

test("the types say bigint", async () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    components: { schemas },
  };
  const model = buildModel({ provider: "acme", document }, createDiagnostics());
  const text = async (int64: "bigint" | "number"): Promise<string> =>
    (await emitTypes(model, { int64 }))[0]?.text ?? "";
  expect(await text("bigint")).toMatch(/id\?: bigint;[^]*bigint \| null/);
  expect(await text("number")).not.toContain("bigint");
});
