import type { JsonObject } from "../../../generator/json/values.ts";
import { describe, expect, test } from "vitest";
import { emitDocument } from "../../support/emitted-package.ts";

const content = { "application/json": { schema: { type: "object" } } };
const withQuery = (schema: object): object => ({
  parameters: [{ name: "list", in: "query", schema }],
  responses: {},
});

describe("what a document asks for that the platform or no style has", () => {
  test("a body that cannot be sent is not offered, and told", async () => {
    const operation = { operationId: "getBalance", requestBody: { content }, responses: {} };
    const { text, diagnostics } = await emitDocument({ paths: { "/balance": { get: operation } } });
    expect(text("src/types.d.ts")).toContain("requestBody?: never");
    expect(text("README.md")).toContain("await getBalance(client);");
    expect(diagnostics.map(({ code }) => code)).toEqual(["request-body-not-sent"]);
  });

  test("a list of objects in a query has brackets, and is told", async () => {
    const schema = { type: "array", items: { type: "object", properties: { a: {} } } };
    const { text, diagnostics } = await emitDocument({
      paths: { "/lists": { get: { operationId: "getList", ...withQuery(schema) } } },
    });
    // openapi-fetch throws at such a value.
    expect(text("src/operations.js")).toContain("querySerializer: queryWith(");
    expect(diagnostics.map(({ code }) => code)).toEqual(["parameter-form-undescribed"]);
  });

  test("an encoding that says nothing about how the body is written is told", async () => {
    const properties = { a: { type: "string" }, file: { type: "string", format: "binary" } };
    const schema = { type: "object", properties };
    const encoding = {
      a: { contentType: "plain text" },
      file: { contentType: "image/png, image/jpeg" },
      b: { contentType: "text/plain" },
    };
    const requestBody = {
      content: {
        "multipart/form-data": { schema, encoding },
        "application/x-www-form-urlencoded": { schema, encoding: { a: { style: "matrix" } } },
        "application/json": { schema, encoding: { a: { style: "form" } } },
        "multipart/mixed": {
          ...{ itemSchema: schema, prefixEncoding: [{ contentType: "application/ld+json" }] },
          itemEncoding: { contentType: "application/json" },
        },
      },
    };
    const { diagnostics } = await emitDocument({
      paths: { "/files": { post: { operationId: "upload", requestBody, responses: {} } } },
    });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "encoding-not-used Encoding of `a`: its `contentType` is no media type.",
      "encoding-not-used Encoding of `b`: the schema has no such property.",
      "encoding-not-used Encoding of `a`: its `style` is none of a form, and is read as `form`.",
      "encoding-not-used Encoding of `a`: application/json has no parts that could be encoded.",
    ]);
  });

  test("a style of another kind of parameter, and a media type that nothing writes, are told", async () => {
    const xml = { "application/xml": { schema: { type: "object" } } };
    const text = { "text/plain": { schema: { type: "string" } } };
    const parameters = [
      { name: "s", in: "query", style: "matrix", schema: { type: "array" } },
      { name: "x", in: "query", content: xml },
      { name: "t", in: "query", content: text },
    ];
    const { diagnostics } = await emitDocument({
      paths: { "/lists": { get: { operationId: "getList", parameters, responses: {} } } },
    });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "parameter-not-written Parameter `s`: its style does not exist there, and is read as `form`.",
      "parameter-not-written Parameter `x`: application/xml is not written: give the value as text.",
    ]);
  });

  test("plain lists are as usual", async () => {
    const schema = { type: "array", items: { type: "string" } };
    const { text, diagnostics } = await emitDocument({
      paths: { "/lists": { get: { operationId: "getList", ...withQuery(schema) } } },
    });
    expect(text("src/operations.js")).not.toContain("querySerializer");
    expect(diagnostics).toEqual([]);
  });

  test("a redirect that the document describes is a result", async () => {
    const { text } = await emitDocument({
      paths: {
        "/file": { get: { operationId: "getFile", responses: { "302": { description: "" } } } },
        "/other": { get: { operationId: "getOther", responses: { "200": { description: "" } } } },
      },
    });
    expect(text("src/operations.js").match(/redirect: "manual"/g)).toHaveLength(1);
  });

  test("certificates are told to callers", async () => {
    const { text } = await emitDocument({
      components: { securitySchemes: { certificate: { type: "mutualTLS" } } },
    });
    expect(text("src/client.d.ts")).toContain("`certificate` is mutual TLS");
    expect(text("README.md")).toContain("mutual TLS");
  });

  test("a webhook that gets no function is told", async () => {
    const text = { content: { "text/plain": { schema: { type: "string" } } } };
    const hook = (requestBody?: JsonObject) => ({
      post: { ...(requestBody && { requestBody }), responses: {} },
    });
    const { diagnostics } = await emitDocument({
      webhooks: { ping: hook(), line: hook(text), order: hook({ content }) },
    });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      "webhook-not-read Webhook `ping` (POST) has no function: it has no body.",
      "webhook-not-read Webhook `line` (POST) has no function: its body is text/plain.",
    ]);
  });

  test("functions have the document's names, whatever schemas are called", async () => {
    const webhook = { operationId: "order-created", requestBody: { content }, responses: {} };
    const { manifest } = await emitDocument({
      webhooks: { "order.created": { post: webhook } },
      components: { schemas: { "order.created": { type: "object" } } },
    });
    expect(manifest).toMatchObject({
      schemas: { "order.created": "orderCreated" },
      webhooks: { "order-created": { export: "orderCreated" } },
    });
  });
});
