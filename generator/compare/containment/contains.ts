import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { equal } from "../equal.ts";
import { evaluate, isAnnotation } from "./evaluate.ts";
import { boundsHold, stringsHold } from "./limits.ts";
import { membersHold } from "./members.ts";
import { itemsHold } from "./items.ts";
import { stated, type Proof } from "./proof.ts";
import {
  atomsOf,
  atomsOfType,
  conjuncts,
  type Atom,
  type Conjunct,
  type RootedSchema,
} from "./schema.ts";

const STEPS = 4_000;

/** Starts a proof. It gives up after a number of steps, so that no document can make it take long. */
export function createProof(): Proof {
  const ids = new WeakMap<object, number>();
  const flat = new WeakMap<object, readonly Conjunct[]>();
  /** Pairs under proof with the depth of the value they are about; -1 when proved. */
  const assumed = new Map<string, number>();
  let steps = STEPS;
  let depth = 0;
  let nextId = 1;

  function idOf({ schema }: Conjunct): number {
    if (schema === false) return 0;
    let id = ids.get(schema);
    if (id === undefined) ids.set(schema, (id = nextId++));
    return id;
  }

  function provesGoal(parts: readonly Conjunct[], goal: Conjunct): boolean {
    const key = `${parts.map(idOf).join(",")}|${idOf(goal)}`;
    const before = assumed.get(key);
    // Assuming a pair is sound below the value that it is about: values are finite, so circles end.
    if (before !== undefined) return before < depth;
    const size = assumed.size;
    assumed.set(key, depth);
    const proved = provesConjunct(parts, goal, proof);
    if (proved) assumed.set(key, -1);
    // What was proved meanwhile may rest on the assumption that just failed.
    else for (const later of [...assumed.keys()].slice(size)) assumed.delete(later);
    return proved;
  }

  const proof: Proof = {
    proves(parts, target) {
      if (steps-- <= 0) return false;
      const goals = proof.conjuncts(target);
      return goals?.every((goal) => provesGoal(parts, goal)) ?? false;
    },
    provesInside(parts, target) {
      depth++;
      const proved = proof.proves(parts, target);
      depth--;
      return proved;
    },
    conjuncts(rooted) {
      if (!isObject(rooted.schema)) return conjuncts(rooted);
      const known = flat.get(rooted.schema);
      if (known !== undefined) return known;
      const parts = conjuncts(rooted);
      if (parts !== undefined) flat.set(rooted.schema, parts);
      return parts;
    },
  };
  return proof;
}

function provesConjunct(parts: readonly Conjunct[], goal: Conjunct, proof: Proof): boolean {
  if (parts.some(({ schema }) => schema === false)) return true;
  const atoms = atomsOf(parts);
  if (atoms.size === 0) return true;
  if (goal.schema === false) return false;
  if (parts.some(({ schema, root }) => schema === goal.schema && root === goal.root)) return true;
  const values = finiteValues(parts, atoms);
  if (values !== undefined) return valuesHold(values, parts, goal);
  return keywordsHold(parts, atoms, goal, proof) || branchesProve(parts, goal, proof);
}

/** All values that the conjunction might take, when they can be listed. */
function finiteValues(
  parts: readonly Conjunct[],
  atoms: ReadonlySet<Atom>,
): readonly JsonValue[] | undefined {
  for (const { schema } of parts) {
    if (schema === false) return [];
    if (schema.const !== undefined) return [schema.const];
    if (Array.isArray(schema.enum)) return schema.enum;
  }
  if ([...atoms].every((atom) => atom === "null" || atom === "boolean")) return [null, true, false];
  return undefined;
}

function valuesHold(
  values: readonly JsonValue[],
  parts: readonly Conjunct[],
  goal: Conjunct,
): boolean {
  return values.every(
    (value) =>
      parts.some(({ schema, root }) => evaluate(schema, root, value) === false) ||
      evaluate(goal.schema, goal.root, value) === true,
  );
}

function keywordsHold(
  parts: readonly Conjunct[],
  atoms: ReadonlySet<Atom>,
  goal: Conjunct,
  proof: Proof,
): boolean {
  const schema = goal.schema as JsonObject;
  return Object.entries(schema).every(([keyword, argument]) => {
    if (isAnnotation(keyword)) return true;
    switch (keyword) {
      case "type": {
        const allowed = atomsOfType(argument);
        return [...atoms].every((atom) => allowed.has(atom));
      }
      case "anyOf":
        return alternativesHold(parts, atoms, argument, goal.root, proof, false);
      case "oneOf":
        return alternativesHold(parts, atoms, argument, goal.root, proof, true);
      case "not":
        return (
          isDisjoint(parts, { schema: argument, root: goal.root }) ||
          stated(parts, schema, [keyword])
        );
      case "if":
      case "then":
      case "else":
        return stated(parts, schema, ["if", "then", "else"]);
      default:
        return (
          boundsHold(parts, atoms, keyword, argument) ??
          stringsHold(parts, atoms, keyword, argument) ??
          membersHold(parts, atoms, keyword, goal, proof) ??
          itemsHold(parts, atoms, keyword, goal, proof) ??
          stated(parts, schema, [keyword])
        );
    }
  });
}

function alternativesHold(
  parts: readonly Conjunct[],
  atoms: ReadonlySet<Atom>,
  branches: JsonValue,
  root: JsonObject,
  proof: Proof,
  exclusive: boolean,
): boolean {
  if (!Array.isArray(branches)) return false;
  const holds = (facts: readonly Conjunct[]) =>
    branches.some(
      (branch, i) =>
        proof.proves(facts, { schema: branch, root }) &&
        (!exclusive ||
          branches.every((other, j) => j === i || isDisjoint(facts, { schema: other, root }))),
    );
  if (holds(parts)) return true;
  if (atoms.size < 2) return false;
  return [...atoms].every((atom) => holds([...parts, onlyAtom(atom)]));
}

const ONLY_ATOM = new Map<Atom, Conjunct>(
  (["null", "boolean", "integer", "string", "array", "object"] as const).map((type) => [
    type,
    { schema: { type }, root: {} },
  ]),
);

function onlyAtom(atom: Atom): Conjunct {
  // Fractions alone have no type of their own: `number` is the nearest that is sound.
  return ONLY_ATOM.get(atom) ?? { schema: { type: "number" }, root: {} };
}

/** Proves that no value is taken by both: by type, or by an object member that is fixed to different values. */
function isDisjoint(parts: readonly Conjunct[], other: RootedSchema): boolean {
  const others = conjuncts(other);
  if (others === undefined) return false;
  const atoms = atomsOf(others);
  const shared = [...atomsOf(parts)].filter((atom) => atoms.has(atom));
  if (shared.length === 0) return true;
  if (valuesAreDisjoint(parts, others) || valuesAreDisjoint(others, parts)) return true;
  return shared.every((atom) => atom === "object") && tagsDiffer(parts, others);
}

function valuesAreDisjoint(finite: readonly Conjunct[], others: readonly Conjunct[]): boolean {
  const values = finiteValues(finite, atomsOf(finite));
  return (
    values?.every((value) =>
      others.some(({ schema, root }) => evaluate(schema, root, value) === false),
    ) ?? false
  );
}

function tagsDiffer(parts: readonly Conjunct[], others: readonly Conjunct[]): boolean {
  const tags = tagsOf(parts);
  return [...tagsOf(others)].some(([name, values]) => {
    const own = tags.get(name);
    return own !== undefined && own.every((value) => values.every((o) => !equal(o, value)));
  });
}

/** Required members that are fixed to listed values. */
function tagsOf(parts: readonly Conjunct[]): Map<string, readonly JsonValue[]> {
  const required = new Set<JsonValue>();
  for (const { schema } of parts)
    if (schema !== false && Array.isArray(schema.required))
      schema.required.forEach((name) => required.add(name));
  const tags = new Map<string, readonly JsonValue[]>();
  for (const { schema, root } of parts) {
    if (schema === false || !isObject(schema.properties)) continue;
    for (const [name, property] of Object.entries(schema.properties)) {
      if (!required.has(name)) continue;
      const inner = conjuncts({ schema: property, root });
      const values = inner && inner.length > 0 ? finiteValues(inner, atomsOf(inner)) : undefined;
      if (values !== undefined) tags.set(name, values);
    }
  }
  return tags;
}

/** Case analysis: the conjunction proves the goal when each alternative of one of its facts does. */
function branchesProve(parts: readonly Conjunct[], goal: Conjunct, proof: Proof): boolean {
  for (const [index, { schema, root }] of parts.entries()) {
    if (schema === false) continue;
    for (const keyword of ["anyOf", "oneOf"]) {
      const branches = schema[keyword];
      if (!Array.isArray(branches) || branches.length > 64) continue;
      const { [keyword]: _split, ...rest } = schema;
      const others = parts.filter((_, i) => i !== index);
      const remaining: Conjunct[] = [...others, { schema: rest, root }];
      const target: RootedSchema = { schema: goal.schema as JsonObject, root: goal.root };
      return branches.every((branch) => {
        const inner = proof.conjuncts({ schema: branch, root });
        return inner !== undefined && proof.proves([...remaining, ...inner], target);
      });
    }
  }
  return false;
}
