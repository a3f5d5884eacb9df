import { isObject, type JsonObject } from "../../json/values.ts";
import type { Allowance } from "./allowance.ts";
import { emptyFacts, type Conjunction, type Facts } from "./facts.ts";
import { assertingKeywords } from "./keywords.ts";
import { mergeFacts } from "./merge.ts";
import { readOwnFacts } from "./read.ts";
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
  readonly allowance: Allowance;
}

/** What came of flattening a schema. */
export interface Flattened {
  readonly facts: Facts;
  /** How many schemas that extend one another are one in it. */
  readonly height: number;
}

/**
 * Schemas that extend one another in a row and are written as one; what is further down is a schema
 * of its own, and applied beside. No document that people wrote comes near.
 */
const TOWER = 32;

/** The facts of a conjunction of schemas. */
export function flattenAll(flattening: Flattening, nodes: Conjunction): Facts {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return flatten(flattening, only);
  return joined(nodes.map((node) => ({ node, facts: flatten(flattening, node) })));
}

/** The facts of a schema: its own keywords, those of what it refers to, and of its `allOf`, as one. */
export function flatten(flattening: Flattening, node: SchemaNode): Facts {
  const known = flattening.flattened.get(node.key);
  if (known !== undefined) return known.facts;
  if (!isObject(node.schema) || !isExtending(node.schema))
    return flattenWithin(flattening, node, { path: new Set(), cuts: 0 }).facts;
  for (const below of fromBelow(flattening, node))
    flattenWithin(flattening, below, { path: new Set(), cuts: 0 });
  return flattenWithin(flattening, node, { path: new Set(), cuts: 0 }).facts;
}

/** What a schema extends, the innermost first: flattened in this order, nothing goes deep. */
function fromBelow(flattening: Flattening, root: SchemaNode): SchemaNode[] {
  const seen = new Set([root.key]);
  const order: SchemaNode[] = [];
  const stack = [{ node: root, parts: partsOf(flattening, root), next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const part = top.parts[top.next];
    top.next += 1;
    if (part === undefined) {
      order.push(top.node);
      stack.pop();
    } else if (!seen.has(part.key) && !flattening.flattened.has(part.key)) {
      seen.add(part.key);
      stack.push({ node: part, parts: partsOf(flattening, part), next: 0 });
    }
  }
  return order;
}

/** What is being flattened around a schema, and how often a schema within itself was left out. */
interface Flight {
  readonly path: Set<string>;
  cuts: number;
}

function flattenWithin(flattening: Flattening, node: SchemaNode, flight: Flight): Flattened {
  const { key } = node;
  const known = flattening.flattened.get(key);
  if (known !== undefined) return known;
  const cutsBefore = flight.cuts;
  const result = flattenParts(flattening, node, key, flight);
  // What was left out depends on where the flattening started.
  if (flight.cuts === cutsBefore || flight.path.size === 0) flattening.flattened.set(key, result);
  return result;
}

function flattenParts(
  flattening: Flattening,
  node: SchemaNode,
  key: string,
  flight: Flight,
): Flattened {
  const own = readOwnFacts(flattening.resources, node);
  const { schema } = node;
  if (!isObject(schema)) return { facts: own, height: 0 };
  const all = partsOf(flattening, node);
  if (all.length === 0 && !isExtending(schema))
    return { facts: withUnevaluated(flattening, node, schema, own), height: 0 };
  flight.path.add(key);
  const isDeep = flight.path.size > 2 * TOWER;
  const parts = all.filter((part) => !flight.path.has(part.key));
  flight.cuts += isDeep ? 1 : all.length - parts.length;
  const known = (isDeep ? [] : parts).map((part) => ({
    node: part,
    flattened: flattenWithin(flattening, part, flight),
  }));
  flight.path.delete(key);
  const [only] = known;
  // A reference, with or without annotations, says what its target says.
  if (only !== undefined && known.length === 1 && assertingKeywords(node).length === 1)
    return only.flattened;
  const near = known
    .filter(({ flattened }) => flattened.height < TOWER)
    .map(({ node: part, flattened }) => ({ node: part, ...flattened }));
  const isAllowed = flattening.allowance.spend(
    near.reduce((sum, { facts }) => sum + size(facts), 0),
  );
  const merged = isAllowed ? near : [];
  const beside = parts.filter((part) => !merged.some((one) => one.node === part));
  const apart = beside.length === 0 ? own : { ...own, also: [...own.also, ...beside] };
  const facts = mergeFacts(joined(merged), apart) ?? { ...own, also: [...own.also, ...parts] };
  return {
    facts: withUnevaluated(flattening, node, schema, facts),
    height: 1 + Math.max(0, ...merged.map(({ height }) => height)),
  };
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

interface Part {
  readonly node: SchemaNode;
  readonly facts: Facts;
}

/** How much there is to be written down again. */
function size({ object, values = [] }: Facts): number {
  return object.properties.size + object.required.size + values.length;
}

/** Few are joined one after the other; of many first the halves, so that nothing is copied for each of them. */
const MANY = 16;

function joined(parts: readonly Part[]): Facts {
  const [first, ...others] = parts;
  if (first === undefined) return emptyFacts();
  if (parts.length <= MANY) return others.reduce(add, first.facts);
  const middle = parts.length >> 1;
  const [left, right] = [joined(parts.slice(0, middle)), parts.slice(middle)];
  return mergeFacts(left, joined(right)) ?? right.reduce(add, left);
}

function add(facts: Facts, part: Part): Facts {
  return mergeFacts(facts, part.facts) ?? { ...facts, also: [...facts.also, part.node] };
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
  flattened: Facts,
): Facts {
  let facts = flattened;
  if (isOpen(schema, "unevaluatedProperties")) {
    facts = { ...facts, object: { ...facts.object, open: true } };
  }
  if (isOpen(schema, "unevaluatedItems")) {
    facts = { ...facts, array: { ...facts.array, open: true } };
  }
  const properties = unevaluated(flattening.resources, node, schema, "unevaluatedProperties");
  const items = unevaluated(flattening.resources, node, schema, "unevaluatedItems");
  if (properties === undefined && items === undefined) return facts;
  const dynamic = dynamicParts(facts);
  const evaluatesNames = dynamic.some((part) => evaluates(flattening, part, NAME_KEYWORDS));
  const evaluatesItems =
    facts.array.contains.length > 0 ||
    dynamic.some((part) => evaluates(flattening, part, ITEM_KEYWORDS));
  if (
    facts.exact.length > 0 ||
    (properties !== undefined && evaluatesNames) ||
    (items !== undefined && evaluatesItems)
  ) {
    return { ...emptyFacts(), types: facts.types, typed: facts.typed, exact: [node] };
  }
  const { array, object } = facts;
  return {
    ...facts,
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
function dynamicParts(facts: Facts): SchemaNode[] {
  const conditionals = facts.conditionals.flatMap((c) => [c.if, c.then, c.else]);
  return [
    ...facts.anyOf.flat(),
    ...facts.oneOf.flat(),
    ...conditionals.filter((node) => node !== undefined),
    ...[...facts.object.dependentSchemas.values()].flat(),
    ...facts.also,
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

const NAME_KEYWORDS = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
];
const ITEM_KEYWORDS = ["prefixItems", "items", "contains", "unevaluatedItems"];
const IN_PLACE = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"];

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
