import { attributeOf, hasClass, isElement, leavesOf, type Element, type Node } from "./dom.ts";
import type { RowMarkup } from "./markup-types.ts";
import { scalarRow } from "./scalar/rows.ts";

/** The first element of a row that a test finds; those of the rows inside of it are not its own. */
function find(row: Element, test: (element: Element) => boolean): Element | undefined {
  const stack: Node[] = [...row.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node) || isFieldRow(node)) continue;
    if (test(node)) return node;
    for (let at = node.childNodes.length - 1; at >= 0; at--)
      stack.push(node.childNodes[at] as Node);
  }
  return undefined;
}

const isFieldRow = (element: Element) => rowMarkups.some(({ isRow }) => isRow(element));

const textIn = (element: Element | undefined) => element && leavesOf(element).join(" ");

const byClass = (name: string) => (element: Element) => hasClass(element, name);
const byTest = (value: string) => (element: Element) => attributeOf(element, "data-test") === value;

const isRedocName = (element: Element) =>
  element.tagName === "td" && attributeOf(element, "kind") === "field";

/** A type word of Redoc. */
function redocType(row: Element): string | undefined {
  const cell = row.childNodes
    .filter(isElement)
    .find((one) => one.tagName === "td" && !isRedocName(one));
  const [first = "", items = ""] = cell === undefined ? [] : leavesOf(cell);
  const word = /^Array of$/i.test(first) ? `${first} ${items}` : first;
  return /^(?:string|integer|number|boolean|object|any|null|Array of)\b/i.test(word)
    ? word
    : undefined;
}

/** The type of GitBook, and what it shows of it: `string · uuid`, `integer · min: 1`. */
const gitbookType = (row: Element) =>
  textIn(find(row, byClass("openapi-schema-type")))?.split(" · ") ?? [];

/** The type of Swagger UI with its format: `integer($int64)`. */
const swaggerType = (...parts: readonly (Element | undefined)[]) =>
  parts
    .flatMap((part) => (part === undefined ? [] : leavesOf(part)))
    .join(" ")
    .replace(/ ?\(\$([\w-]+)\)/, "<$1>");

/** The type of a field in Swagger UI: brackets tell lists, braces objects. */
function swaggerModel(row: Element): string {
  const [, cell] = row.childNodes.filter(isElement);
  const leaves = cell === undefined ? [] : leavesOf(cell);
  const [first = ""] = leaves;
  const own = swaggerType(find(row, byClass("prop-type")), find(row, byClass("prop-format")));
  const isObject = own === "" && find(row, byClass("brace-open")) !== undefined;
  const type = isObject ? "object" : own;
  if (!/^\[/.test(first)) return type;
  return type === "" ? "array" : `array of ${type}`;
}

/** The markup of rows, tool by tool. */
export const rowMarkups: readonly RowMarkup[] = [
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
    type: (row) =>
      textIn(
        find(
          row,
          (one) => hasClass(one, "openapi-schema__name") || hasClass(one, "openapi-schema__type"),
        ),
      ),
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
    type: (row) => {
      const first = find(row, byTest("property-type"));
      const all = first?.parentNode?.childNodes.filter(isElement) ?? [];
      return all.filter(byTest("property-type")).flatMap(leavesOf).join(" or ");
    },
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
  // GitBook.
  {
    isRow: (element) =>
      hasClass(element, "openapi-schema") && !hasClass(element, "openapi-schema-root"),
    name: (row) => textIn(find(row, byClass("openapi-schema-propertyname"))),
    type: (row) => gitbookType(row)[0],
    isRequired: (row) => {
      const head = find(row, byClass("openapi-schema-name"));
      return head !== undefined && find(head, byClass("openapi-schema-required")) !== undefined;
    },
    more: (row) =>
      gitbookType(row)
        .slice(1)
        .filter((text) => text !== "enum")
        .map((text) => (/^[a-z][\w-]*$/.test(text) ? `<${text}>` : text)),
    isHead: byClass("openapi-schema-name"),
  },
  scalarRow,
  // Swagger UI: parameters, where they are unfolded.
  {
    isRow: (element) => attributeOf(element, "data-param-name") !== undefined,
    name: (row) => attributeOf(row, "data-param-name"),
    type: (row) => swaggerType(find(row, byClass("parameter__type"))),
    isRequired: (row) => find(row, byClass("required")) !== undefined,
    location: (row) => attributeOf(row, "data-param-in"),
    isHead: byClass("parameters-col_name"),
  },
  // Swagger UI: fields of a schema.
  {
    isRow: (element) => element.tagName === "tr" && hasClass(element, "property-row"),
    name: (row) => leavesOf(row)[0],
    type: swaggerModel,
    isRequired: (row) => hasClass(row, "required"),
    isHead: (element) =>
      hasClass(element, "prop-type") ||
      hasClass(element, "prop-format") ||
      (element.tagName === "td" && element.parentNode?.childNodes.find(isElement) === element),
  },
  // Swagger UI: fields of a schema of OpenAPI 3.1.
  {
    isRow: byClass("json-schema-2020-12-property"),
    name: (row) => textIn(find(row, byClass("json-schema-2020-12__title"))),
    type: (row) => textIn(find(row, byClass("json-schema-2020-12__attribute--primary"))),
    isRequired: (row) => hasClass(row, "json-schema-2020-12-property--required"),
    isHead: (element) =>
      hasClass(element, "json-schema-2020-12__title") ||
      hasClass(element, "json-schema-2020-12__attribute--primary"),
  },
];
