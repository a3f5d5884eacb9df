import { createRequire } from "node:module";
import type * as Parse5 from "parse5";

/** A node of the tree that a browser makes of a page. */
export type Node = Parse5.DefaultTreeAdapterTypes.ChildNode;
/** An element of the tree. */
export type Element = Parse5.DefaultTreeAdapterTypes.Element;

/** Parses a page as browsers do, with the line and column of each node. The parser is loaded when a page needs it. */
export function parsePage(text: string): readonly Node[] {
  const require = createRequire(import.meta.url);
  const { parse } = require("parse5") as typeof Parse5;
  const { childNodes } = parse(text, { sourceCodeLocationInfo: true });
  joinTexts(childNodes);
  return childNodes;
}

/** Makes one of texts with a comment between them, which frameworks write where a text has a variable in it. */
function joinTexts(nodes: readonly Node[]): void {
  for (const element of elementsIn(nodes)) {
    const joined: Node[] = [];
    for (const child of element.childNodes) {
      const last = joined.at(-1);
      if (child.nodeName === "#comment") continue;
      if (last !== undefined && "value" in last && "value" in child) last.value += child.value;
      else joined.push(child);
    }
    if (joined.length < element.childNodes.length) element.childNodes = joined;
  }
}

export const isElement = (node: Node): node is Element => "tagName" in node;

const zeroWidth = /[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g;

/** The text of a text node, without characters that nobody sees; of any other, nothing. */
export const textOf = (node: Node): string =>
  "value" in node ? node.value.replaceAll(zeroWidth, "") : "";

/** The value of an attribute, or undefined. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** All elements in the order of the page. Iterates, because pages may be nested deeply. */
export function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at--)
      stack.push(node.childNodes[at] as Node);
  }
}

/** Where a node stands in the file. */
export function positionOf(node: Node): { line: number; column: number } | undefined {
  const location = node.sourceCodeLocation;
  return location ? { line: location.startLine, column: location.startCol } : undefined;
}

/** True for an element of the class. */
export const hasClass = (element: Element, name: string) =>
  (attributeOf(element, "class") ?? "").split(/\s+/).includes(name);

/** Text of an element and of all inside of it. */
export function leavesOf(root: Element): string[] {
  const leaves: string[] = [];
  const stack: Node[] = [...root.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const text = isElement(node)
      ? ""
      : textOf(node)
          .replaceAll(/[\s\u00a0]+/g, " ")
          .trim();
    if (node.nodeName === "#text" && text !== "") leaves.push(text);
    if (!isElement(node) || /^(?:script|style|svg)$/.test(node.tagName)) continue;
    for (let at = node.childNodes.length - 1; at >= 0; at--)
      stack.push(node.childNodes[at] as Node);
  }
  return leaves;
}
