import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { stated, type Proof } from "./proof.ts";
import {
  conjuncts,
  matchesPattern,
  type Atom,
  type Conjunct,
  type RootedSchema,
} from "./schema.ts";
import { own } from "../own.ts";

function membersOf(schema: Conjunct["schema"], keyword: string): JsonObject {
  const value = schema === false ? undefined : schema[keyword];
  return isObject(value) ? value : {};
}

/** The schemas that one fact applies to a member; undefined when a pattern cannot be tried. */
function appliedBy({ schema, root }: Conjunct, name: string): RootedSchema[] | undefined {
  if (schema === false) return [{ schema: false, root }];
  const applied: RootedSchema[] = [];
  const properties = membersOf(schema, "properties");
  let evaluated = Object.hasOwn(properties, name);
  if (evaluated) applied.push({ schema: properties[name] ?? true, root });
  for (const [pattern, inner] of Object.entries(membersOf(schema, "patternProperties"))) {
    const matches = matchesPattern(pattern, name);
    if (matches === undefined) return undefined;
    if (!matches) continue;
    evaluated = true;
    applied.push({ schema: inner, root });
  }
  if (!evaluated && schema.additionalProperties !== undefined)
    applied.push({ schema: schema.additionalProperties, root });
  return applied;
}

/** What the facts say about a member of this name. Facts that cannot be read are left out: that is sound. */
function factsAbout(parts: readonly Conjunct[], name: string): Conjunct[] {
  return parts.flatMap((part) =>
    (appliedBy(part, name) ?? []).flatMap((applied) => conjuncts(applied) ?? []),
  );
}

function namesIn(parts: readonly Conjunct[]): Set<string> {
  return new Set(parts.flatMap(({ schema }) => Object.keys(membersOf(schema, "properties"))));
}

/** Whether every member that no fact names matches the target: one fact has to show it alone. */
function othersHold(parts: readonly Conjunct[], target: RootedSchema, proof: Proof): boolean {
  if (proof.provesInside([], target)) return true;
  return parts.some(({ schema, root }) => {
    if (schema === false) return true;
    const possible = [
      ...Object.values(membersOf(schema, "patternProperties")),
      schema.additionalProperties ?? true,
    ];
    return possible.every((inner) => {
      const facts = proof.conjuncts({ schema: inner, root });
      return facts !== undefined && proof.provesInside(facts, target);
    });
  });
}

function requiredIn(parts: readonly Conjunct[]): Set<JsonValue> {
  return new Set(
    parts.flatMap(({ schema }) =>
      schema !== false && Array.isArray(schema.required) ? schema.required : [],
    ),
  );
}

/** Whether a keyword about objects follows from the facts; undefined for other keywords. */
export function membersHold(
  parts: readonly Conjunct[],
  atoms: ReadonlySet<Atom>,
  keyword: string,
  goal: Conjunct,
  proof: Proof,
): boolean | undefined {
  const check = Object.hasOwn(checks, keyword) ? checks[keyword] : undefined;
  if (check === undefined || goal.schema === false) return undefined;
  return !atoms.has("object") || check(parts, goal.schema, goal.root, proof);
}

type Check = (
  parts: readonly Conjunct[],
  goal: JsonObject,
  root: JsonObject,
  proof: Proof,
) => boolean;

const checks: Readonly<Record<string, Check>> = {
  required: (parts, goal) => {
    const required = requiredIn(parts);
    return Array.isArray(goal.required) && goal.required.every((name) => required.has(name));
  },
  dependentRequired: (parts, goal) => {
    const required = requiredIn(parts);
    return (
      Object.values(membersOf(goal, "dependentRequired")).every(
        (names) => Array.isArray(names) && names.every((name) => required.has(name)),
      ) || stated(parts, goal, ["dependentRequired"])
    );
  },
  properties: (parts, goal, root, proof) =>
    Object.entries(membersOf(goal, "properties")).every(([name, schema]) =>
      proof.provesInside(factsAbout(parts, name), { schema, root }),
    ),
  patternProperties: (parts, goal, root, proof) =>
    Object.entries(membersOf(goal, "patternProperties")).every(([pattern, schema]) => {
      const target = { schema, root };
      const named = [...namesIn(parts)].every(
        (name) =>
          matchesPattern(pattern, name) === false ||
          proof.provesInside(factsAbout(parts, name), target),
      );
      return (
        named && (othersHold(parts, target, proof) || samePattern(parts, pattern, target, proof))
      );
    }),
  additionalProperties: (parts, goal, root, proof) => {
    const target = { schema: goal.additionalProperties ?? true, root };
    const properties = membersOf(goal, "properties");
    const patterns = Object.keys(membersOf(goal, "patternProperties"));
    const named = [...namesIn(parts)].every(
      (name) =>
        Object.hasOwn(properties, name) ||
        patterns.some((pattern) => matchesPattern(pattern, name) === true) ||
        proof.provesInside(factsAbout(parts, name), target),
    );
    return named && othersHold(withoutPatterns(parts, patterns), target, proof);
  },
};

function samePattern(
  parts: readonly Conjunct[],
  pattern: string,
  target: RootedSchema,
  proof: Proof,
): boolean {
  return parts.some(({ schema, root }) => {
    const inner = own(membersOf(schema, "patternProperties"), pattern);
    const facts = inner === undefined ? undefined : proof.conjuncts({ schema: inner, root });
    return facts !== undefined && proof.provesInside(facts, target);
  });
}

/** Members that match a pattern which the goal has as well are not its additional ones. */
function withoutPatterns(parts: readonly Conjunct[], patterns: readonly string[]): Conjunct[] {
  return parts.map((part) => {
    if (part.schema === false || !isObject(part.schema.patternProperties)) return part;
    const kept = Object.entries(part.schema.patternProperties).filter(
      ([pattern]) => !patterns.includes(pattern),
    );
    return { ...part, schema: { ...part.schema, patternProperties: Object.fromEntries(kept) } };
  });
}
