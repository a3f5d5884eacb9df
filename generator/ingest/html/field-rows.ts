import { attributeOf, elementsIn, isElement, textOf, type Element, type Node } from "./dom.ts";

/** How a documentation tool marks the rows of its fields in the page. */
interface RowMarkup {
  readonly isRow: (element: Element) => boolean;
  readonly name: (row: Element) => string | undefined;
  readonly type: (row: Element) => string | undefined;
  readonly isRequired: (row: Element) => boolean;
  /** Elements that say no more than name, type and badge. */
  readonly isHead: (element: Element) => boolean;
}

const hasClass = (element: Element, name: string) =>
  (attributeOf(element, "class") ?? "").split(/\s+/).includes(name);

/** The first element inside of another that a test finds. */
function find(root: Element, test: (element: Element) => boolean): Element | undefined {
  for (const element of elementsIn(root.childNodes)) if (test(element)) return element;
  return undefined;
}

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

const textIn = (element: Element | undefined) => element && leavesOf(element).join(" ");

const byClass = (name: string) => (element: Element) => hasClass(element, name);
const byTest = (value: string) => (element: Element) => attributeOf(element, "data-test") === value;

const isRedocName = (element: Element) =>
  element.tagName === "td" && attributeOf(element, "kind") === "field";

/** A type word of Redoc, with its format: `string <uuid>`. The format is an element of its own. */
function redocType(row: Element): string | undefined {
  const cell = row.childNodes
    .filter(isElement)
    .find((one) => one.tagName === "td" && !isRedocName(one));
  const leaves = cell === undefined ? [] : leavesOf(cell);
  const at = leaves.findIndex((leaf) =>
    /^(?:string|integer|number|boolean|object|any|null|Array of)\b/i.test(leaf),
  );
  if (at !== 0) return undefined;
  const [word = "", next = ""] = leaves;
  return /^<[\w-]+>$/.test(next) ? `${word}${next}` : word;
}

const markups: readonly RowMarkup[] = [
  // Redoc: a row of a table, whose first cell is of the kind "field".
  {
    isRow: (element) =>
      element.tagName === "tr" && element.childNodes.filter(isElement).some(isRedocName),
    name: (row) => {
      const cell = find(row, isRedocName);
      return (
        (cell && attributeOf(cell, "title")) ?? textIn(cell && find(cell, byClass("property-name")))
      );
    },
    type: redocType,
    isRequired: (row) => {
      const cell = find(row, isRedocName);
      return cell !== undefined && leavesOf(cell).includes("required");
    },
    isHead: isRedocName,
  },
  // Docusaurus with its OpenAPI plug-in.
  {
    isRow: (element) =>
      hasClass(element, "openapi-params__list-item") ||
      hasClass(element, "openapi-schema__list-item"),
    name: (row) => textIn(find(row, byClass("openapi-schema__property"))),
    type: (row) => textIn(find(row, byClass("openapi-schema__name"))),
    isRequired: (row) => {
      const head = find(row, byClass("openapi-schema__container"));
      return (
        head !== undefined &&
        find(head, (one) => one.tagName === "span" && hasClass(one, "openapi-schema__required")) !==
          undefined
      );
    },
    isHead: byClass("openapi-schema__container"),
  },
  // Stoplight Elements.
  {
    isRow: byTest("schema-row"),
    name: (row) => {
      const name = find(
        row,
        (one) => attributeOf(one, "data-test")?.startsWith("property-name-") === true,
      );
      return name && attributeOf(name, "data-test")?.slice("property-name-".length);
    },
    type: (row) => textIn(find(row, byTest("property-type"))),
    isRequired: (row) => find(row, byTest("property-required")) !== undefined,
    isHead: (element) => {
      const test = attributeOf(element, "data-test") ?? "";
      return /^property-(?:name-.*|type|required)$/.test(test);
    },
  },
  // Fern.
  {
    isRow: byClass("fern-api-property"),
    name: (row) => textIn(find(row, byClass("fern-api-property-key"))),
    type: (row) => {
      const meta = find(row, byClass("fern-api-property-meta"));
      return meta && leavesOf(meta)[0];
    },
    isRequired: (row) => {
      const meta = find(row, byClass("fern-api-property-meta"));
      return meta !== undefined && leavesOf(meta).some((leaf) => /^required$/i.test(leaf));
    },
    isHead: byClass("fern-api-property-key"),
  },
  // Swagger UI: parameters, where they are unfolded.
  {
    isRow: (element) => attributeOf(element, "data-param-name") !== undefined,
    name: (row) => attributeOf(row, "data-param-name"),
    type: (row) => {
      const type = find(row, byClass("parameter__type"));
      return (
        type &&
        leavesOf(type)
          .join(" ")
          .replace(/\(\$([\w-]+)\)/, "<$1>")
      );
    },
    isRequired: (row) => find(row, byClass("required")) !== undefined,
    isHead: byClass("parameters-col_name"),
  },
];

/** A row of a field, as its tool marks it. */
export interface FieldRow {
  /** `` `label` (string, required) ``: a list item as the reader of Markdown knows it. */
  readonly head: string;
  /** Texts that say more of the field, in order. */
  readonly more: readonly string[];
  /** Rows of its own fields are inside of it. */
  readonly inner: readonly Element[];
}

/** The field that an element is the row of; undefined for any other element. */
export function readFieldRow(element: Element): FieldRow | undefined {
  const markup = markups.find(({ isRow }) => isRow(element));
  const name = markup?.name(element)?.replace(/\*$/, "").trim();
  if (markup === undefined || name === undefined || !/^[^\s`]{1,200}$/.test(name)) return undefined;
  const type = typeText(markup.type(element) ?? "");
  const attributes = [type, markup.isRequired(element) ? "required" : "optional"];
  const { more, inner } = contentsOf(element, markup);
  return {
    head: `\`${name}\` (${attributes.filter((part) => part !== "").join(", ")})`,
    more: joinLabels(
      more.filter((text) => !type.split(" ").includes(text) && text !== type && !isBadge(text)),
    ),
    inner,
  };
}

const isBadge = (text: string) => /^(?:required|optional)$/i.test(text);

/** The type without the title of its schema: `Array of objects (Berth)`. */
const typeText = (text: string) =>
  text
    .replace(/ ?\([A-Z][^()]*\)$/, "")
    .replaceAll(/[,()]/g, " ")
    .replace(/ ?<([\w-]{1,40})>$/, "($1)")
    .trim();

/** Texts of a row besides its head, and the rows of its own fields. */
function contentsOf(row: Element, markup: RowMarkup): { more: string[]; inner: Element[] } {
  const more: string[] = [];
  const inner: Element[] = [];
  const stack: Node[] = [...row.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) {
      const text = textOf(node)
        .replaceAll(/[\s\u00a0]+/g, " ")
        .trim();
      if (node.nodeName === "#text" && text !== "") more.push(text);
      continue;
    }
    if (markup.isHead(node) || /^(?:script|style|svg|button)$/.test(node.tagName)) continue;
    if (markup.isRow(node)) inner.push(node);
    else if (node.tagName === "p" || node.tagName === "code") {
      const text = leavesOf(node).join(" ");
      if (text !== "") more.push(node.tagName === "code" ? `\`${text}\`` : text);
    } else
      for (let at = node.childNodes.length - 1; at >= 0; at--)
        stack.push(node.childNodes[at] as Node);
  }
  return { more, inner };
}

const label =
  /^(?:Possible values?|Allowed values?|Allowed|Enum|Defaults?(?: value)?|Example|Pattern|Match pattern):?$/i;

/** A label and the values after it are one line: `Enum:`, `"buoy"`, `"ring"`. */
function joinLabels(texts: readonly string[]): string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const text of texts) {
    const isLabel = label.test(text);
    const isValue: boolean = isOpen && !isLabel && /^[^\s]{1,80}$|^\[.*\]$|^[<>≤≥]/.test(text);
    if (isLabel) lines.push(`${text.replace(/:$/, "")}:`);
    else if (isValue)
      lines[lines.length - 1] += `${lines.at(-1)?.endsWith(":") === true ? " " : ", "}${text}`;
    else lines.push(text);
    isOpen = isLabel || isValue;
  }
  return lines;
}

const method = /^(?:get|post|put|patch|delete|head|options)$/i;
/** Most texts that a method and an address are made of. */
const maximumParts = 16;

/** `POST /berths/{id}` and its server, where an element shows nothing but a method and an address. */
export function readEndpointElement(element: Element): string[] | undefined {
  const leaves = leavesOf(element);
  const hasMethod = method.test(leaves[0] ?? "");
  const parts = hasMethod ? leaves.slice(1) : leaves;
  const [first = "", ...rest] = parts;
  if (parts.length === 0 || leaves.length > maximumParts) return undefined;
  const isServer = /^https?:\/\/[^\s/]+[^\s]*$/.test(first);
  if (!isServer && !first.startsWith("/")) return undefined;
  if (
    ![first, ...rest].every((part) => /^\S+$/.test(part)) ||
    !rest.every((part) => /^[/:{]/.test(part))
  )
    return undefined;
  const verb = leaves[0]?.toUpperCase() ?? "";
  const isDivided = isServer && rest[0]?.startsWith("/") === true;
  if (!hasMethod) return isDivided ? [`Base URL: ${first}`] : undefined;
  if (isDivided) return [`${verb} ${rest.join("")}`, `Base URL: ${first}`];
  return isServer && !/^https?:\/\/[^/]+\//.test(first) ? undefined : [`${verb} ${parts.join("")}`];
}

/** The lines of the first endpoint inside of an element. */
export function findEndpointIn(element: Element): string[] | undefined {
  for (const one of elementsIn(element.childNodes)) {
    const lines = readEndpointElement(one);
    if (lines !== undefined && method.test(lines[0]?.split(" ")[0] ?? "")) return lines;
  }
  return undefined;
}

const status = /^(?:[1-5]\d\d|[1-5]XX|default)$/;

/** The status that an element is the heading or the tab of, with the words after it. */
export function readStatusHeading(element: Element): string | undefined {
  if (element.tagName !== "button" && element.tagName !== "summary") return undefined;
  const [code = "", ...words] = leavesOf(element);
  return status.test(code) ? `${code} ${words.join(" ")}`.trim() : undefined;
}

/** Tabs of statuses. */
export interface StatusTabs {
  readonly statuses: readonly string[];
  /** Each tab has a panel of its own. */
  readonly hasPanels: boolean;
}

/** The statuses that tabs show; undefined for any other element. */
export function readStatusTabs(element: Element): StatusTabs | undefined {
  const children = element.childNodes.filter(isElement);
  const statuses = children.map((child) => leavesOf(child).join(" "));
  const hasPanels = children.every((child) => attributeOf(child, "role") === "tab");
  const areTabs =
    hasPanels || (children.length > 1 && children.every(({ tagName }) => tagName === "button"));
  return statuses.length > 0 && areTabs && statuses.every((text) => status.test(text))
    ? { statuses, hasPanels }
    : undefined;
}
