import { describe, expect, test } from "vitest";
import { createSchemaEvaluation } from "../../../generator/emit/schemas/evaluation.ts";
import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import type { Schema } from "../../../generator/model/index.ts";
import { resourcesOf } from "../../../generator/schema/references.ts";
import { runs } from "../../support/share.ts";
import { loadComponents, TO_THE_LETTER } from "../../support/load-schemas.ts";
import { overlappingGraph, refTo, type GraphShape } from "../../support/schema-graphs.ts";

/** Text of the validators that a small document may become, however its schemas refer to each other. */
const LONGEST = 1_500_000;

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Values that go through a graph by its references, with a mistake at the end or none. */
function values(references: number): JsonValue[] {
  const chain = (names: readonly string[], last: JsonValue): JsonValue =>
    names.reduceRight<JsonValue>((value, name) => ({ field: "a", [name]: value }), last);
  const paths = range(12).map((n) =>
    range(5).map((i) => `ref${(n * 7 + i * (n + 3)) % references}`),
  );
  return paths.flatMap((path) => [
    chain(path, { field: "b" }),
    chain(path, {}),
    chain(path, { field: 1 }),
  ]);
}

function openApi(schemas: Record<string, Schema>): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {},
    components: { schemas },
  };
}

/** Emits a graph's validators; what they decide is compared with the evaluator, which merges nothing. */
async function check(
  schemas: Record<string, Schema>,
  given: readonly JsonValue[],
): Promise<string> {
  const loaded = await loadComponents(schemas, TO_THE_LETTER);
  const evaluation = createSchemaEvaluation(resourcesOf(openApi(schemas)), TO_THE_LETTER);
  for (const name of Object.keys(schemas).slice(0, 12)) {
    for (const value of given) {
      const isValid = loaded.schemas[name]?.safeParse(value).success;
      const failures = evaluation.check(`/components/schemas/${name}`, value);
      expect([name, value, isValid]).toStrictEqual([name, value, failures?.length === 0]);
    }
  }
  return loaded.text;
}

describe("graphs of references whose properties overlap", () => {
  const list = (items: Schema): Schema => ({ type: "array", items });
  const shapes: Record<string, Omit<GraphShape, "schemas">> = {
    "two branches": {},
    "three branches": { branches: 3 },
    "many references": { references: 5 },
    "nested arrays": { wrap: (target) => list(list(target)) },
    unions: { wrap: (target, other) => ({ anyOf: [target, other] }) },
    conjunctions: { wrap: (target, other) => ({ allOf: [target, other] }) },
  };
  const sizes: Record<string, readonly number[]> = { "two branches": [10, runs(200, 40)] };

  for (const [title, shape] of Object.entries(shapes)) {
    for (const schemas of sizes[title] ?? [runs(60, 12)]) {
      test(`${title}: ${schemas} schemas`, async () => {
        const given = values(shape.references ?? 2);
        const text = await check(overlappingGraph({ schemas, ...shape }), given);
        expect(text.length).toBeLessThan(LONGEST);
      }, 20_000);
    }
  }
});

describe("graphs of schemas that apply to one value", () => {
  const named = (n: number): string => `S${n}`;
  const own = (n: number): JsonObject => ({
    type: "object",
    properties: { [`p${n}`]: { type: "string" } },
  });
  const graph = (count: number, schema: (n: number) => Schema): Record<string, Schema> =>
    Object.fromEntries(range(count).map((n) => [named(n), schema(n)]));

  test("each extends all the others", async () => {
    const everyOther = (n: number, count: number): JsonValue[] =>
      range(count)
        .filter((i) => i !== n)
        .map((i) => refTo(named(i)));
    const schemas = graph(40, (n) => ({ ...own(n), allOf: everyOther(n, 40) }));
    const { schemas: loaded } = await loadComponents(schemas, TO_THE_LETTER);
    expect(loaded["S0"]?.safeParse({ p0: "a" }).success).toBe(true);
    expect(loaded["S0"]?.safeParse({ p0: 1 }).success).toBe(false);
  });

  test("those that extend one another say what all of them say", async () => {
    const schemas = graph(6, (n) => ({ ...own(n), allOf: [refTo(named((n + 1) % 6))] }));
    const { schemas: loaded } = await loadComponents(schemas, TO_THE_LETTER);
    for (const name of Object.keys(schemas)) {
      const decided = range(6).map((n) => loaded[name]?.safeParse({ [`p${n}`]: 1 }).success);
      expect(decided).toStrictEqual(range(6).map(() => false));
    }
  });

  test("each extends all that follow", async () => {
    const following = (n: number): JsonValue[] =>
      range(40 - n - 1).map((i) => refTo(named(n + 1 + i)));
    const schemas = graph(40, (n) => (n === 39 ? own(n) : { ...own(n), allOf: following(n) }));
    await check(schemas, [{ p0: "a", p39: "b" }, { p39: 1 }]);
  });

  test("each is a union of the next two, with properties of its own", async () => {
    const schemas = graph(60, (n) => ({
      ...own(n),
      ...(n < 58 ? { anyOf: [refTo(named(n + 1)), refTo(named(n + 2))] } : {}),
    }));
    const { text, schemas: loaded } = await loadComponents(schemas, TO_THE_LETTER);
    expect(text.length).toBeLessThan(LONGEST);
    expect(loaded["S50"]?.safeParse({ p50: "a" }).success).toBe(true);
    expect(loaded["S50"]?.safeParse({ p58: 1, p59: 1 }).success).toBe(false);
  });
});
