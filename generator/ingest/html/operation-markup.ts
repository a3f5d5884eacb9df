import {
  attributeOf,
  elementsIn,
  hasClass,
  isElement,
  leavesOf,
  type Element,
  type Node,
} from "./dom.ts";

const method = /^(?:get|post|put|patch|delete|head|options)$/i;
/** Most texts that a method and an address are made of. */
const maximumParts = 16;

/**
 * `POST /berths/{id}` and its server, where an element shows nothing but a method and an address.
 *
 * @param before - the line above the element, which may be the method.
 */
export function readEndpointElement(element: Element, before = ""): string[] | undefined {
  const summary = readSummary(element);
  if (summary !== undefined) return summary;
  const leaves = leavesOf(element);
  const hasMethod = method.test(leaves[0] ?? "");
  const parts = hasMethod ? leaves.slice(1) : leaves;
  const [first = "", ...rest] = parts;
  if (parts.length === 0 || leaves.length > maximumParts) return undefined;
  const isServer = /^https?:\/\/[^\s/]+[^\s]*$/.test(first);
  if (!isServer && !first.startsWith("/")) return undefined;
  // Segments are parts of their own, with or without the slash before them.
  const isPath = rest.every((part, at) => /^[/:{]/.test(part) || parts[at]?.endsWith("/"));
  if (!parts.every((part) => /^\S+$/.test(part)) || !isPath) return undefined;
  const isBelowMethod = !hasMethod && method.test(before);
  const verb = (isBelowMethod ? before : (leaves[0] ?? "")).toUpperCase();
  const isDivided = isServer && rest[0]?.startsWith("/") === true;
  if (!hasMethod && !(isBelowMethod && isDivided))
    return isDivided ? [`Base URL: ${first}`] : undefined;
  if (isDivided) return [`${verb} ${rest.join("")}`, `Base URL: ${first}`];
  return isServer && !/^https?:\/\/[^/]+\//.test(first) ? undefined : [`${verb} ${parts.join("")}`];
}

/** True for the line of Swagger UI that has an operation's method and path. */
export const isSummary = (element: Element): boolean => hasClass(element, "opblock-summary");

/** The line of Swagger UI that unfolds an operation: its path may be divided by chances to break the line. */
function readSummary(element: Element): string[] | undefined {
  if (!isSummary(element)) return undefined;
  const inside = [...elementsIn(element.childNodes)];
  const verb = inside.find((one) => hasClass(one, "opblock-summary-method"));
  const path = inside.find((one) => attributeOf(one, "data-path") !== undefined);
  const address = path && attributeOf(path, "data-path");
  if (verb === undefined || address === undefined) return undefined;
  // The lock says that the operation needs a credential, and not which.
  const hasLock = inside.some((one) => hasClass(one, "authorization__btn"));
  return [
    `${leavesOf(verb).join("").toUpperCase()} ${address}`,
    ...(hasLock ? ["", "Security: Authorize", ""] : []),
  ];
}

/** The server that is chosen in a list: the first of its addresses. */
export function readServers(element: Element): string | undefined {
  if (!hasClass(element, "servers")) return undefined;
  const addresses = [...elementsIn(element.childNodes)].flatMap((one) => {
    const value = one.tagName === "option" ? (attributeOf(one, "value") ?? "") : "";
    return /^https?:\/\/[^\s{}]+$/.test(value) ? [value] : [];
  });
  const [first] = addresses;
  return first === undefined ? undefined : `Base URL: ${first}`;
}

/** The words of an element that is a heading to its tool only. */
export function readSectionHeading(element: Element): string | undefined {
  return hasClass(element, "openapi-section-header") ? leavesOf(element)[0] : undefined;
}

/** The lines of the first endpoint inside of an element. */
export function findEndpointIn(element: Element): string[] | undefined {
  for (const one of elementsIn(element.childNodes)) {
    const lines = readEndpointElement(one);
    if (lines !== undefined && method.test(lines[0]?.split(" ")[0] ?? "")) return lines;
  }
  return undefined;
}

/** True for the code of a status, `4XX`, or `default`. */
export const isStatus = (text: string): boolean => status.test(text);

const status = /^(?:[1-5]\d\d|[1-5]XX|default)$/;

/** The status that an element is the heading or the tab of, with the words after it. */
export function readStatusHeading(element: Element): string | undefined {
  const row = element.tagName === "tr" ? attributeOf(element, "data-code") : undefined;
  if (row !== undefined) {
    const [, cell] = element.childNodes.filter(isElement);
    const said = [...elementsIn(cell?.childNodes ?? [])].find(({ tagName }) => tagName === "p");
    return `${row} ${said === undefined ? "" : leavesOf(said).join(" ")}`.trim();
  }
  if (element.tagName !== "button" && element.tagName !== "summary") return undefined;
  const [code = "", ...words] = leavesOf(element);
  return status.test(code) ? `${code} ${words.join(" ")}`.trim() : undefined;
}

/** The JSON that Redoc shows as a tree, all of which is in the page, also where it is folded. */
export function foldableJson(element: Element): string | undefined {
  return hasClass(element, "redoc-json") ? leavesOf(element).join("") : undefined;
}

/**
 * True for a heading of Redoc above the fields of an object: above those of a list stands `Array`.
 */
export function isHeadingOfObject(heading: Element): boolean {
  if (heading.tagName !== "h5" || !/^response schema/i.test(leavesOf(heading)[0] ?? ""))
    return false;
  const siblings = heading.parentNode?.childNodes.filter(isElement) ?? [];
  const after = siblings.slice(siblings.findIndex(({ attrs }) => attrs === heading.attrs) + 1);
  const [first = ""] = after.flatMap(leavesOf);
  return first !== "" && !/^(?:array|\[|any of|one of)/i.test(first) && after.some(hasFields);
}

const hasFields = (element: Element): boolean =>
  [element, ...elementsIn(element.childNodes)].some(
    (one) => one.tagName === "td" && attributeOf(one, "kind") === "field",
  );

/** Tabs of statuses. */
export interface StatusTabs {
  readonly statuses: readonly string[];
  /** The one whose content is shown. */
  readonly chosen: string;
  /** Each tab has a panel of its own. */
  readonly hasPanels: boolean;
}

/** The statuses that tabs show; undefined for any other element. */
export function readStatusTabs(element: Element): StatusTabs | undefined {
  const children = element.childNodes.filter(isElement);
  const statuses = children.map((child) =>
    leavesOf(child)
      .join(" ")
      .replace(/^Status: /, ""),
  );
  const hasRoles = children.every((child) => attributeOf(child, "role") === "tab");
  const areTabs =
    hasRoles || (children.length > 1 && children.every(({ tagName }) => tagName === "button"));
  if (statuses.length === 0 || !areTabs || !statuses.every((text) => status.test(text)))
    return undefined;
  const chosen = children.findIndex((child) => attributeOf(child, "aria-selected") === "true");
  return {
    statuses,
    chosen: statuses[Math.max(chosen, 0)] ?? "",
    hasPanels: hasRoles && panelsAfter(element) >= statuses.length,
  };
}

/** How many panels stand next to a list of tabs, without those inside of panels. */
function panelsAfter({ parentNode }: Element): number {
  const stack: Node[] = [...(parentNode?.childNodes ?? [])];
  let count = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (attributeOf(node, "role") === "tabpanel") count++;
    else stack.push(...node.childNodes);
  }
  return count;
}
