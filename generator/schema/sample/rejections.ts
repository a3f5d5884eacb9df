import { listOf, type JsonValue } from "../../json/values.ts";
import type { SchemaPart } from "../conjunction.ts";
import { negated } from "../containment/cases.ts";
import { partsWithin } from "../containment/premises.ts";
import { SCHEMA_LIMITS } from "../limits.ts";

/** A way to be rejected: by being accepted by some schemas and, where there are others, rejected by those. */
export interface Rejection {
  readonly accepted: readonly SchemaPart[];
  readonly rejected: readonly SchemaPart[];
}

/** Ways to be rejected by the combinations of a part: what accepts such a value, and what rejects it. */
export function rejectionsOf(part: SchemaPart): readonly Rejection[] {
  if (part.schema === false) return [];
  const { not, if: condition, then = true, else: otherwise = true, oneOf } = part.schema;
  const within = (schema: JsonValue) => partsWithin(schema, part);
  const branches = listOf(oneOf).slice(0, SCHEMA_LIMITS.sampleAlternatives);
  return [
    ...(not === undefined ? [] : [{ accepted: within(not), rejected: [] }]),
    ...(condition === undefined
      ? []
      : [
          { accepted: within(condition), rejected: within(then) },
          { accepted: [negated(condition, part)], rejected: within(otherwise) },
        ]),
    ...branches.flatMap((one, i) =>
      branches
        .slice(i + 1)
        .map((other) => ({ accepted: [...within(one), ...within(other)], rejected: [] })),
    ),
  ];
}
