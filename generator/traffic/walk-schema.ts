import { joinPointer } from "../json/pointer.ts";
import { isObject, listOf, type JsonObject } from "../json/values.ts";
import type { SchemaNode } from "../schema/node.ts";
import { followReferences, type Resources } from "../schema/references.ts";
import { branchesOf } from "../schema/subschemas.ts";
import { TRAFFIC_LIMITS } from "./limits.ts";

type Path = readonly (string | number)[];

/** A schema object that describes a value. */
export interface DescribingNode extends SchemaNode {
  readonly schema: JsonObject;
}

/**
 * The schemas that describe the value at a path, outermost first: each with what it refers to, and its branches.
 *
 * @param pointer - of the schema of the whole value.
 */
export function schemasAlong(resources: Resources, pointer: string, path: Path): DescribingNode[] {
  const root = resources.at(pointer);
  let current = root === undefined ? [] : inPlace(resources, [root]);
  for (const step of path)
    current = inPlace(
      resources,
      current.flatMap((node) => {
        const tokens = stepOf(node.schema, step);
        return tokens === undefined ? [] : [resources.child(node, ...tokens)];
      }),
    );
  return current;
}

function inPlace(resources: Resources, nodes: readonly SchemaNode[]): DescribingNode[] {
  const known = new Map(nodes.map((node) => [node.key, node]));
  for (const node of known.values()) {
    if (!isObject(node.schema) || known.size > TRAFFIC_LIMITS.followedSchemas) continue;
    const { $ref } = node.schema;
    const target = typeof $ref === "string" ? resources.resolve(node, $ref) : undefined;
    const branches = branchesOf(node.schema).map(({ tokens }) => resources.child(node, ...tokens));
    for (const next of target === undefined ? branches : [target, ...branches])
      if (!known.has(next.key)) known.set(next.key, next);
  }
  return [...known.values()].filter(hasObject);
}

function hasObject(node: SchemaNode): node is DescribingNode {
  return isObject(node.schema);
}

/** The tokens that lead to the schema of a member or item. */
function stepOf(schema: JsonObject, step: string | number): (string | number)[] | undefined {
  if (typeof step === "number") {
    if (step < listOf(schema["prefixItems"]).length) return ["prefixItems", step];
    return isObject(schema["items"]) ? ["items"] : undefined;
  }
  if (hasProperty(schema, step)) return ["properties", step];
  return isObject(schema["additionalProperties"]) ? ["additionalProperties"] : undefined;
}

function hasProperty({ properties }: JsonObject, name: string): boolean {
  return isObject(properties) && Object.hasOwn(properties, name);
}

/** A path as it may be shown: names that the document does not have may be recorded values. */
export function shownPath(resources: Resources, pointer: string | undefined, path: Path): string {
  const steps = path.map((step, index) => {
    if (typeof step === "number") return "*";
    if (pointer === undefined) return "{name}";
    const holders = schemasAlong(resources, pointer, path.slice(0, index));
    return holders.some(({ schema }) => hasProperty(schema, step)) ? step : "{name}";
  });
  return steps.join(".");
}

/** The pointer of an object of the document, its references followed; undefined where there is none. */
export function objectPointer(resources: Resources, pointer: string): string | undefined {
  const node = resources.at(pointer);
  const target = node === undefined ? undefined : followReferences(node);
  return isObject(target?.schema) ? target.pointer : undefined;
}

/** The pointer of a member of an object; references of both are followed. */
export function memberPointer(
  resources: Resources,
  pointer: string | undefined,
  ...tokens: readonly string[]
): string | undefined {
  return tokens.reduce<string | undefined>(
    (at, token) =>
      at === undefined ? undefined : objectPointer(resources, joinPointer(at, token)),
    pointer === undefined ? undefined : objectPointer(resources, pointer),
  );
}
