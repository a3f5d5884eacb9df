import type { JsonValue } from "../../json/values.ts";
import { evaluate, type EvaluatorSchema } from "../../../templates/validation/evaluate.ts";
import * as tests from "../../../templates/validation/format-tests.ts";
import { jsonTypeOf } from "../../schema/types.ts";
import type { SchemaOptions } from "../types.ts";
import type { Emitter } from "./emitter.ts";
import { evaluatorData } from "./evaluator.ts";
import { hasCombinators, isConstrained, type Constraints } from "./constraints.ts";
import { constraintsSchema } from "./constraints-schema.ts";
import { formatTest } from "./formats.ts";

type Test = (text: string) => boolean;

interface OptionsHolder {
  readonly options: Pick<SchemaOptions, "formats">;
}

/**
 * The values of `enum` and `const` that the other keywords let pass, so that a list of values says it all; undefined
 * where the schemas refer to one another in a longer chain than can be followed.
 */
export function admittedValues(
  emitter: Emitter,
  constraints: Constraints,
): readonly JsonValue[] | undefined {
  const values = (constraints.values ?? []).filter((value) =>
    constraints.types.has(jsonTypeOf(value)),
  );
  const saysMore =
    hasCombinators(constraints) ||
    (["object", "array", "string", "number"] as const).some((type) =>
      isConstrained(constraints, type),
    );
  if (!saysMore) return values;
  const data = evaluatorData(emitter, [], (nameOf) => constraintsSchema(constraints, nameOf));
  const schemas = {
    root: data.root,
    nodes: data.nodes as Readonly<Record<string, readonly [string, EvaluatorSchema]>>,
    anchors: data.anchors,
  };
  const formats = assertedFormats(emitter, [...constraints.string.formats, ...data.formats]);
  return withinStack(() =>
    values.filter((value) => evaluate(schemas, value, formats).length === 0),
  );
}

/** What a function gives; undefined where the run time's evaluator ends at a limit, which it says by a RangeError. */
export function withinStack<T>(evaluation: () => T): T | undefined {
  try {
    return evaluation();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Of these formats, those that are asserted, with the name of the function that tests them. */
export function assertedTests(
  { options }: OptionsHolder,
  names: readonly string[],
): (readonly [format: string, test: string])[] {
  if (options.formats !== "assert") return [];
  return names.flatMap((name) => {
    const test = formatTest(name);
    return test === undefined ? [] : [[name, test] as const];
  });
}

/** The tests of the formats that are asserted, by format. */
export function assertedFormats(
  holder: OptionsHolder,
  names: readonly string[],
): Record<string, Test> {
  const table: Readonly<Record<string, unknown>> = tests;
  const found = assertedTests(holder, names).map(([name, test]) => [name, table[test]]);
  return Object.fromEntries(found) as Record<string, Test>;
}
