import {
  evaluate,
  type EvaluatorSchema,
  type Failure,
} from "../../../templates/validation/evaluate.ts";
import type { JsonValue } from "../../json/values.ts";
import type { SchemaOptions } from "../types.ts";
import { assertedFormats, withinStack } from "./admit.ts";
import { createEvaluatorCollector } from "./evaluator.ts";
import { createFollow } from "./reference.ts";
import type { Resources } from "../../schema/references.ts";

/** Validates values by schemas of a document without emitting anything. */
export interface SchemaEvaluation {
  /**
   * What is wrong with a value, by the schema at a pointer. Empty: it is valid, or there is no schema.
   * Undefined: its schemas refer to one another in a longer chain than can be followed.
   */
  check(schemaPointer: string, value: JsonValue): readonly Failure[] | undefined;
}

/** How values are validated without emitting anything. */
export interface EvaluationOptions extends Pick<SchemaOptions, "formats"> {
  /** Regular expressions that nothing is tested with; default: none. */
  readonly ignoredPatterns?: ReadonlySet<string>;
}

/**
 * Prepares a document's schemas for the evaluator that tier 3 of the validators ships. It agrees with the emitted
 * schemas on every instance (test/conformance proves it), and runs nothing that was made from the document.
 */
export function createSchemaEvaluation(
  resources: Resources,
  options: EvaluationOptions,
): SchemaEvaluation {
  const follow = createFollow(resources, () => undefined);
  const collector = createEvaluatorCollector({ resources, follow }, options.ignoredPatterns);
  const nodes = collector.nodes as Readonly<Record<string, readonly [string, EvaluatorSchema]>>;
  return {
    check(schemaPointer, value) {
      const node = resources.at(schemaPointer);
      if (node === undefined) return [];
      const root = collector.nameOf(node);
      collector.complete();
      const formats = assertedFormats({ options }, [...collector.formats]);
      const schemas = { root, nodes, anchors: collector.anchors };
      return withinStack(() => evaluate(schemas, value, formats));
    },
  };
}
