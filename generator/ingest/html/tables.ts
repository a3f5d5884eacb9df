import { elementsIn, isElement, parsePage, positionOf, type Element, type Node } from "./dom.ts";
import { inlineText } from "./inline-text.ts";

/** A row of a table: its cells as Markdown. */
interface TableRow {
  readonly cells: readonly string[];
  readonly position: { readonly line: number; readonly column: number } | undefined;
}

/** A row of a table in a text, with its line there. */
export interface HtmlRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The tables of a text. */
export function tablesIn(text: string): HtmlRow[][] {
  return [...elementsIn(parsePage(text))]
    .filter(({ tagName }) => tagName === "table")
    .map((table) =>
      rowsOf(table).map(({ cells, position }) => ({ cells, line: position?.line ?? 1 })),
    );
}

/** The rows of a table itself, without those of tables inside of it. */
export function trsOf(table: Element): Element[] {
  return table.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === "tr" ? [child] : child.childNodes.filter(isElement)))
    .filter(({ tagName }) => tagName === "tr");
}

/** The cells of all rows of a table. */
export function rowsOf(table: Element): TableRow[] {
  const rows: TableRow[] = [];
  const stack: Node[] = [...table.childNodes].reverse();
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (!isElement(current)) continue;
    if (current.tagName === "tr") {
      const cells = current.childNodes
        .filter(isElement)
        .map((cell) => inlineText(cell).replaceAll("|", "\\|"));
      rows.push({ cells, position: positionOf(current) });
    } else
      for (let at = current.childNodes.length - 1; at >= 0; at--)
        stack.push(current.childNodes[at] as Node);
  }
  return rows;
}
