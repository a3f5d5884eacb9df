import type { Line } from "../shared/lines.ts";

/** A row of a Markdown table: its cells by column title. */
export interface TableRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly line: Line;
}

/** Reads the table whose header is at or after `start`. A `\|` in a cell is a bar, not a border. */
export function readTable(lines: readonly Line[], start: number): TableRow[] {
  const header = lines.findIndex(
    ({ text }, index) =>
      index >= start &&
      text.startsWith("|") &&
      /^\|[\s:|-]+\|?$/.test(lines[index + 1]?.text ?? ""),
  );
  if (header === -1) return [];
  const columns = splitCells(lines[header]?.text ?? "");
  const rows: TableRow[] = [];
  for (const line of lines.slice(header + 2)) {
    if (!line.text.startsWith("|")) break;
    const values = splitCells(line.text);
    const cells = new Map(columns.map((column, index) => [column, values[index] ?? ""]));
    rows.push({ cells, line });
  }
  return rows;
}

function splitCells(text: string): string[] {
  const cells: string[] = [];
  let cell = "";
  for (let i = 1; i < text.length; i++) {
    const char = text[i] as string;
    if (char === "\\" && text[i + 1] === "|") {
      cell += "|";
      i++;
    } else if (char === "|") {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  if (cell.trim() !== "") cells.push(cell.trim());
  return cells;
}
