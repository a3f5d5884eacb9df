import { isObject } from "../../json/values.ts";
import type { SchemaNode } from "../../schema/node.ts";
import { hasAny, hasCombinators, type Constraints } from "./constraints.ts";
import { assertingKeywords } from "./keywords.ts";
import { isLarge } from "./layered-map.ts";

/** A schema that others extend, and what it says. */
export interface Part {
  readonly node: SchemaNode;
  readonly constraints: Constraints;
}

/**
 * The large object that a schema extends, if all that the schema adds are properties of other names, required names and
 * bounds: then validators can apply the object's own validator.
 *
 * @param own - what the schema says without the schemas that it extends.
 */
export function extendedObject(
  node: SchemaNode,
  own: Constraints,
  parts: readonly Part[],
): Part | undefined {
  const base = parts.find(
    (part) =>
      isReference(part.node, node) && isLargeObject(part.constraints) && !isWithin(node, part),
  );
  if (base === undefined || evaluatesRest(node)) return undefined;
  const { properties } = base.constraints.object;
  const others = parts.filter((part) => part !== base).map(({ constraints }) => constraints);
  const isAdding = [...others, own].every(({ types, values, object }) => {
    const { additional, patterns } = object;
    return (
      types.has("object") &&
      values === undefined &&
      additional === undefined &&
      patterns.size === 0 &&
      [...object.properties.keys()].every((name) => !properties.has(name))
    );
  });
  return isAdding ? base : undefined;
}

/** Whether a part is written elsewhere, because something refers to it. */
function isReference(part: SchemaNode, node: SchemaNode): boolean {
  const [keyword, ...others] = assertingKeywords(part);
  const isInside = part.key.startsWith(`${node.key}/`);
  return !isInside || (keyword === "$ref" && others.length === 0);
}

/** Whether the schema extends itself through the part. */
function isWithin({ key }: SchemaNode, { constraints }: Part): boolean {
  return constraints.sources.has(key);
}

function evaluatesRest({ schema }: SchemaNode): boolean {
  return isObject(schema) && Object.hasOwn(schema, "unevaluatedProperties");
}

/** Whether the validator is an object with these properties and any others, without anything else to check. */
function isLargeObject({ types, typed, values, object, ...constraints }: Constraints): boolean {
  const { properties, required, ...further } = object;
  return (
    typed &&
    types.size === 1 &&
    types.has("object") &&
    values === undefined &&
    isLarge(properties) &&
    !hasCombinators(constraints) &&
    !hasAny(further) &&
    ![...properties.keys(), ...required].some((name) => name in Object.prototype)
  );
}
