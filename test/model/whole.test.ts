import { describe, expect, it } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { buildModel } from "../../generator/model/index.ts";

function build(rest: JsonObject): ReturnType<typeof buildModel> {
  const document = { openapi: "3.1.0", info: { title: "Acme", version: "1" }, paths: {}, ...rest };
  return buildModel({ provider: "acme", document }, createDiagnostics());
}

describe("what a document says arrives in the model", () => {
  it("servers, with their variables; what is none is passed over", () => {
    const { servers } = build({
      servers: [
        {
          url: "https://{region}.acme.test",
          description: "By region",
          variables: {
            region: { default: "eu", enum: ["eu", 7], description: "Where data is" },
            none: 1,
            open: {},
          },
        },
        { url: 3 },
        "https://acme.test",
        { url: "/v1" },
      ],
    });
    expect(servers).toStrictEqual([
      {
        url: "https://{region}.acme.test",
        description: "By region",
        variables: [
          { name: "region", default: "eu", enum: ["eu", "7"], description: "Where data is" },
          { name: "open", default: "", enum: undefined, description: undefined },
        ],
      },
      { url: "/v1", description: undefined, variables: [] },
    ]);
  });

  it("security: no list, an empty one, alternatives and scopes", () => {
    expect(build({}).security).toBeUndefined();
    expect(build({ security: [] }).security).toStrictEqual([]);
    expect(build({ security: [{}, { a: ["read", 1], b: null }, "a"] }).security).toStrictEqual([
      {},
      { a: ["read", "1"], b: [] },
    ]);
  });

  it("security schemes of each type, with what belongs to it alone", () => {
    const everything = {
      in: "query",
      name: "key",
      scheme: "Bearer",
      description: "How",
      flows: {
        clientCredentials: { tokenUrl: "https://acme.test/token", refreshUrl: "/refresh" },
        implicit: { authorizationUrl: "https://acme.test" },
        password: "none",
      },
    };
    const { securitySchemes } = build({
      components: {
        securitySchemes: {
          key: { type: "apiKey", ...everything },
          nowhere: { type: "apiKey", ...everything, in: "body" },
          http: { type: "http", ...everything },
          oauth: { type: "oauth2", ...everything },
          other: { $ref: "#/components/securitySchemes/http" },
          unknown: { type: "none", ...everything },
        },
      },
    });
    const nothing = {
      ...{ description: "How", in: undefined, parameterName: undefined },
      ...{ scheme: undefined, flows: undefined },
    };
    const at = "/components/securitySchemes";
    expect(securitySchemes).toStrictEqual([
      {
        ...{ name: "key", pointer: `${at}/key`, type: "apiKey" },
        ...{ ...nothing, in: "query", parameterName: "key" },
      },
      {
        ...{ name: "nowhere", pointer: `${at}/nowhere`, type: "apiKey" },
        ...{ ...nothing, parameterName: "key" },
      },
      {
        ...{ name: "http", pointer: `${at}/http`, type: "http" },
        ...{ ...nothing, scheme: "bearer" },
      },
      {
        ...{ name: "oauth", pointer: `${at}/oauth`, type: "oauth2", ...nothing },
        flows: {
          clientCredentials: { tokenUrl: "https://acme.test/token", refreshUrl: "/refresh" },
          implicit: { tokenUrl: undefined, refreshUrl: undefined },
        },
      },
      {
        ...{ name: "other", pointer: `${at}/http`, type: "http" },
        ...{ ...nothing, scheme: "bearer" },
      },
    ]);
  });

  it("bodies and responses: media types, encodings and headers", () => {
    const [operation] = build({
      paths: {
        "/pets": {
          post: {
            requestBody: {
              description: "A pet",
              content: {
                "multipart/form-data": {
                  schema: { type: "object" },
                  encoding: {
                    photo: { contentType: "image/png", explode: "no" },
                    tags: { style: "form", explode: false, allowReserved: true },
                    none: 1,
                  },
                },
                "text/plain": {},
                "multipart/mixed": { prefixEncoding: [{ style: 1 }], itemEncoding: { style: "x" } },
              },
            },
            responses: {
              200: {
                description: "Made",
                headers: {
                  "Content-Type": { schema: { type: "string" } },
                  "X-Left": { $ref: "#/components/headers/Left" },
                  "X-Bare": { description: "Bare" },
                  "X-None": { $ref: "#/components/headers/None" },
                },
              },
              404: { $ref: "#/components/responses/None" },
            },
          },
        },
      },
      components: {
        headers: { Left: { schema: { type: "integer" }, required: true, description: "Calls" } },
      },
    }).operations;
    const at = "/paths/~1pets/post";
    const { requestBody, responses } = operation ?? {};
    const unsaid = { style: undefined, explode: undefined, allowReserved: undefined };
    expect(requestBody).toMatchObject({
      pointer: `${at}/requestBody`,
      required: false,
      description: "A pet",
    });
    const contents = requestBody?.contents ?? [];
    expect(contents.map(({ mediaType, schemaPointer }) => [mediaType, schemaPointer])).toEqual([
      ["multipart/form-data", `${at}/requestBody/content/multipart~1form-data/schema`],
      ["text/plain", undefined],
      ["multipart/mixed", undefined],
    ]);
    expect(contents.map(({ encoding }) => encoding)).toStrictEqual([
      [
        { name: "photo", ...unsaid, contentType: "image/png" },
        {
          ...{ name: "tags", contentType: undefined },
          ...{ style: "form", explode: false, allowReserved: true },
        },
      ],
      [],
      [
        { name: "0", ...unsaid, contentType: undefined, style: "1" },
        { name: "*", ...unsaid, contentType: undefined, style: "x" },
      ],
    ]);
    expect(responses?.map(({ status }) => status)).toEqual(["200"]);
    expect(responses?.[0]?.headers).toStrictEqual([
      {
        ...{ name: "X-Left", pointer: "/components/headers/Left", required: true },
        ...{ description: "Calls", schema: { type: "integer" } },
        schemaPointer: "/components/headers/Left/schema",
      },
      {
        ...{ name: "X-Bare", pointer: `${at}/responses/200/headers/X-Bare`, required: false },
        description: "Bare",
      },
    ]);
  });
});
