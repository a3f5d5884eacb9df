import { attributeOf, elementsIn, isElement, textOf, type Element, type Node } from "./dom.ts";

/** Elements that are no content, or chrome of the site. */
export const skipped = new Set([
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
export const inline = new Set([
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
/** True for what a browser does not show. */
export const isHidden = (node: Element) =>
  attributeOf(node, "hidden") !== undefined || /\bsr-only\b/.test(attributeOf(node, "class") ?? "");

const navigationClasses =
  /^(?:sidebar|side-?nav|nav(?:bar|igation)?|menu|toc|table-of-contents|breadcrumbs?)$/;

/** True for links to other pages; the layout around a page may have the same class, with the page inside. */
export function isNavigation(node: Element): boolean {
  const classes = (attributeOf(node, "class") ?? "").split(/\s+/);
  return (
    (attributeOf(node, "role") === "navigation" ||
      classes.some((name) => navigationClasses.test(name.toLowerCase()))) &&
    ![...elementsIn(node.childNodes)].some(({ tagName }) => /^(?:h1|main|article)$/.test(tagName))
  );
}

/** True for an element that stands within a line of text. */
export const isInline = (element: Element): boolean =>
  inline.has(element.tagName) ||
  (element.tagName === "span" &&
    element.childNodes.every((child) => !isElement(child) || isInline(child)));

/** A text with one blank for any white space. */
export const collapse = (text: string) => text.replaceAll(/[\s\u00a0]+/g, " ").trim();

/** The text of an element on one line, code in backticks, line breaks as `<br>` in cells. */
export function inlineText(node: Element): string {
  const parts: string[] = [];
  const openCode: number[] = [];
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
    if (isEnd) {
      if (current.tagName !== "code") continue;
      const code = parts.splice(openCode.pop() ?? parts.length).join("");
      parts.push(`\`${code.trim()}\``);
      continue;
    }
    if (current.tagName === "code") openCode.push(parts.length);
    if (current.tagName === "br") parts.push(" ");
    if (!isInline(current)) parts.push(" ");
    stack.push({ node: current, isEnd: true });
    for (let at = current.childNodes.length - 1; at >= 0; at--)
      stack.push({ node: current.childNodes[at] as Node, isEnd: false });
  }
  return collapse(parts.join(""));
}

/** The text of a block of code, with its lines. */
export function rawText(node: Element): string {
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
