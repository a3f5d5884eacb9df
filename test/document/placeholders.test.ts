import { describe, expect, it } from "vitest";
import { applyOverlay, merge, resolvePlaceholders } from "../../generator/document/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { codes, createDiagnostics, lineOf, sourced } from "./support.ts";

const page = `openapi: 3.1.0
info: {title: T, version: "1"}
x-crosswalk-unplaced:
  create-thing:
    summary: Create thing
    x-crosswalk-unnamed-parameters:
      - {row: 1, in: query, required: true, schema: {type: integer, format: int32}}
      - {row: 1, in: header, required: true, schema: {type: string}}
    requestBody:
      content:
        application/json:
          schema:
            type: object
            additionalProperties: false
            properties:
              third: {type: array, items: {type: string}}
            x-crosswalk-unnamed:
              - {row: 1, required: true, schema: {type: integer, format: int32}}
              - {row: 2, schema: {type: boolean}}
              - {row: 4, schema: {type: [string, "null"]}}
    responses:
      "200": {description: ok}
`;
const body = "/paths/~1things/post/requestBody/content/application~1json/schema";

/** Places the page after an overlay with these actions. */
function placed(actions: string, document = page) {
  const diagnostics = createDiagnostics();
  const text = `overlay: 1.1.0\ninfo: {title: T, version: "1"}\nactions:\n${actions}`;
  const overlaid = applyOverlay(sourced(document), { file: "overlay.yaml", text }, diagnostics);
  return {
    ...resolvePlaceholders(overlaid, diagnostics, { requirePlaced: true }),
    diagnostics,
    text,
  };
}

const where = `  - target: $['x-crosswalk-unplaced']['create-thing']
    update: {x-crosswalk-method: POST, x-crosswalk-path: /things}
    x-crosswalk-evidence: {note: seen}
`;
const names = (
  rows: string,
) => `  - target: $['x-crosswalk-unplaced']['create-thing'].requestBody.content['application/json'].schema
    update:
      x-crosswalk-names: ${rows}
    x-crosswalk-evidence: {note: seen}
`;

describe("placing operations and naming fields", () => {
  const { value, locate, diagnostics, text } = placed(
    where +
      names(
        `{kinds: "int32,boolean,array<string>,string|null", rows: {"1": {name: first, confidence: 0.95}, "2": {name: second, confidence: 0.5}, "4": {name: fourth, confidence: 1}}}`,
      ) +
      `  - target: $['x-crosswalk-unplaced']['create-thing']
    update: {x-crosswalk-parameter-names: {rows: {"query:1": {name: site, confidence: 1}}}}
    x-crosswalk-evidence: {note: seen}
`,
  );

  it("moves the operation and zips names with rows in the page's order", () => {
    expect(valueAt(value, "/paths/~1things/post/parameters")).toStrictEqual([
      { name: "site", in: "query", required: true, schema: { type: "integer", format: "int32" } },
    ]);
    const schema = valueAt(value, body) as JsonObject;
    expect(schema).toStrictEqual({
      type: "object",
      properties: {
        first: { type: "integer", format: "int32" },
        third: { type: "array", items: { type: "string" } },
        fourth: { type: ["string", "null"] },
      },
      required: ["first"],
    });
    expect(Object.keys(schema["properties"] as JsonObject)).toStrictEqual([
      "first",
      "third",
      "fourth",
    ]);
    expect(JSON.stringify(value)).not.toContain("x-crosswalk");
  });

  it("reports what stays unnamed, with candidate and confidence", () => {
    expect(codes(diagnostics)).toStrictEqual([
      `field-unnamed ${lineOf(page, "row: 1, in: header")}`,
      `field-unnamed ${lineOf(page, "row: 2")}`,
    ]);
    expect(diagnostics.all[1]?.message).toBe("row 2 (boolean): perhaps `second` (confidence 0.5)");
  });

  it("locates a field on the page and its name in the overlay", () => {
    expect(locate(`${body}/properties/first`)).toMatchObject({
      file: "api.yaml",
      line: lineOf(page, "row: 1, required"),
    });
    expect(locate(`${body}/properties/first`, "key")).toMatchObject({
      file: "overlay.yaml",
      line: 3 + lineOf(text.slice(text.indexOf("actions:")), "name: first") - 1,
    });
    expect(locate("/paths/~1things/post/responses/200")?.line).toBe(lineOf(page, '"200"'));
  });
});

describe("names that do not fit", () => {
  it.each([
    [
      "a new row",
      '{kinds: "int32,boolean,array<string>", rows: {"1": {name: first, confidence: 1}}}',
      "row 4",
    ],
    [
      "another type",
      '{kinds: "int32,string,array<string>,string|null", rows: {"1": {name: first, confidence: 1}}}',
      "row 2 is boolean",
    ],
    [
      "another type of a named row",
      '{kinds: "int32,boolean,string,string|null", rows: {"1": {name: first, confidence: 1}}}',
      "row 3 is array<string>",
    ],
    [
      "a key that nobody reads",
      '{rows: {"1": {name: x, confidence: 1, evidence: seen, not sure}}}',
      "`not sure`",
    ],
    ["a row that has a name", '{rows: {"3": {name: x, confidence: 1}}}', "no row 3"],
    [
      "a name that is taken",
      '{rows: {"1": {name: third, confidence: 1}}}',
      "`third`, which is taken",
    ],
    [
      "a name twice",
      '{rows: {"1": {name: x, confidence: 1}, "2": {name: x, confidence: 1}}}',
      "`x`, which is taken",
    ],
  ])("%s", (_name, rows, message) => {
    const { diagnostics, value } = placed(where + names(rows));
    const found = diagnostics.all.filter((d) => d.code === "names-mismatch");
    expect(found.map((d) => d.message).join()).toContain(message);
    expect(found[0]?.location?.file).toBe("overlay.yaml");
    const properties = (valueAt(value, body) as JsonObject)["properties"];
    if (rows.includes("kinds"))
      expect(Object.keys(properties as JsonObject)).toStrictEqual(["third"]);
  });
});

describe("what has no place", () => {
  it("is an error, or keeps its schemas as components", () => {
    const strict = createDiagnostics();
    resolvePlaceholders(sourced(page), strict, { requirePlaced: true });
    expect(strict.all.map((d) => `${d.code} ${d.severity}`)).toContain("operation-unplaced error");
    const loose = createDiagnostics();
    const result = resolvePlaceholders(sourced(page), loose, { requirePlaced: false });
    expect(loose.hasErrors()).toBe(false);
    expect(loose.all.map((d) => d.code)).toContain("operation-unplaced-kept");
    expect(valueAt(result.value, "/components/schemas")).toStrictEqual({
      CreateThingRequest: {
        type: "object",
        properties: { third: { type: "array", items: { type: "string" } } },
      },
    });
    expect(result.locate("/components/schemas/CreateThingRequest/properties/third")?.line).toBe(
      lineOf(page, "third:"),
    );
  });
});

describe("operations", () => {
  it("with one id: an error with both places", () => {
    const text = `openapi: 3.1.0
paths:
  /a: {get: {operationId: x}}
  /b: {get: {operationId: x}}
`;
    const diagnostics = createDiagnostics();
    resolvePlaceholders(merge([sourced(text)], diagnostics), diagnostics, { requirePlaced: true });
    expect(codes(diagnostics)).toStrictEqual(["operation-id-duplicate 4"]);
    expect(diagnostics.all[0]?.related?.[0]?.location.line).toBe(3);
  });

  it("with one id in a lone document: the later one goes on without it", () => {
    const text = `openapi: 3.1.0
paths:
  /a: {get: {operationId: x}}
  /b: {get: {operationId: x, summary: B}}
`;
    const diagnostics = createDiagnostics();
    const merged = merge([sourced(text)], diagnostics);
    const { value } = resolvePlaceholders(merged, diagnostics, { requirePlaced: false });
    expect(codes(diagnostics)).toStrictEqual(["operation-id-dropped 4"]);
    expect(diagnostics.hasErrors()).toBe(false);
    expect(value["paths"]).toStrictEqual({
      "/a": { get: { operationId: "x" } },
      "/b": { get: { summary: "B" } },
    });
  });
});
