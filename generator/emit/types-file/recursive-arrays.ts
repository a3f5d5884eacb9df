import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { wholeComponent } from "../../schema/component-references.ts";
import { type KeywordRow } from "../../schema/keywords.ts";
import { subschemasOf } from "../../schema/subschemas.ts";
import { isExpressed } from "./keywords.ts";

/**
 * Finds the arrays whose items lead back to the schema that they are in without a property between,
 * as in `JsonValue = string | JsonValue[]`. TypeScript does not resolve such a type where it is
 * the type of a property (error TS2502); as an interface that extends `Array` it does.
 *
 * @param document - with references to whole components only.
 * @returns tells whether an array's items, a schema, lead to such a circle.
 */
export function findRecursiveItems(document: JsonObject): (items: JsonValue) => boolean {
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const edges = new Map(
    Object.entries(schemas).map(([name, schema]) => [name, targets(schema ?? null)]),
  );
  const known = new Map<string, boolean>();
  return (items) =>
    [...targets(items)].some((name) => {
      let circular = known.get(name);
      if (circular === undefined) known.set(name, (circular = leadsBack(name, edges)));
      return circular;
    });
}

/** True when a component leads to itself. */
function leadsBack(name: string, edges: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const todo = [name];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    for (const target of edges.get(next) ?? []) {
      if (target === name) return true;
      if (!seen.has(target)) todo.push(target);
      seen.add(target);
    }
  }
  return false;
}

/** Components that a schema's type names outside of properties. */
function targets(schema: JsonValue): Set<string> {
  const found = new Set<string>();
  const todo: JsonValue[] = [schema];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (!isObject(next)) continue;
    const name = wholeComponent(next);
    if (name !== undefined) found.add(name);
    for (const { keyword, schema: held } of subschemasOf(next, isInPlaceOrItem))
      if (isExpressed(keyword)) todo.push(held);
  }
  return found;
}

function isInPlaceOrItem({ inPlace, types }: KeywordRow): boolean {
  return inPlace === true || types?.includes("array") === true;
}
