import type { JsonObject, JsonValue } from "../../json/values.ts";
import { stated, type Proof } from "./proof.ts";
import { conjuncts, type Atom, type Conjunct } from "./schema.ts";

function prefixOf(schema: Conjunct["schema"]): readonly JsonValue[] {
  return schema !== false && Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
}

/** What the facts say about the item at an index. */
function factsAt(parts: readonly Conjunct[], index: number): Conjunct[] {
  return parts.flatMap(({ schema, root }) => {
    if (schema === false) return [{ schema, root }];
    const applied = prefixOf(schema)[index] ?? schema.items;
    return applied === undefined ? [] : (conjuncts({ schema: applied, root }) ?? []);
  });
}

function maxItems(parts: readonly Conjunct[]): number {
  return Math.min(
    ...parts.flatMap(({ schema }) =>
      schema !== false && typeof schema.maxItems === "number" ? [schema.maxItems] : [],
    ),
  );
}

const AFTER_EVERY_PREFIX = Number.MAX_SAFE_INTEGER;

/** Whether a keyword about arrays follows from the facts; undefined for other keywords. */
export function itemsHold(
  parts: readonly Conjunct[],
  atoms: ReadonlySet<Atom>,
  keyword: string,
  goal: Conjunct,
  proof: Proof,
): boolean | undefined {
  if (goal.schema === false || !KEYWORDS.has(keyword)) return undefined;
  if (!atoms.has("array")) return true;
  const { schema, root } = goal;
  const follows = (index: number, target: JsonValue) =>
    proof.provesInside(factsAt(parts, index), { schema: target, root });
  const holdsAt = (index: number, target: JsonValue) =>
    index >= maxItems(parts) || follows(index, target);
  switch (keyword) {
    case "prefixItems":
      return prefixOf(schema).every((target, index) => holdsAt(index, target));
    case "items": {
      const target = schema.items ?? true;
      const from = prefixOf(schema).length;
      const to = Math.max(from, ...parts.map((part) => prefixOf(part.schema).length));
      for (let index = from; index < to; index++) if (!holdsAt(index, target)) return false;
      return to >= maxItems(parts) || follows(AFTER_EVERY_PREFIX, target);
    }
    case "uniqueItems":
      return (
        schema.uniqueItems !== true || maxItems(parts) <= 1 || stated(parts, schema, [keyword])
      );
    default:
      return containsHolds(parts, schema);
  }
}

const KEYWORDS = new Set([
  "prefixItems",
  "items",
  "uniqueItems",
  "contains",
  "minContains",
  "maxContains",
]);

function containsHolds(parts: readonly Conjunct[], goal: JsonObject): boolean {
  // minContains and maxContains say nothing without contains.
  return (
    goal.contains === undefined || stated(parts, goal, ["contains", "minContains", "maxContains"])
  );
}
