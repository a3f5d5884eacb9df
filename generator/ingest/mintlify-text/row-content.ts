import type { JsonObject, JsonValue } from "../../json/values.ts";
import { parseJson, valueOfText } from "../shared/vocabulary/types.ts";
import { parseConstraint } from "../shared/vocabulary/constraints.ts";
import {
  afterEnumLabel,
  afterExampleLabel,
  isControl,
  readMediaType,
  toSection,
} from "./labels.ts";
import { readRowHead, type Layout, type RowHead } from "./rows.ts";
import type { Token } from "../shared/tokens.ts";
import { parseTypeRow } from "./type-row.ts";

/** A row with everything that belongs to it. */
export interface Row {
  readonly head: RowHead;
  readonly description?: string;
  /** Lines of the description. */
  readonly prose: readonly Token[];
  readonly keywords: JsonObject;
  /** Undefined where the row lists no values. */
  readonly enumValues?: readonly JsonValue[];
  readonly examples: readonly JsonValue[];
  /** Lines that look like constraints and are not understood. */
  readonly notUnderstood: readonly Token[];
  /** The page shows one of several alternatives. */
  readonly hasOptions: boolean;
  readonly endLine: number;
  readonly next: number;
}

/** True where what belongs to a row ends: at the next row or section. */
export function endsRow(tokens: readonly Token[], index: number, layout: Layout): boolean {
  const token = tokens[index];
  if (token === undefined) return true;
  if (readRowHead(tokens, index, layout) !== undefined) return true;
  return sectionAt(tokens, index, layout) !== undefined;
}

/**
 * The section that a heading at `index` opens. Not every capture has blank lines before headings, so that
 * what follows counts as well: a row, a media type or a status. A field may be called `Body` or `Headers`:
 * then a type follows at once.
 */
export function sectionAt(
  tokens: readonly Token[],
  index: number,
  layout: Layout,
): ReturnType<typeof toSection> {
  const token = tokens[index];
  const opened = token && toSection(token.text);
  if (token === undefined || opened === undefined) return undefined;
  const inside = { ...layout, isAuthorization: opened.section === "authorizations" };
  if (readRowHead(tokens, index, { ...inside, isNameless: false }) !== undefined) return undefined;
  const isHeading = token.isHeading || token.afterBlank || layout.isLoose;
  if (isHeading || opened.rest !== "") return opened;
  if (!/^\p{Lu}|^\P{ASCII}/u.test(token.text)) return undefined;
  if (token.text.includes(" ")) return opened;
  const next = tokens[index + 1];
  const hasContent =
    readRowHead(tokens, index + 1, inside) !== undefined ||
    readMediaType(next?.text ?? "") !== undefined ||
    /^The (?:body|response) is of type /.test(next?.text ?? "");
  return hasContent ? opened : undefined;
}

/** Reads everything that follows a row's head. */
export function readRow(tokens: readonly Token[], head: RowHead, layout: Layout): Row {
  const { schema } = head;
  const keywords: JsonObject = {};
  const prose: Token[] = [];
  const examples: JsonValue[] = [];
  const notUnderstood: Token[] = [];
  let enumValues: readonly JsonValue[] | undefined;
  let hasOptions = false;
  let next = head.next;
  while (!endsRow(tokens, next, layout)) {
    const token = tokens[next] as Token;
    const { text } = token;
    const constraint = parseConstraint(text, schema, "labelled");
    const listed = afterEnumLabel(text);
    const sample = afterExampleLabel(text);
    const valueType = /^\{[^{}]{1,60}\}$/.test(text)
      ? parseTypeRow(tokens[next + 1]?.text ?? "")
      : undefined;
    if (constraint?.kind === "keywords") Object.assign(keywords, constraint.keywords);
    else if (constraint !== undefined) notUnderstood.push(token);
    else if (listed !== undefined) {
      const list = readEnum({ tokens, start: next, inline: listed, schema, layout });
      enumValues = list.values;
      next = list.next;
      continue;
    } else if (sample !== undefined) {
      const read = readExamples({ tokens, start: next, inline: sample, schema, layout });
      examples.push(...read.values);
      next = read.next;
      continue;
    } else if (valueType !== undefined) {
      keywords["additionalProperties"] = valueType.schema;
      next++;
    } else if (/^(?:[*•-] ?)?Option \d+$/.test(text)) hasOptions = true;
    else if (!isControl(text)) prose.push(token);
    next++;
  }
  const description = joinProse(prose);
  return {
    head,
    prose,
    ...(description === "" ? {} : { description }),
    keywords,
    ...(enumValues === undefined ? {} : { enumValues }),
    examples,
    notUnderstood,
    hasOptions,
    endLine: tokens[next - 1]?.line ?? head.token.line,
    next,
  };
}

/** Paragraphs of a description: a blank line in the page stays one. */
export function joinProse(prose: readonly Token[]): string {
  return prose
    .map(({ text, afterBlank }, index) =>
      index === 0 ? text : (afterBlank ? "\n\n" : "\n") + text,
    )
    .join("");
}

/** A label of values and what follows it. */
interface ValueList {
  readonly tokens: readonly Token[];
  /** Index of the label. */
  readonly start: number;
  /** Text after the label. */
  readonly inline: string;
  readonly schema: JsonObject;
  readonly layout: Layout;
}

interface Values {
  readonly values: JsonValue[];
  readonly next: number;
}

/** Values stand on the label's line, or one a line with trailing commas, or with the commas on lines of their own. */
function readEnum({ tokens, start, inline, schema, layout }: ValueList): Values {
  const texts: string[] = [];
  const add = (text: string) => {
    for (const part of text.split(",")) if (part.trim() !== "") texts.push(unquote(part.trim()));
  };
  let next = start + 1;
  let expectsMore = inline === "" || inline.endsWith(",");
  add(inline);
  for (; next < tokens.length; next++) {
    const text = tokens[next]?.text ?? "";
    if (text.startsWith(",")) expectsMore = true;
    if (text === ",") continue;
    const isValue = expectsMore && (texts.length > 0 || !endsRow(tokens, next, layout));
    if (!isValue) break;
    add(text);
    expectsMore = text.endsWith(",");
  }
  const values = texts.map((text) => enumValue(text, schema));
  return { values, next };
}

const unquote = (text: string) =>
  /^(?:`([^`]*)`|"([^"]*)")$/
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined) ?? text;

/** The value of an enumeration of the items' type; a text that is none of the type stays a text. */
function enumValue(text: string, schema: JsonObject): JsonValue {
  const items = schema["items"];
  const target =
    typeof items === "object" && items !== null && !Array.isArray(items) ? items : schema;
  return valueOfText(text, target) ?? text;
}

const maxExampleLines = 500;

/** Values after `Example:`: JSON, possibly over lines; for strings possibly bare text. */
function readExamples({ tokens, start, inline, schema, layout }: ValueList): Values {
  const values: JsonValue[] = [];
  let next = start + 1;
  if (inline !== "") return { values: [valueOfText(inline, schema) ?? inline], next };
  while (next < tokens.length && !endsRow(tokens, next, layout)) {
    const first = tokens[next];
    if (first !== undefined && /^`{3,}\w*$/.test(first.text)) {
      next++;
      continue;
    }
    if (
      first === undefined ||
      (values.length > 0 &&
        parseJson(first.text.replace(/,$/, "")) === undefined &&
        !/^[{[]/.test(first.text))
    )
      break;
    const block = /^[{[]/.test(first.text) ? readBlock(tokens, next) : undefined;
    if (block !== undefined) {
      values.push(block.value);
      next = block.next;
      continue;
    }
    const value = valueOfText(first.text, schema);
    if (value === undefined) break;
    values.push(value);
    next++;
  }
  return { values, next };
}

/** A JSON object or array over lines. Parses only where brackets are balanced, so the work is linear. */
function readBlock(
  tokens: readonly Token[],
  start: number,
): { value: JsonValue; next: number } | undefined {
  let text = "";
  let depth = 0;
  for (let at = start; at < Math.min(tokens.length, start + maxExampleLines); at++) {
    const line = tokens[at]?.text ?? "";
    text += `${line}\n`;
    depth += bracketBalance(line);
    if (depth > 0) continue;
    const value = parseJson(text);
    return value === undefined ? undefined : { value, next: at + 1 };
  }
  return undefined;
}

/** Opening less closing brackets outside of JSON strings. */
export function bracketBalance(line: string): number {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (char === "\\") i++;
    else if (char === '"') inString = !inString;
    else if (!inString && (char === "{" || char === "[")) depth++;
    else if (!inString && (char === "}" || char === "]")) depth--;
  }
  return depth;
}
