import { beforeAll, describe, expect, test } from "vitest";
import { createSchemaEvaluation } from "../../../generator/emit/schemas/index.ts";
import { resourcesOf } from "../../../generator/schema/references.ts";
import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import type { Schema } from "../../../generator/model/index.ts";
import { loadComponents, TO_THE_LETTER, type LoadedSchemas } from "../../support/load-schemas.ts";
import { refTo } from "../../support/schema-graphs.ts";
import { runs } from "../../support/share.ts";

const SCHEMAS = runs(1_000, 200);

const next = (n: number): Schema => refTo(`S${(n + 1) % SCHEMAS}`);
const object = (properties: JsonObject, more: JsonObject = {}): Schema => ({
  type: "object",
  properties,
  ...more,
});

/** How one schema of a cycle refers to the next. */
const cycles: Record<string, (n: number) => Schema> = {
  "a required property": (n) => object({ next: next(n) }, { required: ["next"] }),
  "an optional property": (n) => object({ next: next(n) }),
  "a nullable property": (n) => object({ next: { anyOf: [next(n), { type: "null" }] } }),
  items: (n) => ({ type: "array", items: next(n) }),
  additionalProperties: (n) => ({ type: "object", additionalProperties: next(n) }),
  "a property under `not`": (n) => ({ not: object({ next: next(n) }, { required: ["next"] }) }),
  "a branch that extends": (n) => object({ next: { allOf: [next(n), { minProperties: 0 }] } }),
};

/** Values of a nesting, as objects by `next` and as arrays. */
function nested(depth: number): JsonValue[] {
  let [object, array]: [JsonValue, JsonValue] = [{}, []];
  for (let i = 0; i < depth; i++) {
    object = { next: object };
    array = [array];
  }
  return [object, array];
}

describe.each(Object.entries(cycles))("a cycle of a thousand schemas through %s", (_, schema) => {
  let loaded: LoadedSchemas;
  beforeAll(async () => {
    const schemas = Array.from({ length: SCHEMAS }, (_, n) => [`S${n}`, schema(n)] as const);
    loaded = await loadComponents(Object.fromEntries(schemas), TO_THE_LETTER);
  });

  test("every call responds, in whatever order and from however deep a stack", () => {
    const values = [0, 3, 700, 5000].flatMap(nested);
    const call = (stack: number, index: number): unknown =>
      stack > 0
        ? call(stack - 1, index)
        : loaded.schemas[`S${index}`]?.safeParse(values[index % 8]);
    for (let i = 0; i < 60; i++) {
      const index = (i * 389) % SCHEMAS;
      const result = call((i % 4) * 500, index) as {
        success: boolean;
        error?: { issues: object[] };
      };
      expect(typeof result.success).toBe("boolean");
    }
    // What was tried beyond the limit leaves nothing behind.
    const [shallow] = nested(2);
    const again = Object.values(loaded.schemas).map((one) => one.safeParse(shallow).success);
    expect(new Set(again).size).toBeLessThanOrEqual(2);
  });
});

describe("a value beyond the limit", () => {
  const components: Record<string, Schema> = {
    Node: object({ next: refTo("Node"), value: { type: "string" } }),
    Not: { not: refTo("Node") },
    Either: { oneOf: [refTo("Node"), { type: "object" }] },
    When: { if: refTo("Node"), then: {}, else: false },
  };

  test("is reported, and decides nothing", async () => {
    const { schemas, compiled } = await loadComponents(components, TO_THE_LETTER);
    const [deep, , shallow] = [...nested(20_000), ...nested(3)];
    for (const name of Object.keys(components)) {
      const result = schemas[name]?.safeParse(deep);
      expect(result?.error?.issues.map(({ message }) => message)).toStrictEqual([
        "limit: the value, or what its schema refers to, is nested too deeply to be validated",
      ]);
    }
    expect(schemas["Node"]?.safeParse(shallow).success).toBe(true);
    expect(schemas["Not"]?.safeParse(shallow).success).toBe(false);
    const node = schemas["Node"];
    expect(node && compiled.is(node, deep)).toBe(false);
    expect(node && compiled.compile(node).safeParse(deep).success).toBe(false);
    expect(node && compiled.compile(node).safeParse(shallow).success).toBe(true);
  });

  test("leaves schemas that cannot lead to themselves as zod has them", async () => {
    const { text } = await loadComponents({ A: object({ b: refTo("B") }), B: { type: "string" } });
    expect(text).not.toContain("runtime/validation/lazy");
  });
});

describe("a chain of schemas that extend one another, longer than the stack", () => {
  const chain = Object.fromEntries(
    Array.from({ length: 4000 }, (_, n): [string, JsonObject] => [
      `S${n}`,
      { allOf: [{ $ref: `#/components/schemas/Listed/$defs/S${n + 1}` }, { minLength: 1 }] },
    ]),
  );
  const components: Record<string, Schema> = {
    Listed: {
      enum: ["a", "b"],
      allOf: [{ $ref: "#/components/schemas/Listed/$defs/S0" }],
      $defs: { ...chain, S4000: { maxLength: 0 } },
    },
  };

  test("is left to the run time, which reports its limit", async () => {
    const { schemas } = await loadComponents(components, TO_THE_LETTER);
    const issues = (value: JsonValue) =>
      schemas["Listed"]?.safeParse(value).error?.issues.map(({ message }) => message.slice(0, 6));
    expect(issues("a")).toStrictEqual(["limit:"]);
    expect(issues("c")).toStrictEqual(["Invali"]);
  });

  test("leaves examples unchecked", () => {
    const document = { openapi: "3.1.0", components: { schemas: components as JsonObject } };
    const { check } = createSchemaEvaluation(resourcesOf(document), { formats: "annotate" });
    expect(check("/components/schemas/Listed", "a")).toBeUndefined();
    expect(check("/components/schemas/Listed/$defs/S4000", "a")).toHaveLength(1);
    expect(check("/components/schemas/None", "a")).toStrictEqual([]);
  });
});
