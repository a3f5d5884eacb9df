import { hasCombinators, type Constraints } from "./constraints.ts";
import { flattenAll, type Flattening } from "./flatten.ts";

/** How one can tell the branches of a union apart. */
export interface Disjointness {
  /** A property that every branch requires, with strings that no other branch has. */
  readonly tag?: string;
  /** No two branches share a JSON type. */
  readonly types: boolean;
}

/** Finds out whether at most one branch of a union can match. */
export function disjointness(
  branches: readonly Constraints[],
  flattening: Flattening,
): Disjointness {
  const tag = commonTag(branches, flattening);
  const types = branches.flatMap((constraints) => [...constraints.types]);
  return {
    ...(tag === undefined ? {} : { tag }),
    types: new Set(types).size === types.length,
  };
}

function commonTag(branches: readonly Constraints[], flattening: Flattening): string | undefined {
  if (branches.length < 2 || !branches.every(isPlainObject)) return undefined;
  const [first] = branches;
  return [...(first?.object.required ?? [])].find((name) => {
    const seen = new Set<string>();
    return branches.every((constraints) => {
      const values = tagValues(constraints, name, flattening);
      return values?.every((value) => !seen.has(value) && seen.add(value)) === true;
    });
  });
}

/** An object schema that zod can look into for the values of a property. */
function isPlainObject(constraints: Constraints): boolean {
  return (
    constraints.types.size === 1 &&
    constraints.types.has("object") &&
    constraints.values === undefined &&
    !hasCombinators(constraints)
  );
}

/** The strings that a required property is limited to, by `const` or `enum` alone. */
function tagValues(
  constraints: Constraints,
  name: string,
  flattening: Flattening,
): string[] | undefined {
  const nodes = constraints.object.properties.get(name);
  if (nodes === undefined || !constraints.object.required.has(name)) return undefined;
  if (name === "__proto__" || name in Object.prototype) return undefined;
  const tag = flattenAll(flattening, nodes);
  if (tag.values === undefined || tag.values.length === 0 || hasCombinators(tag)) return undefined;
  const values = tag.values.filter((value) => typeof value === "string" && value !== "__proto__");
  return values.length === tag.values.length && tag.types.has("string") && isUnrestricted(tag)
    ? [...new Set(values as string[])]
    : undefined;
}

function isUnrestricted(constraints: Constraints): boolean {
  const { minLength, maxLength, patterns, formats } = constraints.string;
  return minLength === undefined && maxLength === undefined && patterns.size + formats.size === 0;
}
