import { isScalar, parseAllDocuments, parseDocument, type Document } from "yaml";
import type { JsonValue } from "../../json/values.ts";
import type { JsonSpan } from "./json-index.ts";
import { maxReports } from "./limits.ts";
import type { SyntaxProblem } from "./problem.ts";
import { spansOf } from "./yaml-index.ts";
import { yamlToJson } from "./yaml-value.ts";

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
  let further: Document.Parsed | undefined;
  try {
    [document, further] = parseTrees(text);
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
  if (further !== undefined) {
    const message = "A second document begins here; a file holds one.";
    return { problems: [{ code: "yaml-syntax", message, offset: further.range[0] }] };
  }
  const converted = yamlToJson(document.contents, text.length);
  if (converted.problems.length > 0) return { problems: converted.problems };
  return { value: converted.value, spanOf: spansOf(document.contents) };
}

/** The document of a text, and a further one that is not empty. */
function parseTrees(text: string): [Document.Parsed, Document.Parsed?] {
  const [first, ...others] = parseAllDocuments(text, {
    version: "1.2",
    schema: "core",
    // Checked by yamlToJson, which takes linear time.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  }) as Document.Parsed[];
  if (first === undefined) return [parseDocument(text)];
  const further = others.find(({ contents }) => toScalar(contents) !== null);
  return further === undefined ? [first] : [first, further];
}

function toScalar(contents: unknown): unknown {
  return isScalar(contents) ? contents.value : contents;
}
