import { parseTree, printParseErrorCode, type ParseError } from "jsonc-parser";
import { keywordIndexOf } from "../../json/keyword-index.ts";
import type { JsonValue } from "../../json/values.ts";
import { keyText } from "./json-index.ts";
import { scanJson } from "./json-scan.ts";
import { maxDepth, maxReports } from "./limits.ts";
import type { SyntaxProblem } from "./problem.ts";

/** The value of a JSON text, or its problems. Duplicate keys and too deep nesting are problems. */
export function parseJson(
  text: string,
): { readonly value: JsonValue } | { readonly problems: readonly SyntaxProblem[] } {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return { problems: syntaxProblems(text) };
  }
  // Looking at every key takes longer than reading the text; that there is nothing to find is told by numbers.
  if (isPlain(text, value)) return { value };
  const problems = structureProblems(text);
  return problems.length > 0 ? { problems } : { value };
}

/** Whether the text has as many keys as its value, none of them twice, and no more levels than are allowed. */
function isPlain(text: string, value: JsonValue): boolean {
  let written = 0;
  let depth = 0;
  let deepest = 0;
  scanJson(text, {
    open() {
      depth += 1;
      if (depth > deepest) deepest = depth;
    },
    close() {
      depth -= 1;
    },
    key() {
      written += 1;
    },
  });
  return deepest <= maxDepth && written === countKeys(value);
}

function countKeys(value: JsonValue): number {
  return typeof value === "object" && value !== null ? keywordIndexOf(value).members : 0;
}

function syntaxProblems(text: string): SyntaxProblem[] {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ code: "document-too-deep", message: "The JSON is nested too deeply.", offset: 0 }];
  }
  const problems = firstOfEachLine(text, errors).map(({ error, offset }): SyntaxProblem => ({
    code: "json-syntax",
    message: `${words(printParseErrorCode(error))}.`,
    offset,
  }));
  // What JSON.parse refuses and jsonc-parser lets pass, e.g. control characters in strings.
  return problems.length > 0
    ? problems
    : [{ code: "json-syntax", message: "This is not JSON.", offset: 0 }];
}

/** One mistake makes the parser stumble several times; the first time on a line tells it. */
function firstOfEachLine(text: string, errors: readonly ParseError[]): ParseError[] {
  let last: ParseError | undefined;
  return errors
    .filter((error) => {
      const isNew = last === undefined || text.slice(last.offset, error.offset).includes("\n");
      if (isNew) last = error;
      return isNew;
    })
    .slice(0, maxReports);
}

/** `PropertyNameExpected` → `Property name expected`. */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) =>
    at === 0 ? letter : ` ${letter.toLowerCase()}`,
  );
}

function structureProblems(text: string): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const keys: (Set<string> | undefined)[] = [];
  let deepest: number | undefined;
  scanJson(text, {
    open(start) {
      keys.push(undefined);
      if (keys.length > maxDepth) deepest ??= start;
    },
    close() {
      keys.pop();
    },
    key(start, end) {
      const key = keyText(text, start, end);
      const seen = (keys[keys.length - 1] ??= new Set());
      if (seen.has(key) && problems.length < maxReports) {
        const message = `The key ${JSON.stringify(key)} already stands in this object.`;
        problems.push({ code: "duplicate-key", message, offset: start });
      }
      seen.add(key);
    },
  });
  if (deepest !== undefined) {
    const message = `The document has more than ${maxDepth} levels.`;
    problems.push({ code: "document-too-deep", message, offset: deepest });
  }
  return problems;
}
