import type { ParseResult } from "oxc-parser";
import type { EmittedFile } from "./types.ts";
import { createSyntaxCheck, type Dialect, type Problem } from "./verify-syntax.ts";

type Parse = (text: string) => ParseResult;

/**
 * The output verifier behind the escaping functions: parses a module that was written from a document. Its syntax
 * must be right, and a `.js` module may do only what emitters write: import, export, declare
 * constants and functions, and call what it imports. Text of a document that became code would
 * need something else - a global, `new`, `this`, a template, an assignment, a way to a constructor.
 *
 * @param dialect - `conditions` also has what rules are compiled to: operators, and arrow functions
 *   that take their parameters apart.
 * @returns what is wrong, with file, line and column; undefined when nothing is, or when the file is
 *   neither JavaScript nor declarations.
 */
export async function verifySource(
  file: EmittedFile,
  dialect: Dialect = "declarative",
): Promise<string | undefined> {
  const isDeclaration = file.path.endsWith(".d.ts");
  if (!isDeclaration && !file.path.endsWith(".js")) return undefined;
  // Parses ten times as fast as TypeScript, and makes no tree of what is only looked at for its syntax.
  const { parseSync } = await import("oxc-parser");
  const parse: Parse = (text) =>
    parseSync(file.path, text, {
      lang: isDeclaration ? "dts" : "js",
      sourceType: "module",
      preserveParens: false,
    });
  const problem = isDeclaration
    ? syntaxProblem(parse(file.text))
    : // Whatever is wrong with a part, the whole decides.
      moduleProblem(partsOf(file.text), parse, dialect) &&
      moduleProblem([file.text], parse, dialect);
  return problem && `${file.path}:${locationOf(file.text, problem.position)}: ${problem.message}`;
}

function syntaxProblem({ errors: [error] }: ParseResult): Problem | undefined {
  return error && { position: error.labels[0]?.start ?? 0, message: error.message };
}

/** Characters of a part: trees of this size are gone before the collector of garbage copies them. */
const PART = 50_000;

/**
 * The parts of a module that can be parsed one by one. Each further one begins with `export`, which
 * continues no statement: where all parts are modules, the module has just the statements of its parts.
 */
function* partsOf(text: string): Generator<string> {
  const start = "\nexport ";
  let from = 0;
  for (let at = text.indexOf(start, PART); at !== -1; at = text.indexOf(start, from + PART)) {
    yield text.slice(from, at + 1);
    from = at + 1;
  }
  yield text.slice(from);
}

/** The first problem of a module that is given in parts. */
function moduleProblem(
  parts: Iterable<string>,
  parse: Parse,
  dialect: Dialect,
): Problem | undefined {
  const check = createSyntaxCheck(dialect);
  for (const part of parts) {
    const parsed = parse(part);
    const problem = syntaxProblem(parsed);
    if (problem !== undefined) return problem;
    check.add(parsed.program);
  }
  return check.problem();
}

function locationOf(text: string, position: number): string {
  const before = text.slice(0, position).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}
