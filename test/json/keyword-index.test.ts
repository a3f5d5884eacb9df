import { describe, expect, test } from "vitest";
import { rewriteOpenApi } from "../../generator/json/openapi-rewrite.ts";
import { hasKeyword, keywordIndexOf } from "../../generator/json/keyword-index.ts";

const document = {
  openapi: "3.1.0",
  paths: {
    "/pets": {
      get: {
        parameters: [{ $ref: "#/components/parameters/Limit" }],
        callbacks: { done: { "{$url}": { post: { operationId: "done" } } } },
        responses: { 200: { description: "All", headers: { Total: { example: { $id: 1 } } } } },
      },
    },
  },
  components: {
    parameters: { Limit: { name: "limit", in: "query", schema: { type: "integer" } } },
    schemas: {
      Pet: {
        oneOf: [{ $ref: "other.yaml#/Cat" }],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat", none: null } },
      },
    },
  },
};

describe("an index", () => {
  test("knows every key, those of data and names too", () => {
    expect(hasKeyword(document, "operationId")).toBe(true);
    expect(hasKeyword(document, "readOnly", "$id")).toBe(true);
    expect(hasKeyword(document, "Limit")).toBe(true);
    expect(hasKeyword(document, "readOnly", "writeOnly")).toBe(false);
  });

  test("counts members and values", () => {
    const index = keywordIndexOf({ a: [{ a: 1 }, [{ b: null }]], c: {} });
    expect(index).toMatchObject({ members: 4, values: 8 });
    expect(keywordIndexOf([{ a: 1 }, "a"])).toMatchObject({ members: 1, values: 4 });
  });

  test("has the texts that may refer to something", () => {
    expect([...keywordIndexOf(document).references].sort()).toEqual([
      "#/components/parameters/Limit",
      "Cat",
      "other.yaml#/Cat",
    ]);
  });
});

test("a rewrite enters what can hold the kinds that it is for, and nothing else", () => {
  const entered: string[] = [];
  rewriteOpenApi(
    document,
    (node, kind, pointer) => {
      entered.push(`${kind} ${pointer}`);
      return node;
    },
    { kinds: ["operation", "parameter"] },
  );
  expect(entered).toEqual([
    "document ",
    "path-item /paths/~1pets",
    "operation /paths/~1pets/get",
    "parameter /paths/~1pets/get/parameters/0",
    "callback /paths/~1pets/get/callbacks/done",
    "path-item /paths/~1pets/get/callbacks/done/{$url}",
    "operation /paths/~1pets/get/callbacks/done/{$url}/post",
    "components /components",
    "parameter /components/parameters/Limit",
  ]);
});
