import { isElement, leavesOf, textOf, type Element, type Node } from "./dom.ts";
import type { RowMarkup } from "./markup-types.ts";
import { rowMarkups } from "./row-markup.ts";
import { isChoice } from "./scalar/markup.ts";

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
  const markup = rowMarkups.find(({ isRow }) => isRow(element));
  const name = markup?.name(element)?.replace(/\*$/, "").trim();
  if (markup === undefined || name === undefined || !/^[^\s`]{1,200}$/.test(name)) return undefined;
  const { more: texts, inner, badges } = contentsOf(element, markup);
  const all = [...(markup.more?.(element) ?? []), ...texts];
  const format = all.find((text) => formatText.test(text)) ?? "";
  const written = markup.type(element) ?? "";
  // The format stands after all types, and is that of the first: `string or null <date>`.
  const type = typeText(
    / or |\|/.test(written) && !written.includes("<")
      ? written.replace(/^\w+/, (word) => `${word}${format}`)
      : `${written} ${format}`.trim(),
  );
  const isNullable = badges.includes("nullable");
  const attributes = [
    ...[type, markup.isRequired(element) ? "required" : "optional"],
    isNullable ? "nullable" : "",
  ];
  const location = /^(?:path|query|header|cookie)$/.exec(markup.location?.(element) ?? "")?.[0];
  return {
    head: `\`${name}\` ${location === undefined ? "" : `${location} `}(${attributes.filter((part) => part !== "").join(", ")})`,
    more: joinLabels(
      all.filter(
        (text) =>
          !type.split(/[ (]/).includes(text) &&
          !type.startsWith(text) &&
          !formatText.test(text) &&
          !isBadge(text),
      ),
    ),
    inner,
  };
}

/** A format in an element of its own: `<uuid>`. */
const formatText = /^<[\w-]{1,40}>$/;

const isBadge = (text: string) => /^(?:required|optional)$/i.test(text);

/** The type without the title of its schema: `Array of objects (Berth)`. */
const typeText = (text: string) =>
  text
    .replace(/ ?\([A-Z][^()]*\)$/, "")
    .replaceAll(/[,()]/g, " ")
    .replace(/^array<(.*)>$/i, "array of $1")
    .replaceAll(/ ?<([\w-]{1,40})>/g, "($1)")
    .trim();

/** Texts of a row besides its head, and the rows of its own fields. */
function contentsOf(
  row: Element,
  markup: RowMarkup,
): { more: string[]; inner: Element[]; badges: string[] } {
  const more: string[] = [];
  const badges: string[] = [];
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
    if (markup.isHead(node)) badges.push(...leavesOf(node).map((leaf) => leaf.toLowerCase()));
    if (markup.isHead(node) || /^(?:script|style|svg|button|option)$/.test(node.tagName)) continue;
    if (markup.isRow(node) || isChoice(node)) inner.push(node);
    else if (node.tagName === "p" || node.tagName === "code") {
      const text = leavesOf(node).join(" ");
      if (text !== "") more.push(node.tagName === "code" ? `\`${text}\`` : text);
    } else
      for (let at = node.childNodes.length - 1; at >= 0; at--)
        stack.push(node.childNodes[at] as Node);
  }
  return { more, inner, badges };
}

const label =
  /^(?:(?:Possible|Allowed|Available) values?|Allowed|Enum|Defaults?(?: value| to)?|Example|Pattern|Match pattern):?$/i;

/** A label and the values after it are one line: `Enum:`, `"buoy"`, `"ring"`. */
function joinLabels(texts: readonly string[]): string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const text of texts) {
    const isLabel = label.test(text);
    const isPattern: boolean = isOpen && !isLabel && lines.at(-1) === "Pattern:";
    const isValue: boolean =
      !isPattern && isOpen && !isLabel && /^[^\s]{1,80}$|^\[.*\]$|^[<>≤≥]/.test(text);
    if (isPattern) lines[lines.length - 1] += ` \`${text}\``;
    else if (isLabel) lines.push(`${text.replace(/^Match p/, "P").replace(/:$/, "")}:`);
    else if (isValue)
      lines[lines.length - 1] += `${lines.at(-1)?.endsWith(":") === true ? " " : ", "}${text}`;
    // Redoc shows a pattern without a label; descriptions are paragraphs.
    else if (/^\^.*\$$/.test(text)) lines.push(`Pattern: \`${text}\``);
    else lines.push(text);
    // A default is one value.
    isOpen = isLabel || (isValue && !/^default/i.test(lines.at(-1) ?? ""));
  }
  return lines;
}
