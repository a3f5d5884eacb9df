import { describe, expect, it } from "vitest";
import { upgrade } from "../../generator/document/index.ts";
import type { JsonValue } from "../../generator/json/values.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { codes, createDiagnostics, lineOf, sourced } from "./support.ts";

/** Upgrades a 3.0 document with this schema and gives the schema back. */
async function schema(text: string): Promise<JsonValue | undefined> {
  const head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n";
  const document = sourced(`${head}components: {schemas: {S: ${text}}}`);
  const upgraded = await upgrade(document, createDiagnostics());
  return valueAt(upgraded?.value ?? {}, "/components/schemas/S");
}

describe("3.0 to 3.1: a schema accepts what it accepted", () => {
  it.each([
    ["nullable with a type", "{type: string, nullable: true}", { type: ["string", "null"] }],
    ["nullable without a type has no effect", "{nullable: true, enum: [a]}", { enum: ["a"] }],
    [
      "nullable does not widen an enum",
      "{type: string, nullable: true, enum: [a]}",
      { type: ["string", "null"], enum: ["a"] },
    ],
    ["nullable: false", "{type: string, nullable: false}", { type: "string" }],
    [
      "a type in another schema object does not count",
      "{nullable: true, allOf: [{type: string}]}",
      { allOf: [{ type: "string" }] },
    ],
    [
      "exclusive bounds",
      "{type: number, minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false}",
      { type: "number", exclusiveMinimum: 1, maximum: 5 },
    ],
    ["an exclusive flag without a bound", "{exclusiveMinimum: true}", {}],
    [
      "siblings of $ref are ignored",
      "{$ref: '#/components/schemas/S', nullable: true, minLength: 3}",
      { $ref: "#/components/schemas/S" },
    ],
    [
      "a property that is called $ref",
      "{properties: {$ref: {type: string, nullable: true}, x: {type: string}}}",
      { properties: { $ref: { type: ["string", "null"] }, x: { type: "string" } } },
    ],
    ["example", "{type: string, example: a}", { type: "string", examples: ["a"] }],
    [
      "data is not a schema",
      "{default: {nullable: true, type: string}, enum: [{example: 1}], x-a: {type: string, nullable: true}}",
      {
        default: { nullable: true, type: "string" },
        enum: [{ example: 1 }],
        "x-a": { type: "string", nullable: true },
      },
    ],
    [
      "binary and base64",
      "{properties: {a: {type: string, format: binary}, b: {type: string, format: byte, nullable: true}}}",
      {
        properties: {
          a: { type: "string", contentMediaType: "application/octet-stream" },
          b: { type: ["string", "null"], contentEncoding: "base64" },
        },
      },
    ],
    [
      "readOnly, writeOnly and discriminator stay",
      "{properties: {a: {type: string, readOnly: true}}, required: [a], discriminator: {propertyName: a}}",
      {
        properties: { a: { type: "string", readOnly: true } },
        required: ["a"],
        discriminator: { propertyName: "a" },
      },
    ],
    [
      "a property named example or nullable",
      "{properties: {example: {type: string, example: 1}, nullable: {type: boolean}}}",
      {
        properties: { example: { type: "string", examples: [1] }, nullable: { type: "boolean" } },
      },
    ],
  ])("%s", async (_name, given, wanted) => {
    expect(await schema(given)).toStrictEqual(wanted);
  });

  it("finds schemas everywhere, and marks the origin", async () => {
    const text = `openapi: 3.0.1
info: {title: T, version: "1"}
paths:
  /a:
    parameters: [{name: p, in: query, schema: {type: string, nullable: true}}]
    post:
      requestBody: {content: {application/json: {schema: {type: object, nullable: true}, example: {nullable: true}}}}
      responses:
        "200":
          description: ok
          headers: {H: {schema: {type: string, nullable: true}}}
          content: {application/json: {schema: {oneOf: [{type: string, nullable: true}]}}}
      callbacks: {c: {"{$url}": {post: {responses: {default: {description: d, content: {a/b: {schema: {type: string, nullable: true}}}}}}}}}
`;
    const document = sourced(text);
    const before = structuredClone(document.value);
    const result = await upgrade(document, createDiagnostics());
    expect(document.value).toStrictEqual(before);
    expect(result?.value["openapi"]).toBe("3.1.0");
    expect(result?.value["x-crosswalk-origin-version"]).toBe("3.0");
    const json = JSON.stringify(result?.value);
    expect(json.match(/"null"/g)).toHaveLength(5);
    expect(json.match(/nullable/g)).toHaveLength(1);
    expect(result?.locate("/paths/~1a/post/responses/200/headers/H/schema/type")?.line).toBe(
      lineOf(text, "headers: {H"),
    );
  });

  it("locates what was renamed", async () => {
    const text = `openapi: 3.0.1
components:
  schemas:
    S:
      type: string
      example:
        deep: 1
`;
    const result = await upgrade(sourced(text), createDiagnostics());
    expect(result?.locate("/components/schemas/S/examples/0/deep")?.line).toBe(7);
  });
});

describe("other versions", () => {
  it("keeps what 3.1 has no form for, and says what it leaves out", async () => {
    const text = `openapi: 3.2.0
$self: https://example.com/api.yaml
info: {title: T, version: "1"}
paths:
  /a:
    query:
      responses: {}
    additionalOperations:
      COPY: {responses: {}}
    get:
      parameters:
        - {name: q, in: querystring, content: {application/json: {schema: {type: object}}}}
        - {$ref: "#/components/parameters/Filter"}
      responses:
        "200":
          summary: fine
          content:
            text/event-stream:
              itemSchema:
                properties: {data: {contentMediaType: application/json, contentSchema: {type: integer}}}
            application/json:
              $ref: "#/components/mediaTypes/M"
components:
  mediaTypes: {M: {schema: {$ref: "https://example.com/api.yaml#/components/schemas/S"}}}
  parameters:
    Filter:
      name: all
      in: querystring
      content:
        application/x-www-form-urlencoded:
          schema: {$ref: "#/components/schemas/Filter"}
  schemas:
    S: {type: string}
    Filter: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}
`;
    const diagnostics = createDiagnostics();
    const result = await upgrade(sourced(text), diagnostics);
    expect(codes(diagnostics)).toStrictEqual([]);
    expect(result?.value["openapi"]).toBe("3.2.0");
    expect(valueAt(result?.value ?? {}, "/paths/~1a")).toStrictEqual({
      query: { responses: {} },
      additionalOperations: { COPY: { responses: {} } },
      get: {
        parameters: [
          {
            name: "q",
            in: "query",
            content: { "application/json": { schema: { type: "object" } } },
            "x-crosswalk-whole-query": true,
          },
          { name: "a", in: "query", required: true, schema: { type: "string" } },
          { name: "b", in: "query", required: false, schema: { type: "integer" } },
        ],
        responses: {
          "200": {
            content: {
              "text/event-stream": { schema: { properties: { data: { type: "integer" } } } },
              "application/json": { schema: { $ref: "#/components/schemas/S" } },
            },
            description: "fine",
          },
        },
      },
    });
  });

  it("a 3.2 document without such parts is 3.1 from then on", async () => {
    const result = await upgrade(
      sourced("openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}"),
      createDiagnostics(),
    );
    expect(result?.value["openapi"]).toBe("3.1.0");
  });

  it.each(["openapi: 4.0.0", "swagger: '1.2'", "info: {}"])("refuses %s", async (text) => {
    const diagnostics = createDiagnostics();
    expect(await upgrade(sourced(text), diagnostics)).toBeUndefined();
    expect(diagnostics.all.map((d) => d.code)).toStrictEqual(["version-unknown"]);
  });

  it("stops at nesting and alias bombs without walking them", async () => {
    const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
    const diagnostics = createDiagnostics();
    const value = JSON.parse(`{"openapi":"3.0.0","components":${deep}}`);
    expect(
      await upgrade({ file: "d", value, locate: () => undefined }, diagnostics),
    ).toBeUndefined();
    let bomb: JsonValue = ["x"];
    for (let i = 0; i < 40; i++) bomb = [bomb, bomb];
    const bombed = { file: "b", value: { openapi: "3.0.0", bomb }, locate: () => undefined };
    expect(await upgrade(bombed, diagnostics)).toBeUndefined();
    const cycle: Record<string, JsonValue> = { openapi: "3.0.0" };
    cycle["self"] = cycle;
    expect(await upgrade({ ...bombed, value: cycle }, diagnostics)).toBeUndefined();
    expect(diagnostics.all.map((d) => d.code)).toStrictEqual([
      "document-too-deep",
      "document-too-large",
      "document-cyclic",
    ]);
  });
});
