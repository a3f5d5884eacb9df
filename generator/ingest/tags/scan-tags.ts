import type { JsonValue } from "../../json/values.ts";
import { lineIndex } from "../shared/lines.ts";
import { parseJson } from "../shared/vocabulary/types.ts";

/** A component of an MDX page, or a block of GitBook, with what stands inside of it. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, JsonValue>;
  readonly line: number;
  readonly column: number;
  /** Text directly inside, without that of inner tags. */
  text: string;
  readonly children: Tag[];
}

/** How tags are written: `<Name a="b">…</Name>`, or `{% name a="b" %}…{% endname %}`. */
export type TagStyle = "mdx" | "gitbook";

interface Found {
  readonly tag: Tag;
  readonly isClosing: boolean;
  readonly isVoid: boolean;
  readonly end: number;
}

const names: Record<TagStyle, { open: string; start: RegExp }> = {
  mdx: { open: "<", start: /<(\/)?([A-Z][\w.]{0,80})/y },
  gitbook: { open: "{%", start: /\{%\s{0,5}(end)?([a-z][\w-]{0,80})/y },
};

/** Broken tags after which the rest of a page is left alone. */
const maximumFailures = 200;

/** The tree of tags of a page. A tag that nothing closes ends where its parent ends. */
export function scanTags(page: string, style: TagStyle): Tag[] {
  const positionOf = lineIndex(page);
  const roots: Tag[] = [];
  const open: Tag[] = [];
  let last = 0;
  let failures = 0;
  for (
    let at = page.indexOf(names[style].open);
    at !== -1;
    at = page.indexOf(names[style].open, at)
  ) {
    const found = readTag(page, at, style, positionOf);
    if (found === undefined) {
      // Each failure may have looked through much of the page.
      if (++failures > maximumFailures) break;
      at++;
      continue;
    }
    const holder = open.at(-1);
    if (holder !== undefined) holder.text += page.slice(last, at);
    last = found.end;
    at = found.end;
    if (found.isClosing) {
      const index = open.findLastIndex(({ name }) => name === found.tag.name);
      if (index !== -1) open.length = index;
      continue;
    }
    (holder?.children ?? roots).push(found.tag);
    if (!found.isVoid) open.push(found.tag);
  }
  return roots;
}

function readTag(
  page: string,
  at: number,
  style: TagStyle,
  positionOf: ReturnType<typeof lineIndex>,
): Found | undefined {
  const { start } = names[style];
  start.lastIndex = at;
  const [whole, closing, name = ""] = start.exec(page) ?? [];
  if (whole === undefined) return undefined;
  const attributes = new Map<string, JsonValue>();
  const close = style === "mdx" ? ">" : "%}";
  let index = at + whole.length;
  let isVoid = false;
  for (;;) {
    while (/\s/.test(page[index] ?? "")) index++;
    if (index >= page.length) return undefined;
    if (page.startsWith("/>", index) && style === "mdx") {
      isVoid = true;
      index += 2;
      break;
    }
    if (page.startsWith(close, index)) {
      index += close.length;
      break;
    }
    const attribute = readAttribute(page, index);
    if (attribute === undefined) return undefined;
    if (attribute.value !== undefined) attributes.set(attribute.name, attribute.value);
    index = attribute.end;
  }
  const { line, column } = positionOf(at);
  const tag: Tag = { name, attributes, line, column, text: "", children: [] };
  return { tag, isClosing: closing !== undefined, isVoid, end: index };
}

interface Attribute {
  readonly name: string;
  /** Undefined where it is an expression that is no JSON. */
  readonly value: JsonValue | undefined;
  readonly end: number;
}

const attributeName = /[\w:.-]{1,80}/y;

function readAttribute(page: string, at: number): Attribute | undefined {
  attributeName.lastIndex = at;
  const [name] = attributeName.exec(page) ?? [];
  if (name === undefined) return undefined;
  let index = at + name.length;
  if (page[index] !== "=") return { name, value: true, end: index };
  index++;
  const quote = page[index];
  if (quote === '"' || quote === "'") {
    const end = page.indexOf(quote, index + 1);
    return end === -1 ? undefined : { name, value: page.slice(index + 1, end), end: end + 1 };
  }
  if (quote !== "{") return undefined;
  const end = closingBrace(page, index);
  if (end === undefined) return undefined;
  return { name, value: valueOfExpression(page.slice(index + 1, end)), end: end + 1 };
}

/** An expression that is JSON, or a quoted text. */
function valueOfExpression(text: string): JsonValue | undefined {
  const bare = text.trim();
  const quoted = /^(?:'([^'\\]*)'|`([^`\\$]*)`)$/
    .exec(bare)
    ?.slice(1)
    .find((one) => one !== undefined);
  return quoted ?? parseJson(bare);
}

/** Longest expression in an attribute, in characters. */
const maximumExpression = 400_000;

function closingBrace(page: string, start: number): number | undefined {
  let depth = 0;
  let quote = "";
  const end = Math.min(page.length, start + maximumExpression);
  for (let at = start; at < end; at++) {
    const char = page[at] as string;
    if (quote !== "") {
      if (char === "\\") at++;
      else if (char === quote) quote = "";
    } else if (/["'`]/.test(char)) quote = char;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return at;
  }
  return undefined;
}

/** All tags of a name, in order, at any depth. */
export function findTags(tags: readonly Tag[], ...wanted: readonly string[]): Tag[] {
  return tags.flatMap((tag) => [
    ...(wanted.includes(tag.name) ? [tag] : []),
    ...findTags(tag.children, ...wanted),
  ]);
}

/** The text of an attribute, or undefined. */
export function attributeText(tag: Tag, name: string): string | undefined {
  const value = tag.attributes.get(name);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}

/** Text inside of a tag, as a description. */
export const proseOf = ({ text }: Tag) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
