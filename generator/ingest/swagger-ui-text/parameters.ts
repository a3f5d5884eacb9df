import type { JsonObject } from "../../json/values.ts";
import { addValues, attributeLine } from "../markdown/rows.ts";
import { parseTypeText } from "../markdown/type-text.ts";
import type { PageField } from "../shared/page-operation.ts";
import { valueOfText } from "../shared/vocabulary/types.ts";
import { isControl, proseOf, sourceOf, type TextLine } from "./lines.ts";

/** A row of the table of parameters, or of a form's fields. */
export interface ParameterRow {
  readonly field: PageField;
  /** `body` and `formData` are those of OpenAPI 2; undefined for a field of a form. */
  readonly in?: "path" | "query" | "header" | "cookie" | "body" | "formData";
  /** What stands below the row's name, type and location. */
  readonly lines: readonly TextLine[];
  /** The row has no type, or one that is not known. */
  readonly lacksType: boolean;
}

interface Head {
  readonly at: number;
  /** Index of the first line after it. */
  readonly next: number;
  readonly name: string;
  readonly required: boolean;
  readonly type: JsonObject | undefined;
  readonly isDeprecated: boolean;
  readonly in?: NonNullable<ParameterRow["in"]>;
}

const location = /^\((path|query|header|cookie|body|formData)\)$/;
const nameLine = /^(\S{1,200}?)( ?\*)?(?: ?required)?$/;

/** The schema of `string($uuid)`, `array<string>`, `string | null`. */
function typeOf(text: string): JsonObject | undefined {
  return /^[a-z]/.test(text)
    ? parseTypeText(text.replaceAll(/\(\$([\w-]+)\)/g, "<$1>").replaceAll(/ ?\| ?/g, " | "))?.schema
    : undefined;
}

/** The head of a row whose location stands at a line: name, type, `deprecated`, location. */
function headAbove(lines: readonly TextLine[], index: number): Head | undefined {
  const sent = location.exec(lines[index]?.text ?? "")?.[1] as Head["in"];
  if (sent === undefined) return undefined;
  let above = index - 1;
  const isDeprecated = lines[above]?.text === "deprecated";
  if (isDeprecated) above--;
  const type = typeOf(lines[above]?.text ?? "");
  const own = type !== undefined && nameLine.test(lines[above - 1]?.text ?? "") ? above - 1 : above;
  const [, name = "", star] = nameLine.exec(lines[own]?.text ?? "") ?? [];
  if (name === "") return undefined;
  const base = { at: own, next: index + 1, name, isDeprecated, in: sent };
  const required = star !== undefined || / ?required$/.test(lines[own]?.text ?? "");
  return { ...base, required, type: own === above ? undefined : type };
}

/** The head of a form's field: its name and, on the next line, its type. */
function headAt(lines: readonly TextLine[], index: number): Head | undefined {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || next.afterBlank) return undefined;
  const [, name, star] = nameLine.exec(line.text) ?? [];
  const type = typeOf(next.text);
  if (name === undefined || type === undefined) return undefined;
  const isDeprecated = lines[index + 2]?.text === "deprecated";
  const required = star !== undefined || / ?required$/.test(line.text);
  return { at: index, next: index + (isDeprecated ? 3 : 2), name, required, type, isDeprecated };
}

/** The rows of a table, by the lines that say where each is sent; those of a form have no such lines. */
export function readRows(lines: readonly TextLine[], kind: "parameters" | "form"): ParameterRow[] {
  const heads: Head[] = [];
  for (let index = 0; index < lines.length; index++) {
    const head = kind === "form" ? headAt(lines, index) : headAbove(lines, index);
    if (head === undefined || head.at < (heads.at(-1)?.next ?? 0)) continue;
    heads.push(head);
    index = head.next - 1;
  }
  return heads.map((head, index) =>
    rowOf(head, lines.slice(head.next, heads[index + 1]?.at ?? lines.length), {
      line: lines[head.at] as TextLine,
      row: index + 1,
    }),
  );
}

function rowOf(
  head: Head,
  lines: readonly TextLine[],
  { line, row }: { readonly line: TextLine; readonly row: number },
): ParameterRow {
  const schema: JsonObject = { ...head.type };
  const prose = head.in === "body" ? [] : describe(schema, lines);
  const description = proseOf(prose);
  if (description !== "") schema["description"] = description;
  if (head.isDeprecated) schema["deprecated"] = true;
  return {
    ...(head.in === undefined ? {} : { in: head.in }),
    field: { name: head.name, row, required: head.required, schema, source: sourceOf(line) },
    lines,
    lacksType: head.type === undefined,
  };
}

/** Adds what the lines of a row say to its schema. Returns those that are prose. */
function describe(schema: JsonObject, lines: readonly TextLine[]): TextLine[] {
  const prose: TextLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as TextLine;
    const [, label, value = ""] =
      /^(Available values|Default value|Examples?|[a-z]+[A-Z]?[a-z]+) ?: ?(.*)$/.exec(line.text) ??
      [];
    if (label === "Available values") {
      const { values, next } = valuesAt(lines, index, value);
      const items = schema["items"];
      const target = typeof items === "object" && items !== null ? (items as JsonObject) : schema;
      addValues(
        schema,
        values.map((one) => valueOfText(one, target) ?? one),
      );
      index = next - 1;
    } else if (label === "Default value") {
      const found = valueOfText(value, schema);
      if (found !== undefined) schema["default"] = found;
    } else if (label === "Example") {
      const found = valueOfText(value, schema);
      if (found !== undefined) schema["examples"] = [found];
    } else if (label !== undefined && setKeyword(schema, label, value)) continue;
    else if (line.text === "--" || isChoice(lines, index)) continue;
    else if (!isControl(line.text)) prose.push(line);
  }
  return prose;
}

/** A bound that stands below the type, `maxLength: 40`. */
function setKeyword(schema: JsonObject, label: string, value: string): boolean {
  if (/^m(?:in|ax)(?:imum|Length|Items)$/.test(label) && /^-?\d+(?:\.\d+)?$/.test(value)) {
    schema[label] = Number(value);
    return true;
  }
  const more = label === "pattern" ? attributeLine(`Pattern: ${value}`, schema) : undefined;
  if (more !== undefined) Object.assign(schema, more);
  return more !== undefined;
}

/**
 * The values of an enumeration. A list to choose from repeats them, one a line, which tells those with commas; it
 * begins with `--` where none has to be chosen.
 */
function valuesAt(
  lines: readonly TextLine[],
  index: number,
  text: string,
): { readonly values: readonly string[]; readonly next: number } {
  const from = lines[index + 1]?.text === "--" ? index + 2 : index + 1;
  const listed: string[] = [];
  let next = from;
  for (; next < lines.length && listed.join(", ").length < text.length; next++)
    listed.push(lines[next]?.text ?? "");
  const isRepeated = listed.length > 0 && listed.join(", ") === text;
  return isRepeated
    ? { values: listed, next }
    : { values: text.split(/, ?/).filter((value) => value !== ""), next: index + 1 };
}

/** `true` and `false`, to be chosen from. */
const isChoice = (lines: readonly TextLine[], index: number) =>
  (lines[index]?.text === "true" && lines[index + 1]?.text === "false") ||
  (lines[index]?.text === "false" && lines[index - 1]?.text === "true");
