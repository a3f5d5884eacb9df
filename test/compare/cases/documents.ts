import type { JsonObject } from "../../../generator/json/values.ts";
import type { DocumentCase } from "./types.ts";

const info = (more: JsonObject): JsonObject => ({ info: { title: "Test", version: "1", ...more } });
const tag = (...tags: JsonObject[]): JsonObject => ({ tags });
const op = { responses: { "200": { description: "" } } };
const paths = (paths: JsonObject): JsonObject => ({ paths });
const item = (more: JsonObject): JsonObject => paths({ "/a": { get: op, ...more } });
const servers = (...urls: string[]): JsonObject => ({ servers: urls.map((url) => ({ url })) });
const variable = (more?: JsonObject): JsonObject => ({
  servers: [
    {
      url: "https://{region}.example.com",
      ...(more === undefined ? {} : { variables: { region: { default: "eu", ...more } } }),
    },
  ],
});
const scheme = (key?: JsonObject): JsonObject => ({
  components: { securitySchemes: key === undefined ? {} : { key } },
});
const apiKey = { type: "apiKey", in: "header", name: "X-Key" };
const flow = (more: JsonObject): JsonObject =>
  scheme({
    type: "oauth2",
    flows: {
      authorizationCode: {
        authorizationUrl: "https://example.com/a",
        tokenUrl: "https://example.com/t",
        scopes: { read: "Reads." },
        ...more,
      },
    },
  });
const schemas = (schemas: JsonObject): JsonObject => ({ components: { schemas } });
const template = (name: string): JsonObject =>
  paths({
    [`/a/{${name}}`]: {
      parameters: [{ name, in: "path", required: true, schema: { type: "string" } }],
      get: op,
    },
  });

/** What belongs to no single operation, and the operations themselves. */
// prettier-ignore
export const documentCases: readonly DocumentCase[] = [
  ["info-title-changed", info({}), info({ title: "Other" }), "I"],
  ["info-summary-changed", info({}), info({ summary: "s" }), "I"],
  ["info-description-changed", info({}), info({ description: "d" }), "I"],
  ["info-version-changed", info({ version: "one" }), info({ version: "two" }), "I"],
  ["version-raised", info({ version: "1.9.0" }), info({ version: "1.10.0" }), "I"],
  ["version-lowered", info({ version: "2024-05-02" }), info({ version: "2024-05-01" }), "I"],
  ["info-terms-changed", info({}), info({ termsOfService: "https://example.com" }), "I"],
  ["info-contact-changed", info({}), info({ contact: { name: "n" } }), "I"],
  ["info-license-changed", info({}), info({ license: { name: "MIT" } }), "I"],
  ["info-extension-changed", info({}), info({ "x-a": 1 }), "I"],
  ["openapi-version-changed", { openapi: "3.1.0" }, { openapi: "3.1.1" }, "I"],
  ["json-schema-dialect-changed", {}, { jsonSchemaDialect: "https://example.com/dialect" }, "M"],
  ["document-external-docs-changed", {}, { externalDocs: { url: "https://example.com" } }, "I"],
  ["document-extension-changed", {}, { "x-a": 1 }, "I"],
  ["tag-added", tag(), tag({ name: "t" }), "I"],
  ["tag-removed", tag({ name: "t" }), tag(), "I"],
  ["tag-description-changed", tag({ name: "t" }), tag({ name: "t", description: "d" }), "I"],
  ["tag-external-docs-changed", tag({ name: "t" }), tag({ name: "t", externalDocs: { url: "https://example.com" } }), "I"],
  ["tag-extension-changed", tag({ name: "t" }), tag({ name: "t", "x-a": 1 }), "I"],

  ["operation-added", paths({ "/a": { get: op } }), paths({ "/a": { get: op, put: op } }), "N"],
  ["operation-removed", paths({ "/a": { get: op }, "/b": { get: op } }), paths({ "/a": { get: op } }), "B"],
  ["path-parameter-renamed", template("id"), template("key"), "I"],
  ["path-summary-changed", item({}), item({ summary: "s" }), "I"],
  ["path-description-changed", item({}), item({ description: "d" }), "I"],
  ["path-extension-changed", item({}), item({ "x-a": 1 }), "I"],
  ["webhook-operation-added", {}, { webhooks: { event: { post: op } } }, "N"],
  ["webhook-operation-removed", { webhooks: { event: { post: op } } }, {}, "B"],
  ["request-parameter-added-required", item({}), item({ parameters: [{ name: "q", in: "query", required: true, schema: {} }] }), "B"],

  ["schema-component-added", schemas({}), schemas({ A: {} }), "I"],
  ["schema-component-removed", schemas({ A: {} }), schemas({}), "I"],
  ["unused-schema-changed", schemas({ A: { type: "string" } }), schemas({ A: { type: "integer" } }), "I"],

  ["server-added", servers("https://a.example.com"), servers("https://a.example.com", "https://b.example.com"), "N"],
  ["server-removed", servers("https://a.example.com", "https://b.example.com"), servers("https://a.example.com"), "B"],
  ["server-url-changed", servers("https://a.example.com/v1"), servers("https://a.example.com/v2"), "B"],
  ["server-url-changed", {}, servers("https://a.example.com"), "B"],
  ["server-url-changed", item({ servers: [{ url: "https://a.example.com" }] }), item({ servers: [{ url: "https://b.example.com" }] }), "B"],
  ["server-default-changed", servers("https://a.example.com", "https://b.example.com"), servers("https://b.example.com", "https://a.example.com"), "M"],
  ["server-description-changed", { servers: [{ url: "/" }] }, { servers: [{ url: "/", description: "d" }] }, "I"],
  ["server-variable-added", variable(), variable({}), "M"],
  ["server-variable-removed", variable({}), variable(), "M"],
  ["server-variable-default-changed", variable({}), variable({ default: "us" }), "M"],
  ["server-variable-description-changed", variable({}), variable({ description: "d" }), "I"],
  ["server-variable-enum-added", variable({}), variable({ enum: ["eu"] }), "B"],
  ["server-variable-enum-removed", variable({ enum: ["eu"] }), variable({}), "N"],
  ["server-variable-enum-value-added", variable({ enum: ["eu"] }), variable({ enum: ["eu", "us"] }), "N"],
  ["server-variable-enum-value-removed", variable({ enum: ["eu", "us"] }), variable({ enum: ["eu"] }), "B"],

  ["security-scheme-added", scheme(), scheme(apiKey), "N"],
  ["security-scheme-removed", scheme(apiKey), scheme(), "M"],
  ["security-scheme-type-changed", scheme({ type: "http" }), scheme({ type: "mutualTLS" }), "B"],
  ["security-scheme-location-changed", scheme(apiKey), scheme({ ...apiKey, in: "query" }), "B"],
  ["security-scheme-name-changed", scheme(apiKey), scheme({ ...apiKey, name: "X-Token" }), "B"],
  ["security-scheme-http-scheme-changed", scheme({ type: "http", scheme: "basic" }), scheme({ type: "http", scheme: "bearer" }), "B"],
  ["security-scheme-bearer-format-changed", scheme({ type: "http", scheme: "bearer" }), scheme({ type: "http", scheme: "Bearer", bearerFormat: "JWT" }), "I"],
  ["security-scheme-open-id-url-changed", scheme({ type: "openIdConnect", openIdConnectUrl: "https://a.example.com" }), scheme({ type: "openIdConnect", openIdConnectUrl: "https://b.example.com" }), "M"],
  ["security-scheme-description-changed", scheme(apiKey), scheme({ ...apiKey, description: "d" }), "I"],
  ["security-scheme-extension-changed", scheme(apiKey), scheme({ ...apiKey, "x-a": 1 }), "I"],
  ["security-scheme-deprecated", scheme(apiKey), scheme({ ...apiKey, deprecated: true }), "I"],
  ["security-scheme-undeprecated", scheme({ ...apiKey, deprecated: true }), scheme(apiKey), "I"],
  ["security-scheme-flow-added", scheme({ type: "oauth2", flows: {} }), flow({}), "N"],
  ["security-scheme-flow-removed", flow({}), scheme({ type: "oauth2", flows: {} }), "B"],
  ["security-scheme-authorization-url-changed", flow({}), flow({ authorizationUrl: "https://example.com/b" }), "M"],
  ["security-scheme-token-url-changed", flow({}), flow({ tokenUrl: "https://example.com/b" }), "M"],
  ["security-scheme-refresh-url-added", flow({}), flow({ refreshUrl: "https://example.com/r" }), "N"],
  ["security-scheme-refresh-url-removed", flow({ refreshUrl: "https://example.com/r" }), flow({}), "M"],
  ["security-scheme-refresh-url-changed", flow({ refreshUrl: "https://example.com/r" }), flow({ refreshUrl: "https://example.com/s" }), "M"],
  ["security-scheme-scope-added", flow({}), flow({ scopes: { read: "Reads.", write: "Writes." } }), "N"],
  ["security-scheme-scope-removed", flow({ scopes: { read: "Reads.", write: "Writes." } }), flow({}), "B"],
  ["security-scheme-scope-description-changed", flow({}), flow({ scopes: { read: "May read." } }), "I"],
];
