import { isObject, type JsonObject } from "../../json/values.ts";
import type { PageField } from "./page-operation.ts";
import type { SourceRange } from "./source-map.ts";
import { hasType } from "./vocabulary/types.ts";

/** A row of a table or a list, before nesting. */
export interface FlatRow {
  /** Name as it is written: `requester.email`, `items[].sku`. */
  readonly name: string;
  /** How deep the page shows it; rows of tables have 0. */
  readonly depth: number;
  readonly required: boolean;
  readonly schema: JsonObject;
  readonly source: SourceRange;
}

interface Node {
  readonly name: string;
  row: FlatRow;
  readonly children: Node[];
}

/**
 * The tree of fields that rows tell: by their depth, or by the dots of their names. An object that only
 * dots name is there as well, optional.
 */
export function nestRows(rows: readonly FlatRow[]): PageField[] {
  const roots: Node[] = [];
  const open: { node: Node; depth: number }[] = [];
  for (const row of rows) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= row.depth) open.pop();
    const siblings = open.at(-1)?.node.children ?? roots;
    open.push({ node: addPath(siblings, row), depth: row.depth });
  }
  return roots.map(toField);
}

/** Longest path of a name that is taken apart. */
const maximumSegments = 20;

function addPath(roots: Node[], row: FlatRow): Node {
  const segments = row.name.split(/\.(?=[^.])/);
  const isPath = segments.length > 1 && segments.length <= maximumSegments;
  const path = isPath ? segments : [row.name];
  let siblings = roots;
  for (const [index, segment] of path.entries()) {
    const isList = segment.endsWith("[]");
    const name = segment.replace(/(?:\[\])+$/, "");
    const isLast = index === path.length - 1;
    const known = siblings.find((node) => node.name === name);
    const object: JsonObject = { type: "object" };
    const holder: JsonObject = isList ? { type: "array", items: object } : object;
    const derived: FlatRow = {
      ...{ name, depth: row.depth, required: false, schema: holder },
      source: { ...row.source, kind: "derived", confidence: 0.95 },
    };
    if (known !== undefined && !(isLast && known.row.source.kind !== "derived")) {
      if (isLast) known.row = row;
      if (isLast) return known;
      // Brackets tell a list where the row of the field itself tells no type.
      if (isList && known.row.schema["type"] === undefined)
        known.row = { ...known.row, schema: { ...known.row.schema, ...holder } };
      siblings = known.children;
      continue;
    }
    const node: Node = { name, row: isLast ? row : derived, children: [] };
    siblings.push(node);
    if (isLast) return node;
    siblings = node.children;
  }
  throw new Error("a name has a segment");
}

function toField({ name, row, children }: Node, index: number): PageField {
  const { required, source } = row;
  const base = { name, row: index + 1, required, source };
  if (children.length === 0) return { ...base, schema: row.schema };
  return { ...base, schema: holderOf(row.schema), children: children.map(toField) };
}

/** The schema of something that has fields: what the row says, or an object where it says nothing. */
function holderOf(schema: JsonObject): JsonObject {
  const items = schema["items"];
  if (hasType(schema, "array")) return { ...schema, items: holderOf(isObject(items) ? items : {}) };
  return schema["type"] === undefined ? { ...schema, type: "object" } : schema;
}
