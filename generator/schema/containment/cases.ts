import type { JsonObject, JsonValue } from "../../json/values.ts";
import type { SchemaPart } from "../conjunction.ts";
import { SCHEMA_LIMITS } from "../limits.ts";
import { partOf, partsWithin } from "./premises.ts";

/**
 * The cases that the first premise with alternatives distinguishes: every value that all premises accept, all
 * parts of one of the cases accept as well. Undefined where no premise has alternatives.
 */
export function casesOf(premises: readonly SchemaPart[]): readonly SchemaPart[][] | undefined {
  for (const [index, part] of premises.entries()) {
    const cases = part.schema === false ? undefined : casesOfPart(part.schema, part);
    if (cases === undefined) continue;
    const others = premises.filter((_, i) => i !== index);
    return cases.map((own) => [...others, ...own]);
  }
  return undefined;
}

function casesOfPart(schema: JsonObject, part: SchemaPart): SchemaPart[][] | undefined {
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const branches = schema[keyword];
    if (!Array.isArray(branches) || branches.length > SCHEMA_LIMITS.proofAlternatives) continue;
    const rest = partOf(without(schema, [keyword]), part);
    return branches.map((branch, i) => {
      // Of `oneOf`, the other alternatives reject the value.
      const others = keyword === "oneOf" ? branches.filter((_, j) => j !== i) : [];
      return [rest, ...partsWithin(branch, part), ...others.map((other) => negated(other, part))];
    });
  }
  const { if: condition, then = true, else: otherwise = true } = schema;
  if (condition === undefined || (then === true && otherwise === true)) return undefined;
  const rest = partOf(without(schema, ["if", "then", "else"]), part);
  return [
    [rest, ...partsWithin(condition, part), ...partsWithin(then, part)],
    [rest, negated(condition, part), ...partsWithin(otherwise, part)],
  ];
}

/** A part that accepts what a schema rejects. */
export function negated(schema: JsonValue, part: SchemaPart): SchemaPart {
  return partOf({ not: schema }, part);
}

/** Without alternatives, what they evaluate is not known: `unevaluated*` is left out as well. */
function without(schema: JsonObject, keywords: readonly string[]): JsonObject {
  const left = [...keywords, "unevaluatedProperties", "unevaluatedItems"];
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !left.includes(name)));
}
