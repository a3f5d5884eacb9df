import { js, type Expression } from "../write/index.ts";
import type { Emitter } from "./emitter.ts";
import type { ArrayFacts, Conjunction } from "./facts.ts";

type PrintConjunction = (nodes: Conjunction) => Expression;

/** A schema of arrays. */
export function arraySchema(
  emitter: Emitter,
  facts: ArrayFacts,
  print: PrintConjunction,
): Expression {
  const { runtime } = emitter;
  const checks: Expression[] = [];
  const schema = facts.prefix.length > 0 ? tuple(facts, print) : list(facts, print);
  if (facts.prefix.length > 0) {
    if (facts.minItems !== undefined && facts.minItems > 0)
      checks.push(runtime.call("refinements", "minItems", js.number(facts.minItems)));
    if (facts.maxItems !== undefined)
      checks.push(runtime.call("refinements", "maxItems", js.number(facts.maxItems)));
  }
  if (facts.unique) checks.push(runtime.call("refinements", "uniqueItems"));
  for (const { schema: item, min, max } of facts.contains) {
    if (min === 0 && max === undefined) continue;
    const bounds = max === undefined ? [js.number(min)] : [js.number(min), js.number(max)];
    checks.push(runtime.call("refinements", "contains", print([item]), ...bounds));
  }
  return checks.length === 0 ? schema : js.method(schema, "check", ...checks);
}

function list(facts: ArrayFacts, print: PrintConjunction): Expression {
  let schema = js.call(
    "z.array",
    facts.items === undefined ? js.call("z.unknown") : print(facts.items),
  );
  if (facts.minItems !== undefined && facts.minItems > 0)
    schema = js.method(schema, "min", js.number(facts.minItems));
  if (facts.maxItems !== undefined) schema = js.method(schema, "max", js.number(facts.maxItems));
  return schema;
}

/** Every slot may be missing, so that only `minItems` says how many there must be. */
function tuple(facts: ArrayFacts, print: PrintConjunction): Expression {
  const slots = js.array(facts.prefix.map((slot) => js.method(print(slot), "optional")));
  if (facts.items === undefined) return js.call("z.tuple", slots, js.call("z.unknown"));
  if (facts.items.some((node) => node.schema === false)) return js.call("z.tuple", slots);
  return js.call("z.tuple", slots, print(facts.items));
}
