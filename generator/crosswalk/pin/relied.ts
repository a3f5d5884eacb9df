import { childAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { isAnnotation, keywordRow } from "../../schema/keywords.ts";
import { referencesOf, resourcesOf } from "../../schema/references.ts";
import type { SchemaNode } from "../../schema/node.ts";
import { MAXIMUM_PIN_DEPTH } from "../limits.ts";
import { propertiesOf, type Location, type SchemaAt } from "../schema/resolve.ts";

/** What a mapping relies on at one path: the values that may stand there, and whether one must. */
export interface ReliedOn {
  readonly required: boolean;
  readonly schema: JsonValue;
}

/** What of a value a mapping looks at. */
export interface Interest {
  /** Keys of an object that a codec reads; other members are not looked at. */
  readonly keys?: readonly string[];
  /** False where any word is understood, so that a new one changes nothing. */
  readonly words?: boolean;
}

/**
 * The part of a field's schema that a mapping relies on. Objects are not entered, so that it stays
 * small however much they refer to each other; what their members are is pinned where a mapping
 * reads them.
 */
export function reliedOn(location: Location, interest: Interest = {}): ReliedOn {
  const schemaOf = (pointer: string): JsonValue => {
    const node = resourcesOf(location.document).at(pointer);
    return node === undefined ? true : reduce(node, { interest, depth: 0, above: [] });
  };
  const { branches = [] } = location;
  const all = [location.pointer, ...(location.also ?? [])]
    .filter((pointer) => !branches.includes(pointer))
    .map(schemaOf);
  const either = distinct(branches.map(schemaOf));
  const schemas = either.length > 1 ? [...all, { anyOf: either }] : [...all, ...either];
  const [only] = schemas;
  return {
    required: location.required,
    schema: schemas.length > 1 ? { allOf: schemas } : (only ?? true),
  };
}

/** The part of a pinned schema that a mapping relies on. */
export function reducedSchema(schema: JsonValue, interest: Interest): JsonValue {
  const node = resourcesOf({ schema }).at("/schema");
  return node === undefined ? true : reduce(node, { interest, depth: 0, above: [] });
}

interface Reduction {
  readonly interest: Interest;
  readonly depth: number;
  /** Schemas that are being reduced, so that a cycle ends. */
  readonly above: readonly string[];
}

function reduce(node: SchemaNode, state: Reduction): JsonValue {
  const { schema } = node;
  if (!isObject(schema)) return schema;
  if (state.above.includes(node.key) || state.depth > MAXIMUM_PIN_DEPTH) return true;
  const inside = { ...state, depth: state.depth + 1, above: [...state.above, node.key] };
  const kept: JsonObject = {};
  for (const name of Object.keys(schema).sort()) {
    const value = reduceKeyword(node, name, inside);
    if (value !== undefined) kept[name] = value;
  }
  const targets = referencesOf(node).flatMap(({ target }) =>
    target === undefined ? [] : [reduce(target, inside)],
  );
  const [target, ...others] = targets;
  if (target === undefined) return kept;
  if (others.length === 0 && Object.keys(kept).length === 0) return target;
  return { allOf: [...targets, kept] };
}

/** Keywords that hold schemas for the value itself or its items; those of objects' members are left out. */
function reduceKeyword(node: SchemaNode, name: string, state: Reduction): JsonValue | undefined {
  const row = keywordRow(name);
  if (row === undefined || isAnnotation(name) || row.role === "reference") return undefined;
  const value = childAt(node.schema, name);
  if (value === undefined || row.role === "identifier" || row.role === "definitions")
    return undefined;
  if (row.types?.length === 1 && row.types[0] === "object") return reduceObject(node, name, state);
  if (name === "enum" || name === "const")
    return state.interest.words === false ? undefined : value;
  const below = (...tokens: (string | number)[]): JsonValue =>
    reduce(node.resources.child(node, name, ...tokens), state);
  if (row.holds === undefined)
    return Array.isArray(value) && name === "type" ? [...value].sort(byText) : value;
  if (Array.isArray(value)) return distinct(value.map((_, index) => below(index)));
  return row.holds === "map" ? undefined : below();
}

const byText = (a: JsonValue, b: JsonValue): number => (String(a) < String(b) ? -1 : 1);

/** Branches that look the same to a mapping are one. */
function distinct(values: readonly JsonValue[]): JsonValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** Of an object, the members that a codec reads, and the values of a map. */
function reduceObject(node: SchemaNode, name: string, state: Reduction): JsonValue | undefined {
  const { keys = [] } = state.interest;
  const value = childAt(node.schema, name);
  if (name === "additionalProperties")
    return reduce(node.resources.child(node, name), { ...state, depth: MAXIMUM_PIN_DEPTH });
  if (keys.length === 0) return undefined;
  if (name === "required" && Array.isArray(value)) {
    const left = value.filter((key) => keys.includes(String(key))).sort(byText);
    return left.length === 0 ? undefined : left;
  }
  if (name !== "properties" || !isObject(value)) return undefined;
  const members = keys.filter((key) => Object.hasOwn(value, key));
  if (members.length === 0) return undefined;
  const inside = { ...state, interest: {} };
  return Object.fromEntries(
    members.map((key) => [key, reduce(node.resources.child(node, name, key), inside)]),
  );
}

/** Names of the members of an object that no entry of a mapping names, for the record of its growth. */
export function otherNames(at: SchemaAt | undefined, named: readonly string[]): string[] {
  if (at === undefined) return [];
  return [...propertiesOf(at).keys()].filter((name) => !named.includes(name)).sort();
}
