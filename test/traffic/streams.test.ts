import { expect, test } from "vitest";
import type { JsonObject } from "../../generator/json/values.ts";
import { check, entry, har, told } from "./support.ts";

const tick: JsonObject = {
  type: "object",
  required: ["n"],
  properties: { n: { type: "integer" } },
};
const event: JsonObject = {
  type: "object",
  required: ["data"],
  properties: { data: { $ref: "#/components/schemas/Tick" }, event: { enum: ["tick"] } },
};

const quay = (content: JsonObject): JsonObject => ({
  ...{ openapi: "3.2.0", info: { title: "Quay", version: "1" } },
  servers: [{ url: "https://eu.quay.test/v1" }],
  components: { schemas: { Tick: tick } },
  paths: {
    "/ticks": {
      parameters: [
        { name: "limit", in: "query", schema: { type: "integer", maximum: 50 } },
        { name: "sort", in: "query", schema: { type: "string", enum: ["up"] } },
      ],
      get: {
        operationId: "listTicks",
        parameters: [
          { name: "page", in: "query", required: true, schema: { type: "integer" } },
          {
            name: "trace",
            in: "header",
            schema: { $ref: "#/components/schemas/Tick/properties/n" },
          },
        ],
        responses: { "200": { description: "", content } },
      },
    },
  },
});

const recorded = (text: string, type: string, url = "/ticks?page=1") =>
  har(entry(text, { type, url }));

test.each([
  ["data", { $ref: "#/components/schemas/Tick" }, "n"],
  ["whole events", event, "data.n"],
])("of a stream of events each one is compared: %s", async (_, itemSchema, at) => {
  const document = quay({ "text/event-stream": { itemSchema } });
  const text = 'event: tick\ndata: {"n":1}\n\n: still there\n\ndata: {"n":"2"}\n\n';
  const report = await check(document, recorded(text, "text/event-stream"));
  const wrong = `1 string where the document has integer | GET /ticks response 200 ${at}`;
  expect(told(report)).toStrictEqual([wrong]);
  const overlay = report.overlay?.text ?? "";
  expect(told(await check(document, recorded(text, "text/event-stream"), overlay))).toStrictEqual(
    [],
  );
});

test("events of text, and a word that ends a stream, contradict nothing", async () => {
  const document = quay({
    "text/event-stream": { itemSchema: { $ref: "#/components/schemas/Tick" } },
  });
  const ended = recorded('data: {"n":1}\n\ndata: [DONE]', "text/event-stream");
  expect(told(await check(document, ended))).toStrictEqual([]);
  const texts = quay({ "text/event-stream": { itemSchema: { type: "string" } } });
  expect(told(await check(texts, recorded("data: hello\n\n", "text/event-stream")))).toStrictEqual(
    [],
  );
});

test("texts of application/json-seq", async () => {
  const document = quay({
    "application/json-seq": { itemSchema: { $ref: "#/components/schemas/Tick" } },
  });
  const text = '\u001e{"n":1}\n\u001e{}\n';
  expect(told(await check(document, recorded(text, "application/json-seq")))).toStrictEqual([
    "1 `n` is missing, and required | GET /ticks response 200",
  ]);
});

test("the drafted overlay reconciles parameters", async () => {
  const document = quay({ "application/json": { schema: {} } });
  const exchanges = har(
    entry({}, { url: "/ticks?limit=80&sort=down" }),
    entry({}, { url: "/ticks?page=first" }),
  );
  const report = await check(document, exchanges);
  expect(told(report).map((line) => line.split(" | ")[1])).toStrictEqual([
    "GET /ticks query parameter limit",
    "GET /ticks query parameter page",
    "GET /ticks query parameter page",
    "GET /ticks query parameter sort",
  ]);
  expect(told(await check(document, exchanges, report.overlay?.text ?? ""))).toStrictEqual([]);
});
