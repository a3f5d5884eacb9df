import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { getOwn } from "./own-property.ts";
import { isPlaceholder } from "./sample.ts";

/**
 * Whether the rows that follow begin with the fields of a row's object, or of its array's items. `maybe`: the page
 * shows the same whether it shows them or not.
 */
export type InnerRows = "shown" | "maybe" | "hidden";

/** A row of a page without indentation. */
export interface IndentlessRow {
  readonly name?: string;
  readonly inner: InnerRows;
}

/** A row with the rows of its fields. */
export interface NestedRow<Row> {
  readonly row: Row;
  /** Position among all rows of the table, from 1. */
  readonly position: number;
  readonly children: NestedRow<Row>[];
}

interface Evidence {
  /** Indexes of rows to the index of the last row of their fields, where the page shows it. */
  readonly ends: ReadonlyMap<number, number>;
  /** A value of what the table describes, which the page shows. */
  readonly sample: JsonValue | undefined;
}

interface Holder<Row> {
  readonly children: NestedRow<Row>[];
  /** Undefined for the table itself. */
  readonly row?: Row;
  readonly last?: number;
  /** Its value in the sample. */
  readonly sample: JsonObject | undefined;
}

/**
 * The tree of a table's rows, of a text that has lost the indentation. Where the fields of an object begin is
 * shown, where they end seldom is. What may belong to an object or to what contains it, and is in no sample, is
 * not placed.
 */
export function nestFlatRows<Row extends IndentlessRow>(
  rows: readonly Row[],
  { ends, sample }: Evidence,
): { roots: NestedRow<Row>[]; unplaced: Row[] } {
  const roots: NestedRow<Row>[] = [];
  const unplaced: Row[] = [];
  const own = namesOfTable(rows, sample);
  // A tool prints all fields, but for those of objects that the page shows folded.
  const isComplete = sample !== undefined && isPlaceholder(sample);
  const holders: Holder<Row>[] = [{ children: roots, sample: objectIn(sample) }];
  // Below an object that is not placed, nothing is.
  let isLost = false;
  for (const [index, row] of rows.entries()) {
    while (holders.some(({ last }) => last !== undefined && last < index)) holders.pop();
    const isOwn = row.name !== undefined && own.has(row.name);
    const isOpen = holders.every(({ last }) => last === undefined);
    const depth = isOwn && isOpen ? 0 : isLost ? undefined : depthOf(row, holders, isComplete);
    if (depth === undefined) {
      isLost ||= row.inner !== "hidden";
      unplaced.push(row);
      continue;
    }
    isLost = false;
    holders.length = depth + 1;
    const holder = holders[depth] as Holder<Row>;
    const nested: NestedRow<Row> = { row, position: index + 1, children: [] };
    holder.children.push(nested);
    if (row.inner === "hidden") continue;
    const last = ends.get(index);
    const { sample: whole } = holder;
    const value =
      row.name === undefined || whole === undefined ? undefined : getOwn(whole, row.name);
    holders.push({
      ...{ children: nested.children, row, sample: objectIn(value) },
      ...(last === undefined ? {} : { last }),
    });
  }
  return { roots, unplaced };
}

/** Names that the sample of the whole has, and one row only: all fields of the whole are shown, so that the row is its. */
function namesOfTable<Row extends IndentlessRow>(
  rows: readonly Row[],
  sample: JsonValue | undefined,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of rows)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set(Object.keys(objectIn(sample) ?? {}).filter((name) => counts.get(name) === 1));
}

/** Index of the holder that a row belongs to; undefined where it may belong to several. */
function depthOf<Row extends IndentlessRow>(
  { name }: Row,
  holders: readonly Holder<Row>[],
  isComplete: boolean,
): number | undefined {
  if (holders.length === 1) return 0;
  const has = ({ children }: Holder<Row>) =>
    name !== undefined && children.some(({ row }) => row.name === name);
  // What contains an object whose end is shown is closed until then.
  const lowest = holders.findLastIndex(({ last }) => last !== undefined);
  const possible = holders.flatMap((holder, at) => {
    const isClosed = at < Math.max(lowest, 0);
    // An object has no two fields of one name.
    return isClosed || has(holder) ? [] : [at];
  });
  const [only] = possible;
  if (only === undefined || possible.length === 1) return only;
  const top = holders.at(-1);
  // Where they are shown, the first is the object's.
  if (top?.row?.inner === "shown" && top.children.length === 0) return holders.length - 1;
  return inSample(name, possible, { holders, isComplete });
}

/** The one holder that has the name in the sample, if the sample has all of them, or a tool printed it. */
function inSample<Row>(
  name: string | undefined,
  possible: readonly number[],
  {
    holders,
    isComplete,
  }: { readonly holders: readonly Holder<Row>[]; readonly isComplete: boolean },
): number | undefined {
  const isUnknown = (at: number) => holders[at]?.sample === undefined;
  if (name === undefined || (!isComplete && possible.some(isUnknown))) return undefined;
  const having = possible.filter(
    (at) => isUnknown(at) || Object.hasOwn(holders[at]?.sample ?? {}, name),
  );
  return having.length === 1 ? having[0] : undefined;
}

/** An object with members, or that of the first item. */
function objectIn(value: JsonValue | undefined): JsonObject | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return isObject(one) && Object.keys(one).length > 0 ? one : undefined;
}
