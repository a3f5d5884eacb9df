/** The cells of a line of a Markdown table. A `\|` in a cell is a bar, not a border; so is one in code. */
export function splitCells(text: string): string[] {
  const line = text.trim();
  const cells: string[] = [];
  let cell = "";
  for (let at = line.startsWith("|") ? 1 : 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === "\\" && line[at + 1] === "|") {
      cell += "|";
      at++;
    } else if (char === "|") {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  if (cell.trim() !== "") cells.push(cell.trim());
  return cells;
}
