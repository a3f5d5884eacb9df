import type { Segment } from "../mapping/path.ts";
import { isArray, itemsOf, propertiesOf, type SchemaAt } from "./resolve.ts";

/** A field of a schema, for the accounting. */
export interface Leaf extends SchemaAt {
  readonly segments: readonly Segment[];
  readonly required: boolean;
}

/**
 * Walks the fields of a schema. `visit` says per field whether it is dealt with; where it is not,
 * the walk goes on below, and fields with nothing below are given to `missing`.
 */
export function walkFields(
  start: SchemaAt,
  visit: (leaf: Leaf) => "done" | "deeper" | "missing",
  missing: (leaf: Leaf) => void,
): void {
  const walk = (leaf: Leaf, depth: number): void => {
    const verdict = leaf.segments.length === 0 ? "deeper" : visit(leaf);
    if (verdict === "done") return;
    if (verdict === "missing" || depth > 12) {
      missing(leaf);
      return;
    }
    const items = isArray(leaf) ? itemsOf(leaf) : undefined;
    if (items !== undefined) {
      walk(
        { ...items, segments: [...leaf.segments, { kind: "each" }], required: leaf.required },
        depth + 1,
      );
      return;
    }
    const properties = propertiesOf(leaf);
    if (properties.size === 0 && leaf.segments.length > 0) {
      missing(leaf);
      return;
    }
    for (const [key, next] of properties) {
      walk(
        {
          document: next.document,
          pointer: next.pointer,
          segments: [...leaf.segments, { kind: "key", key }],
          required: leaf.required && next.required,
        },
        depth + 1,
      );
    }
  };
  walk({ ...start, segments: [], required: true }, 0);
}
