import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from "yaml";
import type { SourceLocation } from "../diagnostics/index.ts";
import { parsePointer } from "./pointer.ts";
import type { JsonValue } from "./values.ts";

/** A problem in YAML text, at its place. */
export interface YamlProblem {
  readonly message: string;
  readonly location: SourceLocation;
}

/** A small YAML file of the user's own (configuration, mapping), with the places of its values. */
export interface YamlFile {
  readonly file: string;
  readonly value: JsonValue;
  /** Syntax errors and duplicate keys; `value` is null when there are any. */
  readonly problems: readonly YamlProblem[];
  /** Place of the value at a JSON Pointer, or of its key; of the nearest ancestor when there is none. */
  locate(pointer: string, part?: "value" | "key"): SourceLocation;
}

/** More aliases than a hand-written file has; a bomb is refused, not expanded. */
const maximumAliases = 100;

/**
 * Parses YAML 1.2 (and JSON, its subset).
 *
 * @param file - what diagnostics call the file.
 */
export function parseYamlFile(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const range = (from: number, to: number): SourceLocation => {
    const start = lines.linePos(from);
    const end = lines.linePos(to);
    return { file, line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
  };
  const problems: YamlProblem[] = document.errors.map((error) => ({
    message: error.message,
    location: range(error.pos[0], error.pos[1]),
  }));
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== "__proto__") return;
      const [from, to] = pair.key.range ?? [0, 0];
      problems.push({ message: "`__proto__` cannot be a name here.", location: range(from, to) });
    },
  });
  let value: JsonValue = null;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: maximumAliases }) as JsonValue;
    } catch (error) {
      problems.push({ message: (error as Error).message, location: range(0, 0) });
    }
  }
  return {
    file,
    value,
    problems,
    locate(pointer, part = "value") {
      const node = nodeAt(document, pointer, part);
      const [from, to] = node?.range ?? [0, 0];
      return range(from, to);
    },
  };
}

function nodeAt(document: Document, pointer: string, part: "value" | "key"): Node | undefined {
  let node = (document.contents ?? undefined) as Node | undefined;
  let key: Node | undefined;
  for (const token of parsePointer(pointer)) {
    let next: Node | undefined;
    if (isMap(node)) {
      const pair: Pair<unknown, unknown> | undefined = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === token,
      );
      if (pair === undefined) return key ?? node;
      key = pair.key as Node;
      next = (pair.value ?? undefined) as Node | undefined;
    } else if (isSeq(node)) {
      next = node.items[Number(token)] as Node | undefined;
      key = next;
    }
    if (next === undefined) return key ?? node;
    node = next;
  }
  return part === "key" ? (key ?? node) : node;
}
