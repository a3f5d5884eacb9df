import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "../../generator/json/values.ts";
import type { Schema } from "../../generator/model/index.ts";
import { createSchemaEvaluation } from "../../generator/emit/schemas/index.ts";
import { loadComponents, TO_THE_LETTER } from "../support/load-schemas.ts";
import { runs } from "../support/share.ts";
import { COMPONENT_NAMES, instances, schemasFrom } from "./arbitraries.ts";
import { accepts, type FuzzSchema } from "./evaluator.ts";

/** Bounded; `FUZZ_RUNS=500 FUZZ_SEED=1 npx vitest run test/conformance` looks longer. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? runs(12, 4));
const SEED = Number(process.env["FUZZ_SEED"] ?? 20261122);
const SCHEMAS_PER_RUN = 25;
const INSTANCES_PER_SCHEMA = 12;

/**
 * Where Ajv 8.20 is known to be wrong, so that it is no witness:
 * - `unevaluatedItems` alongside `contains`, or below applicators: items that only `contains` evaluated count as
 *   unevaluated, and those of a failed branch as evaluated (JSON Schema Test Suite, draft 2020-12, unevaluatedItems).
 * - `unevaluatedProperties` below applicators and references: annotations get lost the same way.
 * - `contains` alongside `prefixItems`: an array that is shorter than the tuple is not looked at.
 * - names that every object inherits: `required`, `properties` and `dependent*` look at the prototype, and
 *   comparing values calls their own `toString`.
 */
function isAjvWitness(schema: FuzzSchema | undefined, shared: unknown): boolean {
  const own = JSON.stringify(schema);
  const text = own.includes('"$ref"') ? own + JSON.stringify(shared) : own;
  if (text.includes('"prefixItems"') && text.includes('"contains"')) return false;
  return !text.includes('"unevaluated') && !text.includes("toString");
}

const group = fc.record({
  A: schemasFrom(1),
  B: schemasFrom(2),
  C: schemasFrom(3),
  cases: fc.array(schemasFrom(0), { minLength: SCHEMAS_PER_RUN, maxLength: SCHEMAS_PER_RUN }),
  values: fc.array(instances, { minLength: INSTANCES_PER_SCHEMA, maxLength: INSTANCES_PER_SCHEMA }),
});

test(`emitted schemas, their compiled forms, our evaluators and Ajv agree (seed ${SEED})`, async () => {
  let compared = 0;
  let witnessed = 0;
  await fc.assert(
    fc.asyncProperty(group, async ({ A, B, C, cases, values }) => {
      const shared: Record<string, FuzzSchema> = { A, B, C };
      const components = {
        ...shared,
        ...Object.fromEntries(cases.map((schema, i) => [`Case${i}`, schema])),
      };
      const { schemas, compiled, model } = await loadComponents(
        components as Record<string, Schema>,
        TO_THE_LETTER,
      );
      const evaluation = createSchemaEvaluation(model.resources, TO_THE_LETTER);
      const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
      ajv.addSchema({ $id: "https://fuzz.invalid/d", components: { schemas: components } });
      for (const name of [...COMPONENT_NAMES, ...cases.map((_, i) => `Case${i}`)]) {
        const schema = schemas[name];
        if (schema === undefined) throw new Error(name);
        const witness = isAjvWitness(components[name], shared)
          ? ajv.compile({ $ref: `https://fuzz.invalid/d#/components/schemas/${name}` })
          : undefined;
        for (const value of values) {
          const expected = accepts(components[name] ?? true, value, shared);
          const result = schema.safeParse(value);
          const about = `${JSON.stringify({ schema: components[name], ...shared, value })}`;
          expect(result.success, `zod: ${about}`).toBe(expected);
          expect(compiled.is(schema, value), `compiled: ${about}`).toBe(expected);
          const failures = evaluation.check(`/components/schemas/${name}`, value as JsonValue);
          expect(failures?.length === 0, `evaluator: ${about}`).toBe(expected);
          if (result.success) expect(result.data, `output: ${about}`).toEqual(value);
          compared++;
          if (witness === undefined || JSON.stringify(value).includes("toString")) continue;
          expect(witness(value), `Ajv: ${about}`).toBe(expected);
          witnessed++;
        }
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(0);
  expect(witnessed).toBeGreaterThan(0);
}, 120_000);
