import { describe, expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { bodyKind, essenceOf } from "../../generator/json/media-types.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import {
  buildModel,
  documentedExamples,
  documentedPatterns,
  type ApiModel,
} from "../../generator/model/index.ts";

function model(document: JsonObject): ApiModel {
  const head = { openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {} };
  return buildModel({ provider: "acme", document: { ...head, ...document } }, createDiagnostics());
}

describe("examples", () => {
  const text = { type: "string" };
  const content = (mediaType: string): JsonObject => ({
    [mediaType]: { schema: text, examples: { one: { value: mediaType, summary: "S" } } },
  });
  const found = documentedExamples(
    model({
      paths: {
        "/a/{id}": {
          post: {
            operationId: "a",
            parameters: [
              { name: "id", in: "path", required: true, schema: text, example: "p" },
              {
                name: "q",
                in: "query",
                schema: text,
                examples: { named: { $ref: "#/components/examples/Shared" }, none: {} },
              },
            ],
            requestBody: {
              content: { ...content("application/json"), ...content("application/xml") },
            },
            responses: {
              "200": {
                description: "",
                content: {
                  ...content("application/vnd.acme+json; v=2"),
                  ...content("text/plain"),
                  ...content("multipart/form-data"),
                  "*/*": { example: "no schema" },
                },
              },
            },
          },
        },
      },
      components: {
        examples: { Shared: { value: "shared" } },
        schemas: {
          Pet: { properties: { a: { example: 1, examples: [2, 3] }, b: { example: null } } },
        },
      },
    }),
  );
  const operation = "/paths/~1a~1{id}/post";

  test("are those of parameters, bodies of data, and schemas, each with its schema", () => {
    const schema = "/components/schemas/Pet/properties/a";
    const bodies = `${operation}/requestBody/content`;
    const responses = `${operation}/responses/200/content`;
    expect(
      found.map(({ pointer, schemaPointer, value }) => [pointer, schemaPointer, value]),
    ).toEqual([
      [`${operation}/parameters/0/example`, `${operation}/parameters/0/schema`, "p"],
      ["/components/examples/Shared/value", `${operation}/parameters/1/schema`, "shared"],
      [
        `${bodies}/application~1json/examples/one/value`,
        `${bodies}/application~1json/schema`,
        "application/json",
      ],
      [
        `${responses}/application~1vnd.acme+json; v=2/examples/one/value`,
        `${responses}/application~1vnd.acme+json; v=2/schema`,
        "application/vnd.acme+json; v=2",
      ],
      [
        `${responses}/multipart~1form-data/examples/one/value`,
        `${responses}/multipart~1form-data/schema`,
        "multipart/form-data",
      ],
      [`${schema}/example`, schema, 1],
      [`${schema}/examples/0`, schema, 2],
      [`${schema}/examples/1`, schema, 3],
    ]);
  });
});

test("patterns, also those of names", () => {
  const Pet = {
    properties: { a: { pattern: "^a" } },
    patternProperties: { "^x-": { pattern: 1 } },
  };
  expect(documentedPatterns(model({ components: { schemas: { Pet, Any: true } } }))).toEqual([
    { pattern: "^x-", pointer: "/components/schemas/Pet/patternProperties/^x-" },
    { pattern: "^a", pointer: "/components/schemas/Pet/properties/a/pattern" },
  ]);
});

test.each([
  ["application/json", "json"],
  ["Application/JSON; charset=utf-8", "json"],
  ["application/problem+json", "json"],
  ["*/*", "json"],
  ["application/x-www-form-urlencoded", "form"],
  ["multipart/form-data; boundary=x", "multipart"],
  ["text/event-stream", "stream"],
  ["application/x-ndjson", "stream"],
  ["application/json-seq", "stream"],
  ["text/csv", "text"],
  ["application/xml", "text"],
  ["image/svg+xml", "text"],
  ["application/octet-stream", "binary"],
  ["application/jsonp", "binary"],
  ["", "binary"],
])("a body of %j is %s", (mediaType, kind) => {
  expect(bodyKind(mediaType)).toBe(kind);
});

test("a media type without its parameters", () => {
  expect(essenceOf(" Text/HTML ; charset=x")).toBe("text/html");
});

test("servers, security and schemes as the document has them", () => {
  const { servers, security, securitySchemes } = model({
    servers: [
      {
        url: "https://{a}.example",
        description: "D",
        variables: { a: { default: 1, enum: [1, "b"], description: "V" }, b: "no object" },
      },
      { description: "no URL" },
      "no server",
    ] as never,
    security: [{ key: ["x", 1], lost: "no list" }, "no requirement"] as never,
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "cookie", name: "sid", description: "K", scheme: "ignored" },
        odd: { type: "apiKey", in: "body", name: "x" },
        user: { type: "http", scheme: "BASIC", in: "header", name: "ignored" },
        alias: { $ref: "#/components/securitySchemes/user" },
        unknown: { type: "magic" },
      },
    },
  });
  expect(servers).toEqual([
    {
      url: "https://{a}.example",
      description: "D",
      variables: [{ name: "a", default: "1", enum: ["1", "b"], description: "V" }],
    },
  ]);
  expect(security).toEqual([{ key: ["x", "1"], lost: [] }]);
  const none = {
    description: undefined,
    in: undefined,
    parameterName: undefined,
    scheme: undefined,
  };
  const at = (name: string): string => `/components/securitySchemes/${name}`;
  expect(securitySchemes).toEqual([
    {
      ...none,
      name: "key",
      pointer: at("key"),
      type: "apiKey",
      description: "K",
      in: "cookie",
      parameterName: "sid",
    },
    { ...none, name: "odd", pointer: at("odd"), type: "apiKey", parameterName: "x" },
    { ...none, name: "user", pointer: at("user"), type: "http", scheme: "basic" },
    { ...none, name: "alias", pointer: at("user"), type: "http", scheme: "basic" },
  ]);
});
