import type { Diagnostics } from "../../diagnostics/index.ts";
import { maximumShown } from "../shared/limits.ts";
import {
  attributeOf,
  elementsIn,
  hasClass,
  isElement,
  leavesOf,
  positionOf,
  type Element,
  type Node,
} from "./dom.ts";
import { readStatusHeading } from "./operation-markup.ts";

/** Something that a page has folded, so that it is not in the page. */
export interface FoldedPart {
  /** The words next to it. */
  readonly name: string;
  readonly line: number;
}

/** How documentation tools mark what is folded. */
const folded: readonly ((element: Element) => boolean)[] = [
  // Redoc: the fields of an object.
  (element) =>
    element.tagName === "button" && /^expand \S/.test(attributeOf(element, "aria-label") ?? ""),
  // Redoc: a response.
  (element) =>
    element.tagName === "button" &&
    attributeOf(element, "disabled") === undefined &&
    element.childNodes.some(({ nodeName }) => nodeName === "strong") &&
    readStatusHeading(element) !== undefined &&
    element.parentNode?.childNodes.filter(isElement).length === 1,
  // Scalar: the fields of an object, or a response.
  (element) =>
    attributeOf(element, "aria-expanded") === "false" &&
    (hasClass(element, "schema-card-title") || hasClass(element, "parameter-item-trigger")),
  // Swagger UI: an operation, a schema behind its sample, the fields of an object.
  (element) => hasClass(element, "opblock") && !hasClass(element, "is-open"),
  (element) =>
    hasClass(element, "tablinks") &&
    attributeOf(element, "data-name") === "example" &&
    attributeOf(element, "aria-selected") === "true",
  (element) => hasClass(element, "model-toggle") && hasClass(element, "collapsed"),
  // Mintlify, GitBook, Fern and others.
  (element) =>
    attributeOf(element, "aria-expanded") === "false" &&
    /^show (?:child )?(?:attributes|properties)\b|^\d+ (?:properties|attributes)$/i.test(
      leavesOf(element).join(" "),
    ),
];

/** What a page shows folded, in its order. */
export function foldedParts(nodes: readonly Node[]): FoldedPart[] {
  return [...elementsIn(nodes)]
    .filter((element) => folded.some((test) => test(element)))
    .map((element) => ({ name: nameOf(element), line: positionOf(element)?.line ?? 1 }));
}

/** Most characters of a name that is told. */
const maximumName = 60;

function nameOf(element: Element): string {
  const label = attributeOf(element, "aria-label");
  const own = label?.replace(/^expand /, "") ?? leavesOf(element).join(" ");
  const heading = /^(?:show\b|example value$|$)/i.test(own) ? aboveOf(element) : own;
  return (heading === "" ? own : heading).slice(0, maximumName);
}

/** The name of the row or the heading that an element is inside of. */
function aboveOf(element: Element): string {
  let { parentNode } = element;
  for (; parentNode !== null && "tagName" in parentNode; parentNode = parentNode.parentNode) {
    const [first] = parentNode.childNodes.filter(isElement);
    const words = first === undefined ? "" : leavesOf(first).slice(0, 1).join("");
    const status = attributeOf(parentNode, "data-code");
    if (status !== undefined) return status;
    if (hasClass(parentNode, "property") || hasClass(parentNode, "opblock-section")) return words;
  }
  return "";
}

/** Tells what is not in the page, because its reader had not unfolded it. */
export function reportFolded(
  parts: readonly FoldedPart[],
  { file }: { readonly file: string },
  diagnostics: Diagnostics,
): void {
  const [first] = parts;
  if (first === undefined) return;
  const names = [...new Set(parts.map(({ name }) => name))].filter((name) => name !== "");
  const shown = names.slice(0, maximumShown).map((name) => JSON.stringify(name));
  const more = names.length > maximumShown ? ` and ${names.length - maximumShown} more` : "";
  diagnostics.report({
    code: "page-folded",
    message: `What these show is folded, and not in the page: ${shown.join(", ")}${more}.`,
    location: { file, line: first.line, column: 1 },
  });
}
