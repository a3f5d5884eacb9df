import { describe, expect, it } from "vitest";
import { bundle, inlineFiles, upgrade } from "../../generator/document/index.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { codes, createDiagnostics, lineOf, sourced } from "./support.ts";

const text = `swagger: "2.0"
info: {title: T, version: "1"}
host: h.example
basePath: /v1/
schemes: [https, http]
consumes: [application/json]
produces: [application/json, application/xml]
securityDefinitions:
  code: {type: oauth2, flow: accessCode, authorizationUrl: "https://a", tokenUrl: "https://t", scopes: {a: b}}
  app: {type: oauth2, flow: application, tokenUrl: "https://t"}
  basic: {type: basic, description: d}
  key: {type: apiKey, in: header, name: X}
parameters:
  Shared: {name: s, in: query, type: array, items: {type: string}, collectionFormat: pipes}
  Body: {name: payload, in: body, required: true, schema: {$ref: "#/definitions/Pet"}}
  Field: {name: g, in: formData, type: string}
responses:
  Err: {description: e, schema: {type: string}}
definitions:
  Pet:
    type: object
    discriminator: kind
    properties:
      kind: {type: string}
      parent: {$ref: "#/definitions/Pet"}
      note: {type: string, x-nullable: true}
      $ref: {type: string}
paths:
  /a/{id}:
    parameters:
      - {name: id, in: path, required: true, type: integer, maximum: 5, exclusiveMaximum: true}
    get:
      parameters:
        - $ref: "#/parameters/Shared"
        - {name: m, in: query, type: array, items: {type: string}, collectionFormat: multi}
        - {name: t, in: query, type: array, items: {type: string}, collectionFormat: tsv}
        - {name: c, in: query, type: array, items: {type: string, enum: [x]}, description: csv}
        - {name: h, in: header, type: array, items: {type: string}}
      responses:
        "200":
          description: ok
          schema: {type: file}
          headers: {H: {type: integer, description: d}}
          examples: {application/json: {a: 1}}
        default: {$ref: "#/responses/Err"}
    post:
      consumes: [multipart/form-data]
      parameters:
        - {name: f, in: formData, type: file, required: true, description: the file}
        - {name: l, in: formData, type: array, items: {type: string}, collectionFormat: csv}
        - {$ref: "#/parameters/Field"}
      responses: {"204": {description: n}}
    put:
      schemes: [http]
      parameters: [{$ref: "#/parameters/Body"}]
      responses: {"200": {description: ok, schema: {$ref: "#/definitions/Pet"}}}
    patch:
      parameters: [{name: q, in: formData, type: string}]
      responses: {"200": {description: ok}}
    delete:
      consumes: [text/plain]
      parameters: [{$ref: "#/parameters/Body"}]
      responses: {"200": {description: ok}}
`;

describe("Swagger 2.0", async () => {
  const diagnostics = createDiagnostics();
  const result = await upgrade(sourced(text), diagnostics);
  const at = (pointer: string) => valueAt(result?.value ?? {}, pointer);
  const item = "/paths/~1a~1{id}";

  it("reports what has no form any more, and nothing else", () => {
    expect(codes(diagnostics)).toStrictEqual([`not-expressible ${lineOf(text, "name: t,")}`]);
  });

  it("servers and security", () => {
    expect(at("/servers")).toStrictEqual([
      { url: "https://h.example/v1" },
      { url: "http://h.example/v1" },
    ]);
    expect(at(`${item}/put/servers`)).toStrictEqual([{ url: "http://h.example/v1" }]);
    expect(at("/components/securitySchemes")).toStrictEqual({
      code: {
        type: "oauth2",
        flows: {
          authorizationCode: {
            authorizationUrl: "https://a",
            tokenUrl: "https://t",
            scopes: { a: "b" },
          },
        },
      },
      app: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://t", scopes: {} } } },
      basic: { type: "http", scheme: "basic", description: "d" },
      key: { type: "apiKey", in: "header", name: "X" },
    });
  });

  it("parameters with their serialization", () => {
    const array = { type: "array", items: { type: "string" } };
    expect(at(`${item}/parameters`)).toStrictEqual([
      { name: "id", in: "path", required: true, schema: { type: "integer", exclusiveMaximum: 5 } },
    ]);
    expect(at(`${item}/get/parameters`)).toStrictEqual([
      { $ref: "#/components/parameters/Shared" },
      { name: "m", in: "query", style: "form", explode: true, schema: array },
      { name: "t", in: "query", style: "form", explode: false, schema: array },
      {
        name: "c",
        in: "query",
        description: "csv",
        style: "form",
        explode: false,
        schema: { type: "array", items: { type: "string", enum: ["x"] } },
      },
      { name: "h", in: "header", schema: array },
    ]);
    expect(at("/components/parameters")).toStrictEqual({
      Shared: { name: "s", in: "query", style: "pipeDelimited", explode: false, schema: array },
    });
  });

  it("bodies and forms", () => {
    const pet = { schema: { $ref: "#/components/schemas/Pet" } };
    expect(at(`${item}/put/requestBody`)).toStrictEqual({
      $ref: "#/components/requestBodies/Body",
    });
    expect(at("/components/requestBodies/Body")).toStrictEqual({
      content: { "application/json": pet },
      required: true,
      "x-body-name": "payload",
    });
    expect(at(`${item}/delete/requestBody/content`)).toStrictEqual({ "text/plain": pet });
    expect(at(`${item}/post/requestBody`)).toStrictEqual({
      content: {
        "multipart/form-data": {
          schema: {
            type: "object",
            properties: {
              f: {
                type: "string",
                contentMediaType: "application/octet-stream",
                description: "the file",
              },
              l: { type: "array", items: { type: "string" } },
              g: { type: "string" },
            },
            required: ["f"],
          },
          encoding: { l: { style: "form", explode: false } },
        },
      },
      required: true,
    });
    expect(Object.keys(at(`${item}/patch/requestBody/content`) as object)).toStrictEqual([
      "application/x-www-form-urlencoded",
    ]);
  });

  it("responses and schemas", () => {
    const binary = { type: "string", contentMediaType: "application/octet-stream" };
    expect(at(`${item}/get/responses`)).toStrictEqual({
      "200": {
        description: "ok",
        headers: { H: { description: "d", schema: { type: "integer" } } },
        content: {
          "application/json": { schema: binary, example: { a: 1 } },
          "application/xml": { schema: binary },
        },
      },
      default: { $ref: "#/components/responses/Err" },
    });
    expect(at("/components/schemas/Pet")).toStrictEqual({
      type: "object",
      discriminator: { propertyName: "kind" },
      properties: {
        kind: { type: "string" },
        parent: { $ref: "#/components/schemas/Pet" },
        note: { type: ["string", "null"] },
        $ref: { type: "string" },
      },
    });
  });

  it("facts keep their places", () => {
    const line = (pointer: string) => result?.locate(pointer)?.line;
    expect(line("/components/schemas/Pet/properties/note/type")).toBe(lineOf(text, "note:"));
    expect(line(`${item}/get/parameters/1/schema/items`)).toBe(lineOf(text, "name: m"));
    expect(line(`${item}/post/requestBody/content/multipart~1form-data/schema/properties/f`)).toBe(
      lineOf(text, "name: f"),
    );
    expect(line(`${item}/get/responses/200/content/application~1xml/schema`)).toBe(
      lineOf(text, "type: file}"),
    );
    expect(line("/components/requestBodies/Body")).toBe(lineOf(text, "Body:"));
    expect(line("/components/securitySchemes/key/name")).toBe(lineOf(text, "key: {"));
  });

  it("comes out without dangling references, and judges references like any other document", async () => {
    const after = createDiagnostics();
    if (result !== undefined) await bundle(result, after);
    expect(after.all).toStrictEqual([]);
    const outside = createDiagnostics();
    const bad = sourced('swagger: "2.0"\ndefinitions: {A: {$ref: "../x.yaml"}}\n');
    expect(await inlineFiles(bad, outside)).toBeUndefined();
    expect(codes(outside)).toStrictEqual(["ref-not-allowed 2"]);
  });
});
