import { isObject, type JsonValue } from "../../json/values.ts";
import { equalJson } from "../../schema/equal.ts";
import type { Located } from "../context.ts";

export type Branch = Located<JsonValue>;

/** Which branches of two lists are the same one, changed or not. */
export interface Matching {
  readonly pairs: readonly (readonly [base: Branch, revision: Branch])[];
  readonly added: readonly Branch[];
  readonly removed: readonly Branch[];
}

/**
 * What tells branches apart, strongest first: the reference, the whole schema, the value of a tag
 * property, the title, the type. A sign counts only where it singles out one branch on each side.
 */
const SIGNS: readonly ((schema: JsonValue) => JsonValue | undefined)[] = [
  (schema) => (isObject(schema) ? schema.$ref : undefined),
  (schema) => schema,
  tagOf,
  (schema) => (isObject(schema) ? schema.title : undefined),
  (schema) => (isObject(schema) ? schema.type : undefined),
];

/** Matches the branches of `allOf`, `anyOf` or `oneOf`. The last one left over on each side are taken for one. */
export function matchBranches(base: readonly Branch[], revision: readonly Branch[]): Matching {
  const pairs: [Branch, Branch][] = [];
  let removed = [...base];
  let added = [...revision];
  for (const sign of SIGNS) {
    for (const before of [...removed]) {
      const value = sign(before.value);
      if (value === undefined) continue;
      const same = (branch: Branch) => equalJson(sign(branch.value), value);
      const after = added.find(same);
      if (after === undefined) continue;
      const exact = equalJson(before.value, after.value);
      if (!exact && (removed.filter(same).length > 1 || added.filter(same).length > 1)) continue;
      pairs.push([before, after]);
      removed = removed.filter((branch) => branch !== before);
      added = added.filter((branch) => branch !== after);
    }
  }
  const [before, after] = [removed[0], added[0]];
  if (removed.length === 1 && added.length === 1 && before && after && bothInline(before, after))
    return { pairs: [...pairs, [before, after]], added: [], removed: [] };
  return { pairs, added, removed };
}

/** Two references with different names are two alternatives, not one that changed. */
function bothInline(before: Branch, after: Branch): boolean {
  return ![before, after].some(({ value }) => isObject(value) && value.$ref !== undefined);
}

function tagOf(schema: JsonValue): JsonValue | undefined {
  if (!isObject(schema) || !isObject(schema.properties)) return undefined;
  for (const [name, property] of Object.entries(schema.properties)) {
    if (!isObject(property)) continue;
    const single = Array.isArray(property.enum) && property.enum.length === 1;
    const value = property.const ?? (single ? (property.enum as JsonValue[])[0] : undefined);
    if (value !== undefined) return [name, value];
  }
  return undefined;
}

/** What to call a branch in messages. */
export function nameOfBranch({ value }: Branch, index: number): string {
  if (isObject(value)) {
    if (typeof value.$ref === "string") return value.$ref.split("/").at(-1) ?? String(index);
    if (typeof value.title === "string") return value.title;
  }
  return String(index);
}
