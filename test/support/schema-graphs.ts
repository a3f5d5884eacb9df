import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import type { Schema } from "../../generator/model/index.ts";

/** What a graph of schemas that refer to each other looks like. */
export interface GraphShape {
  readonly schemas: number;
  /** References that each schema has, by properties of the same names in all of them. */
  readonly references?: number;
  /** Branches of the `allOf` that every third schema is; default: 2. */
  readonly branches?: number;
  /** What stands between a property and the schema that it refers to. */
  readonly wrap?: (target: Schema, other: Schema) => Schema;
}

/** A reference to a component. */
export function refTo(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/**
 * Components that refer to each other by properties of the same names. Every third one is an `allOf` of
 * another component and of schemas that declare those names again, so each property of it is a conjunction
 * of schemas that are conjunctions in turn: the sets of schemas that apply to one value are as many as there
 * are subsets of the components.
 */
export function overlappingGraph(shape: GraphShape): Record<string, Schema> {
  const { schemas: count, references = 2, branches = 2, wrap = (target) => target } = shape;
  const next = sequence();
  const name = (): string => `S${next(count)}`;
  const object = (): JsonObject => {
    const properties: Record<string, JsonValue> = { field: { type: "string" } };
    for (let i = 0; i < references; i++) properties[`ref${i}`] = wrap(refTo(name()), refTo(name()));
    return { type: "object", required: ["field"], properties };
  };
  const members = (): JsonValue[] =>
    Array.from({ length: branches }, (_, i) => (i === 0 ? refTo(name()) : object()));
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `S${i}`,
      // The one that the branch refers to may extend another, and that one this: both are decided.
      i % 3 === 2 ? { allOf: members().map((member) => withoutCycle(member, i)) } : object(),
    ]),
  );
}

/** Of the components that are `allOf`s, one refers to an earlier one only, so that none contains itself. */
function withoutCycle(member: JsonValue, index: number): JsonValue {
  const reference = (member as JsonObject)["$ref"];
  if (typeof reference !== "string") return member;
  const target = Number(reference.slice(reference.lastIndexOf("S") + 1));
  return refTo(`S${target < index ? target : target % 3 === 2 ? index - 1 : target}`);
}

/** Numbers below a limit, the same in every run (a linear congruential generator). */
function sequence(): (limit: number) => number {
  let state = 42;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}
