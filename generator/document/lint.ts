import { existsSync, readFileSync } from "node:fs";
import type { Diagnostics } from "../diagnostics/index.ts";
import { meaningHash } from "../json/meaning.ts";
import type { JsonObject } from "../json/values.ts";
import { createMemo, type Memo } from "../memo.ts";
import { runInThread } from "../thread.ts";
import {
  configurationRule,
  reportMisconfigured,
  reportProblems,
  type LintProblem,
} from "./redocly/problems.ts";
import type { SourcedDocument } from "./types.ts";

/** What the linter found; undefined when the document's references lead deeper than its recursion. */
export type LintResult = readonly LintProblem[] | undefined;

/** How a document is linted. */
export interface LintOptions {
  /** Absolute path of a `redocly.yaml`; without such a file the rules of the specification apply. */
  readonly redoclyConfigPath: string;
  /** Default: nothing is remembered. */
  readonly memo?: Memo | undefined;
  /** True runs the linter in a thread of its own, beside what the caller does meanwhile. */
  readonly beside?: boolean;
}

/**
 * Lints a bundled document with Redocly; `reportLint` puts the result into words. What was found for
 * a document that says the same in other words is found again without linting.
 */
export async function findLintProblems(
  value: JsonObject,
  { redoclyConfigPath, memo = createMemo(), beside = false }: LintOptions,
): Promise<LintResult> {
  const config = configText(redoclyConfigPath);
  const lintIt = async (): Promise<LintResult> => {
    const data = { value, redoclyConfigPath };
    if (beside) {
      const inThread = runInThread<LintResult>("document/redocly/lint", data);
      if (inThread !== undefined) return inThread;
    }
    const { lintInProcess } = await import("./redocly/lint.ts");
    return lintInProcess(data);
  };
  // Rules of one's own may read descriptions, and other files may say anything.
  if (/^\s*(?:extends|plugins|rule\/|assert\/)/m.test(config)) return lintIt();
  const found = await memo(
    "lint",
    () => [config, meaningHash(value)],
    async () => [await lintIt()],
  );
  return found[0] ?? undefined;
}

function configText(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
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
  reportLint(document, await findLintProblems(document.value, { redoclyConfigPath }), diagnostics);
}
