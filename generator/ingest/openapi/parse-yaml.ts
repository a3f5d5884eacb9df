import { isAlias, isMap, isSeq, parseDocument, type Document, type Node } from "yaml";
import { parsePointer } from "../../json/pointer.ts";
import type { JsonValue } from "../../json/values.ts";
import type { JsonSpan } from "./json-index.ts";
import { maxReports } from "./limits.ts";
import type { SyntaxProblem } from "./problem.ts";
import { keyOf, yamlToJson } from "./yaml-value.ts";

/** Above this length the syntax tree is not kept for locations, but made again when one is asked for. */
const maxKeptTree = 1_000_000;

/** A YAML text read: its value and where each part of it stands. */
export interface ParsedYaml {
  readonly value: JsonValue;
  readonly spanOf: (pointer: string) => JsonSpan | undefined;
}

/** The value of a YAML 1.2 text (core schema, with merge keys), or its problems. */
export function parseYaml(
  text: string,
): ParsedYaml | { readonly problems: readonly SyntaxProblem[] } {
  let document: Document.Parsed;
  try {
    document = parseTree(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      problems: [
        { code: "document-too-deep", message: "The YAML is nested too deeply.", offset: 0 },
      ],
    };
  }
  const exhausted = document.errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (exhausted !== undefined) {
    const message = "The YAML is nested too deeply.";
    return { problems: [{ code: "document-too-deep", message, offset: exhausted.pos[0] }] };
  }
  const problems = [...document.errors, ...document.warnings]
    .slice(0, maxReports)
    .map(({ name, message, pos }): SyntaxProblem => ({
      code: name === "YAMLWarning" ? "yaml-not-json" : "yaml-syntax",
      message,
      offset: pos[0],
    }));
  if (problems.length > 0) return { problems };
  const converted = yamlToJson(document.contents, text.length);
  if (converted.problems.length > 0) return { problems: converted.problems };
  return { value: converted.value, spanOf: spans(text, document) };
}

function parseTree(text: string): Document.Parsed {
  return parseDocument(text, {
    version: "1.2",
    schema: "core",
    // Checked by yamlToJson, which takes linear time.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
}

function spans(text: string, parsed: Document.Parsed): ParsedYaml["spanOf"] {
  let tree: Document.Parsed | undefined = text.length <= maxKeptTree ? parsed : undefined;
  return (pointer) => {
    tree ??= parseTree(text);
    let node: unknown = tree.contents;
    let key: Node | undefined;
    for (const token of parsePointer(pointer)) {
      if (isAlias(node)) node = node.resolve(tree);
      const child = childOf(node, token);
      if (child === undefined) return undefined;
      ({ node, key } = child);
    }
    const value = span(node) ?? span(key);
    const keySpan = span(key);
    return value && { ...value, ...(keySpan && { key: keySpan }) };
  };
}

function childOf(
  node: unknown,
  token: string,
): { node: unknown; key: Node | undefined } | undefined {
  if (isSeq(node)) {
    const index = Number(token);
    return String(index) === token && index in node.items
      ? { node: node.items[index], key: undefined }
      : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => keyOf(item.key) === token);
  return pair && { node: pair.value, key: pair.key as Node };
}

function span(node: unknown): { start: number; end: number } | undefined {
  const range = (node as Partial<Node> | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}
