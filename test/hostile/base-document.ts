import type { JsonObject } from "../../generator/json/values.ts";

/** A small document with every kind of position in it; a new one at each call. */
export function baseDocument(): JsonObject {
  return {
    openapi: "3.1.0",
    info: {
      title: "Hostile",
      summary: "A summary",
      version: "1.0.0",
      description: "A description",
      termsOfService: "https://example.com/terms",
      contact: { name: "Nobody", url: "https://example.com", email: "nobody@example.com" },
      license: { name: "MIT", identifier: "MIT" },
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [
      {
        url: "https://{tenant}.example.com/v1",
        description: "A server",
        variables: {
          tenant: { default: "main", enum: ["main", "other"], description: "A tenant" },
        },
      },
    ],
    tags: [
      { name: "pets", description: "Pets", externalDocs: { url: "https://example.com/pets" } },
    ],
    externalDocs: { url: "https://example.com/docs", description: "More" },
    security: [{ key: [] }],
    paths: {
      "/pets/{petId}": {
        summary: "A path",
        description: "A path item",
        post: {
          operationId: "changePet",
          summary: "Change a pet",
          description: "Changes a pet.",
          tags: ["pets"],
          externalDocs: { url: "https://example.com/change" },
          parameters: [
            { name: "petId", in: "path", required: true, schema: { type: "string" } },
            {
              name: "limit",
              in: "query",
              description: "A limit",
              schema: { type: "string", default: "ten", enum: ["ten", "all"] },
              examples: { one: { summary: "One", value: "ten" } },
            },
            {
              name: "X-Trace",
              in: "header",
              schema: { type: "string", default: "no" },
              example: "no",
            },
            { name: "session", in: "cookie", schema: { type: "string" } },
            { $ref: "#/components/parameters/Shared" },
          ],
          requestBody: {
            description: "A body",
            required: true,
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Pet" },
                examples: { pet: { summary: "A pet", value: { name: "Rex", kind: "dog" } } },
              },
              "multipart/form-data": {
                schema: { type: "object", properties: { file: { type: "string" } } },
                encoding: { file: { contentType: "text/plain" } },
              },
            },
          },
          responses: {
            "200": {
              description: "Done",
              headers: { "X-Rate": { description: "A rate", schema: { type: "string" } } },
              content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
              links: {
                next: { operationId: "changePet", parameters: { petId: "$response.body#/name" } },
              },
            },
            "404": { $ref: "#/components/responses/Missing" },
          },
          callbacks: {
            onChange: {
              "{$request.body#/name}": {
                post: { responses: { "200": { description: "Heard" } } },
              },
            },
          },
        },
      },
    },
    webhooks: {
      petSeen: {
        post: {
          operationId: "petSeen",
          requestBody: {
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
          responses: { "200": { description: "Heard" } },
        },
      },
    },
    components: {
      schemas: {
        Pet: {
          title: "Pet",
          description: "A pet",
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string", description: "A name" },
            kind: { type: "string", enum: ["dog", "cat"] },
            owner: { $ref: "#/components/schemas/Owner" },
            shape: {
              oneOf: [
                { $ref: "#/components/schemas/Round" },
                { $ref: "#/components/schemas/Square" },
              ],
              discriminator: {
                propertyName: "form",
                mapping: { round: "#/components/schemas/Round" },
              },
            },
          },
        },
        Owner: { type: "object", properties: { email: { type: "string", format: "email" } } },
        Round: {
          type: "object",
          required: ["form"],
          properties: { form: { type: "string", const: "round" } },
        },
        Square: {
          type: "object",
          required: ["form"],
          properties: { form: { type: "string", const: "square" } },
        },
      },
      parameters: { Shared: { name: "shared", in: "query", schema: { type: "string" } } },
      responses: {
        Missing: {
          description: "Missing",
          content: {
            "application/json": {
              schema: { type: "object", properties: { error: { type: "string" } } },
            },
          },
        },
      },
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "X-Key", description: "A key" },
      },
    },
  };
}
