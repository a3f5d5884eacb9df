import type { Diagnostics } from "../diagnostics/index.ts";
import { valueAt } from "../json/pointer.ts";
import type { JsonObject } from "../json/values.ts";
import {
  configurationRule,
  reportMisconfigured,
  reportProblems,
  type LintProblem,
} from "./redocly/problems.ts";
import type { LintInput } from "./redocly/lint.ts";
import type { SourcedDocument } from "./types.ts";

/** What the linter found; undefined when the document's references lead deeper than its recursion. */
export type LintResult = readonly LintProblem[] | undefined;

/** Lints a bundled document with Redocly, which is loaded now; `reportLint` reports the result. */
export async function findLintProblems(input: LintInput): Promise<LintResult> {
  const { lintInProcess } = await import("./redocly/lint.ts");
  return lintInProcess(input);
}

/**
 * Reports what `findLintProblems` found, with the vendor's file, line and column.
 *
 * @param configFile - the linter's configuration, relative to the project's root.
 */
export function reportLint(
  document: SourcedDocument,
  problems: LintResult,
  diagnostics: Diagnostics,
  configFile = "redocly.yaml",
): void {
  const wrong = problems?.find(({ ruleId }) => ruleId === configurationRule);
  if (wrong !== undefined) return reportMisconfigured(wrong, configFile, diagnostics);
  if (problems === undefined)
    diagnostics.report({
      code: "lint-too-deep",
      message: "schemas refer to one another in a chain that is too long for the linter",
      pointer: "/components/schemas",
      location: document.locate("/components/schemas"),
    });
  else {
    const wrong = problems.filter(
      (problem) => !isBooleanSchema(problem, document.value) && !isReferenceProblem(problem),
    );
    reportProblems(wrong, () => document, diagnostics);
  }
}

/**
 * References are checked when the document is bundled; Redocly knows no `$id`, and takes the name of a schema in a
 * discriminator's mapping (OAS 3.1 section 4.8.25) for a file.
 */
function isReferenceProblem({ ruleId }: LintProblem): boolean {
  return ruleId === "no-unresolved-refs";
}

/** `true` and `false` are schemas (OAS 3.1 section 4.8.24), also as components; Redocly's rule does not know that. */
function isBooleanSchema({ message, pointer }: LintProblem, document: JsonObject): boolean {
  return (
    message.startsWith("Expected type `Schema`") && typeof valueAt(document, pointer) === "boolean"
  );
}

/** Lints a document and reports the problems. */
export async function lint(
  document: SourcedDocument,
  diagnostics: Diagnostics,
  redoclyConfigPath: string,
): Promise<void> {
  reportLint(
    document,
    await findLintProblems({ value: document.value, redoclyConfigPath }),
    diagnostics,
  );
}
