import { isObject, type JsonValue } from "../../json/values.ts";
import { type KeywordRow } from "../../schema/keywords.ts";
import { subschemasOf } from "../../schema/subschemas.ts";
import { isExpressed } from "./keywords.ts";

/**
 * Finds the arrays whose items lead back to the schema that they are in without a property between,
 * as in `JsonValue = string | JsonValue[]`. TypeScript does not resolve such a type where it is
 * the type of a property (error TS2502); as an interface that extends `Array` it does.
 *
 * @param resolve - gives the schema that a reference leads to.
 * @returns tells whether an array's items, a schema, lead to such a cycle.
 */
export function findRecursiveItems(
  resolve: (reference: string) => JsonValue | undefined,
): (items: JsonValue) => boolean {
  const edges = new Map<string, ReadonlySet<string>>();
  const follow = (reference: string): ReadonlySet<string> => {
    const known = edges.get(reference);
    if (known !== undefined) return known;
    const found = targets(resolve(reference) ?? null);
    edges.set(reference, found);
    return found;
  };
  const known = new Map<string, boolean>();
  return (items) =>
    [...targets(items)].some((reference) => {
      let circular = known.get(reference);
      if (circular === undefined) known.set(reference, (circular = leadsBack(reference, follow)));
      return circular;
    });
}

/** True when a reference leads to itself. */
function leadsBack(reference: string, follow: (reference: string) => ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  const todo = [reference];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    for (const target of follow(next)) {
      if (target === reference) return true;
      if (!seen.has(target)) todo.push(target);
      seen.add(target);
    }
  }
  return false;
}

/** References that a schema's type has outside of properties. */
function targets(schema: JsonValue): Set<string> {
  const found = new Set<string>();
  const todo: JsonValue[] = [schema];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (!isObject(next)) continue;
    const { $ref } = next;
    if (typeof $ref === "string") found.add($ref);
    for (const { keyword, schema: held } of subschemasOf(next, isInPlaceOrItem))
      if (isExpressed(keyword)) todo.push(held);
  }
  return found;
}

function isInPlaceOrItem({ inPlace, types }: KeywordRow): boolean {
  return inPlace === true || types?.includes("array") === true;
}
