import { describe, expect, test } from "vitest";
import { edgeOf, isEntry, kindsLeadingTo } from "../../generator/json/openapi-grammar.ts";
import { rewriteOpenApi } from "../../generator/json/openapi-rewrite.ts";
import { childrenOf, walkOpenApi, walkSchemas } from "../../generator/json/openapi-walk.ts";
import type { JsonObject } from "../../generator/json/values.ts";

/** Every field that holds objects, in the notation `kind: field=kind`; lists have `[]`, maps `{}`, either one `?`. */
const fields: readonly [kind: Parameters<typeof edgeOf>[0], fields: string][] = [
  ["document", "paths={path-item} webhooks={path-item} components=components definitions={schema}"],
  ["document", "parameters={parameter} responses={response} x-crosswalk-unplaced={operation}"],
  ["components", "schemas={schema} responses={response} parameters={parameter} headers={header}"],
  ["components", "examples={example} requestBodies={request-body} links={link}"],
  ["components", "securitySchemes={security-scheme} callbacks={callback} mediaTypes={media-type}"],
  ["components", "pathItems={path-item}"],
  ["path-item", "get=operation put=operation post=operation delete=operation query=operation"],
  ["path-item", "options=operation head=operation patch=operation trace=operation"],
  ["path-item", "additionalOperations={operation} parameters=[parameter]"],
  ["operation", "parameters=[parameter] requestBody=request-body responses={response}"],
  ["operation", "callbacks={callback} x-crosswalk-unnamed-parameters=[unnamed-row]"],
  ["callback", "{$request.body#/url}=path-item"],
  ["parameter", "schema=schema content={media-type} examples={example}"],
  ["header", "schema=schema content={media-type} examples={example}"],
  ["request-body", "content={media-type}"],
  ["media-type", "schema=schema itemSchema=schema examples={example} encoding={encoding}"],
  ["media-type", "itemEncoding=encoding prefixEncoding=[encoding]"],
  ["encoding", "headers={header} encoding={encoding}"],
  ["response", "headers={header} content={media-type} links={link} schema=schema"],
  ["schema", "properties={schema} patternProperties={schema} $defs={schema} allOf=[schema]"],
  ["schema", "items=schema? not=schema if=schema contentSchema=schema prefixItems=[schema]"],
  ["schema", "x-crosswalk-unnamed=[unnamed-row]"],
  ["unnamed-row", "schema=schema"],
  ["several schema", "x-name=schema"],
];

test.each(fields.flatMap(([kind, list]) => list.split(" ").map((one) => [kind, one] as const)))(
  "%s: %s",
  (kind, written) => {
    const [, field = "", held = ""] = /^(.*)=([^=]*)$/.exec(written) ?? [];
    const edge = edgeOf(kind, field);
    const forms = { one: "_", list: "[_]", map: "{_}", "one-or-list": "_?" };
    expect(forms[edge?.as ?? "one"].replace("_", edge?.kind ?? "data")).toBe(held);
  },
);

test.each([
  ["document", "info"],
  ["schema", "default"],
  ["schema", "enum"],
  ["schema", "x-own"],
  ["callback", "x-own"],
  ["parameter", "example"],
  ["example", "value"],
  ["link", "parameters"],
  ["security-scheme", "flows"],
] as const)("%s: %s is data", (kind, field) => expect(edgeOf(kind, field)).toBeUndefined());

test("names that begin with x- are extensions in paths and responses only", () => {
  const isName = (kind: "components" | "document" | "operation", field: string): boolean => {
    const edge = edgeOf(kind, field);
    return edge !== undefined && isEntry(edge, "x-one") && isEntry(edge, "one");
  };
  expect([isName("document", "paths"), isName("operation", "responses")]).toEqual([false, false]);
  expect([isName("components", "schemas"), isName("document", "webhooks")]).toEqual([true, true]);
});

test("the way to objects of a kind", () => {
  expect([...kindsLeadingTo(["link"])].filter((kind) => !kind.includes(" ")).sort()).toEqual(
    ["callback", "components", "document", "link", "operation", "path-item", "response"].sort(),
  );
  expect(kindsLeadingTo(["link"])).toContain("several response");
});

const string = { type: "string" };
const document: JsonObject = {
  paths: {
    "x-note": { get: {} },
    "/a~b": {
      parameters: [{ name: "p", schema: true }, "no parameter"],
      get: { responses: { "200": { schema: { items: [string, false] } }, "x-own": {} } },
    },
    "/no": 1,
  },
  components: { schemas: { One: { anyOf: [true, { not: false }], const: { not: {} } }, Two: [] } },
};

/** The objects in it, in the order of the text. */
const nodes = [
  "document ",
  "path-item /paths/~1a~0b",
  "parameter /paths/~1a~0b/parameters/0",
  "schema /paths/~1a~0b/parameters/0/schema",
  "operation /paths/~1a~0b/get",
  "response /paths/~1a~0b/get/responses/200",
  "schema /paths/~1a~0b/get/responses/200/schema",
  "schema /paths/~1a~0b/get/responses/200/schema/items/0",
  "schema /paths/~1a~0b/get/responses/200/schema/items/1",
  "components /components",
  "schema /components/schemas/One",
  "schema /components/schemas/One/anyOf/0",
  "schema /components/schemas/One/anyOf/1",
  "schema /components/schemas/One/anyOf/1/not",
];

describe("a walk", () => {
  const walked = (root: JsonObject, ...start: [Parameters<typeof walkOpenApi>[2]?]): string[] => {
    const seen: string[] = [];
    walkOpenApi(root, ({ kind, pointer }) => void seen.push(`${kind} ${pointer}`), ...start);
    return seen;
  };

  test("visits every object in the order of the text", () => {
    expect(walked(document)).toEqual(nodes);
    const schemas: string[] = [];
    walkSchemas(document, (_, pointer) => schemas.push(`schema ${pointer}`));
    expect(schemas).toEqual(nodes.filter((node) => node.startsWith("schema")));
  });

  test("leaves out what is below an object that is not wanted", () => {
    const seen: string[] = [];
    walkOpenApi(document, ({ kind, pointer }) => {
      seen.push(`${kind} ${pointer}`);
      return kind !== "path-item";
    });
    expect(seen).toEqual(nodes.filter((node) => !node.includes("~1a~0b/")));
  });

  test("begins anywhere, also at a list in whose place a reference stood", () => {
    expect(walked({ items: true }, { kind: "schema", pointer: "/s" })).toEqual([
      "schema /s",
      "schema /s/items",
    ]);
    const seen: string[] = [];
    const visit = ({ kind, pointer }: { kind: string; pointer: string }): void =>
      void seen.push(`${kind} ${pointer}`);
    walkOpenApi([{}, {}], visit, { kind: "several parameter", pointer: "/p" });
    walkOpenApi([{}], visit, { kind: "parameter", pointer: "/none" });
    walkOpenApi([{}], visit, { kind: "callback", pointer: "/none" });
    walkOpenApi(true, visit, { kind: "parameter", pointer: "/none" });
    walkOpenApi(false, visit, { kind: "schema", pointer: "/f" });
    expect(seen).toEqual(["parameter /p/0", "parameter /p/1", "schema /f"]);
  });

  test("enters no texts and numbers, and booleans only where they are schemas", () => {
    const scalars = { title: "t", minimum: 1, readOnly: true, default: false, "x-own": true };
    const wrong = { allOf: true, properties: null, anyOf: "s", if: 1, items: [1, null, true] };
    const held = childrenOf({ ...scalars, ...wrong, not: false }, "schema", "");
    expect(held.map(({ value, pointer }) => [pointer, value])).toEqual([
      ["/items/2", true],
      ["/not", false],
    ]);
    expect(childrenOf({ get: true, parameters: [true, 1], summary: "s" }, "path-item", "")).toEqual(
      [],
    );
    expect(childrenOf({ not: { $ref: "#" } }, "schema", "").map(({ kind }) => kind)).toEqual([
      "schema",
    ]);
  });

  test("takes a reference in place of a map or list as one object", () => {
    const $ref = "other.yaml";
    const held = childrenOf({ properties: { $ref }, allOf: { $ref } }, "schema", "/s");
    expect(held.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
      "several schema /s/properties",
      "several schema /s/allOf",
    ]);
    const named = childrenOf({ properties: { $ref: string }, allOf: {} }, "schema", "/s");
    expect(named.map(({ pointer }) => pointer)).toEqual(["/s/properties/$ref"]);
  });
});

describe("a rewrite", () => {
  test("gives every object but booleans to its function, and shares what did not change", () => {
    const seen: string[] = [];
    const same = rewriteOpenApi(document, (value, kind, pointer) => {
      seen.push(`${kind} ${pointer}`);
      return value;
    });
    expect(same).toBe(document);
    const booleans = /(?:parameters\/0\/schema|items\/1|anyOf\/0|\/not)$/;
    // The items of a schema that are objects.
    expect(seen.sort()).toEqual(nodes.filter((node) => !booleans.test(node)).sort());
  });

  test("changes copies, parents first", () => {
    const kept = structuredClone(document);
    const rewritten = rewriteOpenApi(document, (value, kind) =>
      kind === "schema" && value["type"] === "string" ? { type: "integer" } : value,
    );
    expect(document).toStrictEqual(kept);
    expect(JSON.stringify(rewritten)).toBe(
      JSON.stringify(document).replace('"string"', '"integer"'),
    );
    expect(rewritten["components"]).toBe(document["components"]);
    const grown = rewriteOpenApi({ not: { not: {} } }, addTitle, {
      start: { kind: "schema", pointer: "/s" },
    });
    expect(grown).toStrictEqual({
      not: { not: { title: "/s/not/not" }, title: "/s/not" },
      title: "/s",
    });
  });

  test("rewrites an object that stands in several places once, in each kind", () => {
    const shared = { not: string };
    let calls = 0;
    const result = rewriteOpenApi(
      { definitions: { One: shared, Two: shared } },
      (value) => ((calls += 1), value === string ? { type: "null" } : value),
    ) as { definitions: Record<string, object> };
    expect(calls).toBe(3);
    expect(result.definitions["One"]).toBe(result.definitions["Two"]);
  });
});

function addTitle(value: JsonObject, _kind: string, pointer: string): JsonObject {
  return { ...value, title: pointer };
}
