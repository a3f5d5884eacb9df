import { valueOfText } from "../shared/vocabulary/types.ts";
import { withoutMarkup } from "./blocks.ts";
import type { MarkdownPart } from "./read-sections.ts";
import { addValues, type MarkdownRow } from "./rows.ts";

/**
 * The parts with the values of enumerations that stand in a table of their own, below the rows that have them.
 * Values of a row that is not above, or is twice, stay rows of that table, so that they are told.
 */
export function withEnumeratedValues(parts: readonly MarkdownPart[]): MarkdownPart[] {
  const result: MarkdownPart[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    const isValues = isEnumerationHeading(part.heading?.text ?? "");
    if (!isValues || before === undefined) {
      result.push(part);
      continue;
    }
    const values = valuesByName(part);
    const unused = new Set(values.keys());
    const rows = before.rows.map((row): MarkdownRow => {
      const key = keyIn(before.rows, row, values);
      const listed = key === undefined ? undefined : values.get(key);
      if (key === undefined || listed === undefined) return row;
      unused.delete(key);
      const schema = { ...row.schema };
      addValues(
        schema,
        listed.map((value) => valueOfText(value, schema) ?? value),
      );
      return { ...row, schema, lacksValues: false };
    });
    // What stands below the table belongs to the operation as well.
    const fences = [...before.fences, ...part.fences];
    const prose = [...before.prose, ...part.prose];
    result[result.length - 1] = { ...before, rows, fences, prose };
    if (unused.size > 0)
      result.push({
        ...part,
        ...{ fences: [], prose: [] },
        rows: part.rows.filter((row) => unused.has(keyOf(row))),
      });
  }
  return result;
}

/** True for the heading of such a table. */
export const isEnumerationHeading = (text: string): boolean => /^Enumerated Values$/i.test(text);

/** A row's name with its depth: `kind` and `» kind` are two. */
const keyOf = ({ name, depth }: MarkdownRow) => `${depth} ${name}`;

/** The key of a row's values; the table of values may have the names without their depth. */
function keyIn(
  rows: readonly MarkdownRow[],
  row: MarkdownRow,
  values: ReadonlyMap<string, string[]>,
): string | undefined {
  const isOnly = (test: (one: MarkdownRow) => boolean) => rows.filter(test).length === 1;
  if (values.has(keyOf(row)) && isOnly((one) => keyOf(one) === keyOf(row))) return keyOf(row);
  const bare = `0 ${row.name}`;
  return values.has(bare) && isOnly(({ name }) => name === row.name) ? bare : undefined;
}

/** The values of the table `| Parameter | Value |`, by the names of its first column. */
function valuesByName({ rows, tables }: MarkdownPart): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const cells = tables.flatMap((table) => table.rows);
  for (const row of rows) {
    const line = cells.find((one) => one.line.number === row.source.line);
    const value = withoutMarkup(line?.cells[1] ?? "");
    if (value !== "") values.set(keyOf(row), [...(values.get(keyOf(row)) ?? []), value]);
  }
  return values;
}
