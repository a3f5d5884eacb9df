import { expect, test } from "vitest";
import type { JsonObject } from "../../generator/json/values.ts";
import { check, entry, har, told } from "./support.ts";

/** An operation that sends fields, and one that receives lines of JSON. */
const fieldsOf = (mediaType: string): JsonObject => ({
  "/fields": {
    post: {
      operationId: "sendFields",
      parameters: [{ name: "visit", in: "cookie", schema: { type: "string", enum: ["first"] } }],
      requestBody: {
        content: {
          [mediaType]: {
            schema: {
              type: "object",
              required: ["label", "weight"],
              properties: {
                label: { type: "string" },
                weight: { type: "integer" },
                tags: { type: "array", items: { type: "string" } },
                boxes: { type: "array", items: { properties: { size: { type: "integer" } } } },
                state: { type: "string", enum: ["open"] },
                password: { type: "string", enum: ["none"] },
              },
            },
          },
        },
      },
      responses: {
        "200": {
          description: "",
          content: {
            "application/jsonl": {
              itemSchema: { type: "object", properties: { id: { type: "integer" } } },
            },
          },
        },
      },
    },
  },
});

const urlencoded = "application/x-www-form-urlencoded";
const part = (name: string, value: string): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

test.each<[string, string, JsonObject]>([
  [
    "fields as text",
    urlencoded,
    {
      text: "label=7&tags=a&boxes%5B0%5D%5Bsize%5D=big&state=lost&password=hunter&secret=s3cret",
    },
  ],
  [
    "fields as a list",
    urlencoded,
    {
      params: ["label=7", "boxes[0][size]=big", "state=lost", "password=hunter"].map((pair) => ({
        name: pair.split("=")[0] ?? "",
        value: pair.split("=")[1] ?? "",
      })),
    },
  ],
  [
    "parts",
    "multipart/form-data",
    {
      text: `${part("label", "7")}${part("boxes[0][size]", "big")}${part("state", "lost")}${part("password", "hunter")}--b--`,
    },
  ],
])(
  "%s, cookies and lines are compared, and the drafted overlay reconciles them",
  async (...row) => {
    const [, mediaType, posted] = row;
    const document = {
      openapi: "3.2.0",
      info: { title: "Quay", version: "1" },
      servers: [{ url: "https://eu.quay.test/v1" }],
      paths: fieldsOf(mediaType),
    };
    const sent = entry('{"id":1}\n{"id":"x"}\n', {
      ...{ method: "POST", url: "/fields", type: "application/jsonl" },
    });
    const request = {
      ...(sent["request"] as JsonObject),
      headers: [{ name: "Cookie", value: "visit=hunter; sid=s3cret" }],
      postData: { mimeType: mediaType, ...posted },
    };
    const exchanges = har({ ...sent, request });
    const report = await check(document, exchanges);
    expect(told(report).sort()).toStrictEqual(
      [
        "1 `weight` is missing, and required | POST /fields request body",
        "1 string where the document has integer | POST /fields request body boxes.*.size",
        "1 string where the document has integer | POST /fields response 200 id",
        '1 values that the list does not have: "lost" | POST /fields request body state',
        "1 values that the list does not have (they are not shown) | POST /fields cookie parameter visit",
        "1 values that the list does not have (they are not shown) | POST /fields request body password",
      ].sort(),
    );
    const { affected: _, ...shown } = report.causes[0] ?? {};
    expect(JSON.stringify([report.overlay, told(report), shown])).not.toMatch(/s3cret|hunter/);
    const after = await check(document, exchanges, report.overlay?.text ?? "");
    expect(told(after).filter((line) => !line.includes("not shown"))).toStrictEqual([]);
  },
);
