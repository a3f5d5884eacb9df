import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { scopeOfTarget, scoped, type ScopedSchema } from "./conjunction.ts";
import { equalJson } from "./equal.ts";
import { SCHEMA_LIMITS } from "./limits.ts";

/**
 * True when two schemas, maybe of two documents, say the same: equal JSON, and the same for everything that they refer
 * to. False also where that is not found out.
 */
export function isSameSchema(one: ScopedSchema, other: ScopedSchema): boolean {
  if (one.schema === other.schema && one.scope === other.scope) return true;
  const pending: [ScopedSchema, ScopedSchema][] = [[one, other]];
  const seen = new Map<JsonValue, Set<JsonValue>>();
  let budget: number = SCHEMA_LIMITS.sameSchemas;
  // A pair that is under comparison counts as the same: references may lead back to it.
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [left, right] = next;
    const known = seen.get(left.schema) ?? new Set();
    if (known.has(right.schema)) continue;
    seen.set(left.schema, known.add(right.schema));
    if (budget-- <= 0 || !equalJson(left.schema, right.schema)) return false;
    const found = pairedReferences(left, right);
    if (found === undefined) return false;
    pending.push(...found);
  }
  return true;
}

/** What the references in two equal schemas lead to; undefined where one leads nowhere or depends on its use. */
function pairedReferences(
  left: ScopedSchema,
  right: ScopedSchema,
): [ScopedSchema, ScopedSchema][] | undefined {
  const found: [ScopedSchema, ScopedSchema][] = [];
  const pending: [ScopedSchema, ScopedSchema][] = [[left, right]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [one, other] = next;
    const { schema } = one;
    if (!isObject(schema) && !Array.isArray(schema)) continue;
    if (isObject(schema)) {
      if (schema.$dynamicRef !== undefined) return undefined;
      if (schema.$ref !== undefined) {
        const targets = [targetOf(one), targetOf(other)];
        if (targets[0] === undefined || targets[1] === undefined) return undefined;
        found.push([targets[0], targets[1]]);
      }
    }
    for (const key of Object.keys(schema)) pending.push([childOf(one, key), childOf(other, key)]);
  }
  return found;
}

function childOf({ schema, scope }: ScopedSchema, key: string): ScopedSchema {
  return scoped((schema as JsonObject)[key] ?? null, scope);
}

function targetOf({ schema, scope }: ScopedSchema): ScopedSchema | undefined {
  const reference = isObject(schema) ? schema.$ref : undefined;
  const target =
    typeof reference === "string" ? scope.resources.resolve(scope, reference) : undefined;
  return target && { schema: target.schema, scope: scopeOfTarget(target, scope) };
}
