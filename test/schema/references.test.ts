import { expect, test } from "vitest";
import { valueAt } from "../../generator/json/pointer.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import {
  createResources,
  followReferences,
  referencesOf,
  resourcesOf,
  targetOf,
} from "../../generator/schema/references.ts";
import {
  componentReference,
  referenceTo,
  wholeComponent,
} from "../../generator/schema/component-references.ts";

const document: JsonObject = {
  openapi: "3.1.0",
  components: {
    schemas: {
      "50%": { type: "string" },
      "a b": { type: "integer" },
      List: { prefixItems: [{ type: "string" }, { type: "number" }] },
      Alias: { $ref: "#/components/schemas/List" },
      Loop: { $ref: "#/components/schemas/Round" },
      Round: { $ref: "#/components/schemas/Loop" },
      Tree: {
        $id: "https://example.com/tree",
        $dynamicAnchor: "node",
        properties: { next: { $dynamicRef: "#node" }, label: { $ref: "#label" } },
        $defs: { Label: { $anchor: "label", maxLength: 3 } },
      },
      Wide: {
        $id: "https://example.com/wide",
        $dynamicAnchor: "node",
        $ref: "tree",
      },
      Named: { $id: "urn:example:named", $defs: { Part: { $anchor: "part", type: "null" } } },
    },
  },
};

const resources = resourcesOf(document);

function follow(schema: JsonObject): unknown {
  return referencesOf(resources.detached(schema))[0]?.target?.schema;
}

test.each([
  ["#/components/schemas/a%20b", { type: "integer" }],
  ["#/components/schemas/50%25", { type: "string" }],
  // No escape: people write the name as it is.
  ["#/components/schemas/50%", { type: "string" }],
  ["#/components/schemas/List/prefixItems/1", { type: "number" }],
  // Vendors point through a reference.
  ["#/components/schemas/Alias/prefixItems/0", { type: "string" }],
  ["urn:example:named#part", { $anchor: "part", type: "null" }],
  ["https://example.com/tree#label", { $anchor: "label", maxLength: 3 }],
])("%s leads to the schema there", ($ref, schema) => {
  expect(follow({ $ref })).toEqual(schema);
});

test.each([
  ["a half of an escape", "#/components/schemas/%E0%A4"],
  ["an index with a leading zero", "#/components/schemas/List/prefixItems/01"],
  ["an index with a sign", "#/components/schemas/List/prefixItems/-1"],
  ["the length of a list", "#/components/schemas/List/prefixItems/length"],
  ["a member of every object", "#/components/schemas/constructor"],
  ["a text", "#/openapi"],
  ["the API document itself", "#"],
  ["an anchor that is not there", "#nowhere"],
  ["another document", "other.json#/x"],
  ["no URI at all", "http://["],
  ["a cycle of pointers", "#/components/schemas/Loop/properties/x"],
])("%s leads nowhere, without an exception", (_, $ref) => {
  expect(follow({ $ref })).toBeUndefined();
});

test("a chain of references ends at a schema, a cycle of them nowhere", () => {
  const at = (name: string) =>
    resources.at(`/components/schemas/${name}`) ?? resources.detached(true);
  expect(followReferences(at("Alias"))?.pointer).toBe("/components/schemas/List");
  expect(followReferences(at("Loop"))).toBeUndefined();
});

test("a dynamic reference names its anchor where several resources have it", () => {
  const next = resources.at("/components/schemas/Tree/properties/next");
  expect(next && referencesOf(next)).toMatchObject([
    { keyword: "$dynamicRef", dynamic: "node", target: { base: "https://example.com/tree" } },
  ]);
  expect(resources.dynamicAnchors("node")).toHaveLength(2);
  expect(resources.hasDynamicScope).toBe(true);
});

test("references of a schema that stands nowhere are resolved from where they are said to be", () => {
  const tree = resources.at("/components/schemas/Tree");
  const label = resources.detached({ $ref: "#label" }, tree);
  expect(referencesOf(label)[0]?.target?.schema).toEqual({ $anchor: "label", maxLength: 3 });
});

test("a document of schemas may refer to itself as a whole", () => {
  const list = createResources({ properties: { next: { $ref: "#" } } });
  const next = list.at("/properties/next");
  expect(next && referencesOf(next)[0]?.target?.pointer).toBe("");
});

test("references to a document's own locations, to names and out of it", () => {
  const document = { openapi: "3.1.0", "a b/c": { type: "string" }, "50%": {}, text: "t" };
  expect(targetOf(document, "#/a%20b~1c")).toMatchObject({ pointer: "/a b~1c" });
  expect(targetOf(document, "#/50%")?.schema).toEqual({});
  for (const reference of ["#", "#anchor", "#/text", "other.yaml#/a"])
    expect(targetOf(document, reference), reference).toBeUndefined();
});

test("references to components, and to schemas inside of them", () => {
  const reference = referenceTo("a b/c", "allOf", "0");
  expect(reference).toEqual({ $ref: "#/components/schemas/a%20b~1c/allOf/0" });
  expect(componentReference(reference)).toEqual(["a b/c", "allOf", "0"]);
  expect(wholeComponent(reference)).toBeUndefined();
  expect(wholeComponent(referenceTo("50%"))).toBe("50%");
  expect(componentReference({ $ref: "#/components/responses/R" })).toEqual([]);
});

test("items by index", () => {
  expect(valueAt(["a", "b"], "/01")).toBeUndefined();
  expect(valueAt(["a", "b"], "/1")).toBe("b");
});
