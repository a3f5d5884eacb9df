import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonValue } from "../../json/values.ts";
import { minimumConfidence } from "../overlay/apply.ts";
import type { Locate } from "../types.ts";
import { typeWord } from "./kinds.ts";

/** A row of a page's table whose name is lost (`x-crosswalk-unnamed`). */
export interface UnnamedRow {
  /** Position among all rows of the table, from 1. */
  readonly row: number;
  readonly required: boolean;
  /** Parameters only. */
  readonly in?: string;
  readonly schema: JsonValue;
  readonly pointer: string;
}

/** What an overlay says about a row (`x-crosswalk-names.rows`). */
interface Naming {
  readonly name: string;
  readonly confidence: number;
  readonly pointer: string;
}

export interface NamedRow extends UnnamedRow {
  readonly name: string;
  readonly namePointer: string;
}

/** The rows of a table after names were matched with them. */
export interface MatchedRows {
  readonly named: readonly NamedRow[];
  readonly unnamed: readonly UnnamedRow[];
}

/** Reads the rows that a reader left unnamed; `pointer` is that of the list. */
export function readRows(list: JsonValue | undefined, pointer: string): UnnamedRow[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => {
    if (!isObject(item) || typeof item["row"] !== "number") return [];
    return [
      {
        row: item["row"],
        required: item["required"] === true,
        ...(typeof item["in"] === "string" ? { in: item["in"] } : {}),
        schema: item["schema"] ?? {},
        pointer: joinPointer(pointer, index),
      },
    ];
  });
}

/**
 * Zips names with rows. Reports names for rows that are not there, names given twice or already
 * taken, a checksum of kinds that no longer fits (then nothing is named), and each row that
 * stays without a sure name.
 */
export function matchRows(
  rows: readonly UnnamedRow[],
  names: { readonly value: JsonValue | undefined; readonly pointer: string },
  taken: { readonly names: ReadonlySet<string>; readonly kinds?: (row: number) => string },
  context: { readonly locate: Locate; readonly diagnostics: Diagnostics },
): MatchedRows {
  const { locate, diagnostics } = context;
  const fail = (message: string, pointer: string) =>
    diagnostics.report({ code: "names-mismatch", message, pointer, location: locate(pointer) });
  const namings = readNamings(names, fail);
  const shifted = checkKinds(rows, names, taken.kinds, fail);
  const used = new Set(taken.names);
  const named: NamedRow[] = [];
  const unnamed: UnnamedRow[] = [];
  for (const row of rows) {
    const naming = namings.get(keyOf(row)) ?? namings.get(String(row.row));
    namings.delete(keyOf(row));
    namings.delete(String(row.row));
    if (shifted || naming === undefined || naming.confidence < minimumConfidence) {
      unnamed.push(row);
      reportUnnamed(row, naming, context);
    } else if (used.has(slot(row, naming.name))) {
      fail(`row ${row.row} is named \`${naming.name}\`, which is taken already`, naming.pointer);
      unnamed.push(row);
    } else {
      used.add(slot(row, naming.name));
      named.push({ ...row, name: naming.name, namePointer: naming.pointer });
    }
  }
  for (const [row, naming] of namings)
    fail(`there is no row ${row} without a name for \`${naming.name}\``, naming.pointer);
  return { named, unnamed };
}

/** Rows of several tables of parameters may share a number: `query:1` and `header:1`. */
function keyOf(row: UnnamedRow): string {
  return row.in === undefined ? String(row.row) : `${row.in}:${row.row}`;
}

/** A parameter's name is unique within its place only. */
function slot(row: UnnamedRow, name: string): string {
  return row.in === undefined ? name : `${row.in}:${name}`;
}

function readNamings(
  names: { readonly value: JsonValue | undefined; readonly pointer: string },
  fail: (message: string, pointer: string) => void,
): Map<string, Naming> {
  const rows = isObject(names.value) ? names.value["rows"] : undefined;
  const namings = new Map<string, Naming>();
  if (!isObject(rows)) return namings;
  for (const [row, entry] of Object.entries(rows)) {
    const pointer = joinPointer(names.pointer, "rows", row);
    const unknown = isObject(entry)
      ? Object.keys(entry).find((key) => !["name", "confidence", "evidence"].includes(key))
      : undefined;
    if (unknown !== undefined) fail(`row ${row}: \`${unknown}\` is not a key of a name`, pointer);
    else if (!isObject(entry)) fail(`row ${row} needs \`{name, confidence, evidence}\``, pointer);
    else if (typeof entry["name"] === "string" && entry["name"] !== "")
      namings.set(row, {
        name: entry["name"],
        confidence: Number(entry["confidence"] ?? 0),
        pointer,
      });
  }
  return namings;
}

/** True when the overlay carries a checksum and the page's rows no longer give it. */
function checkKinds(
  rows: readonly UnnamedRow[],
  names: { readonly value: JsonValue | undefined; readonly pointer: string },
  namedKinds: ((row: number) => string) | undefined,
  fail: (message: string, pointer: string) => void,
): boolean {
  const kinds = isObject(names.value) ? names.value["kinds"] : undefined;
  if (typeof kinds !== "string") return false;
  const expected = kinds.split(",").map((kind) => kind.trim());
  const byRow = new Map(rows.map((row) => [row.row, typeWord(row.schema)]));
  const count = Math.max(expected.length, ...byRow.keys());
  for (let row = 1; row <= count; row++) {
    const actual = byRow.get(row) ?? namedKinds?.(row) ?? "missing";
    if (actual === expected[row - 1]) continue;
    fail(
      `row ${row} is ${actual} and the names were given for ${expected[row - 1] ?? "no such row"}: the page has changed`,
      joinPointer(names.pointer, "kinds"),
    );
    return true;
  }
  return false;
}

function reportUnnamed(
  row: UnnamedRow,
  naming: Naming | undefined,
  { locate, diagnostics }: { readonly locate: Locate; readonly diagnostics: Diagnostics },
): void {
  const candidate =
    naming === undefined
      ? "no name is known"
      : `perhaps \`${naming.name}\` (confidence ${naming.confidence})`;
  diagnostics.report({
    code: "field-unnamed",
    message: `row ${row.row}${row.in === undefined ? "" : ` of the ${row.in} parameters`} (${typeWord(row.schema)}${row.required ? ", required" : ""}): ${candidate}`,
    pointer: row.pointer,
    location: locate(row.pointer),
  });
}
