import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import type { JsonObject } from "../../../generator/json/values.ts";
import { emitDocument, type LoadedModule } from "../../support/emitted-package.ts";

const text = { type: "string" };
const body = (mediaType: string, schema: JsonObject): JsonObject => ({
  ...{ requestBody: { content: { [mediaType]: { schema } } } },
  responses: { "204": { description: "" } },
});
const paid = {
  ...{ type: "object", required: ["id"] },
  properties: { id: { type: "integer", format: "int64" }, at: { ...text, format: "date-time" } },
};
const message = {
  ...{ type: "object", required: ["Sid", "Media"] },
  properties: {
    ...{ Sid: text, Media: { type: "integer" }, Sent: { type: "boolean" } },
    Tags: { type: "array", items: { type: "integer" } },
  },
};
const document: JsonObject = {
  webhooks: {
    message: {
      post: { operationId: "message", ...body("application/x-www-form-urlencoded", message) },
    },
    removed: { delete: { operationId: "removed", responses: {} } },
  },
  paths: {
    "/subscriptions": {
      post: {
        operationId: "subscribe",
        responses: { "201": { description: "" } },
        callbacks: {
          paid: {
            "{$request.body#/url}/paid?sig={$request.header.x-sig}": {
              post: { operationId: "onPaid", ...body("application/json", paid) },
            },
          },
        },
      },
    },
  },
};

const secret = "secret";
function signed(payload: string, contentType: string): Request {
  const signature = createHmac("sha256", secret).update(payload).digest("hex");
  const headers = { "x-hub-signature-256": `sha256=${signature}`, "content-type": contentType };
  return new Request("https://a.example/hook", { method: "POST", headers, body: payload });
}

async function verify(module: LoadedModule, request: Request, name: string): Promise<unknown> {
  const { verifyAndParse, signatureSchemes } = module as Record<string, unknown>;
  const { github } = signatureSchemes as { github: unknown };
  return (verifyAndParse as (...args: unknown[]) => Promise<unknown>)(request, module[name], {
    ...{ scheme: github, secret },
  });
}

test("the payload of a callback is verified and parsed, with the digits that were sent", async () => {
  const { load } = await emitDocument(document, { int64: "bigint", dates: "Date" });
  const module = await load();
  const payload = '{"id": 9007199254740993, "at": "2026-01-31T12:00:00Z"}';
  expect(await verify(module, signed(payload, "application/json"), "onPaid")).toEqual({
    ...{ id: 9007199254740993n, at: new Date("2026-01-31T12:00:00Z") },
  });
  expect(module["onPaid"]?.({ id: 1 })).toEqual({ id: 1n });
  const wrong = signed('{"id": "x"}', "application/json");
  await expect(verify(module, wrong, "onPaid")).rejects.toThrow("subscribe.paid");
});

test("the fields of a form are what the document says of them", async () => {
  const { load, text: textOf } = await emitDocument(document);
  const module = await load();
  const form = "application/x-www-form-urlencoded";
  const payload = "Sid=7&Media=2&Sent=true&Tags=1&Tags=2";
  const expected = { Sid: "7", Media: 2, Sent: true, Tags: [1, 2] };
  expect(await verify(module, signed(payload, form), "message")).toEqual(expected);
  expect(module["message"]?.(new URLSearchParams("Sid=7&Media=0&Tags=1"))).toEqual({
    ...{ Sid: "7", Media: 0, Tags: [1] },
  });
  expect(() => module["message"]?.(new URLSearchParams("Sid=7&Media=two"))).toThrow("Media");
  const readme = textOf("README.md");
  expect(readme).toContain("message(new URLSearchParams(await request.text()))");
  // One without a body is no function.
  expect([module["removed"], readme.includes("removed")]).toEqual([undefined, false]);
});
