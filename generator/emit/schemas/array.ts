import { js, type Expression } from "../write/index.ts";
import type { Emitter } from "./emitter.ts";
import type { ArrayConstraints, Conjunction } from "./constraints.ts";

type PrintConjunction = (nodes: Conjunction) => Expression;

/** A schema of arrays. */
export function arraySchema(
  emitter: Emitter,
  constraints: ArrayConstraints,
  print: PrintConjunction,
): Expression {
  const { runtime } = emitter;
  const checks: Expression[] = [];
  const schema =
    constraints.prefix.length > 0 ? tuple(constraints, print) : list(constraints, print);
  if (constraints.prefix.length > 0) {
    if (constraints.minItems !== undefined && constraints.minItems > 0)
      checks.push(runtime.call("refinements", "minItems", js.number(constraints.minItems)));
    if (constraints.maxItems !== undefined)
      checks.push(runtime.call("refinements", "maxItems", js.number(constraints.maxItems)));
  }
  if (constraints.unique) checks.push(runtime.call("refinements", "uniqueItems"));
  for (const { schema: item, min, max } of constraints.contains) {
    if (min === 0 && max === undefined) continue;
    const bounds = max === undefined ? [js.number(min)] : [js.number(min), js.number(max)];
    checks.push(runtime.call("refinements", "contains", print([item]), ...bounds));
  }
  return checks.length === 0 ? schema : js.method(schema, "check", ...checks);
}

function list(constraints: ArrayConstraints, print: PrintConjunction): Expression {
  let schema = js.call(
    "z.array",
    constraints.items === undefined ? js.call("z.unknown") : print(constraints.items),
  );
  if (constraints.minItems !== undefined && constraints.minItems > 0)
    schema = js.method(schema, "min", js.number(constraints.minItems));
  if (constraints.maxItems !== undefined)
    schema = js.method(schema, "max", js.number(constraints.maxItems));
  return schema;
}

/** Every slot may be missing, so that only `minItems` says how many there must be. */
function tuple(constraints: ArrayConstraints, print: PrintConjunction): Expression {
  const slots = js.array(constraints.prefix.map((slot) => js.method(print(slot), "optional")));
  if (constraints.items === undefined) return js.call("z.tuple", slots, js.call("z.unknown"));
  if (constraints.items.some((node) => node.schema === false)) return js.call("z.tuple", slots);
  return js.call("z.tuple", slots, print(constraints.items));
}
