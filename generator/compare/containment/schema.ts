import { decodeFragment, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

/** A schema and the document that its references point into. */
export interface RootedSchema {
  readonly schema: JsonValue;
  readonly root: JsonObject;
}

/** A schema without `$ref` and `allOf`; a list of them is their conjunction. */
export interface Conjunct {
  readonly schema: JsonObject | false;
  readonly root: JsonObject;
}

const MAX_DEPTH = 32;
const MAX_CONJUNCTS = 300;

/** The schema that a local reference points to; undefined for any other reference. */
export function resolveReference(reference: JsonValue, root: JsonObject): JsonValue | undefined {
  if (typeof reference !== "string" || !/^#(\/|$)/.test(reference)) return undefined;
  return valueAt(root, decodeFragment(reference.slice(1)));
}

/**
 * The conjuncts of a schema: `$ref` followed, `allOf` spread. Undefined when a reference leads
 * nowhere or in circles, or when there are too many: a few lines of references can make billions.
 */
export function conjuncts(
  rooted: RootedSchema,
  depth = 0,
  budget = { left: MAX_CONJUNCTS },
): Conjunct[] | undefined {
  const { schema, root } = rooted;
  if (schema === true) return [];
  if (schema === false) return [{ schema: false, root }];
  if (!isObject(schema) || depth > MAX_DEPTH || budget.left-- <= 0) return undefined;
  if (!("$ref" in schema) && !("allOf" in schema)) return [{ schema, root }];
  const { $ref, allOf, ...rest } = schema;
  const parts: Conjunct[] = Object.keys(rest).length === 0 ? [] : [{ schema: rest, root }];
  const branches: JsonValue[] = Array.isArray(allOf) ? [...allOf] : [];
  if ($ref !== undefined) {
    const target = resolveReference($ref, root);
    if (target === undefined) return undefined;
    branches.push(target);
  }
  for (const branch of branches) {
    const inner = conjuncts({ schema: branch, root }, depth + 1, budget);
    if (inner === undefined) return undefined;
    parts.push(...inner);
  }
  return parts;
}

/** The JSON types, with numbers split so that `integer` is a subset of `number`. */
const ATOMS = ["null", "boolean", "integer", "fraction", "string", "array", "object"] as const;
export type Atom = (typeof ATOMS)[number];

/** The atoms of a `type` keyword. */
export function atomsOfType(type: JsonValue): ReadonlySet<Atom> {
  const names = Array.isArray(type) ? type : [type];
  return new Set(
    names.flatMap((name): Atom[] =>
      name === "number" ? ["integer", "fraction"] : ATOMS.filter((atom) => atom === name),
    ),
  );
}

/** The atom that a value is of. */
export function atomOf(value: JsonValue): Atom {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "fraction";
  return typeof value as "boolean" | "string" | "object";
}

/** The atoms that a conjunction lets through by its `type` keywords. */
export function atomsOf(parts: readonly Conjunct[]): ReadonlySet<Atom> {
  let atoms: readonly Atom[] = ATOMS;
  for (const { schema } of parts) {
    if (schema === false) return new Set();
    if (schema.type !== undefined) {
      const allowed = atomsOfType(schema.type);
      atoms = atoms.filter((atom) => allowed.has(atom));
    }
  }
  return new Set(atoms);
}

/**
 * Whether a text matches a pattern, with the `u` flag where the pattern compiles with it. Undefined
 * when it does not compile, or when trying it might take long: a pattern is a stranger's code.
 */
export function matchesPattern(pattern: JsonValue, text: string): boolean | undefined {
  if (typeof pattern !== "string" || pattern.length > 500) return undefined;
  const repeatsGroups = /\)[*+{]/.test(pattern);
  if (text.length > (repeatsGroups ? 10 : 64)) return undefined;
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags).test(text);
    } catch {
      // Try without the flag.
    }
  }
  return undefined;
}

/** Length of a string in code points: JSON Schema 2020-12 validation, section 6.3.1. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
