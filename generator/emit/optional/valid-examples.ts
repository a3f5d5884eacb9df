import type { Resources } from "../../schema/references.ts";
import { boundaryValues } from "../../schema/sample/boundaries.ts";
import { isObject, type JsonValue } from "../../json/values.ts";
import { createDiagnostics } from "../../diagnostics/index.ts";
import { documentedPatterns, type ApiModel, type Schema } from "../../model/index.ts";
import { checkPatterns, runWithin } from "../patterns.ts";
import { resolveSchema } from "../resolve-schema.ts";
import { sampleOf } from "../sample.ts";
import { chooseBy, randomValue } from "./random-value.ts";
import { createSchemaEvaluation } from "../schemas/evaluation.ts";
import type { SchemaOptions } from "../types.ts";

/** Examples that one schema gets at most. */
const MAX_EXAMPLES = 5;

/** Examples from which on no further ones are made, and values that are made for them at most. */
const WANTED_EXAMPLES = 3;
const MAX_TRIES = 24;

/** Gives values that a schema of the document accepts: documented ones, samples, and values at its bounds. */
export type ValidExamples = (
  schema: Schema,
  pointer: string,
  documented?: readonly JsonValue[],
) => JsonValue[];

/** Makes examples for a model's schemas; each is checked by what its validator checks. */
export function createValidExamples(
  model: ApiModel,
  options: Pick<SchemaOptions, "formats">,
): ValidExamples {
  const { resources } = model;
  // What stalls is told where the document's own examples are checked.
  const diagnostics = createDiagnostics();
  const ignoredPatterns = checkPatterns(documentedPatterns(model), { diagnostics });
  const evaluation = createSchemaEvaluation(resources, { ...options, ignoredPatterns });
  const passesAll = createWholeCheck(createSchemaEvaluation(resources, options).check);
  const stalls = { left: MAX_STALLS };
  return (schema, pointer, documented = []) => {
    const found = new Map<string, JsonValue>();
    const add = (value: JsonValue): void => {
      const text = JSON.stringify(value);
      if (found.size >= MAX_EXAMPLES || found.has(text)) return;
      if (evaluation.check(pointer, value)?.length !== 0) return;
      if (ignoredPatterns.size === 0 || passesAll(pointer, value)) found.set(text, value);
    };
    const sample = sampleOf(resources, schema);
    [...documented, sample, completed(resources, schema, sample)].forEach(add);
    for (let seed = 0; seed < MAX_TRIES && found.size < WANTED_EXAMPLES; seed++)
      add(randomValue({ resources, ignoredPatterns, stalls }, schema, chooseBy(seed)));
    const node = found.size === 0 ? resources.at(pointer) : undefined;
    if (node !== undefined) {
      const scope = { schema: node.schema, scope: { resources: node.resources, base: node.base } };
      boundaryValues(scope, scope).forEach(add);
    }
    return [...found.values()];
  };
}

/** Milliseconds for one value and a pattern that may stall, and how often one may before no value is checked by it. */
const MILLISECONDS = 300;
const MAX_STALLS = 3;

/** Checks values by patterns that may stall, too: most texts that they match they match at once. */
function createWholeCheck(
  check: ReturnType<typeof createSchemaEvaluation>["check"],
): (pointer: string, value: JsonValue) => boolean {
  let stalls = 0;
  return (pointer, value) => {
    let isValid = false;
    const run = (): void => {
      isValid = check(pointer, value)?.length === 0;
    };
    if (stalls < MAX_STALLS && !runWithin(MILLISECONDS, run)) stalls += 1;
    return isValid;
  };
}

/** A sample with the optional properties, too. */
function completed(resources: Resources, schema: Schema, sample: JsonValue): JsonValue {
  const resolved = resolveSchema(resources, schema);
  const properties = isObject(resolved) ? resolved["properties"] : undefined;
  if (!isObject(properties) || !isObject(sample)) return sample;
  const optional = Object.entries(properties).filter(([name]) => !Object.hasOwn(sample, name));
  return {
    ...sample,
    ...Object.fromEntries(
      optional.map(([name, property]) => [name, sampleOf(resources, property as Schema)]),
    ),
  };
}
