import { attributeOf, isElement, positionOf, textOf, type Element, type Node } from "./dom.ts";

/** A page as Markdown lines, each with where it stands in the file. */
export interface PageLines {
  readonly text: string;
  readonly positions: readonly { readonly line: number; readonly column: number }[];
}

/** Elements that are no content, or chrome of the site. */
const skipped = new Set([
  "script",
  "style",
  "noscript",
  "svg",
  "nav",
  "footer",
  "template",
  "head",
  "iframe",
  "option",
  "img",
  "video",
  "aside",
]);
const inline = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "br",
  "cite",
  "code",
  "em",
  "i",
  "kbd",
  "mark",
  "q",
  "s",
  "samp",
  "small",
  "strong",
  "sub",
  "sup",
  "time",
  "u",
  "var",
  "wbr",
  "font",
]);
const paragraphs = new Set(["p", "blockquote", "dt", "dd", "figcaption", "summary"]);

/** Deepest nesting of elements that is read; below it the text counts as one line. */
const maximumDepth = 400;

interface Position {
  readonly line: number;
  readonly column: number;
}

interface Writer {
  readonly lines: string[];
  readonly positions: Position[];
  position: Position;
}

/**
 * Writes what a browser shows as Markdown: headings, lists, tables and code as such, text as lines. Elements
 * side by side are lines of their own, where the page puts no text between them: so are name, type and
 * badges of a row. Anchors of rows are kept, because they tell nesting.
 */
export function toPageLines(nodes: readonly Node[]): PageLines {
  const writer: Writer = { lines: [], positions: [], position: { line: 1, column: 1 } };
  writeAll(nodes, writer, { depth: 0, list: 0 });
  return { text: `${writer.lines.join("\n")}\n`, positions: writer.positions };
}

interface Context {
  readonly depth: number;
  /** Nesting of lists. */
  readonly list: number;
}

function addLine(writer: Writer, text: string): void {
  if (text === "" && (writer.lines.at(-1) ?? "") === "") return;
  writer.lines.push(text);
  writer.positions.push(writer.position);
}

function writeAll(nodes: readonly Node[], writer: Writer, context: Context): void {
  for (const node of nodes) writeNode(node, writer, context);
}

function writeNode(node: Node, writer: Writer, context: Context): void {
  if (!isElement(node)) {
    const text = collapse(textOf(node));
    if (node.nodeName !== "#text" || text === "") return;
    writer.position = positionOf(node) ?? writer.position;
    addLine(writer, text);
    return;
  }
  const { tagName } = node;
  if (skipped.has(tagName) || isHidden(node)) return;
  writer.position = positionOf(node) ?? writer.position;
  const anchor = attributeOf(node, "id") ?? "";
  if (/^(?:body|response|parameter|authorization)-/.test(anchor)) addLine(writer, `[](#${anchor})`);
  if (/^h[1-6]$/.test(tagName)) writeSpaced(writer, headingOf(node));
  else if (tagName === "pre") writeCode(node, writer);
  else if (tagName === "table") writeTable(node, writer);
  else if (tagName === "ul" || tagName === "ol") writeList(node, writer, context);
  else if (paragraphs.has(tagName) || isText(node)) {
    const text = inlineText(node);
    if (paragraphs.has(tagName)) writeSpaced(writer, text);
    else if (text !== "") addLine(writer, text);
  } else if (context.depth >= maximumDepth) addLine(writer, inlineText(node));
  else writeAll(node.childNodes, writer, { ...context, depth: context.depth + 1 });
}

const isHidden = (node: Element) =>
  attributeOf(node, "hidden") !== undefined || /\bsr-only\b/.test(attributeOf(node, "class") ?? "");

/** Text with inline elements between is one line; elements alone are lines of their own. */
function isText({ childNodes }: Element): boolean {
  const hasText = childNodes.some(
    (child) => child.nodeName === "#text" && collapse(textOf(child)) !== "",
  );
  if (hasText) return childNodes.every((child) => !isElement(child) || isInline(child));
  const elements = childNodes.filter(isElement);
  return (
    elements.length > 0 &&
    elements.every((child) => inline.has(child.tagName) && child.tagName !== "code")
  );
}

const isInline = (element: Element): boolean =>
  inline.has(element.tagName) ||
  (element.tagName === "span" &&
    element.childNodes.every((child) => !isElement(child) || isInline(child)));

const headingOf = (node: Element) => `${"#".repeat(Number(node.tagName[1]))} ${inlineText(node)}`;

function writeSpaced(writer: Writer, text: string): void {
  if (text.replace(/^#+ ?/, "") === "") return;
  addLine(writer, "");
  addLine(writer, text);
  addLine(writer, "");
}

const collapse = (text: string) => text.replaceAll(/[\s\u00a0]+/g, " ").trim();

/** The text of an element on one line, code in backticks, line breaks as `<br>` in cells. */
function inlineText(node: Element): string {
  const parts: string[] = [];
  const stack: { node: Node; isEnd: boolean }[] = node.childNodes
    .map((child) => ({ node: child, isEnd: false }))
    .reverse();
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node: current, isEnd } = item;
    if (!isElement(current)) {
      if (current.nodeName === "#text") parts.push(textOf(current).replaceAll(/[\s\u00a0]+/g, " "));
      continue;
    }
    if (skipped.has(current.tagName) || isHidden(current)) continue;
    if (current.tagName === "code") parts.push("`");
    if (isEnd) continue;
    if (current.tagName === "br") parts.push(" ");
    if (!isInline(current)) parts.push(" ");
    stack.push({ node: current, isEnd: true });
    for (let at = current.childNodes.length - 1; at >= 0; at--)
      stack.push({ node: current.childNodes[at] as Node, isEnd: false });
  }
  return collapse(parts.join("")).replaceAll(/` ([^`]*) `/g, "`$1`");
}

function writeCode(node: Element, writer: Writer): void {
  const text = rawText(node).replace(/\n$/, "");
  const language =
    /\blang(?:uage)?-([\w+-]+)/.exec(
      `${attributeOf(node, "class") ?? ""} ${node.childNodes
        .filter(isElement)
        .map((child) => attributeOf(child, "class") ?? "")
        .join(" ")}`,
    )?.[1] ?? "";
  addLine(writer, "");
  addLine(writer, `\`\`\`${language}`);
  const { line } = writer.position;
  for (const [index, part] of text.split("\n").entries()) {
    writer.position = { line: line + index, column: 1 };
    writer.lines.push(part);
    writer.positions.push(writer.position);
  }
  addLine(writer, "```");
  addLine(writer, "");
}

function rawText(node: Element): string {
  let text = "";
  const stack: Node[] = [...node.childNodes].reverse();
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (!isElement(current)) text += textOf(current);
    else if (current.tagName === "br") text += "\n";
    else {
      for (let at = current.childNodes.length - 1; at >= 0; at--)
        stack.push(current.childNodes[at] as Node);
      // Some highlighters put each line into an element of its own.
      if (
        /\bline\b/.test(attributeOf(current, "class") ?? "") &&
        text !== "" &&
        !text.endsWith("\n")
      )
        text += "\n";
    }
  }
  return text;
}

function writeTable(node: Element, writer: Writer): void {
  const rows = rowsOf(node);
  const [header] = rows;
  if (header === undefined) return;
  addLine(writer, "");
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  for (const [index, { cells, position }] of rows.entries()) {
    writer.position = position ?? writer.position;
    addLine(writer, `| ${cells.join(" | ")} |`);
    if (index === 0) addLine(writer, `|${" --- |".repeat(width)}`);
  }
  addLine(writer, "");
}

function rowsOf(table: Element): { cells: string[]; position: Position | undefined }[] {
  const rows: { cells: string[]; position: Position | undefined }[] = [];
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

function writeList(node: Element, writer: Writer, context: Context): void {
  addLine(writer, "");
  for (const item of node.childNodes.filter(isElement)) {
    const inner = item.childNodes.filter(
      (child) => isElement(child) && /^(?:ul|ol|pre|table)$/.test(child.tagName),
    );
    const own = {
      ...item,
      childNodes: item.childNodes.filter((child) => !inner.includes(child)),
    } as Element;
    writer.position = positionOf(item) ?? writer.position;
    const text = inlineText(own);
    if (text !== "") addLine(writer, `${"  ".repeat(context.list)}- ${text}`);
    writeAll(inner, writer, { depth: context.depth + 1, list: context.list + 1 });
  }
}
