import { beforeAll, describe, expect, test } from "vitest";
import { parsePointer } from "../../generator/json/pointer.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import type { ScopedSchema } from "../../generator/schema/conjunction.ts";
import { createEvaluator, evaluate } from "../../generator/schema/evaluate.ts";
import { problemsOf } from "../../generator/schema/problems.ts";
import { createResources, resourcesOf } from "../../generator/schema/references.ts";
import { keywordCases } from "../emit/schemas/keyword-cases.ts";
import { loadComponents, TO_THE_LETTER, type LoadedSchemas } from "../support/load-schemas.ts";
import { inPlaceCases } from "./in-place-cases.ts";

const names = Object.keys(inPlaceCases);
const schemas = Object.fromEntries(names.map((name) => [name, inPlaceCases[name]?.[0] ?? true]));
const isStatic = (name: string): boolean => !JSON.stringify(schemas[name]).includes("https:");
const valuesOf = (name: string): [JsonValue, boolean][] => {
  const [, valid, invalid] = inPlaceCases[name] ?? [true, [], []];
  return [
    ...valid.map((value): [JsonValue, boolean] => [value, true]),
    ...invalid.map((value): [JsonValue, boolean] => [value, false]),
  ];
};

/** Components of a document with the given names only. */
function documentOf(chosen: readonly string[]): JsonObject {
  const components = Object.fromEntries(chosen.map((name) => [name, schemas[name] as JsonValue]));
  return { openapi: "3.1.0", info: {}, paths: {}, components: { schemas: components } };
}

function schemaIn(document: JsonObject, name: string): ScopedSchema {
  const node = resourcesOf(document).at(`/components/schemas/${name}`);
  if (node === undefined) throw new Error(`no schema ${name}`);
  return { schema: node.schema, scope: node };
}

describe("the evaluator accepts what a schema accepts", () => {
  // Without dynamic references in the document, results are kept and `allOf` is joined.
  const byRules = documentOf(names.filter(isStatic));
  const byScope = documentOf(names);

  test.each(names)("%s", (name) => {
    for (const document of isStatic(name) ? [byRules, byScope] : [byScope])
      for (const [value, accepted] of valuesOf(name)) {
        const schema = schemaIn(document, name);
        expect(evaluate(schema, value), JSON.stringify(value)).toBe(accepted);
        const problems = problemsOf(schema, value);
        expect(problems.length === 0, JSON.stringify(value)).toBe(accepted);
        for (const { at } of problems) expect(holds(value, at)).toBe(true);
      }
  });

  test.each(keywordCases)("%s", (_, schema, valid, invalid) => {
    const { scope } = createResources({});
    const evaluator = createEvaluator(scope.resources, { formats: "annotate" });
    const scoped = { schema: schema as JsonValue, scope };
    for (const value of valid) expect(evaluator.evaluate(scoped, value)).toBe(true);
    for (const value of invalid) {
      expect(evaluator.evaluate(scoped, value)).toBe(false);
      expect(problemsOf(scoped, value).length).toBeGreaterThan(0);
    }
  });
});

describe("a validator accepts what a schema accepts", () => {
  let loaded: LoadedSchemas;
  beforeAll(async () => {
    loaded = await loadComponents(schemas, TO_THE_LETTER);
  });

  test.each(names)("%s", (name) => {
    const schema = loaded.schemas[name];
    if (schema === undefined) throw new Error(`no validator ${name}`);
    for (const [value, accepted] of valuesOf(name)) {
      expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(accepted);
      expect(loaded.compiled.is(schema, value), JSON.stringify(value)).toBe(accepted);
    }
  });
});

function holds(value: JsonValue, pointer: string): boolean {
  let current: unknown = value;
  for (const token of parsePointer(pointer)) current = (current as Record<string, unknown>)[token];
  return current !== undefined;
}
