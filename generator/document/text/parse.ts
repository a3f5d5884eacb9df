import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from "yaml";
import type { Diagnostics, SourceLocation } from "../../diagnostics/index.ts";
import { parsePointer } from "../../json/pointer.ts";
import type { JsonValue } from "../../json/values.ts";
import type { FactKind, FactSource, Locate } from "../types.ts";

/** A YAML or JSON text as a value, with the place of each of its parts. */
export interface ParsedText {
  readonly value: JsonValue;
  readonly locate: Locate;
}

/**
 * Parses YAML 1.2 (and so JSON), reporting each syntax error.
 *
 * @param kind - what facts of this file count as.
 * @returns undefined after errors were reported (`document-syntax`).
 */
export function parseText(
  input: { readonly file: string; readonly text: string },
  kind: FactKind,
  diagnostics: Diagnostics,
): ParsedText | undefined {
  const lines = new LineCounter();
  const document = parseDocument(input.text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
  });
  for (const error of document.errors)
    diagnostics.report({
      code: "document-syntax",
      message: error.message,
      location: placeOf(input.file, lines, error.pos),
    });
  if (document.errors.length > 0) return undefined;
  try {
    return {
      value: document.toJS({ maxAliasCount: 1000 }) as JsonValue,
      locate: locateIn(document, input.file, lines, kind),
    };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    diagnostics.report({
      code: "document-syntax",
      message: error.message,
      location: placeOf(input.file, lines, [0, 0]),
    });
    return undefined;
  }
}

function placeOf(
  file: string,
  lines: LineCounter,
  [start, end]: readonly [number, number],
): SourceLocation {
  const from = lines.linePos(start);
  const to = lines.linePos(end);
  return { file, line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
}

function locateIn(document: Document, file: string, lines: LineCounter, kind: FactKind): Locate {
  const source = (range: readonly [number, number, ...number[]]): FactSource => ({
    ...placeOf(file, lines, [range[0], range[1]]),
    kind,
    confidence: 1,
  });
  return (pointer, part = "value") => {
    let node: unknown = document.contents;
    let key: unknown;
    for (const token of parsePointer(pointer)) {
      if (isAlias(node)) node = node.resolve(document);
      const next = childOf(node, token);
      if (next === undefined) {
        key = undefined;
        break;
      }
      ({ key, node } = next);
    }
    const range = rangeOf(part === "key" && key !== undefined ? key : node) ?? rangeOf(key);
    return range === undefined ? undefined : source(range);
  };
}

function childOf(node: unknown, token: string): { key: unknown; node: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && (isScalar(item.key) ? String(item.key.value) : "") === token,
    );
    return pair === undefined ? undefined : { key: pair.key, node: pair.value ?? pair.key };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(token)];
  return item === undefined ? undefined : { key: undefined, node: item };
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return typeof node === "object" && node !== null && "range" in node
    ? ((node.range as [number, number, number] | null | undefined) ?? undefined)
    : undefined;
}
