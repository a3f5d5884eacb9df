import { isObject, listOf, type JsonObject, type JsonValue } from "../json/values.ts";
import { SCHEMA_LIMITS } from "./limits.ts";
import type { ReferenceScope } from "./references.ts";

/** A schema and what its references are resolved with. Every schema node is one. */
export interface ScopedSchema {
  readonly schema: JsonValue;
  readonly scope: ReferenceScope;
}

/** A schema object of a conjunction. Its `$ref` and `allOf` are followed already and are left out here. */
export interface SchemaPart {
  readonly schema: JsonObject | false;
  readonly scope: ReferenceScope;
  /** The schema object as the document has it. */
  readonly whole?: JsonObject;
}

/** What a schema and all that it refers to and extends say about a value, as one list. */
export interface Conjunction {
  /** Each schema object once, however many paths lead to it. */
  readonly parts: readonly SchemaPart[];
  /** False when something is missing: a reference that leads nowhere or depends on the dynamic scope. */
  readonly complete: boolean;
}

/** A schema within another, in the scope that its `$id` gives it. */
export function scoped(schema: JsonValue, around: ReferenceScope): ScopedSchema {
  return {
    schema,
    scope: isObject(schema) ? around.resources.scopeOf(around, schema) : around,
  };
}

const conjunctions = new WeakMap<JsonObject, Map<ReferenceScope["resources"], Conjunction>>();

/**
 * The conjunction of a schema: `$ref`, static `$dynamicRef` and `allOf` followed, each schema object once.
 * A schema that extends itself says what the others of the cycle say. Time and size grow with the number of
 * schema objects, never with the number of paths between them.
 */
export function conjunctionOf({ schema, scope }: ScopedSchema): Conjunction {
  if (schema === true) return EVERYTHING;
  if (!isObject(schema)) return { parts: [{ schema: false, scope }], complete: schema === false };
  let known = conjunctions.get(schema);
  if (known === undefined) conjunctions.set(schema, (known = new Map()));
  let result = known.get(scope.resources);
  if (result === undefined) known.set(scope.resources, (result = collect(schema, scope)));
  return result;
}

const EVERYTHING: Conjunction = { parts: [], complete: true };

function collect(schema: JsonObject, scope: ReferenceScope): Conjunction {
  const parts: SchemaPart[] = [];
  let complete = true;
  const seen = new Set<JsonObject>();
  const pending: ScopedSchema[] = [{ schema, scope }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.schema === true) continue;
    if (!isObject(next.schema)) {
      parts.push({ schema: false, scope: next.scope });
      complete &&= next.schema === false;
      continue;
    }
    if (seen.has(next.schema)) continue;
    seen.add(next.schema);
    if (seen.size > SCHEMA_LIMITS.conjunctionSize) return { parts, complete: false };
    const own = withoutFollowed(next.schema, next.scope);
    if (own !== undefined) parts.push({ schema: own, scope: next.scope, whole: next.schema });
    const followed = followedBy(next.schema, next.scope);
    if (followed === undefined) complete = false;
    // The last one is taken first.
    else pending.push(...followed.reverse());
  }
  return { parts, complete };
}

/** What is left of schemas, by whether `$dynamicRef` is followed as well. */
const stripped = {
  static: new WeakMap<JsonObject, JsonObject>(),
  dynamic: new WeakMap<JsonObject, JsonObject>(),
};

/** The keywords that are left when references and `allOf` are followed; the same object each time. */
function withoutFollowed(
  schema: JsonObject,
  { resources }: ReferenceScope,
): JsonObject | undefined {
  if (!("$ref" in schema) && !("allOf" in schema) && !("$dynamicRef" in schema)) return schema;
  const known = stripped[resources.hasDynamicScope ? "dynamic" : "static"];
  let own = known.get(schema);
  if (own === undefined) {
    const { $ref: _ref, allOf: _allOf, $dynamicRef, ...rest } = schema;
    own = resources.hasDynamicScope && $dynamicRef !== undefined ? { ...rest, $dynamicRef } : rest;
    known.set(schema, own);
  }
  return Object.keys(own).length === 0 ? undefined : own;
}

/** What a schema refers to and extends; undefined when a reference leads nowhere. */
function followedBy(schema: JsonObject, scope: ReferenceScope): ScopedSchema[] | undefined {
  const { resources } = scope;
  const found = listOf(schema.allOf).map((branch) => scoped(branch, scope));
  for (const keyword of ["$ref", "$dynamicRef"] as const) {
    const reference = schema[keyword];
    if (reference === undefined || (keyword === "$dynamicRef" && resources.hasDynamicScope))
      continue;
    const target = typeof reference === "string" ? resources.resolve(scope, reference) : undefined;
    if (target === undefined) return undefined;
    found.push({ schema: target.schema, scope: scopeOfTarget(target, scope) });
  }
  return found;
}

/** The same scope object where the base is the same, so that it can be compared by identity. */
export function scopeOfTarget(target: ReferenceScope, from: ReferenceScope): ReferenceScope {
  if (target.base === from.base) return from;
  const { scope } = from.resources;
  return target.base === scope.base ? scope : target;
}
