import { js, type Expression } from "../write/index.ts";
import { combined } from "./combine.ts";
import { exactCheck } from "./exact.ts";
import type { Emitter, Position } from "./emitter.ts";
import { ALL_TYPES } from "../../schema/types.ts";
import type { JsonType } from "../../schema/keywords.ts";
import {
  hasCombinators,
  isConstrained,
  type Conjunction,
  type Constraints,
} from "./constraints.ts";
import { flattenAll } from "./flatten.ts";
import { plainTarget } from "./reference.ts";
import { typedExpression } from "./typed.ts";
import { admittedValues } from "./admit.ts";
import { valuesSchema } from "./values.ts";

/** Where a schema stands that applies to a value of its own. */
export const OWN_VALUE: Position = { within: ALL_TYPES, infers: true, inPlace: new Set() };

/** The zod expression of a conjunction of schemas. */
export function schemaExpression(
  emitter: Emitter,
  nodes: Conjunction,
  position: Position = OWN_VALUE,
): Expression {
  if (nodes.some(emitter.dependsOnScope)) {
    return js.method(js.call("z.unknown"), "check", exactCheck(emitter, nodes));
  }
  const [only] = nodes;
  const target = nodes.length === 1 && only !== undefined ? plainTarget(emitter, only) : undefined;
  if (target !== undefined) return emitter.reference(target);
  return constraintsExpression(emitter, nodes, flattenAll(emitter, nodes), position);
}

/** The zod expression of constraints. */
export function constraintsExpression(
  emitter: Emitter,
  nodes: Conjunction,
  flattened: Constraints,
  position: Position,
): Expression {
  const constraints = infer(emitter, nodes, narrow(flattened, position), position);
  if (constraints.types.size === 0) return js.call("z.never");
  if (constraints.values !== undefined) {
    const admitted = admittedValues(emitter, constraints);
    if (admitted !== undefined) return valuesSchema(emitter, admitted);
    // Left to the run time, whose stack may be larger, and which reports its limit.
    const listed = valuesSchema(emitter, constraints.values);
    return js.method(listed, "check", exactCheck(emitter, nodes));
  }
  if (hasCombinators(constraints)) return combined(emitter, constraints, position);
  return typedExpression(emitter, constraints, position);
}

/** Types that the surroundings exclude need no mention. */
function narrow(constraints: Constraints, { within }: Position): Constraints {
  if (within.size === ALL_TYPES.size) return constraints;
  return {
    ...constraints,
    types: new Set([...constraints.types].filter((type) => within.has(type))),
  };
}

/** Authors who write `properties` mean an object, though a schema without `type` takes anything else as well. */
function infer(
  emitter: Emitter,
  nodes: Conjunction,
  constraints: Constraints,
  { within, infers }: Position,
): Constraints {
  const isUntyped =
    !constraints.typed && within.size === ALL_TYPES.size && constraints.values === undefined;
  const speaksOfObjects =
    constraints.object.properties.size > 0 &&
    !(["array", "string", "number"] as const).some((type) => isConstrained(constraints, type));
  const [node] = nodes;
  if (!isUntyped || !speaksOfObjects || !infers || node === undefined) return constraints;
  if (!emitter.options.inferObjectType) return constraints;
  emitter.report(
    "object-type-inferred",
    node,
    "The schema has `properties` and no `type`: taken as `type: object`.",
  );
  return { ...constraints, types: new Set<JsonType>(["object"]), typed: true };
}
