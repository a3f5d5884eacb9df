import type { Diagnostics } from "../../diagnostics/index.ts";
import type { Locate } from "../../document/types.ts";
import type { JsonValue } from "../../json/values.ts";
import { lineIndex } from "../shared/lines.ts";
import { nearest } from "../shared/source-map.ts";
import { jsonSpans, type JsonSpan } from "./json-index.ts";
import { parseJson } from "./parse-json.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { SyntaxProblem } from "./problem.ts";

/** A JSON or YAML text in a file. */
export interface StructuredText {
  readonly file: string;
  readonly text: string;
  /** Line of the file at which the text begins; default 1. */
  readonly firstLine?: number;
  /** Columns that every line of the text is indented by in the file; default 0. */
  readonly indent?: number;
}

/** A JSON or YAML text read. */
export interface StructuredValue {
  readonly value: JsonValue;
  readonly locate: Locate;
}

/**
 * Reads a JSON or YAML text. JSON is tried first: most large documents are JSON, and `JSON.parse`
 * is many times quicker than any YAML parser. Positions are found when they are first asked for.
 *
 * @returns undefined when the text is broken; its problems are then reported, each at its place.
 */
export function parseStructuredText(
  source: StructuredText,
  diagnostics: Diagnostics,
): StructuredValue | undefined {
  const result = parse(source.text);
  const place = placer(source);
  if ("problems" in result) {
    for (const { code, message, offset } of result.problems)
      diagnostics.report({ code, message, location: place(offset) });
    return undefined;
  }
  return { value: result.value, locate: locator(result.spanOf, place) };
}

interface Parsed {
  readonly value: JsonValue;
  readonly spanOf: (pointer: string) => JsonSpan | undefined;
}

function parse(text: string): Parsed | { readonly problems: readonly SyntaxProblem[] } {
  if (!/^\s*[{[]/.test(text.slice(0, 1000))) return parseYaml(text);
  const json = parseJson(text);
  if ("value" in json) return { value: json.value, spanOf: jsonSpans(text) };
  // A flow mapping is YAML too; but where the first key is quoted, JSON was meant, and YAML would
  // take some mistakes for values: `{"a": ,}` is `{a: null}` there.
  const isYaml =
    json.problems.every(({ code }) => code === "json-syntax") &&
    !/^\s*[{[]\s*["[{]/.test(text.slice(0, 1000));
  return isYaml ? parseYaml(text) : json;
}

type Placer = (offset: number) => { file: string; line: number; column: number };

function placer({ file, text, firstLine = 1, indent = 0 }: StructuredText): Placer {
  let find: ReturnType<typeof lineIndex> | undefined;
  return (offset) => {
    find ??= lineIndex(text);
    const { line, column } = find(offset);
    return { file, line: line + firstLine - 1, column: column + indent };
  };
}

function locator(spanOf: Parsed["spanOf"], place: Placer): Locate {
  return (pointer, part = "value") => {
    const span = nearest(pointer, spanOf);
    if (span === undefined) return undefined;
    const { start, end } = part === "key" ? (span.key ?? span) : span;
    const endLine = place(Math.max(start, end - 1)).line;
    return { ...place(start), endLine, kind: "stated", confidence: 1 };
  };
}
