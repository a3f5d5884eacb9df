import { js, type Expression } from "../write/index.ts";
import { combined } from "./combine.ts";
import { exactCheck } from "./exact.ts";
import type { Emitter, Position } from "./emitter.ts";
import {
  ALL_TYPES,
  hasCombinators,
  isConstrained,
  type Conjunction,
  type Facts,
  type JsonType,
} from "./facts.ts";
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
  return factsExpression(emitter, nodes, flattenAll(emitter, nodes), position);
}

/** The zod expression of facts. */
export function factsExpression(
  emitter: Emitter,
  nodes: Conjunction,
  flattened: Facts,
  position: Position,
): Expression {
  const facts = infer(emitter, nodes, narrow(flattened, position), position);
  if (facts.types.size === 0) return js.call("z.never");
  if (facts.values !== undefined) {
    return valuesSchema(emitter, admittedValues(emitter, facts));
  }
  if (hasCombinators(facts)) return combined(emitter, facts, position);
  return typedExpression(emitter, facts, position);
}

/** Types that the surroundings exclude need no mention. */
function narrow(facts: Facts, { within }: Position): Facts {
  if (within.size === ALL_TYPES.size) return facts;
  return { ...facts, types: new Set([...facts.types].filter((type) => within.has(type))) };
}

/** Authors who write `properties` mean an object, though a schema without `type` takes anything else as well. */
function infer(
  emitter: Emitter,
  nodes: Conjunction,
  facts: Facts,
  { within, infers }: Position,
): Facts {
  const isUntyped = !facts.typed && within.size === ALL_TYPES.size && facts.values === undefined;
  const speaksOfObjects =
    facts.object.properties.size > 0 &&
    !(["array", "string", "number"] as const).some((type) => isConstrained(facts, type));
  const [node] = nodes;
  if (!isUntyped || !speaksOfObjects || !infers || node === undefined) return facts;
  if (!emitter.options.inferObjectType) return facts;
  emitter.report(
    "object-type-inferred",
    node,
    "The schema has `properties` and no `type`: taken as `type: object`.",
  );
  return { ...facts, types: new Set<JsonType>(["object"]), typed: true };
}
