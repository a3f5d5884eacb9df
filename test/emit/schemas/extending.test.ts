import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import type { JsonValue } from "../../../generator/json/values.ts";
import type { Schema } from "../../../generator/model/index.ts";
import { loadComponents, TO_THE_LETTER } from "../../support/load-schemas.ts";

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

async function accepts(
  components: Record<string, Schema>,
  name: string,
  values: readonly JsonValue[],
): Promise<boolean[]> {
  const { schemas } = await loadComponents(components, TO_THE_LETTER);
  return values.map((value) => schemas[name]?.safeParse(value).success === true);
}

describe("what schemas have in common alongside a combinator", () => {
  const shared: Record<string, Schema> = {
    Base: { type: "object", properties: { k: { type: "string" } } },
    Other: { allOf: [ref("Base"), { required: ["x"] }] },
  };

  test("`not` of a schema with the same base is checked", async () => {
    const components = { ...shared, Case: { allOf: [ref("Base"), { not: ref("Other") }] } };
    expect(await accepts(components, "Case", [{}, { x: 1 }, { k: 1 }])).toStrictEqual([
      true,
      false,
      false,
    ]);
  });

  test("a branch with the same base is a branch", async () => {
    const components = {
      ...shared,
      Case: { allOf: [ref("Base"), { anyOf: [ref("Other"), { required: ["y"] }] }] },
    };
    expect(await accepts(components, "Case", [{ x: 1 }, { y: 1 }, {}])).toStrictEqual([
      true,
      true,
      false,
    ]);
  });

  test("a condition with the same base is a condition", async () => {
    const components = {
      ...shared,
      Case: { allOf: [ref("Base")], if: ref("Other"), then: { required: ["y"] } },
    };
    const values = [{}, { x: 1 }, { x: 1, y: 1 }];
    expect(await accepts(components, "Case", values)).toStrictEqual([true, false, true]);
  });
});

describe("properties that extend the schema that they are in", () => {
  test("one", async () => {
    const components: Record<string, Schema> = {
      Case: {
        type: "object",
        properties: { a: { allOf: [ref("Case"), { required: ["b"] }] } },
      },
    };
    const values = [{}, { a: {} }, { a: { b: 1, a: {} } }, { a: { b: 1, a: { b: 1 } } }];
    expect(await accepts(components, "Case", values)).toStrictEqual([true, false, false, true]);
  });

  test("many take text for each, not for each order of them", async () => {
    const names = range(40);
    const properties = Object.fromEntries(
      names.map((n) => [`a${n}`, { allOf: [ref("Case"), { required: [`b${n}`] }] }]),
    );
    const { text, schemas } = await loadComponents({ Case: { type: "object", properties } });
    expect(text.length).toBeLessThan(3_000_000);
    const deep = (last: JsonValue): JsonValue => ({ a1: { b1: 1, a2: { b2: 1, a3: last } } });
    expect(schemas["Case"]?.safeParse(deep({ b3: 1 })).success).toBe(true);
    expect(schemas["Case"]?.safeParse(deep({})).success).toBe(false);
  });
});

describe("many that extend", () => {
  const size = 400;
  const tower: Record<string, Schema> = {
    [`A${size}`]: { type: "object", properties: { last: { type: "string" } } },
  };
  for (const n of range(size))
    tower[`A${n}`] = {
      type: "object",
      allOf: [ref(`A${n + 1}`), { properties: { [`p${n}`]: { type: "string" } } }],
    };

  test("one another: every level is checked", async () => {
    const values = [{ p0: "x", p399: "x", last: "x" }, { p0: 1 }, { p70: 1 }, { p399: 1 }];
    expect(await accepts(tower, "A0", [...values, { last: 1 }])).toStrictEqual([
      true,
      ...values.slice(1).map(() => false),
      false,
    ]);
  });

  test("grow with the document", async () => {
    const { text } = await loadComponents(tower);
    expect(text.length).toBeLessThan(size * 64 * 60);
  });

  test("one large schema: what is no longer written into them is checked alongside", async () => {
    const properties = Object.fromEntries(range(500).map((n) => [`p${n}`, { type: "string" }]));
    const components: Record<string, Schema> = { Base: { type: "object", properties } };
    for (const n of range(300))
      components[`C${n}`] = { allOf: [ref("Base"), { required: [`q${n}`] }] };
    const { text, schemas } = await loadComponents(components, TO_THE_LETTER);
    expect(text.length).toBeLessThan(6_000_000);
    for (const name of ["C0", "C299"]) {
      const own = { [name.replace("C", "q")]: 1 };
      expect(schemas[name]?.safeParse({ ...own, p7: "x" }).success).toBe(true);
      expect(schemas[name]?.safeParse({ ...own, p7: 1 }).success).toBe(false);
      expect(schemas[name]?.safeParse({ p7: "x" }).success).toBe(false);
    }
  });

  test("wide: all parts count", async () => {
    const parts = range(100).map((n) => ({
      properties: { [`p${n}`]: { type: "string" as const } },
    }));
    const components = { Case: { type: "object", allOf: parts } } as const;
    const values = [{ p0: "x", p99: "x" }, { p0: 1 }, { p50: 1 }, { p99: 1 }];
    expect(await accepts(components, "Case", values)).toStrictEqual([true, false, false, false]);
  });
});

describe("schemas deep in one another", () => {
  test.each<[string, (inner: Schema) => Schema, (inner: JsonValue) => JsonValue]>([
    ["properties", (s) => ({ properties: { a: s } }), (value) => ({ a: value })],
    ["items", (s) => ({ items: s }), (value) => [value]],
    ["additionalProperties", (s) => ({ additionalProperties: s }), (value) => ({ k: value })],
    ["not", (s) => ({ not: { not: s } }), (value) => value],
    ["anyOf", (s) => ({ anyOf: [s, { type: "null" }] }), (value) => value],
    ["then", (s) => ({ if: { type: "string" }, then: s }), (value) => value],
    ["prefixItems", (s) => ({ prefixItems: [s] }), (value) => [value]],
  ])("%s: the innermost is checked", async (_, wrap, hold) => {
    const depth = 120;
    const innermost: Schema = { type: "string", minLength: 2 };
    const Case = range(depth).reduce<Schema>((inner) => wrap(inner), innermost);
    const value = (core: string): JsonValue =>
      range(depth).reduce<JsonValue>((inner) => hold(inner), core);
    const { schemas, text } = await loadComponents({ Case }, TO_THE_LETTER);
    expect(schemas["Case"]?.safeParse(value("xx")).success).toBe(true);
    expect(schemas["Case"]?.safeParse(value("x")).success).toBe(false);
    // No line is indented further than a parser of nested calls can follow.
    expect(Math.max(...text.split("\n").map((line) => line.search(/\S/)))).toBeLessThan(500);
  });
});

test.each(["__proto__", "constructor", "toString"])(
  "a format that is called %s is one that nobody knows",
  async (format) => {
    // Alongside `unevaluatedProperties` the evaluator checks it.
    const Case: Schema = {
      type: "object",
      anyOf: [{ properties: { a: { type: "string", format } } }, { required: ["b"] }],
      unevaluatedProperties: false,
    };
    const values = [{ a: "x" }, { a: 1 }];
    expect(await accepts({ Case }, "Case", values)).toStrictEqual([true, false]);
  },
);

describe("schemas that extend a large object", async () => {
  const names = range(40).map((n) => `p${n}`);
  const properties = Object.fromEntries(names.map((name) => [name, { type: "string" } as Schema]));
  const text: Schema = { type: "string" };
  const adding = (own: object): Schema => ({ allOf: [ref("Base"), own as Schema] });
  const components: Record<string, Schema> = {
    Early: { allOf: [{ properties: { own: text } }, ref("Base")] },
    Base: { type: "object", properties, required: ["p0"] },
    Alias: ref("Base"),
    Adding: adding({ properties: { own: text }, required: ["own", "p1", "undeclared"] }),
    Sibling: { $ref: "#/components/schemas/Alias", properties: { own: text } } as Schema,
    Again: { allOf: [ref("Adding"), { properties: { more: text }, required: ["more"] }] },
    Bounded: adding({ minProperties: 3, propertyNames: { maxLength: 4 } }),
    Overlapping: adding({ properties: { p1: { maxLength: 1 } } }),
    Closed: adding({ properties: { own: text }, unevaluatedProperties: false } as object),
    ClosedOutside: {
      ...(adding({ properties: { own: text } }) as object),
      unevaluatedProperties: false,
    } as Schema,
    Rest: adding({ additionalProperties: { type: ["string", "null"] } }),
    Choice: adding({ anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
    Tree: adding({ properties: { child: ref("Tree") } }),
    Inherited: adding({ properties: { toString: text } }),
    Two: { allOf: [ref("Base"), ref("Other")] },
    Other: {
      type: "object",
      properties: Object.fromEntries(
        names.map((name) => [`q${name}`, { type: "integer" } as Schema]),
      ),
    },
    Nullable: { type: ["object", "null"], allOf: [ref("Base")] } as Schema,
  };
  const values: JsonValue[] = [
    ...[null, 1, "x", [], {}, { p0: 1 }, { p0: "a" }, { p0: "a", p1: "bb" }],
    ...[
      { p0: "a", own: 1 },
      { p0: "a", own: "b" },
      { p0: "a", own: "b", other: 1 },
    ],
    ...[
      { p0: "a", p1: "b", own: "c", undeclared: null },
      { p0: "a", p1: "b", p2: "c", p3: 4 },
    ],
    ...[
      { p0: "a", p1: "b", own: "c", undeclared: 1, more: "d" },
      { p0: "a", p1: "b", long_name: 1 },
    ],
    ...[
      { p0: "a", a: 1 },
      { p0: "a", x: null },
      { p0: "a", qp1: 1 },
      { p0: "a", qp1: "1" },
    ],
    ...[
      { p0: "a", child: { p0: "b", child: { p0: 1 } } },
      { p0: "a", child: { p0: "b" } },
    ],
    ...[
      { p0: "a", toString: 1 },
      { p0: "a", toString: "b" },
    ],
  ];
  const { schemas, compiled, text: source } = await loadComponents(components, TO_THE_LETTER);
  const ajv = new Ajv2020({ strict: false, logger: false, ownProperties: true });
  ajv.addSchema({ $id: "https://a.example/", components: { schemas: components } });

  test.each(Object.keys(components))("%s accepts what the document accepts", (name) => {
    const validate = ajv.compile({ $ref: `https://a.example/#/components/schemas/${name}` });
    for (const value of values) {
      const result = schemas[name]?.safeParse(value);
      const expected = validate(value);
      expect([name, value, result?.success]).toStrictEqual([name, value, expected]);
      expect([name, value, compiled.is(schemas[name] as z.ZodType, value)]).toStrictEqual([
        name,
        value,
        expected,
      ]);
      if (expected) expect(result?.data).toStrictEqual(value);
    }
  });

  test.each(["Early", "Adding", "Sibling", "Again", "Bounded", "Tree"])(
    "%s does not say again what the object says",
    (name) => {
      const [, text = "p17"] = source.split(`export const ${name} = `);
      expect(text.split("export const")[0]).not.toContain("p17");
    },
  );

  test("they are objects of zod's own, and report each cause once", () => {
    const adding = schemas["Adding"] as z.ZodObject;
    const picked = adding.pick({ p1: true, own: true });
    expect(
      [{ p1: "a", own: "b" }, { own: "b" }].map((v) => picked.safeParse(v).success),
    ).toStrictEqual([true, false]);
    const paths = (value: JsonValue): unknown =>
      adding.safeParse(value).error?.issues.map((issue) => issue.path);
    expect(paths(1)).toStrictEqual([[]]);
    expect(paths({ p0: 1, p1: 2, own: 3, undeclared: 4 })).toStrictEqual([["p0"], ["p1"], ["own"]]);
    expect(paths({})).toStrictEqual([["p0"], ["p1"], ["own"], ["undeclared"]]);
  });
});
