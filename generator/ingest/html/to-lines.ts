import {
  attributeOf,
  isElement,
  leavesOf,
  positionOf,
  textOf,
  type Element,
  type Node,
} from "./dom.ts";
import { readFieldRow } from "./field-rows.ts";
import { readHeading } from "../markdown/labels.ts";
import { rowsOf, trsOf } from "./tables.ts";
import {
  findEndpointIn,
  isHeadingOfObject,
  isSummary,
  foldableJson,
  readEndpointElement,
  readSectionHeading,
  readServers,
  readStatusHeading,
  readStatusTabs,
  type StatusTabs,
} from "./operation-markup.ts";
import { isDialog } from "./scalar/markup.ts";
import { isScalarItem, readScalarElement, scalarEndpoint } from "./scalar/sections.ts";
import { addLine, writeCode, writeFence, writeSpaced, type Writer } from "./line-writer.ts";
import {
  collapse,
  inline,
  inlineText,
  isHidden,
  isInline,
  isNavigation,
  skipped,
} from "./inline-text.ts";

/** A page as Markdown lines, each with where it stands in the file. */
export interface PageLines {
  readonly text: string;
  readonly positions: readonly { readonly line: number; readonly column: number }[];
  /** Endpoints and rows of fields are written as Markdown, because their tool marks them. */
  readonly isReference: boolean;
}

const paragraphs = new Set(["p", "blockquote", "dt", "dd", "figcaption", "summary"]);

/** Deepest nesting of elements that is read; below it the text counts as one line. */
const maximumDepth = 400;

/**
 * Writes what a browser shows as Markdown: headings, lists, tables and code as such, text as lines. Elements
 * side by side are lines of their own, where the page puts no text between them: so are name, type and
 * badges of a row. Anchors of rows are kept, because they tell nesting.
 */
export function toPageLines(nodes: readonly Node[]): PageLines {
  const writer: Writer = {
    lines: [],
    positions: [],
    position: { line: 1, column: 1 },
    tabs: [],
    endpoint: [],
    isReference: false,
  };
  writeAll(nodes, writer, { depth: 0, list: 0 });
  const { lines, positions, isReference } = writer;
  return { text: `${lines.join("\n")}\n`, positions, isReference };
}

interface Context {
  readonly depth: number;
  /** Nesting of lists. */
  readonly list: number;
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
  const isPanel = attributeOf(node, "role") === "tabpanel" && writer.tabs.length > 0;
  if (skipped.has(tagName) || (isHidden(node) && !isPanel)) return;
  if (isNavigation(node) || isDialog(node)) return;
  writer.position = positionOf(node) ?? writer.position;
  if (writeToolMarkup(node, writer, context)) return;
  const anchor = attributeOf(node, "id") ?? "";
  if (/^(?:body|response|parameter|authorization)-/.test(anchor)) addLine(writer, `[](#${anchor})`);
  const heading = headingIn(node);
  if (heading !== undefined) {
    writeHeading(heading, writer);
    if (isHeadingOfObject(heading)) addLine(writer, "{");
  }
  if (heading !== undefined) return;
  if (tagName === "pre") writeCode(node, writer);
  else if (tagName === "table") writeTable(node, writer, context);
  else if (tagName === "ul" || tagName === "ol") writeList(node, writer, context);
  else if (paragraphs.has(tagName) || isText(node)) {
    const text = inlineText(node);
    if (tagName === "dt" || tagName === "dd") writeTerm(tagName, text, writer);
    else if (paragraphs.has(tagName)) writeSpaced(writer, text);
    else if (text !== "") addLine(writer, text);
  } else if (context.depth >= maximumDepth) addLine(writer, inlineText(node));
  else {
    // Stoplight has the rows of an object's fields next to its own row.
    const level = Number(/^\d{1,2}$/.exec(attributeOf(node, "data-level") ?? "")?.[0] ?? 0);
    const list = Math.max(level, context.list);
    writeAll(node.childNodes, writer, { depth: context.depth + 1, list });
  }
}

/** Writes what the markup of a documentation tool tells: rows of fields, endpoints, statuses. */
function writeToolMarkup(node: Element, writer: Writer, context: Context): boolean {
  const tabs = readStatusTabs(node);
  if (tabs !== undefined) {
    writeTabs(tabs, writer);
    return true;
  }
  if (isOperation(node)) writer.endpoint = findEndpointIn(node) ?? [];
  writer.endpoint = [...(scalarEndpoint(node) ?? writer.endpoint)];
  writer.isReference ||= writer.endpoint.length > 0 || isSummary(node);
  const lines = readScalarElement(node);
  if (lines !== undefined) {
    for (const line of lines) addLine(writer, line);
    return true;
  }
  if (attributeOf(node, "role") === "tabpanel" && writer.tabs.length > 0) {
    const [status = "", ...later] = writer.tabs.splice(0);
    writeSpaced(writer, `### ${status}`);
    // Tabs inside of the panel, e.g. of media types, have panels of their own.
    writeAll(node.childNodes, writer, { ...context, depth: context.depth + 1 });
    writer.tabs = later;
    return true;
  }
  const sample = foldableJson(node);
  if (sample !== undefined) {
    writeFence(sample, "json", writer);
    return true;
  }
  const section = readSectionHeading(node);
  const server = readServers(node);
  if (section !== undefined) writeSpaced(writer, `## ${section}`);
  if (server !== undefined) addLine(writer, server);
  if (section !== undefined || server !== undefined) return true;
  const status = readStatusHeading(node);
  const before = writer.lines.findLast((line) => line !== "");
  const endpoint = status === undefined ? readEndpointElement(node, before) : undefined;
  if (status !== undefined) writeSpaced(writer, `### ${status}`);
  for (const line of endpoint ?? []) writeSpaced(writer, line);
  return status !== undefined || endpoint !== undefined || writeField(node, writer, context);
}

/** Redoc shows the endpoint of an operation below its fields. */
const isOperation = (node: Element) =>
  /(?:^|\/)operation\//.test(attributeOf(node, "data-section-id") ?? "");

/** Tabs of statuses: their panels follow; where each has not its own, only that of the chosen tab does. */
function writeTabs({ statuses, chosen, hasPanels }: StatusTabs, writer: Writer): void {
  if (hasPanels) {
    writer.tabs = [...statuses];
    return;
  }
  const others = statuses.filter((status) => status !== chosen);
  for (const status of [...others, chosen]) writeSpaced(writer, `### ${status}`);
}

/** Writes the row of a field as a list item, what more it says and the rows of its fields indented below it. */
function writeField(node: Element, writer: Writer, context: Context): boolean {
  const row = readFieldRow(node);
  if (row === undefined) return false;
  writer.isReference = true;
  const indent = "  ".repeat(context.list);
  addLine(writer, `${indent}- ${row.head}`);
  for (const text of row.more) addLine(writer, `${indent}  - ${text}`);
  const inner = { depth: context.depth + 1, list: context.list + 1 };
  for (const child of row.inner) writeNode(child, writer, inner);
  return true;
}

/** Text with inline elements between is one line; elements alone are lines of their own. */
function isText({ childNodes }: Element): boolean {
  const hasText = childNodes.some(
    (child) => child.nodeName === "#text" && collapse(textOf(child)) !== "",
  );
  if (hasText) return childNodes.every((child) => !isElement(child) || isInline(child));
  const elements = childNodes.filter(isElement);
  const [first] = elements;
  const isLabelled = first !== undefined && /:$/.test(leavesOf(first).join(" "));
  return (
    elements.length > 0 &&
    elements.every((child) =>
      isLabelled ? isInline(child) : inline.has(child.tagName) && child.tagName !== "code",
    )
  );
}

/** A heading, or an unfolding line that is or has one. */
function headingIn(node: Element): Element | undefined {
  if (/^h[1-6]$/.test(node.tagName)) return node;
  if (node.tagName === "summary" && readHeading(leavesOf(node).join(" ")).section !== "other")
    return node;
  const children = node.tagName === "summary" ? node.childNodes.filter(isElement) : [];
  return children.find(({ tagName }) => /^h[1-6]$/.test(tagName));
}

/** A list of terms is a list of fields, if of anything: the term is an item, what is said of it stands below. */
function writeTerm(tagName: "dt" | "dd", text: string, writer: Writer): void {
  if (text !== "") addLine(writer, tagName === "dt" ? `- ${text}` : `  ${text}`);
}

/** Level of an unfolding line that is a heading. */
const unfoldingLevel = 4;

function writeHeading(node: Element, writer: Writer): void {
  const leaves = leavesOf(node);
  // A badge after the words of a heading is no part of them.
  const isBadged = leaves.length > 1 && leaves.at(-1) === "required";
  const text = isBadged ? leaves.slice(0, -1).join(" ") : inlineText(node);
  writeSpaced(
    writer,
    `${"#".repeat(Number(/\d/.exec(node.tagName)?.[0] ?? unfoldingLevel))} ${text}`,
  );
  for (const line of writer.endpoint.splice(0)) writeSpaced(writer, line);
}

function writeTable(node: Element, writer: Writer, context: Context): void {
  if (hasFieldRows(node)) {
    addLine(writer, "");
    writeFieldRows(node, writer, context);
    return;
  }
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

const hasFieldRows = (table: Element) =>
  trsOf(table).some(
    (row) => readFieldRow(row) !== undefined || readStatusHeading(row) !== undefined,
  );

/** The rows of a table of fields; a row that holds another table holds the fields of the row before it. */
function writeFieldRows(table: Element, writer: Writer, context: Context): void {
  for (const row of trsOf(table)) {
    writer.position = positionOf(row) ?? writer.position;
    if (writeField(row, writer, context)) continue;
    const status = readStatusHeading(row);
    if (status !== undefined) writeSpaced(writer, `### ${status}`);
    writeAll(row.childNodes, writer, { depth: context.depth + 1, list: context.list + 1 });
  }
}

function writeList(node: Element, writer: Writer, context: Context): void {
  addLine(writer, "");
  for (const item of node.childNodes.filter(isElement)) {
    if (writeField(item, writer, context)) continue;
    if (isScalarItem(item)) {
      writeAll(item.childNodes, writer, { ...context, depth: context.depth + 1 });
      continue;
    }
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
