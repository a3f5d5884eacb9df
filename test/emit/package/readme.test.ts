import { expect, onTestFinished, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { compile } from "../../support/compiler.ts";
import { emitDocument } from "../../support/emitted-package.ts";
import { writeFiles } from "../../support/packed-project.ts";
import { isLong } from "../../support/share.ts";

const text = { type: "string" };
const bytes = { type: "string", format: "binary" };
const named = {
  type: "object",
  required: ["name"],
  properties: { name: text, size: { type: "integer" } },
};
const post = (
  operationId: string,
  content: JsonObject,
  more: JsonObject = {},
): { readonly post: JsonObject } => ({
  post: {
    operationId,
    requestBody: { required: true, content },
    responses: { "200": { description: "", content: { "application/json": { schema: named } } } },
    ...more,
  },
});
const json = (schema: JsonObject, example?: unknown): JsonObject => ({
  "application/json": { schema, ...(example !== undefined && { example: example as JsonObject }) },
});
const list = {
  parameters: [
    { name: "cursor", in: "query", schema: text },
    { name: "kind", in: "query", required: true, schema: { enum: ["a", "b"] } },
  ],
  responses: {
    "200": {
      description: "",
      headers: { "X-Total": { schema: { type: "integer" } } },
      content: {
        "application/json": {
          schema: {
            type: "object",
            required: ["data", "next_cursor"],
            properties: { data: { type: "array", items: named }, next_cursor: text },
          },
        },
      },
    },
    "404": { description: "", content: { "application/json": { schema: named } } },
  },
};
const extended = {
  allOf: [named, { type: "object", properties: { tags: { type: "array", items: text } } }],
  required: ["tags"],
};
const token = "https://acme.example/token";

/** Bodies of each kind, and examples that their schemas do not accept. */
const document: JsonObject = {
  servers: [{ url: "https://acme.example" }],
  security: [{ Key: [] }, { OAuth: ["read"] }],
  paths: {
    "/upload": post("upload", {
      "multipart/form-data": {
        schema: {
          type: "object",
          required: ["file", "more", "title"],
          properties: { file: bytes, more: { type: "array", items: bytes }, title: text },
        },
      },
    }),
    "/archive": post("putArchive", { "application/x-tar": { schema: text } }),
    "/bytes": post("putBytes", { "application/octet-stream": { schema: bytes } }),
    "/certificate": post("putCertificate", { "text/plain": { schema: bytes } }),
    "/wrong": post("wrong", json(named, { name: 1, unknown: true })),
    "/extended": post("extended", json(extended, { name: "a", more: {} })),
    "/sampled": post("sampled", json(extended)),
    "/either": post("either", json({ oneOf: [named, { type: "array", items: named }] }, "none")),
    "/map": post(
      "map",
      json({ type: "object", additionalProperties: named }, { a: [{ name: "b" }] }),
    ),
    "/things/{id}": { get: { operationId: "listThings", ...list } },
    "/events": {
      get: {
        operationId: "listen",
        responses: {
          "200": { description: "", content: { "text/event-stream": { schema: named } } },
        },
      },
    },
  },
  webhooks: {
    "thing.created": post("onThing", json(named)),
    "form-sent": post("onForm", { "application/x-www-form-urlencoded": { schema: named } }),
    nothing: { post: { operationId: "onNothing", responses: {} } },
  },
  components: {
    securitySchemes: {
      Key: { type: "apiKey", in: "header", name: "X-Key" },
      OAuth: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: token, scopes: { read: "" } } },
      },
    },
  },
};

test("each TypeScript block of a README compiles", { timeout: 120_000 }, async () => {
  // Most of the compiler's time would be for the declarations of other packages.
  const outputs = ["enums", "errors", "headers", "oauth2"] as const;
  const made = await emitDocument(document, {
    client: { outputs: isLong ? [...outputs, "mcp", "mocks", "query", "telemetry"] : outputs },
  });
  const folder = made.write(onTestFinished);
  const blocks = [...made.text("README.md").matchAll(/^```ts\n(.*?)^```/gms)].map(
    ([, code = ""]) => code,
  );
  const client = `import { createAcmeClient as create } from "@crosswalk/acme";
declare const client: ReturnType<typeof create>;
`;
  const files = blocks.map((code, index) => ({
    path: `block-${index}.mts`,
    // The first block makes the client that the others use.
    text: `${/const client\b/.test(code) ? "" : client}${code}\nexport {};\n`,
  }));
  writeFiles(folder, files);
  expect(blocks.length).toBeGreaterThan(15);
  expect(
    compile(
      folder,
      files.map(({ path }) => path),
      { options: { types: ["node"] } },
    ),
  ).toBe("");
});
