import {
  attributeOf,
  elementsIn,
  hasClass,
  isElement,
  leavesOf,
  type Element,
  type Node,
} from "../dom.ts";

/** The first child or descendant of a class, outside of elements that a test excludes. */
export function findClass(
  { childNodes }: Element,
  name: string,
  isOutside: (element: Element) => boolean = () => false,
): Element | undefined {
  const stack: Node[] = [...childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node) || isOutside(node)) continue;
    if (hasClass(node, name)) return node;
    for (let at = node.childNodes.length - 1; at >= 0; at--)
      stack.push(node.childNodes[at] as Node);
  }
  return undefined;
}

/** True for what only a reader of the screen is told, and for buttons in a line of text. */
const isAside = (node: Node) =>
  isElement(node) &&
  (node.tagName === "button" || hasClass(node, "screenreader-only") || hasClass(node, "sr-only"));

/** What an element shows, without its buttons. Chances to break the line divide no word. */
export function shownText(element: Element): string {
  const own = { ...element, childNodes: element.childNodes.filter((child) => !isAside(child)) };
  const parts = own.childNodes.map((child) =>
    isElement(child) ? shownText(child) : leavesOf({ ...element, childNodes: [child] }).join(""),
  );
  return parts.join("").trim();
}

/** The line of a property that has its name, its type and its badges. */
export const headingOf = (row: Element): Element | undefined =>
  row.childNodes.filter(isElement).find((child) => hasClass(child, "property-heading"));

/** The name of a property; undefined where it stands for any name. */
export function nameOf(row: Element): string | undefined {
  const heading = headingOf(row);
  const name = heading && findClass(heading, "property-name");
  if (heading === undefined || name === undefined) return undefined;
  const isAnyName =
    findClass(heading, "property-additional") !== undefined ||
    findClass(name, "property-name-additional-properties") !== undefined ||
    findClass(name, "property-name-pattern-properties") !== undefined;
  return isAnyName ? undefined : shownText(name);
}

/** A property of a schema, or a parameter. */
export const isProperty = (element: Element): boolean =>
  hasClass(element, "property") && headingOf(element) !== undefined;

/** What the line of a property says, each with the label before it: `min:` and `1`. */
export function detailsOf(row: Element): { label: string; text: string }[] {
  const heading = headingOf(row);
  if (heading === undefined) return [];
  return [...elementsIn(heading.childNodes)]
    .filter((element) => hasClass(element, "property-detail"))
    .map((element) => {
      const prefix = findClass(element, "property-detail-prefix");
      const spoken = findClass(element, "screenreader-only");
      const value = findClass(element, "property-detail-value") ?? element;
      const label = [prefix, spoken].flatMap((one) => (one === undefined ? [] : leavesOf(one)));
      return { label: (label[0] ?? "").replace(/:$/, "").toLowerCase(), text: shownText(value) };
    });
}

/** The values of an enumeration; undefined where a button hides some of them. */
export function valuesOf(row: Element): readonly string[] | undefined {
  const list = findClass(row, "property-enum-values", isNested);
  if (list === undefined) return undefined;
  const isFolded = [...elementsIn(list.childNodes)].some(
    (element) => element.tagName === "button" && !/^hide/i.test(leavesOf(element).join(" ")),
  );
  if (isFolded) return undefined;
  const inside = [...elementsIn(list.childNodes)];
  const labels = inside.filter((element) => hasClass(element, "property-enum-value-label"));
  const items = inside.filter((element) => hasClass(element, "property-enum-value"));
  const values = (labels.length > 0 ? labels : items).map(shownText);
  return values.length > 0 ? values : undefined;
}

/** Properties inside of a property are no part of it, and neither are the schemas that it may be one of. */
export const isNested = (element: Element): boolean =>
  isProperty(element) || hasClass(element, "property-rule");

/** The page shows one of several schemas that a value may have. */
export const isChoice = (element: Element): boolean => hasClass(element, "property-rule");

/** An application of its own above the page: it sends requests. */
export const isDialog = (element: Element): boolean => attributeOf(element, "role") === "dialog";

/** All elements of the page that an element is of. */
export function elementsAround(element: Element): readonly Element[] {
  let root: { readonly childNodes: readonly Node[] } = element;
  for (let { parentNode } = element; parentNode !== null;) {
    root = parentNode;
    parentNode = "parentNode" in parentNode ? parentNode.parentNode : null;
  }
  return [...elementsIn(root.childNodes)];
}
