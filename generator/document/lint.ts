import type { Diagnostics } from "../diagnostics/index.ts";
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
  else reportProblems(problems, () => document, diagnostics);
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
