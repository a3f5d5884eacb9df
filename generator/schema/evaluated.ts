import { isObject, listOf, objectOf, type JsonObject, type JsonValue } from "../json/values.ts";
import { conjunctionOf, scoped, type ScopedSchema } from "./conjunction.ts";
import type { EvaluationContext } from "./evaluate.ts";
import { matchesPattern } from "./patterns.ts";
import type { ReferenceScope } from "./references.ts";
import { not, type Truth } from "./truth.ts";

/** A child that `unevaluated*` applies to; not `sure` where it may have been evaluated. */
interface Unevaluated<Child> {
  readonly child: Child;
  readonly sure: boolean;
}

/** The members of a value that no keyword of a schema, or of the schemas that it applies in place, evaluates. */
export function unevaluatedNames(
  value: JsonObject,
  context: EvaluationContext,
): Unevaluated<string>[] {
  return left(Object.keys(value), contributions(value, context), ({ schema, isOwn }, name) => {
    if ("additionalProperties" in schema) return true;
    if ("unevaluatedProperties" in schema && !isOwn) return true;
    if (Object.hasOwn(objectOf(schema.properties), name)) return true;
    let result: Truth = false;
    for (const pattern of Object.keys(objectOf(schema.patternProperties))) {
      const matches = matchesPattern(pattern, name);
      if (matches === true) return true;
      if (matches === undefined) result = undefined;
    }
    return result;
  });
}

/** The same for the items of an array. */
export function unevaluatedItems(
  value: readonly JsonValue[],
  context: EvaluationContext,
): Unevaluated<number>[] {
  const applied = contributions([...value], context);
  return left([...value.keys()], applied, ({ schema, scope, isOwn }, index) => {
    if ("items" in schema) return true;
    if ("unevaluatedItems" in schema && !isOwn) return true;
    if (index < listOf(schema.prefixItems).length) return true;
    if (schema.contains === undefined) return false;
    return context.visitScoped(scoped(schema.contains, scope), value[index] ?? null);
  });
}

interface Contribution {
  readonly schema: JsonObject;
  readonly scope: ReferenceScope;
  /** Whether the schema accepts the value: what does not evaluates nothing. */
  readonly truth: Truth;
  /** The schema object that asks: its own `unevaluated*` comes last. */
  readonly isOwn: boolean;
}

function left<Child>(
  children: readonly Child[],
  applied: readonly Contribution[],
  evaluates: (contribution: Contribution, child: Child) => Truth,
): Unevaluated<Child>[] {
  return children.flatMap((child) => {
    let sure = true;
    for (const contribution of applied) {
      const evaluated = evaluates(contribution, child);
      if (evaluated === true && contribution.truth === true) return [];
      if (evaluated !== false) sure = false;
    }
    return [{ child, sure }];
  });
}

/**
 * The schema objects that apply to the value in place and may evaluate its children, each once.
 * Source: JSON Schema 2020-12 core sections 7.7.1 and 11.
 */
function contributions(value: JsonValue, context: EvaluationContext): Contribution[] {
  const found: Contribution[] = [];
  const seen = new Map<JsonObject, Truth>();
  const pending: (ScopedSchema & { truth: Truth })[] = [
    { schema: context.whole, scope: context.scope, truth: true },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { truth } = next;
    for (const { schema, scope, whole } of conjunctionOf(next).parts) {
      if (schema === false || seen.get(schema) === true) continue;
      if (seen.has(schema) && truth !== true) continue;
      seen.set(schema, truth);
      found.push({ schema, scope, truth, isOwn: whole === context.whole });
      for (const held of inPlace({ schema, scope }, value, context)) {
        if (held.truth !== false) pending.push({ ...held, truth: truth && held.truth });
      }
    }
  }
  return found;
}

interface Part {
  readonly schema: JsonObject;
  readonly scope: ReferenceScope;
}

/** The schemas that a schema applies to the same value, other than `allOf` and `$ref`; `not` evaluates nothing. */
function inPlace(
  { schema, scope }: Part,
  value: JsonValue,
  { visitScoped, dynamicTarget }: EvaluationContext,
): (ScopedSchema & { truth: Truth })[] {
  const visited = (held: JsonValue): ScopedSchema & { truth: Truth } => {
    const part = scoped(held, scope);
    return { ...part, truth: visitScoped(part, value) };
  };
  const dependents = Object.entries(objectOf(schema.dependentSchemas))
    .filter(([name]) => isObject(value) && Object.hasOwn(value, name))
    .map(([, held]) => held);
  const found = [...listOf(schema.anyOf), ...listOf(schema.oneOf), ...dependents].map(visited);
  const target = dynamicTarget(schema, scope);
  if (target !== undefined) found.push({ ...target, truth: true });
  if (schema.if === undefined) return found;
  const condition = visited(schema.if);
  found.push(condition);
  if (condition.truth !== false && schema.then !== undefined)
    found.push({ ...scoped(schema.then, scope), truth: condition.truth });
  if (condition.truth !== true && schema.else !== undefined)
    found.push({ ...scoped(schema.else, scope), truth: not(condition.truth) });
  return found;
}
