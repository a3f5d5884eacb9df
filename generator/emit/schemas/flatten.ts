import { isObject, type JsonObject } from "../../json/values.ts";
import { extendedObject, type Part } from "./base.ts";
import type { Budget } from "./budget.ts";
import { createComponentSearch } from "./components.ts";
import { emptyConstraints, type Conjunction, type Constraints } from "./constraints.ts";
import { assertingKeywords } from "./keywords.ts";
import { mergeConstraints } from "./merge.ts";
import { readOwnConstraints } from "./read.ts";
import { keywordsWhere } from "../../schema/keywords.ts";
import type { SchemaNode } from "../../schema/node.ts";
import type { Resources } from "../../schema/references.ts";

/** A reference that leads to one schema whatever the dynamic scope is; undefined for none. */
export type FollowReference = (node: SchemaNode) => readonly SchemaNode[];

export interface Flattening {
  readonly resources: Resources;
  /** Where `$ref` and a static `$dynamicRef` lead. Unresolved ones are left out. */
  readonly follow: FollowReference;
  /** What was flattened before, by key. */
  readonly flattened: Pick<Map<string, Flattened>, "get" | "has" | "set">;
  /** For writing what a schema extends into it. */
  readonly budget: Budget;
}

/** What came of flattening a schema. */
export interface Flattened {
  readonly constraints: Constraints;
  /** How many schemas that extend one another are one in it. */
  readonly allOfDepth: number;
}

/**
 * Schemas that extend one another in a row and are written as one; what is further down is a schema
 * of its own, and applied alongside. No document that people wrote comes near.
 */
const ALL_OF_DEPTH = 32;

/** The constraints of a conjunction of schemas. */
export function flattenAll(flattening: Flattening, nodes: Conjunction): Constraints {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return flatten(flattening, only);
  return joined(nodes.map((node) => ({ node, constraints: flatten(flattening, node) })));
}

/** The constraints of a schema: its own keywords, those of what it refers to, and of its `allOf`, as one. */
export function flatten(flattening: Flattening, node: SchemaNode): Constraints {
  const known = flattening.flattened.get(node.key);
  if (known !== undefined) return known.constraints;
  if (!isObject(node.schema) || !isExtending(node.schema))
    return flattenWithin(flattening, node, startTraversal()).constraints;
  // From the innermost outwards: nothing goes deep.
  const search = createComponentSearch((one: SchemaNode) =>
    flattening.flattened.has(one.key) ? [] : partsOf(flattening, one),
  );
  for (const { nodes } of search(node)) {
    const [first = node, ...others] = nodes;
    const { flattened } = flattening;
    const result = flattened.get(first.key) ?? flattenWithin(flattening, first, startTraversal());
    // Schemas that extend one another say the same: all that any of them says.
    for (const { key } of others) flattened.set(key, result);
  }
  return flattenWithin(flattening, node, startTraversal()).constraints;
}

/** The state of flattening one schema. */
interface Traversal {
  /**
   * Every schema that was entered. One that is met again and is not flattened by then extends itself; its
   * keywords are in the conjunction already, so it is left out. To follow every path would be exponential.
   */
  readonly entered: Set<string>;
  /** Schemas that are being flattened one within the other. */
  depth: number;
  /** How often a schema was left out. */
  truncated: number;
}

function startTraversal(): Traversal {
  return { entered: new Set(), depth: 0, truncated: 0 };
}

function flattenWithin(flattening: Flattening, node: SchemaNode, traversal: Traversal): Flattened {
  const { key } = node;
  const known = flattening.flattened.get(key);
  if (known !== undefined) return known;
  const truncatedBefore = traversal.truncated;
  const result = flattenParts(flattening, node, key, traversal);
  // What was left out depends on where the flattening started.
  if (traversal.truncated === truncatedBefore || traversal.depth === 0)
    flattening.flattened.set(key, result);
  return result;
}

function flattenParts(
  flattening: Flattening,
  node: SchemaNode,
  key: string,
  traversal: Traversal,
): Flattened {
  const own = readOwnConstraints(flattening.resources, node);
  const { schema } = node;
  if (!isObject(schema)) return { constraints: own, allOfDepth: 0 };
  const all = partsOf(flattening, node);
  if (all.length === 0 && !isExtending(schema))
    return { constraints: withUnevaluated(flattening, node, schema, own), allOfDepth: 0 };
  traversal.entered.add(key);
  traversal.depth += 1;
  const isDeep = traversal.depth > 2 * ALL_OF_DEPTH;
  if (isDeep) traversal.truncated += 1;
  const parts: SchemaNode[] = [];
  const known: { node: SchemaNode; flattened: Flattened }[] = [];
  for (const part of all) {
    if (isWithinItself(flattening, part, traversal)) continue;
    parts.push(part);
    if (!isDeep) known.push({ node: part, flattened: flattenWithin(flattening, part, traversal) });
  }
  traversal.depth -= 1;
  const [only] = known;
  // A reference, with or without annotations, says what its target says.
  if (only !== undefined && known.length === 1 && assertingKeywords(node).length === 1)
    return only.flattened;
  const near = known
    .filter(({ flattened }) => flattened.allOfDepth < ALL_OF_DEPTH)
    .map(({ node: part, flattened }) => ({ node: part, ...flattened }));
  const base = near.length === parts.length ? extendedObject(node, own, near) : undefined;
  const isAllowed = flattening.budget.spend(
    near.reduce(
      (sum, part) =>
        sum + (part === base ? part.constraints.object.required.size : size(part.constraints)),
      0,
    ),
  );
  const merged = isAllowed ? near : [];
  const remaining = parts.filter((part) => !merged.some((one) => one.node === part));
  const apart = remaining.length === 0 ? own : { ...own, also: [...own.also, ...remaining] };
  const constraints = mergeConstraints(joined(merged), apart) ?? {
    ...own,
    also: [...own.also, ...parts],
  };
  const extended =
    base === undefined || !isAllowed
      ? constraints
      : { ...constraints, object: { ...constraints.object, base: base.node } };
  return {
    constraints: withUnevaluated(flattening, node, schema, extended),
    allOfDepth: 1 + Math.max(0, ...merged.map(({ allOfDepth }) => allOfDepth)),
  };
}

/** Whether a schema was entered and is not flattened yet, so that it extends itself. */
function isWithinItself(flattening: Flattening, part: SchemaNode, traversal: Traversal): boolean {
  const result = traversal.entered.has(part.key) && !flattening.flattened.has(part.key);
  if (result) traversal.truncated += 1;
  return result;
}

/** The schemas that a schema extends. */
function partsOf({ resources, follow }: Flattening, node: SchemaNode): SchemaNode[] {
  const { schema } = node;
  if (!isObject(schema) || !isExtending(schema)) return [];
  return [...follow(node), ...listOf(resources, node, schema, "allOf")];
}

/** Whether a schema says what others say, too. */
export function isExtending(schema: JsonObject): boolean {
  return (
    Object.hasOwn(schema, "$ref") ||
    Object.hasOwn(schema, "allOf") ||
    Object.hasOwn(schema, "$dynamicRef")
  );
}

/** How much there is to be written down again. */
function size({ object, values = [] }: Constraints): number {
  return object.properties.size + object.required.size + values.length;
}

/** Few are joined one after the other; of many first the halves, so that nothing is copied for each of them. */
const MANY = 16;

function joined(parts: readonly Part[]): Constraints {
  const [first, ...others] = parts;
  if (first === undefined) return emptyConstraints();
  if (parts.length <= MANY) return others.reduce(add, first.constraints);
  const middle = parts.length >> 1;
  const [left, right] = [joined(parts.slice(0, middle)), parts.slice(middle)];
  return mergeConstraints(left, joined(right)) ?? right.reduce(add, left);
}

function add(constraints: Constraints, part: Part): Constraints {
  return (
    mergeConstraints(constraints, part.constraints) ?? {
      ...constraints,
      also: [...constraints.also, part.node],
    }
  );
}

function listOf(
  resources: Resources,
  node: SchemaNode,
  schema: JsonObject,
  keyword: string,
): SchemaNode[] {
  const list = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
  return Array.isArray(list) ? list.map((_, i) => resources.child(node, keyword, i)) : [];
}

/**
 * `unevaluatedProperties` and `unevaluatedItems` are `additionalProperties` and `items` of the flattened schema,
 * unless something below evaluates names or items for some instances only.
 * Source: JSON Schema 2020-12 core section 11.
 */
function withUnevaluated(
  flattening: Flattening,
  node: SchemaNode,
  schema: JsonObject,
  flattened: Constraints,
): Constraints {
  let constraints = flattened;
  if (isOpen(schema, "unevaluatedProperties")) {
    constraints = { ...constraints, object: { ...constraints.object, open: true } };
  }
  if (isOpen(schema, "unevaluatedItems")) {
    constraints = { ...constraints, array: { ...constraints.array, open: true } };
  }
  const properties = unevaluated(flattening.resources, node, schema, "unevaluatedProperties");
  const items = unevaluated(flattening.resources, node, schema, "unevaluatedItems");
  if (properties === undefined && items === undefined) return constraints;
  const dynamic = dynamicParts(constraints);
  const evaluatesNames = dynamic.some((part) => evaluates(flattening, part, NAME_KEYWORDS));
  const evaluatesItems =
    constraints.array.contains.length > 0 ||
    dynamic.some((part) => evaluates(flattening, part, ITEM_KEYWORDS));
  if (
    constraints.exact.length > 0 ||
    (properties !== undefined && evaluatesNames) ||
    (items !== undefined && evaluatesItems)
  ) {
    return {
      ...emptyConstraints(),
      types: constraints.types,
      typed: constraints.typed,
      exact: [node],
    };
  }
  const { array, object } = constraints;
  return {
    ...constraints,
    object:
      properties !== undefined && object.additional === undefined && !object.open
        ? { ...object, additional: [properties] }
        : object,
    array:
      items !== undefined && array.items === undefined && !array.open
        ? { ...array, items: [items] }
        : array,
  };
}

/** `true` evaluates all that is left, and refuses nothing. */
function isOpen(schema: JsonObject, keyword: string): boolean {
  return Object.hasOwn(schema, keyword) && schema[keyword] === true;
}

function unevaluated(
  resources: Resources,
  node: SchemaNode,
  schema: JsonObject,
  keyword: string,
): SchemaNode | undefined {
  const value = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
  return value === false || isObject(value) ? resources.child(node, keyword) : undefined;
}

/** Subschemas in place whose annotations depend on the instance. `not` gives none. */
function dynamicParts(constraints: Constraints): SchemaNode[] {
  const conditionals = constraints.conditionals.flatMap((c) => [c.if, c.then, c.else]);
  return [
    ...constraints.anyOf.flat(),
    ...constraints.oneOf.flat(),
    ...conditionals.filter((node) => node !== undefined),
    ...[...constraints.object.dependentSchemas.values()].flat(),
    ...constraints.also,
  ];
}

/** The schemas that a schema applies to the same value. */
export function appliedInPlace(flattening: Flattening, node: SchemaNode): SchemaNode[] {
  const { schema } = node;
  if (!isObject(schema)) return [];
  const { resources, follow } = flattening;
  const below = IN_PLACE.flatMap((keyword) => {
    const held = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
    if (Array.isArray(held)) return held.map((_, i) => resources.child(node, keyword, i));
    if (keyword !== "dependentSchemas")
      return isObject(held) ? [resources.child(node, keyword)] : [];
    return isObject(held)
      ? Object.keys(held).map((name) => resources.child(node, keyword, name))
      : [];
  });
  return [...follow(node), ...below];
}

const NAME_KEYWORDS = keywordsWhere((row) => row.evaluates === "properties");
const ITEM_KEYWORDS = keywordsWhere((row) => row.evaluates === "items");
const IN_PLACE = keywordsWhere((row) => row.inPlace === true && row.holds !== undefined);

/** Whether a schema may evaluate names or items of the instance itself. */
function evaluates(
  flattening: Flattening,
  node: SchemaNode,
  keywords: readonly string[],
  seen = new Set<string>(),
): boolean {
  const { schema } = node;
  if (!isObject(schema) || seen.has(node.key)) return false;
  seen.add(node.key);
  if (keywords.some((keyword) => Object.hasOwn(schema, keyword))) return true;
  return appliedInPlace(flattening, node).some((part) =>
    evaluates(flattening, part, keywords, seen),
  );
}
