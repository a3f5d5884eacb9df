import { isObject } from "../../json/values.ts";
import { parseJson } from "../shared/vocabulary/types.ts";
import {
  attributeOf,
  elementsIn,
  hasClass,
  isElement,
  positionOf,
  textOf,
  type Element,
  type Node,
} from "./dom.ts";

/** An OpenAPI document inside of a page. */
export interface EmbeddedDocument {
  readonly text: string;
  /** Line that the text begins on. */
  readonly line: number;
}

const rootKey = /"(?:openapi|swagger)"\s{0,20}:\s{0,20}"[23]\./g;

/** The largest OpenAPI document that a page's scripts and attributes hold. */
export function findEmbeddedDocument(nodes: readonly Node[]): EmbeddedDocument | undefined {
  let largest: EmbeddedDocument | undefined;
  for (const element of elementsIn(nodes))
    for (const { text, line } of textsOf(element))
      for (const found of documentsIn(text)) {
        const size = found.text.length;
        if (size > (largest?.text.length ?? 0))
          largest = { text: found.text, line: line + found.lines };
      }
  return largest;
}

/** The text of a script, and attributes that hold data. */
function textsOf(element: Element): { text: string; line: number }[] {
  const line = positionOf(element)?.line ?? 1;
  const [child] = element.childNodes;
  const script =
    element.tagName === "script" && child !== undefined
      ? [{ text: textOf(child), line: positionOf(child)?.line ?? line }]
      : [];
  const data = element.attrs
    .filter(({ value }) => value.length > 40 && value.includes("{"))
    .map(({ value }) => ({ text: value, line }));
  return [...script, ...data];
}

/** Objects with `openapi` or `swagger` among their keys. One pass: the innermost open brace is the object's. */
function documentsIn(text: string): { text: string; lines: number }[] {
  const keys = [...text.matchAll(rootKey)].map(({ index }) => index);
  if (keys.length === 0) {
    const inner = parseJson(text.trim());
    // Some pages hold the data as a JSON text in a JSON text.
    return typeof inner === "string" ? documentsIn(inner) : [];
  }
  const wanted = new Set(keys);
  const open: number[] = [];
  const starts = new Set<number>();
  const found: { text: string; lines: number }[] = [];
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (!inString && wanted.has(at)) starts.add(open.at(-1) ?? -1);
    if (inString) {
      if (char === "\\") at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{") open.push(at);
    else if (char === "}") {
      const start = open.pop() ?? -1;
      if (!starts.has(start)) continue;
      const slice = text.slice(start, at + 1);
      if (isDocument(slice))
        found.push({ text: slice, lines: text.slice(0, start).split("\n").length - 1 });
    }
  }
  return found;
}

function isDocument(text: string): boolean {
  const value = parseJson(text);
  return isObject(value) && (isObject(value["paths"]) || isObject(value["webhooks"]));
}

const addressed: readonly (readonly [string, string])[] = [
  ["redoc", "spec-url"],
  ["rapi-doc", "spec-url"],
  ["elements-api", "apidescriptionurl"],
  ["openapi-explorer", "spec-url"],
  ["script", "data-url"],
];

/** The address of the document that a page shows, where it names one. */
export function findNamedDocument(
  nodes: readonly Node[],
): { address: string; line: number } | undefined {
  for (const element of elementsIn(nodes)) {
    const line = positionOf(element)?.line ?? 1;
    for (const [tag, name] of addressed) {
      const address = element.tagName === tag ? attributeOf(element, name) : undefined;
      if (address !== undefined && address !== "") return { address, line };
    }
    // Swagger UI, rendered: the link below the title.
    const isTitleLink = element.tagName === "a" && attributeOf(element, "class") === "link";
    const [shown] = isTitleLink ? element.childNodes.filter(isElement) : [];
    const target = attributeOf(element, "href");
    if (target !== undefined && shown !== undefined && attributeOf(shown, "class") === "url")
      return { address: target, line };
    const configured = addressInConfiguration(element);
    if (configured !== undefined) return { address: configured, line };
    const type = attributeOf(element, "type") ?? "";
    const href = attributeOf(element, "href");
    if (element.tagName === "link" && href !== undefined && /openapi|vnd\.oai/.test(type))
      return { address: href, line };
    const [child] = element.childNodes;
    if (element.tagName !== "script" || child === undefined) continue;
    const script = textOf(child);
    const address = addressInScript(script);
    if (address !== undefined) return { address, line: positionOf(child)?.line ?? line };
  }
  return undefined;
}

/** Scalar: `data-configuration='{"url": "…"}'`, or the link of its client, which has the address in its own. */
function addressInConfiguration(element: Element): string | undefined {
  const configuration = parseJson(attributeOf(element, "data-configuration") ?? "");
  const spec = isObject(configuration) ? (configuration["spec"] ?? configuration) : undefined;
  const url = isObject(spec) ? spec["url"] : undefined;
  if (typeof url === "string" && url !== "") return url;
  const href = hasClass(element, "open-api-client-button") ? attributeOf(element, "href") : "";
  const base = "https://client.invalid";
  return href !== undefined && URL.canParse(href, base)
    ? (new URL(href, base).searchParams.get("url") ?? undefined)
    : undefined;
}

/** `SwaggerUIBundle({url: "…"})`, `Redoc.init("…")`, `Scalar.createApiReference("#app", {url: "…"})`. */
function addressInScript(script: string): string | undefined {
  const [call] =
    /(?:SwaggerUIBundle|SwaggerUi|Redoc\.init|createApiReference)\s*\([^]{0,4000}/.exec(script) ??
    [];
  if (call === undefined) return undefined;
  const [, named, first] =
    /\b(?:url|spec-url|specUrl)["']?\s*:\s*["']([^"']{1,2000})["']|Redoc\.init\(\s*["']([^"']{1,2000})["']/.exec(
      call,
    ) ?? [];
  return named ?? first;
}
