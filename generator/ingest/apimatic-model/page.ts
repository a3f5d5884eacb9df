import type { Diagnostics } from "../../diagnostics/index.ts";
import type { JsonValue } from "../../json/values.ts";
import { parseStructuredText } from "../openapi/parse.ts";
import type { Line } from "../shared/lines.ts";
import { readTable, type TableRow } from "./table.ts";

/** The kinds of model pages. */
export type ModelKind = "structure" | "enumeration" | "union";

/** A model page, cut into its parts. */
export interface ModelPage {
  readonly kind: ModelKind;
  readonly title?: Line;
  /** The model's name in backticks; of a union, its types. */
  readonly name?: string;
  readonly description?: string;
  /** From "This model accepts additional fields of type T." */
  readonly additionalType?: string;
  readonly base?: string;
  readonly rows: readonly TableRow[];
  readonly example?: { readonly value: JsonValue; readonly line: number; readonly endLine: number };
}

const kinds: ReadonlyMap<string, ModelKind> = new Map<string, ModelKind>([
  ["## Structure", "structure"],
  ["## Enumeration", "enumeration"],
  ["## Data Type", "union"],
  // Some languages name the class of a union in place of its types.
  ["## Class Name", "union"],
]);

/** Cuts a page into its parts. Undefined where it is no model page. */
export function readModelPage(
  lines: readonly Line[],
  file: string,
  diagnostics: Diagnostics,
): ModelPage | undefined {
  const kindAt = lines.findIndex(({ text }) => kinds.has(text));
  const kind = kinds.get(lines[kindAt]?.text ?? "");
  if (kind === undefined) return undefined;
  const isClass = lines[kindAt]?.text === "## Class Name";
  if (isClass && !lines.some(({ text }) => text === "## Cases")) return undefined;
  const titleAt = lines.findIndex(({ text }) => /^# \S/.test(text));
  const title = titleAt === -1 || titleAt > kindAt ? undefined : lines[titleAt];
  const tableHeading = lines.findIndex(({ text }) => text === "## Fields" || text === "## Cases");
  const name = lines
    .slice(kindAt + 1, tableHeading === -1 ? kindAt + 8 : tableHeading)
    .map(({ text }) => /^`([^`]{1,2000})`$/.exec(text)?.[1])
    .find((text) => text !== undefined);
  const intro = lines.slice(title === undefined ? 0 : titleAt + 1, kindAt);
  const additional = /^\*This model accepts additional fields of type (.{1,500})\.\*$/;
  const description = intro
    .filter(({ text }) => !additional.test(text))
    .map(({ text }) => text)
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  const additionalType = intro.map(({ text }) => additional.exec(text)?.[1]).find((text) => text);
  const base = baseOf(lines);
  const example = readExample(lines, file, diagnostics);
  return {
    kind,
    rows: tableHeading === -1 ? [] : readTable(lines, tableHeading),
    ...(title === undefined ? {} : { title }),
    ...(name === undefined ? {} : { name }),
    ...(description === "" ? {} : { description }),
    ...(additionalType === undefined ? {} : { additionalType }),
    ...(base === undefined ? {} : { base }),
    ...(example === undefined ? {} : { example }),
  };
}

function baseOf(lines: readonly Line[]): string | undefined {
  const heading = lines.findIndex(({ text }) => text === "## Inherits From");
  if (heading === -1) return undefined;
  const link = lines.slice(heading + 1, heading + 4).find(({ text }) => text !== "");
  return link && /^\[?`?([A-Za-z_]\w{0,200})`?(?:\]\(|$)/.exec(link.text)?.[1];
}

function readExample(
  lines: readonly Line[],
  file: string,
  diagnostics: Diagnostics,
): ModelPage["example"] {
  const heading = lines.findIndex(({ text }) => /^## Example\b/.test(text));
  if (heading === -1) return undefined;
  const open = lines.findIndex(({ text }, index) => index > heading && /^```json\b/.test(text));
  if (open === -1) return undefined;
  const close = lines.findIndex(({ text }, index) => index > open && text === "```");
  const body = lines.slice(open + 1, close === -1 ? lines.length : close);
  const text = body.map(({ raw }) => raw).join("\n");
  const firstLine = open + 2;
  const parsed = parseStructuredText({ file, text, firstLine }, diagnostics);
  const endLine = open + 1 + body.length;
  return parsed && { value: parsed.value, line: firstLine, endLine };
}
