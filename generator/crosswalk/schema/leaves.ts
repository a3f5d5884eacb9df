import type { Segment } from "../mapping/path.ts";
import { isArray, itemsOf, propertiesOf, type SchemaAt } from "./resolve.ts";
import { MAXIMUM_FIELDS, MAXIMUM_FIELD_DEPTH } from "../limits.ts";

/** A field of a schema, for the accounting. */
export interface Leaf extends SchemaAt {
  readonly segments: readonly Segment[];
  readonly required: boolean;
}

/**
 * Walks the fields of a schema. `visit` says per field whether it is dealt with; where it is not,
 * the walk goes on below, and fields with nothing below are given to `missing`. A schema inside
 * itself is not entered again.
 */
export function walkFields(
  start: SchemaAt,
  visit: (leaf: Leaf) => "done" | "deeper" | "missing",
  missing: (leaf: Leaf) => void,
): void {
  let visited = 0;
  const walk = (leaf: Leaf, above: readonly string[]): void => {
    if (++visited > MAXIMUM_FIELDS) return;
    const decision = leaf.segments.length === 0 ? "deeper" : visit(leaf);
    if (decision === "done") return;
    const isRecursive = above.includes(leaf.pointer) || above.length > MAXIMUM_FIELD_DEPTH;
    if (decision === "missing" || isRecursive) {
      missing(leaf);
      return;
    }
    const inside = [...above, leaf.pointer];
    const items = isArray(leaf) ? itemsOf(leaf) : undefined;
    if (items !== undefined) {
      const segments: Segment[] = [...leaf.segments, { kind: "each" }];
      walk({ ...items, segments, required: leaf.required }, inside);
      return;
    }
    const properties = propertiesOf(leaf);
    if (properties.size === 0 && leaf.segments.length > 0) {
      missing(leaf);
      return;
    }
    for (const [key, property] of properties) {
      const segments: Segment[] = [...leaf.segments, { kind: "key", key }];
      walk({ ...property, segments, required: leaf.required && property.required }, inside);
    }
  };
  walk({ ...start, segments: [], required: true }, []);
}
