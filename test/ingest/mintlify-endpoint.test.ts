import { describe, expect, test } from "vitest";
import { page, readText } from "./helpers.ts";

const endpoint = page`
  # Update a graph

  > Changes one.

  ## OpenAPI

  \`\`\`\`yaml put /v1/graphs/{graph_id}
  paths:
    path: /v1/graphs/{graph_id}
    method: put
    servers:
      - url: https://api.test
    request:
      security:
        - title: bearerAuth
          parameters:
            query: {}
            header:
              Authorization:
                type: http
                scheme: bearer
                description: A token
            cookie: {}
        - title: two keys
          parameters:
            header:
              X-App: {type: apiKey}
              X-Key: {type: apiKey}
      parameters:
        path:
          graph_id:
            schema:
              - type: string
                required: true
                format: uuid
                description: Which one
        query:
          order:
            style: form
            explode: false
            schema:
              - type: enum<string>
                enum: [asc, desc]
                default: asc
                required: false
        header: {}
        cookie: {}
      body:
        application/json:
          schemaArray:
            - type: object
              required: true
              refIdentifier: '#/components/schemas/GraphUpdate'
              requiredProperties: [name]
              properties:
                name:
                  allOf:
                    - &ref_0
                      type: string
                      maxLength: 50
                      example: Books
                alias:
                  allOf: [*ref_0]
                note:
                  allOf:
                    - type: any
                extra:
                  allOf:
                    - type: file
                      contentMediaType: image/png
                either:
                  anyOf: [{type: integer, minimum: 0, exclusiveMinimum: true}, {type: 'null'}]
                tree:
                  allOf:
                    - {$ref: '#/components/schemas/Node'}
          examples:
            example:
              value: {name: <string>}
            books:
              summary: Books
              value: {name: Books}
      codeSamples:
        - {lang: bash, source: curl}
    response:
      '200':
        application/json:
          schemaArray:
            - type: object
              refIdentifier: '#/components/schemas/Graph'
              properties:
                id: {allOf: [{type: string}]}
            - type: 'null'
          examples: {example: {value: {id: 3c90c3cc-0d44-4b50-8888-8dd25736052a}}}
          description: The graph
      '204':
        _mintlify/placeholder:
          schemaArray: [{type: any, description: none}]
      default:
        application/json:
          schemaArray: [{type: string}, {type: integer}]
    deprecated: true
    type: path
  components:
    schemas:
      Node:
        type: object
        properties:
          children:
            allOf:
              - type: array
                items:
                  allOf: [{$ref: '#/components/schemas/Node'}]
  \`\`\`\`
`;

const read = readText(endpoint);
const put = "/paths/~1v1~1graphs~1{graph_id}/put";

describe("the endpoint structure becomes OpenAPI 3.1", () => {
  test("the operation", () => {
    expect(read.document?.format).toBe("mintlify-endpoint");
    expect(read.at("/openapi")).toBe("3.1.0");
    expect(read.at("/servers")).toStrictEqual([{ url: "https://api.test" }]);
    const { summary, description, deprecated } = read.object(put);
    expect({ summary, description, deprecated }).toStrictEqual({
      summary: "Update a graph",
      description: "Changes one.",
      deprecated: true,
    });
  });

  test("entries of security are alternatives, headers of one entry are needed together", () => {
    expect(read.at(`${put}/security`)).toStrictEqual([
      { bearerAuth: [] },
      { "X-App": [], "X-Key": [] },
    ]);
    expect(read.at("/components/securitySchemes")).toStrictEqual({
      bearerAuth: { type: "http", scheme: "bearer", description: "A token" },
      "X-App": { type: "apiKey", in: "header", name: "X-App" },
      "X-Key": { type: "apiKey", in: "header", name: "X-Key" },
    });
  });

  test("parameters", () => {
    expect(read.at(`${put}/parameters`)).toStrictEqual([
      {
        name: "graph_id",
        in: "path",
        description: "Which one",
        required: true,
        schema: { type: "string", format: "uuid" },
      },
      {
        name: "order",
        in: "query",
        required: false,
        style: "form",
        explode: false,
        schema: { type: "string", enum: ["asc", "desc"], default: "asc" },
      },
    ]);
  });

  test("the body: names are rebuilt, wrappers of one are unwrapped, aliases are values", () => {
    expect(read.at(`${put}/requestBody`)).toStrictEqual({
      required: true,
      content: {
        "application/json": {
          schema: { $ref: "#/components/schemas/GraphUpdate" },
          examples: { books: { summary: "Books", value: { name: "Books" } } },
        },
      },
    });
    const name = { type: "string", maxLength: 50, examples: ["Books"] };
    expect(read.at("/components/schemas/GraphUpdate")).toStrictEqual({
      type: "object",
      required: ["name"],
      properties: {
        name,
        alias: name,
        note: {},
        extra: { type: "string", format: "binary" },
        either: { anyOf: [{ type: "integer", exclusiveMinimum: 0 }, { type: "null" }] },
        tree: { $ref: "#/components/schemas/Node" },
      },
    });
    expect(read.at("/components/schemas/Node/properties/children/items/$ref")).toBe(
      "#/components/schemas/Node",
    );
  });

  test("responses: null among the schemas, placeholders, unions", () => {
    expect(read.at(`${put}/responses`)).toStrictEqual({
      "200": {
        description: "The graph",
        content: {
          "application/json": {
            schema: { anyOf: [{ $ref: "#/components/schemas/Graph" }, { type: "null" }] },
          },
        },
      },
      "204": { description: "No Content" },
      default: {
        description: "Response",
        content: {
          "application/json": { schema: { anyOf: [{ type: "string" }, { type: "integer" }] } },
        },
      },
    });
    expect(read.codes).toStrictEqual(["union-not-told"]);
  });

  test("locations lead to the page", () => {
    const lineOf = (text: string) =>
      endpoint.split("\n").findIndex((line) => line.includes(text)) + 1;
    expect(read.line(`${put}/parameters/1/schema/default`)).toBe(lineOf("default: asc"));
    expect(read.line("/components/schemas/GraphUpdate/properties/name/maxLength")).toBe(
      lineOf("maxLength: 50"),
    );
    expect(read.line(`${put}/responses/200/description`)).toBe(lineOf("'200':") + 1);
  });
});

test("a schema that stands twice and differs is written out the second time", () => {
  const twice = readText(page`
    # Twice

    \`\`\`\`yaml get /a
    paths:
      path: /a
      method: get
      request: {security: [], parameters: {path: {}, query: {}, header: {}, cookie: {}}, body: {}}
      response:
        '200':
          application/json:
            schemaArray: [{type: object, refIdentifier: '#/components/schemas/E', properties: {a: {allOf: [{type: string}]}}}]
        '400':
          application/json:
            schemaArray: [{type: object, refIdentifier: '#/components/schemas/E', properties: {b: {allOf: [{type: string}]}}}]
      type: path
    \`\`\`\`
  `);
  expect(twice.codes).toStrictEqual(["fragments-disagree", "server-not-stated"]);
  expect(
    twice.at("/paths/~1a/get/responses/400/content/application~1json/schema/properties/b"),
  ).toStrictEqual({
    type: "string",
  });
});
