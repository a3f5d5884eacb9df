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
  const schema =
    constraints.prefix.length > 0 ? tuple(constraints, print) : list(constraints, print);
  const checks = Object.values(CHECKS).flatMap((check) => check({ emitter, constraints, print }));
  return checks.length === 0 ? schema : js.method(schema, "check", ...checks);
}

interface CheckInput {
  readonly emitter: Emitter;
  readonly constraints: ArrayConstraints;
  readonly print: PrintConjunction;
}

/** Members that a list or a tuple says by itself; `open` is for what is flattened with it. */
type SaidByType = "items" | "open" | "prefix";

/** What becomes checks alongside the list or tuple, in the order in which they are written. */
const CHECKS: Readonly<
  Record<Exclude<keyof ArrayConstraints, SaidByType>, (input: CheckInput) => Expression[]>
> = {
  minItems({ emitter: { runtime }, constraints: { prefix, minItems = 0 } }) {
    if (prefix.length === 0 || minItems <= 0) return [];
    return [runtime.call("refinements", "minItems", js.number(minItems))];
  },

  maxItems({ emitter: { runtime }, constraints: { prefix, maxItems } }) {
    if (prefix.length === 0 || maxItems === undefined) return [];
    return [runtime.call("refinements", "maxItems", js.number(maxItems))];
  },

  unique({ emitter: { runtime }, constraints: { unique } }) {
    return unique ? [runtime.call("refinements", "uniqueItems")] : [];
  },

  contains({ emitter: { runtime }, constraints: { contains }, print }) {
    return contains
      .filter(({ min, max }) => min !== 0 || max !== undefined)
      .map(({ schema, min, max }) => {
        const bounds = max === undefined ? [js.number(min)] : [js.number(min), js.number(max)];
        return runtime.call("refinements", "contains", print([schema]), ...bounds);
      });
  },
};

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
