import { attributeOf, elementsIn, hasClass, isElement, leavesOf, type Element } from "../dom.ts";
import { isStatus } from "../operation-markup.ts";
import { readHeading } from "../../markdown/labels.ts";
import { credentialLines } from "./credentials.ts";
import { detailsOf, elementsAround, findClass, isProperty, nameOf, shownText } from "./markup.ts";

/** The lines that an element of Scalar stands for; undefined for any other element. */
export function readScalarElement(element: Element): readonly string[] | undefined {
  if (hasClass(element, "request-body-header") || hasClass(element, "request-body-title"))
    return [`## ${bodyHeading(element)}`];
  if (notRead.some((name) => hasClass(element, name))) return [];
  if (hasClass(element, "introduction-card-item")) return introductionLines(element);
  if (hasClass(element, "parameter-item-trigger")) return statusLines(element);
  if (isLabelOfList(element)) return [`## ${leavesOf(element).join(" ")}`];
  if (isEmptyResponse(element)) return emptyResponse(element);
  if (hasClass(element, "property-rule"))
    return ["- `schema`: the page shows one of several schemas"];
  return rootLines(element);
}

/** Chat, headers of responses, and what is said twice. */
const notRead = ["agent-scalar", "headers-card", "response-description", "scalar-card-checkbox"];

/** `Body` with its media type. */
function bodyHeading(element: Element): string {
  const title = hasClass(element, "request-body-title")
    ? element
    : findClass(element, "request-body-title");
  const type = mediaTypeIn(element);
  const text = title === undefined ? "Body" : (leavesOf(title)[0] ?? "Body");
  return type === undefined ? text : `${text} (${type})`;
}

function mediaTypeIn(element: Element): string | undefined {
  const shown =
    findClass(element, "selected-content-type") ?? findClass(element, "content-type-select");
  const text = shown && leavesOf(shown)[0];
  return text !== undefined && /^[\w.+-]+\/[\w.+*-]+$/.test(text) ? text : undefined;
}

/** The words above a list that refers to them. */
function isLabelOfList(element: Element): boolean {
  const { parentNode, attrs } = element;
  if (hasClass(element, "parameter-list-title")) return true;
  const siblings = parentNode?.childNodes.filter(isElement) ?? [];
  const at = siblings.findIndex((one) => one.attrs === attrs);
  const next = siblings[at + 1];
  const [own] = siblings.slice(at, at + 1);
  if (own === undefined || next?.tagName !== "ul") return false;
  const id = attributeOf(own, "id");
  const label = attributeOf(next, "aria-label");
  if (readHeading(leavesOf(own).join(" ")).section === "other") return false;
  return (
    (id !== undefined && attributeOf(next, "aria-labelledby") === id) ||
    (label !== undefined && label !== "" && leavesOf(own).join(" ") === label)
  );
}

/** `200 The member application/json`: the line that unfolds a response. */
function statusLines(element: Element): readonly string[] | undefined {
  const name = findClass(element, "parameter-item-name");
  const code = name === undefined ? "" : shownText(name);
  if (!isStatus(code)) return undefined;
  const summary = findClass(element, "parameter-item-description-summary");
  const type = mediaTypeIn(element);
  return [
    `### ${code}${type === undefined ? "" : ` (${type})`}`,
    ...(summary === undefined ? [] : ["", leavesOf(summary).join(" ")]),
  ];
}

/** A response without content has a property's form, with its status in place of a name. */
const isEmptyResponse = (element: Element): boolean =>
  isProperty(element) && isStatus(nameOf(element) ?? "") && detailsOf(element).length === 0;

function emptyResponse(element: Element): readonly string[] {
  const said = findClass(element, "property-description");
  return [`### ${nameOf(element) ?? ""}`, "", said === undefined ? "" : leavesOf(said).join(" ")];
}

/** What the type of a whole body says: that it is a list, or an object. */
function rootLines(element: Element): readonly string[] | undefined {
  if (!hasClass(element, "property-heading") || findClass(element, "property-name"))
    return undefined;
  const types = [...elementsIn(element.childNodes)]
    .filter((one) => hasClass(one, "property-detail-value"))
    .map(shownText);
  if (types.some((text) => /^array\b/.test(text))) return ["Array of:"];
  return types.some((text) => /^object(?: ·|$)/.test(text)) ? ["{"] : [];
}

/** The panels above the operations: the server, and the credentials. */
function introductionLines(element: Element): readonly string[] | undefined {
  const words = leavesOf(element);
  if (words.includes("Authentication")) return credentialLines(element);
  return /^Server/.test(words[0] ?? "") ? serverLines(element) : undefined;
}

/** The address of the server that is chosen. */
function serverLines(element: Element): readonly string[] {
  const addresses = leavesOf(element).filter((text) => /^https?:\/\/[^\s{}]+$/.test(text));
  const [first] = addresses;
  return first === undefined ? [] : [`Base URL: ${first}`];
}

/** The method and the path of an operation, above its sample. */
export function scalarEndpoint(element: Element): readonly string[] | undefined {
  if (!isSection(element)) return undefined;
  const path = findClass(element, "operation-path");
  const method = findClass(element, "request-method");
  if (path !== undefined && method !== undefined)
    return [`${leavesOf(method).join("").toUpperCase()} ${shownText(path)}`];
  // Older pages nest list items so that browsers take the sample out of the section, which has both in its id.
  const [, verb, own] =
    /\/(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)(\/.*)$/.exec(attributeOf(element, "id") ?? "") ??
    [];
  const isShown = elementsAround(element).some(
    (one) => hasClass(one, "operation-path") && shownText(one) === own,
  );
  return isShown ? [`${verb ?? ""} ${own ?? ""}`] : undefined;
}

const isSection = (element: Element): boolean =>
  element.tagName === "section" && hasClass(element, "section");

/** An item of a list that holds a parameter, a response or the type of its body. */
export const isScalarItem = (element: Element): boolean =>
  hasClass(element, "parameter-item") || isProperty(element);
