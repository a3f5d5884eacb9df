import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import type { OperationCase } from "./types.ts";

const text = { type: "string" };
const json = { "application/json": { schema: text } };
const ok = { description: "" };
const responses = { "200": ok };

const parameter = (more: JsonObject = {}): JsonObject => ({
  responses,
  parameters: [{ name: "p", in: "query", schema: text, ...more }],
});
const body = (requestBody?: JsonObject): JsonObject =>
  requestBody === undefined ? { responses } : { responses, requestBody };
const response = (more: JsonObject): JsonObject => ({ responses: { "200": { ...ok, ...more } } });
const header = (more?: JsonObject): JsonObject =>
  response({ headers: more === undefined ? {} : { "X-H": { schema: text, ...more } } });
const link = (more?: JsonObject): JsonObject =>
  response({ links: more === undefined ? {} : { next: { operationId: "next", ...more } } });
const callback = (more: JsonObject): JsonObject => ({ responses, callbacks: more });
const call = { post: { responses } };
const security = (...security: JsonValue[]): JsonObject => ({ responses, security });
const plain = { responses };

/** Everything of an operation outside its schemas. Each row is read for operations and for webhooks. */
// prettier-ignore
export const operationCases: readonly OperationCase[] = [
  ["operation-deprecated", plain, { responses, deprecated: true }, "I", "I"],
  ["operation-undeprecated", { responses, deprecated: true }, plain, "I", "I"],
  ["operation-id-added", plain, { responses, operationId: "a" }, "I", "I"],
  ["operation-id-removed", { responses, operationId: "a" }, plain, "I", "I"],
  ["operation-id-changed", { responses, operationId: "a" }, { responses, operationId: "b" }, "I", "I"],
  ["operation-tag-added", { responses, tags: ["a"] }, { responses, tags: ["a", "b"] }, "I", "I"],
  ["operation-tag-removed", { responses, tags: ["a", "b"] }, { responses, tags: ["b"] }, "I", "I"],
  ["operation-summary-changed", plain, { responses, summary: "s" }, "I", "I"],
  ["operation-description-changed", { responses, description: "a" }, { responses, description: "b" }, "I", "I"],
  ["operation-external-docs-changed", plain, { responses, externalDocs: { url: "https://example.com" } }, "I", "I"],
  ["operation-extension-changed", { responses, "x-a": 1 }, { responses, "x-a": 2 }, "I", "I"],
  ["operation-sunset-added", plain, { responses, "x-sunset": "2030-01-01" }, "I", "I"],
  ["operation-sunset-removed", { responses, "x-sunset": "2030-01-01" }, plain, "I", "I"],
  ["operation-sunset-earlier", { responses, "x-sunset": "2030-01-01" }, { responses, "x-sunset": "2029-01-01" }, "M", "M"],
  ["operation-sunset-later", { responses, "x-sunset": "2029-01-01" }, { responses, "x-sunset": "2030-01-01" }, "I", "I"],
  ["operation-stability-lowered", plain, { responses, "x-stability-level": "beta" }, "M", "M"],
  ["operation-stability-raised", { responses, "x-stability-level": "alpha" }, { responses, "x-stability-level": "beta" }, "I", "I"],

  ["request-parameter-added-optional", plain, parameter(), "N", "N"],
  ["request-parameter-added-required", plain, parameter({ required: true }), "B", "N"],
  ["request-parameter-removed", parameter(), plain, "M", "M"],
  ["request-required-parameter-removed", parameter({ required: true }), plain, "M", "B"],
  ["request-parameter-location-changed", parameter(), parameter({ in: "cookie" }), "B", "B"],
  ["request-parameter-became-required", parameter(), parameter({ required: true }), "B", "N"],
  ["request-parameter-became-optional", parameter({ required: true }), parameter({ required: false }), "N", "B"],
  ["request-parameter-deprecated", parameter(), parameter({ deprecated: true }), "I", "I"],
  ["request-parameter-undeprecated", parameter({ deprecated: true }), parameter(), "I", "I"],
  ["request-parameter-style-changed", parameter({ style: "pipeDelimited", explode: false }), parameter({ style: "spaceDelimited", explode: false }), "B", "B"],
  ["request-parameter-style-changed", parameter({ style: "pipeDelimited" }), parameter({ style: "form" }), "B", "B"],
  ["request-parameter-explode-changed", parameter(), parameter({ explode: false }), "B", "B"],
  ["request-parameter-reserved-allowed", parameter(), parameter({ allowReserved: true }), "M", "M"],
  ["request-parameter-reserved-encoded", parameter({ allowReserved: true }), parameter(), "M", "M"],
  ["request-parameter-empty-value-allowed", parameter(), parameter({ allowEmptyValue: true }), "N", "M"],
  ["request-parameter-empty-value-forbidden", parameter({ allowEmptyValue: true }), parameter(), "B", "N"],
  ["request-parameter-content-added", parameter(), { responses, parameters: [{ name: "p", in: "query", content: json }] }, "B", "B"],
  ["request-parameter-content-removed", { responses, parameters: [{ name: "p", in: "query", content: json }] }, parameter(), "B", "B"],
  ["request-parameter-media-type-changed", { responses, parameters: [{ name: "p", in: "query", content: json }] }, { responses, parameters: [{ name: "p", in: "query", content: { "text/plain": { schema: text } } }] }, "B", "B"],
  ["request-parameter-description-changed", parameter({ description: "a" }), parameter({ description: "b" }), "I", "I"],
  ["request-parameter-examples-changed", parameter(), parameter({ example: "e" }), "I", "I"],
  ["request-parameter-extension-changed", parameter(), parameter({ "x-a": 1 }), "I", "I"],

  ["request-body-added-optional", body(), body({ content: json }), "N", "N"],
  ["request-body-added-required", body(), body({ required: true, content: json }), "B", "N"],
  ["request-body-removed-optional", body({ content: json }), body(), "M", "B"],
  ["request-body-removed-required", body({ required: true, content: json }), body(), "M", "B"],
  ["request-body-became-required", body({ content: json }), body({ required: true, content: json }), "B", "N"],
  ["request-body-became-optional", body({ required: true, content: json }), body({ content: json }), "N", "B"],
  ["request-body-description-changed", body({ content: json }), body({ content: json, description: "d" }), "I", "I"],
  ["request-body-extension-changed", body({ content: json }), body({ content: json, "x-a": 1 }), "I", "I"],
  ["request-media-type-added", body({ content: json }), body({ content: { ...json, "text/csv": {} } }), "N", "M"],
  ["request-media-type-removed", body({ content: { ...json, "text/csv": {} } }), body({ content: json }), "B", "N"],
  ["request-media-type-widened", body({ content: { "text/csv": {} } }), body({ content: { "text/*": {} } }), "N", "M"],
  ["request-media-type-narrowed", body({ content: { "*/*": {} } }), body({ content: { "text/csv": {} } }), "B", "N"],
  ["request-media-type-parameters-changed", body({ content: { "text/csv": {} } }), body({ content: { "text/csv; charset=utf-8": {} } }), "M", "M"],
  ["request-media-type-encoding-changed", body({ content: { "multipart/form-data": {} } }), body({ content: { "multipart/form-data": { encoding: { a: { contentType: "image/png" } } } } }), "M", "M"],
  ["request-media-type-examples-changed", body({ content: { "text/csv": {} } }), body({ content: { "text/csv": { example: "a" } } }), "I", "I"],
  ["request-media-type-extension-changed", body({ content: { "text/csv": {} } }), body({ content: { "text/csv": { "x-a": 1 } } }), "I", "I"],

  ["response-success-status-added", plain, { responses: { "200": ok, "201": ok } }, "M", "N"],
  ["response-success-status-removed", { responses: { "200": ok, "2XX": ok } }, plain, "B", "B"],
  ["response-error-status-added", plain, { responses: { "200": ok, "404": ok } }, "N", "N"],
  ["response-error-status-removed", { responses: { "200": ok, "5XX": ok } }, plain, "N", "M"],
  ["response-default-status-added", plain, { responses: { "200": ok, default: ok } }, "N", "N"],
  ["response-default-status-removed", { responses: { "200": ok, default: ok } }, plain, "M", "M"],
  ["response-status-description-changed", response({ description: "a" }), response({ description: "b" }), "I", "I"],
  ["response-status-extension-changed", response({}), response({ "x-a": 1 }), "I", "I"],
  ["response-body-added", response({}), response({ content: json }), "N", "M"],
  ["response-body-removed", response({ content: json }), response({}), "B", "N"],
  ["response-media-type-added", response({ content: json }), response({ content: { ...json, "text/csv": {} } }), "N", "N"],
  ["response-media-type-removed", response({ content: { ...json, "text/csv": {} } }), response({ content: json }), "B", "B"],
  ["response-media-type-widened", response({ content: { "text/csv": {} } }), response({ content: { "text/*": {} } }), "M", "N"],
  ["response-media-type-narrowed", response({ content: { "*/*": {} } }), response({ content: { "text/csv": {} } }), "N", "B"],
  ["response-media-type-parameters-changed", response({ content: { "text/csv; header=present": {} } }), response({ content: { "text/csv": {} } }), "M", "M"],
  ["response-media-type-encoding-changed", response({ content: { "multipart/mixed": {} } }), response({ content: { "multipart/mixed": { encoding: { a: {} } } } }), "M", "M"],
  ["response-media-type-examples-changed", response({ content: { "text/csv": {} } }), response({ content: { "text/csv": { examples: { a: { value: 1 } } } } }), "I", "I"],
  ["response-media-type-extension-changed", response({ content: { "text/csv": {} } }), response({ content: { "text/csv": { "x-a": 1 } } }), "I", "I"],
  ["response-header-added-optional", header(), header({}), "N", "N"],
  ["response-header-added-required", header(), header({ required: true }), "N", "B"],
  ["response-header-removed-optional", header({}), header(), "M", "M"],
  ["response-header-removed-required", header({ required: true }), header(), "B", "M"],
  ["response-header-became-required", header({}), header({ required: true }), "N", "B"],
  ["response-header-became-optional", header({ required: true }), header({}), "B", "N"],
  ["response-header-deprecated", header({}), header({ deprecated: true }), "I", "I"],
  ["response-header-undeprecated", header({ deprecated: true }), header({}), "I", "I"],
  ["response-header-explode-changed", header({}), header({ explode: true }), "B", "B"],
  ["response-header-content-added", header({}), response({ headers: { "X-H": { content: json } } }), "B", "B"],
  ["response-header-content-removed", response({ headers: { "X-H": { content: json } } }), header({}), "B", "B"],
  ["response-header-media-type-changed", response({ headers: { "X-H": { content: json } } }), response({ headers: { "X-H": { content: { "text/plain": { schema: text } } } } }), "B", "B"],
  ["response-header-description-changed", header({}), header({ description: "d" }), "I", "I"],
  ["response-header-examples-changed", header({}), header({ example: "e" }), "I", "I"],
  ["response-header-extension-changed", header({}), header({ "x-a": 1 }), "I", "I"],

  ["link-added", link(), link({}), "N", "N"],
  ["link-removed", link({}), link(), "M", "M"],
  ["link-target-changed", link({}), link({ operationId: "other" }), "M", "M"],
  ["link-parameters-changed", link({}), link({ parameters: { id: "$response.body#/id" } }), "M", "M"],
  ["link-request-body-changed", link({}), link({ requestBody: "$response.body" }), "M", "M"],
  ["link-server-changed", link({}), link({ server: { url: "https://example.com" } }), "M", "M"],
  ["link-description-changed", link({}), link({ description: "d" }), "I", "I"],

  ["callback-added", callback({}), callback({ event: { "{$request.body#/url}": call } }), "N", "N"],
  ["callback-removed", callback({ event: { "{$request.body#/url}": call } }), callback({}), "B", "B"],
  ["callback-expression-added", callback({ event: {} }), callback({ event: { "{$request.body#/url}": call } }), "N", "N"],
  ["callback-expression-removed", callback({ event: { "{$request.body#/url}": call } }), callback({ event: {} }), "B", "B"],

  ["security-became-required", plain, security({ key: [] }), "B", "M"],
  ["security-became-unneeded", security({ key: [] }), security(), "N", "M"],
  ["security-became-optional", security({ key: [] }), security({ key: [] }, {}), "N", "M"],
  ["security-became-mandatory", security({}, { key: [] }), security({ key: [] }), "B", "N"],
  ["security-scheme-alternative-added", security({ key: [] }), security({ key: [] }, { token: [] }), "N", "N"],
  ["security-scheme-alternative-removed", security({ key: [] }, { token: [] }), security({ key: [] }), "B", "B"],
  ["security-scope-added", security({ o: ["read"] }), security({ o: ["read", "write"] }), "B", "N"],
  ["security-scope-removed", security({ o: ["read", "write"] }), security({ o: ["read"] }), "N", "N"],
  ["security-extra-scheme-added", security({ key: [] }), security({ key: [], token: [] }), "B", "N"],
  ["security-extra-scheme-removed", security({ key: [], token: [] }), security({ key: [] }), "N", "N"],
];
