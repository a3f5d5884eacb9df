import { hasType } from "../shared/vocabulary/types.ts";
import type { Row } from "./fields.ts";

/** A row with the rows of its fields. */
export interface NestedRow {
  readonly row: Row;
  /** Position among all rows of the table, from 1. */
  readonly position: number;
  readonly children: NestedRow[];
}

interface OpenRow {
  readonly nested: NestedRow;
  /** Index of the last row of its fields, where the page shows it. */
  readonly last: number | undefined;
}

/**
 * The tree of a table's rows. Where the fields of an object begin is shown, where they end only by the
 * button below the items of an array: of rows that may belong to an object or to what contains it, the first
 * is the object's and the others are not placed.
 */
export function nestRows(rows: readonly Row[]): { roots: NestedRow[]; unplaced: Row[] } {
  const ends = endsOfItems(rows);
  const roots: NestedRow[] = [];
  const unplaced: Row[] = [];
  const open: OpenRow[] = [];
  for (const [index, row] of rows.entries()) {
    while (open.some(({ last }) => last !== undefined && last < index)) open.pop();
    while (repeats(open.at(-1), row)) open.pop();
    const holder = open.at(-1);
    const siblings = holder?.nested.children ?? roots;
    if (holder !== undefined && holder.last === undefined && siblings.length > 0) {
      unplaced.push(row);
      continue;
    }
    const nested: NestedRow = { row, position: index + 1, children: [] };
    siblings.push(nested);
    if (row.isOpen) open.push({ nested, last: ends.get(index) });
  }
  return { roots, unplaced };
}

/** An object has no two fields of one name: a row with the name of one that is there already is another's. */
const repeats = (holder: OpenRow | undefined, { name }: Row) =>
  holder !== undefined &&
  holder.last === undefined &&
  name !== undefined &&
  holder.nested.children.some(({ row }) => row.name === name);

/** Indexes of arrays to the index of the last field of their items, where a button shows it. */
function endsOfItems(rows: readonly Row[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.isOpen && hasType(row.schema, "array")) open.push(index);
    const holder = row.endsItems ? open.pop() : undefined;
    if (holder !== undefined) ends.set(holder, index);
  }
  return ends;
}
