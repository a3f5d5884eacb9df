import { joinPointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { referencesOf, resourcesOf } from "../../schema/references.ts";

/**
 * A schema and where it stands in its document, before references are followed. Several pointers
 * where members of an `allOf` declare the same property: all of them apply.
 */
export interface SchemaAt {
  readonly document: JsonObject;
  readonly pointer: string;
  readonly also?: readonly string[] | undefined;
  /** Those of the pointers of which only one need apply: branches of a union declare the property. */
  readonly branches?: readonly string[] | undefined;
}

/** One schema among those that apply at a location. */
export interface Alternative {
  readonly document: JsonObject;
  readonly pointer: string;
  /** True when it is one branch of several, of which another may apply. */
  readonly isBranch: boolean;
  /** Its own keywords. */
  readonly schema: JsonValue | undefined;
}

const unions = ["anyOf", "oneOf"];
const memory = new WeakMap<JsonObject, Map<string, readonly Alternative[]>>();

/** The schemas that apply at a location: itself, what it refers to, members of `allOf`, branches of unions. */
export function alternatives(at: SchemaAt): readonly Alternative[] {
  let known = memory.get(at.document);
  if (known === undefined) memory.set(at.document, (known = new Map()));
  const key =
    (at.also ?? []).length === 0
      ? at.pointer
      : [at.pointer, ...(at.also ?? []), "", ...(at.branches ?? [])].join("\n");
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = collect(at);
  known.set(key, made);
  return made;
}

function collect(at: SchemaAt): Alternative[] {
  const { document } = at;
  const resources = resourcesOf(document);
  const seen = new Set<string>();
  const found: Alternative[] = [];
  const visit = (pointer: string, isBranch: boolean): void => {
    if (seen.has(pointer)) return;
    seen.add(pointer);
    const schema = valueAt(document, pointer);
    found.push({ document, pointer, isBranch, schema });
    if (!isObject(schema)) return;
    const node = resources.at(pointer);
    for (const { target } of node === undefined ? [] : referencesOf(node)) {
      if (target !== undefined && target.document === node?.document)
        visit(target.pointer, isBranch);
    }
    const all = schema["allOf"];
    if (Array.isArray(all)) {
      all.forEach((_, index) => visit(joinPointer(pointer, "allOf", index), isBranch));
    }
    for (const keyword of unions) {
      const members = schema[keyword];
      if (!Array.isArray(members)) continue;
      const several = members.filter((member) => !isNull(member)).length > 1;
      members.forEach((member, index) => {
        const branch = isBranch || several || isNull(member);
        visit(joinPointer(pointer, keyword, index), branch);
      });
    }
  };
  for (const pointer of [at.pointer, ...(at.also ?? [])])
    visit(pointer, at.branches?.includes(pointer) === true);
  return found;
}

/** True for the branch of a union that is null. */
export function isNull(schema: JsonValue | undefined): boolean {
  return isObject(schema) && schema["type"] === "null";
}
