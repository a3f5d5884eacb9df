import { childrenOf } from "../../json/openapi-walk.ts";
import { parsePointer } from "../../json/pointer.ts";
import { isObject } from "../../json/values.ts";
import type { SchemaNode } from "../../schema/node.ts";
import type { Resources } from "../../schema/references.ts";

/**
 * Tells whether a schema's meaning depends on the schemas around it: something that it refers to has a
 * `$dynamicRef` for which several resources have an anchor (JSON Schema 2020-12 core section 8.2.3.2).
 */
export function createScopeTest(
  resources: Resources,
  follow: (node: SchemaNode) => readonly SchemaNode[],
): (node: SchemaNode) => boolean {
  const known = new Map<string, boolean>();

  function isDynamic(node: SchemaNode): boolean {
    const reference = isObject(node.schema) ? node.schema["$dynamicRef"] : undefined;
    if (typeof reference !== "string") return false;
    const anchor = resources.resolveDynamic(node, reference)?.dynamic;
    return anchor !== undefined && resources.dynamicAnchors(anchor).length > 1;
  }

  function search(root: SchemaNode): boolean {
    const seen = new Set<string>();
    const pending = [root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (seen.has(node.key) || !isObject(node.schema)) continue;
      seen.add(node.key);
      if (isDynamic(node)) return true;
      const parent = node;
      const children = childrenOf(node.schema, "schema", "").filter(
        ({ kind }) => kind === "schema",
      );
      for (const { pointer } of children) {
        pending.push(resources.child(parent, ...parsePointer(pointer)));
      }
      pending.push(...follow(node));
    }
    return false;
  }

  return (node) => {
    if (!resources.hasDynamicScope) return false;
    const { key } = node;
    const result = known.get(key) ?? search(node);
    known.set(key, result);
    return result;
  };
}
