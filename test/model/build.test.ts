import { describe, expect, it } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { buildModel } from "../../generator/model/index.ts";

function build(document: JsonObject): { model: ReturnType<typeof buildModel>; codes: string[] } {
  const diagnostics = createDiagnostics();
  const model = buildModel({ provider: "acme", document }, diagnostics);
  return { model, codes: diagnostics.all.map((d) => d.code) };
}

describe("the model of an API", () => {
  it("resolves references, merges the path item's parameters, and names exports", () => {
    const { model } = build({
      openapi: "3.1.0",
      info: { title: "Acme", version: "1.2.3" },
      paths: {
        "/pets/{id}": {
          parameters: [
            { name: "id", in: "path", schema: { type: "string" } },
            { name: "limit", in: "query", schema: { type: "integer" } },
          ],
          put: {
            operationId: "update-pet",
            parameters: [
              { $ref: "#/components/parameters/Limit" },
              { name: "Authorization", in: "header", schema: { type: "string" } },
            ],
            requestBody: { $ref: "#/components/requestBodies/Pet" },
            responses: {
              "200": { description: "ok", content: { "application/json": { schema: true } } },
              default: {
                description: "no",
                content: { "text/plain": { schema: { type: "string" } } },
              },
            },
          },
        },
      },
      components: {
        parameters: {
          Limit: { name: "limit", in: "query", required: true, style: "spaceDelimited" },
        },
        requestBodies: {
          Pet: {
            required: true,
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Pet" },
                example: { a: 1 },
              },
              "application/x-www-form-urlencoded": { schema: {} },
            },
          },
        },
        schemas: { Pet: { type: "object" }, updatePetRequest: {} },
      },
    });
    const [operation] = model.operations;
    expect(operation).toMatchObject({
      operationId: "update-pet",
      exportName: "updatePet",
      parametersExport: "updatePetParameters",
      parameters: [
        { name: "id", in: "path", required: true, style: "simple", explode: false },
        {
          name: "limit",
          required: true,
          style: "spaceDelimited",
          explode: false,
          pointer: "/components/parameters/Limit",
        },
      ],
      requestBody: {
        pointer: "/components/requestBodies/Pet",
        contents: [
          {
            exportName: "updatePetRequest_",
            schemaPointer: "/components/requestBodies/Pet/content/application~1json/schema",
            examples: [{ value: { a: 1 } }],
          },
          { exportName: "updatePetRequestApplicationXWwwFormUrlencoded" },
        ],
      },
      responses: [
        { status: "200", contents: [{ exportName: "updatePetResponse200", schema: true }] },
        { status: "default", contents: [{ exportName: "updatePetResponseDefaultTextPlain" }] },
      ],
    });
    expect(model.schemas.map((s) => s.exportName)).toEqual(["Pet", "updatePetRequest"]);
  });

  it("derives an operationId from method and path", () => {
    const { model } = build({ paths: { "/users/{user_id}/keys": { get: {}, post: {} } } });
    expect(model.operations.map((o) => o.exportName)).toEqual([
      "getUsersByUserIdKeys",
      "postUsersByUserIdKeys",
    ]);
  });

  it("takes names that begin with x- for names, not for extensions", () => {
    const { model } = build({
      paths: {
        "x-note": { get: {} },
        "/a": { get: { responses: { "200": { headers: { "x-limit": {} } }, "x-more": {} } } },
      },
      components: {
        securitySchemes: { "x-api-key": { type: "apiKey", in: "header", name: "x-api-key" } },
        schemas: { "x-thing": {} },
      },
    });
    expect(model.securitySchemes.map((s) => s.name)).toEqual(["x-api-key"]);
    expect(model.schemas.map((s) => s.exportName)).toEqual(["xThing"]);
    expect(model.operations).toMatchObject([
      { path: "/a", responses: [{ status: "200", headers: [{ name: "x-limit" }] }] },
    ]);
  });

  it("reports two operations with one id and keeps the first", () => {
    const { model, codes } = build({
      paths: { "/a": { get: { operationId: "x" } }, "/b": { get: { operationId: "x" } } },
    });
    expect(codes).toEqual(["duplicate-operation-id"]);
    expect(model.operations.map((o) => o.path)).toEqual(["/a"]);
  });

  it("names a path that refers to another path's item after itself", () => {
    const { model, codes } = build({
      paths: { "/a": { get: { operationId: "x" } }, "/b": { $ref: "#/paths/~1a" } },
    });
    expect(codes).toEqual([]);
    expect(model.operations.map(({ path, operationId }) => [path, operationId])).toEqual([
      ["/a", "x"],
      ["/b", "getB"],
    ]);
  });

  it("takes a request body without media types for none", () => {
    const post = { requestBody: { content: {} } };
    expect(build({ paths: { "/a": { post } } }).model.operations[0]?.requestBody).toBeUndefined();
  });

  it("derives different names for operations without ids whose paths read alike", () => {
    const { model, codes } = build({
      paths: {
        "/jobs": { get: { operationId: "getJobs" } },
        "/jobs/": { get: {} },
        "/a-b": { get: {} },
        "/a_b": { get: {} },
      },
    });
    expect(codes).toEqual([]);
    const ids = model.operations.map((o) => o.operationId);
    expect(ids[0]).toBe("getJobs");
    expect(ids[1]).toMatch(/^getJobs_[0-9a-f]{8}$/);
    expect(ids.slice(2).every((id) => /^getAB_[0-9a-f]{8}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(4);
  });

  it("survives what is not an object where one is wanted, and circular references", () => {
    const { model } = build({
      info: [],
      paths: {
        "/a": {
          get: null,
          put: { parameters: [{ $ref: "#/paths/~1a/put/parameters/0" }, 5], responses: 7 },
        },
        "/b": 3,
      },
      components: { schemas: [], securitySchemes: { a: { type: "apiKey" }, b: { type: "magic" } } },
      servers: [{ url: 5 }, { url: "/v1" }],
    });
    expect(model.operations).toMatchObject([{ method: "put", parameters: [], responses: [] }]);
    expect(model.securitySchemes.map((s) => s.name)).toEqual(["a"]);
    expect(model.servers).toMatchObject([{ url: "/v1" }]);
  });
});
