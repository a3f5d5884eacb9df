import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../generator/json/values.ts";
import { readSpec } from "./helpers.ts";

const read = readSpec("pelcro/002_5fdd540e0be5b4b2.txt");
const operation = "/x-crosswalk-unplaced/create-subscription";
const schema = `${operation}/requestBody/content/application~1json/schema`;

const int32 = { type: "integer", format: "int32" };
const int64 = { type: "integer", format: "int64" };
const boolean = { type: "boolean" };
const upTo = (maxLength: number) => ({ type: "string", maxLength });

/** Row by row as the page prints them, domains (10), metadata (11) and ip_addresses (20) left out. */
const unnamed: [number, JsonObject, "required"?][] = [
  [1, int32],
  [2, int32],
  [3, int32],
  [4, int32],
  [5, boolean],
  [6, upTo(191)],
  [7, { type: "string", default: "charge_automatically" }],
  [8, { type: "string" }],
  [9, int32],
  [12, { ...int32, minimum: 1, maximum: 100_000 }, "required"],
  [13, int32],
  [14, boolean],
  [15, int32],
  [16, upTo(255), "required"],
  [17, { ...int32, maximum: 730 }],
  [18, boolean],
  [19, boolean],
  [21, { type: "string", format: "date" }],
  [22, upTo(255)],
  [23, upTo(255)],
  [24, upTo(255)],
  [25, upTo(200)],
  [26, int32],
  [27, upTo(191)],
  [28, upTo(191)],
  [29, { type: "integer" }],
  [30, upTo(255)],
  [31, upTo(255)],
  [32, upTo(255)],
  [33, int64],
  [34, { type: ["string", "null"] }],
  [35, { type: ["string", "null"] }],
  [36, { type: ["integer", "null"] }],
  [37, { type: ["integer", "null"], minimum: 0 }],
];

describe("the text of a rendered page that has lost its names", () => {
  test("the operation is unplaced, with the page's prose as its description", () => {
    expect(read.document?.format).toBe("readme-text");
    expect(read.at("/paths")).toStrictEqual({});
    expect(read.at("/info/title")).toBe("Create subscription");
    expect(read.at(`${operation}/summary`)).toBe("Create subscription");
    const description = read.at(`${operation}/description`);
    expect(description).toMatch(/^Overview\n\nCreate a new subscription for a customer\./);
    expect(description).toContain(
      "\nPlan's product has address_required=true AND customer has no shipping addressaddress_id required\n",
    );
    expect(description).toMatch(/Triggers the subscription\.created webhook event\.$/);
    expect(description).not.toMatch(/Recent Requests|full request history|Loading/);
    expect(
      String(description)
        .split("\n")
        .filter((line) => /^(?:Always|Both)/.test(line)),
    ).toHaveLength(6);
  });

  test("37 rows of the body: three have names", () => {
    const body = read.object(schema);
    expect(body["properties"]).toStrictEqual({
      domains: { type: "array", items: { type: "string" } },
      metadata: { type: "array", items: { type: "object" } },
      ip_addresses: { type: "array", items: { type: "string" } },
    });
    expect(body["required"]).toBeUndefined();
    expect(body["x-crosswalk-unnamed"]).toStrictEqual(
      unnamed.map(([row, one, required]) =>
        required ? { row, required: true, schema: one } : { row, schema: one },
      ),
    );
    expect(unnamed.length + 3).toBe(37);
  });

  test("one query parameter without a name; the header is a bearer credential", () => {
    expect(read.at(`${operation}/x-crosswalk-unnamed-parameters`)).toStrictEqual([
      { row: 1, in: "query", required: true, schema: int32 },
    ]);
    expect(read.at(`${operation}/parameters`)).toBeUndefined();
    expect(read.at("/components/securitySchemes")).toStrictEqual({
      bearerAuth: { type: "http", scheme: "bearer" },
    });
    expect(read.at(`${operation}/security`)).toStrictEqual([{ bearerAuth: [] }]);
    expect(JSON.stringify(read.document?.value)).not.toContain("eyJ");
  });

  test("lines of facts", () => {
    expect(read.line(operation)).toBe(1);
    expect(read.line(`${operation}/x-crosswalk-unnamed-parameters/0`)).toBe(43);
    expect(read.line(`${schema}/properties/domains`)).toBe(59);
    expect(read.document?.locate(`${schema}/x-crosswalk-unnamed/9/schema/maximum`)).toMatchObject({
      line: 65,
      endLine: 67,
    });
    expect(read.line(`${schema}/x-crosswalk-unnamed/33`)).toBe(108);
    expect(read.line("/components/securitySchemes/bearerAuth")).toBe(111);
  });

  test("each loss is reported where it stands", () => {
    expect(read.reports("enum-values-lost")).toStrictEqual([
      "53: The values that row 7 may have are not in the text.",
      "103: The values that row 34 may have are not in the text.",
    ]);
    expect(read.reports("names-lost")).toStrictEqual([
      '42: 1 of the 1 rows of "Query Params" have no name in the text; they are kept by position.',
      '45: 34 of the 37 rows of "Body Params" have no name in the text; they are kept by position.',
    ]);
    expect(read.diagnostics.find(({ code }) => code === "names-lost")?.fix).toContain("`.md`");
    expect([...new Set(read.codes)].sort()).toStrictEqual([
      "authorization-parameter-lifted",
      "enum-values-lost",
      "names-lost",
      "operation-not-stated",
      "response-not-stated",
      "server-not-stated",
    ]);
  });
});
