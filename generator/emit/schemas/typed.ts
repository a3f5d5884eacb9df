import { js, type Expression } from "../write/index.ts";
import { arraySchema } from "./array.ts";
import type { Emitter, Position } from "./emitter.ts";
import { ALL_TYPES, JSON_TYPES } from "../../schema/types.ts";
import type { JsonType } from "../../schema/keywords.ts";
import { isConstrained, type Conjunction, type Constraints } from "./constraints.ts";
import { objectSchema } from "./object.ts";
import { numberSchema, stringSchema } from "./scalars.ts";
import { union } from "./union.ts";

/** A schema of the types and the keywords about them, nothing else. */
export function typedExpression(
  emitter: Emitter,
  constraints: Constraints,
  position: Position,
): Expression {
  const types = JSON_TYPES.filter((type) => constraints.types.has(type));
  const constrained = types.filter((type) => isConstrained(constraints, type));
  if (types.length === position.within.size && constrained.length === 0)
    return js.call("z.unknown");
  const isOpen = types.length === ALL_TYPES.size;
  const listed = isOpen ? constrained : types.filter((type) => type !== "null");
  const branches = listed.map((type) => typeExpression(emitter, constraints, type));
  const labels = listed.map((type) => type as string);
  if (isOpen) {
    const { runtime } = emitter;
    branches.push(runtime.call("refinements", "except", ...listed.map(js.string)));
    labels.push("another type");
  }
  const joined = union(emitter, branches, labels);
  if (isOpen || !constraints.types.has("null")) return joined;
  return listed.length === 0 ? js.call("z.null") : js.method(joined, "nullable");
}

function typeExpression(emitter: Emitter, constraints: Constraints, type: JsonType): Expression {
  const print = (nodes: Conjunction): Expression =>
    nodes.length === 0 ? js.call("z.unknown") : emitter.schema(nodes);
  switch (type) {
    case "string":
      return stringSchema(emitter, constraints.string);
    case "number":
      return numberSchema(emitter, constraints.number);
    case "boolean":
      return js.call("z.boolean");
    case "null":
      return js.call("z.null");
    case "array":
      return arraySchema(emitter, constraints.array, print);
    case "object":
      return objectSchema(emitter, constraints.object, print, (nodes) =>
        emitter.schema(nodes, {
          within: new Set(["object"]),
          infers: false,
          inPlace: constraints.sources,
        }),
      );
  }
}
