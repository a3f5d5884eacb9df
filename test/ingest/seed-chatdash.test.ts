import { describe, expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { bundle, upgrade } from "../../generator/document/index.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";
import { readSpec } from "./helpers.ts";

const embedded = readSpec("chatdash/000_109286e6404e5d73.txt");
const rendered = readSpec("chatdash/001_c44cd9f5c9bb9e4e.txt");
const post = "/paths/~1stripe~1connect~1accounts~1{accountId}~1subscriptions/post";
const requestSchema = `${post}/requestBody/content/application~1json/schema`;
const responseSchema = (status: string) =>
  `${post}/responses/${status}/content/application~1json/schema`;
const keys = (value: JsonObject) => Object.keys(value);

describe("the page with an OpenAPI fragment", () => {
  test("keeps its version, information and server", () => {
    expect(embedded.document?.format).toBe("embedded-openapi");
    expect(embedded.at("/openapi")).toBe("3.0.1");
    expect(embedded.at("/info")).toStrictEqual({
      title: "ChatDash API Documentation",
      description: "API Documentation for the ChatDash Server",
      version: "2.0.0",
    });
    expect(embedded.at("/servers")).toStrictEqual([{ url: "https://api.chat-dash.com/v1/public" }]);
    expect(keys(embedded.object("/paths"))).toStrictEqual([
      "/stripe/connect/accounts/{accountId}/subscriptions",
    ]);
  });

  test("the Authorization parameter becomes an API key in a header where all documents are bundled", async () => {
    const diagnostics = createDiagnostics();
    const upgraded = embedded.document && (await upgrade(embedded.document, diagnostics));
    const whole = upgraded && (await bundle(upgraded, diagnostics));
    const at = (pointer: string) => valueAt(whole?.value ?? {}, pointer);
    expect(at("/components/securitySchemes/Authorization")).toStrictEqual({
      type: "apiKey",
      in: "header",
      name: "Authorization",
      description:
        "All requests to the ChatDash API must be validated with the agency API Key found on your agency profile",
    });
    expect(at(`${post}/security`)).toStrictEqual([{ Authorization: [] }]);
    expect(at(`${post}/parameters`)).toStrictEqual([
      {
        name: "accountId",
        in: "path",
        required: true,
        description: "The Stripe connected account ID",
        schema: { type: "string" },
      },
    ]);
    expect(whole?.locate(`${post}/parameters/0/name`)?.line).toBe(38);
    const lifted = diagnostics.all.find(({ code }) => code === "authorization-parameter-lifted");
    expect(lifted).toMatchObject({
      severity: "info",
      location: { file: "specs/chatdash/000_109286e6404e5d73.txt", line: 30, column: 11 },
    });
    expect(embedded.codes).toStrictEqual([]);
  });

  test("the body is as the fragment says", () => {
    const data = embedded.object(`${requestSchema}/properties/data`);
    expect(data["required"]).toStrictEqual(["clientId", "agentIds", "selectedProduct"]);
    const pricing = `${requestSchema}/properties/data/properties/selectedProduct/properties/pricing`;
    expect(embedded.at(`${pricing}/required`)).toStrictEqual(["pricingModel"]);
    expect(embedded.at(`${pricing}/properties/pricingModel/enum`)).toStrictEqual(["base", "usage"]);
    expect(embedded.at(`${pricing}/properties/usageLimit/nullable`)).toBe(true);
    expect(keys(embedded.object(`${post}/responses`))).toStrictEqual(["200", "500"]);
    expect(keys(embedded.object(`${responseSchema("200")}/properties`))).toHaveLength(17);
  });

  test("locations are lines of the page, not of the fragment", () => {
    const lines: [string, number][] = [
      ["/openapi", 14],
      ["/info/title", 16],
      [`${post}/parameters/1/name`, 38],
      [`${requestSchema}/properties/data/required/0`, 56],
      [`${post}/requestBody/content/application~1json/example/data/couponId`, 181],
      [`${responseSchema("500")}/properties/error/example`, 274],
    ];
    for (const [pointer, line] of lines)
      expect([pointer, embedded.line(pointer)]).toEqual([pointer, line]);
    expect(embedded.document?.locate(`${requestSchema}/properties/data`, "key")).toMatchObject({
      line: 53,
      column: 17,
      kind: "stated",
      confidence: 1,
    });
  });
});

describe("the rendered text of the same page", () => {
  test("operation, server and title", () => {
    expect(rendered.document?.format).toBe("mintlify-text");
    expect(rendered.at("/openapi")).toBe("3.1.0");
    expect(rendered.at("/info")).toStrictEqual({ title: "Create Subscription", version: "0.0.0" });
    expect(rendered.at("/servers")).toStrictEqual([{ url: "https://api.chat-dash.com/v1/public" }]);
    expect(rendered.document?.locate("/servers/0/url")).toMatchObject({
      line: 15,
      kind: "derived",
    });
    expect(rendered.at(`${post}/summary`)).toBe("Create Subscription");
    expect(rendered.at(`${post}/operationId`)).toBeUndefined();
    expect(rendered.document?.locate("/info/version")).toMatchObject({ kind: "derived" });
  });

  test("the credential and the path parameter are those of the fragment", () => {
    const [header, path] = embedded.at(`${post}/parameters`) as JsonValue[];
    expect(rendered.at(`${post}/parameters`)).toStrictEqual([path, header]);
    expect(rendered.line(`${post}/parameters/0`)).toBe(78);
  });

  test("the body: one stated field; the fields inside of it come from the sample, optional", () => {
    const schema = rendered.object(requestSchema);
    expect(schema["required"]).toStrictEqual(["data"]);
    expect(schema["properties"]).toStrictEqual({
      data: {
        type: "object",
        properties: {
          clientId: {},
          agentIds: { type: "array", items: {} },
          selectedProduct: {
            type: "object",
            properties: {
              productId: {},
              startDate: {},
              pricing: { type: "object", properties: { metrics: {} } },
            },
          },
          couponId: {},
          taxSettings: { type: "object", properties: { enabled: {} } },
        },
      },
    });
    expect(rendered.document?.locate(`${requestSchema}/properties/data`)).toMatchObject({
      line: 87,
      kind: "stated",
    });
    expect(
      rendered.document?.locate(`${requestSchema}/properties/data/properties/clientId`),
    ).toMatchObject({ line: 19, endLine: 37, kind: "sampled" });
    expect(rendered.at(`${post}/requestBody/content/application~1json/example`)).toStrictEqual(
      embedded.at(`${post}/requestBody/content/application~1json/example`),
    );
  });

  test("the response: 17 fields with types, nullability and examples; the status is derived", () => {
    const nullableInteger = (example: JsonValue) => ({
      type: ["integer", "null"],
      examples: [example],
    });
    expect(rendered.at(`${post}/responses/2XX/description`)).toBe("OK");
    expect(rendered.document?.locate(`${post}/responses/2XX`)).toMatchObject({ kind: "derived" });
    expect(rendered.at(responseSchema("2XX"))).toStrictEqual({
      type: "object",
      properties: {
        id: {
          type: "string",
          description: "The subscription schedule ID",
          examples: ["sub_sched_1ABC123DEF456GHI"],
        },
        type: { type: "string", examples: ["schedule"] },
        status: { type: "string", examples: ["not_started"] },
        customer: { type: "object", properties: { id: {}, email: {} } },
        current_period_start: nullableInteger(1700000000),
        current_period_end: nullableInteger(1702600000),
        startDate: nullableInteger(1700000000),
        created: { type: "integer", examples: [1700000000] },
        collection_method: { type: "string", examples: ["charge_automatically"] },
        cancel_at_period_end: { type: "boolean", examples: [false] },
        canceled_at: nullableInteger(null),
        product: { type: "object", properties: { id: {}, name: {} } },
        automatic_tax: { type: "boolean", examples: [false] },
        coupon: { type: "string", examples: [""] },
        priceIds: {
          type: "array",
          items: { type: "string" },
          examples: [["price_ABC123", "price_DEF456"]],
        },
        agents: { type: "string", examples: ["Agent 1"] },
        cancelAtPeriodEndDisplay: { type: ["string", "null"], examples: [null] },
      },
    });
    expect(rendered.line(`${responseSchema("2XX")}/properties/priceIds`)).toBe(174);
  });

  test("the address hidden by e-mail protection is in no example", () => {
    expect(JSON.stringify(rendered.document?.value)).not.toContain("protected");
  });

  test("what was inferred is reported", () => {
    expect(rendered.reports("status-not-stated")).toHaveLength(1);
    expect(rendered.reports("fields-from-sample").map((text) => text.slice(0, 3))).toStrictEqual([
      "19:",
      "39:",
    ]);
    const warnings = rendered.diagnostics.filter(({ severity }) => severity !== "info");
    // Another document of the provider describes it.
    expect(warnings.map(({ code }) => code)).toEqual(["credential-not-described"]);
  });
});

test("the rendered page says nothing that the fragment does not say", () => {
  const compare = (text: JsonValue | undefined, fragment: JsonValue | undefined, path: string) => {
    if (!isObject(text) || !isObject(fragment)) throw new Error(`${path} is not in the fragment`);
    const stated = text["type"];
    const types = fragment["nullable"] === true ? [fragment["type"], "null"] : fragment["type"];
    if (stated !== undefined) expect([path, stated]).toStrictEqual([path, types]);
    for (const name of (text["required"] as string[] | undefined) ?? [])
      expect(fragment["required"]).toContain(name);
    const inner = text["properties"];
    const other = fragment["properties"];
    if (isObject(inner) && isObject(other))
      for (const [name, value] of Object.entries(inner))
        compare(value, other[name], `${path}.${name}`);
    if (isObject(text["items"])) compare(text["items"], fragment["items"], `${path}[]`);
  };
  const value = (read: typeof embedded, pointer: string) =>
    valueAt(read.document?.value ?? null, pointer);
  compare(value(rendered, requestSchema), value(embedded, requestSchema), "request");
  compare(
    value(rendered, responseSchema("2XX")),
    value(embedded, responseSchema("200")),
    "response",
  );
});
