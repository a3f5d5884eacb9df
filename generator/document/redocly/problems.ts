import type { NormalizedProblem } from "@redocly/openapi-core";
import type { Diagnostics } from "../../diagnostics/index.ts";
import type { SourcedDocument } from "../types.ts";

/** A problem that Redocly found, as plain data: it can cross a thread. */
export interface LintProblem {
  readonly ruleId: string;
  readonly message: string;
  readonly severity: "error" | "warn";
  readonly pointer: string;
  /** Absolute path by which the bundler knows the file. */
  readonly file: string;
  readonly reportOnKey: boolean;
  readonly suggest: readonly string[];
}

/** What a problem is worth to somebody who cannot edit the vendor's document: keys that no rule knows, and fields that generation does without, do no harm. */
const harmless = /is not expected here|must be present on this level/;

/** Makes plain data of Redocly's problems. */
export function plainProblems(problems: readonly NormalizedProblem[]): LintProblem[] {
  return problems
    .filter((problem) => !problem.ignored)
    .map((problem) => {
      const [place] = problem.location;
      return {
        ruleId: problem.ruleId,
        message: problem.message,
        severity: problem.severity === "error" ? "error" : "warn",
        pointer: (place?.pointer ?? "#/").replace(/^#/, "").replace(/^\/$/, ""),
        file: place?.source.absoluteRef ?? "",
        reportOnKey: place?.reportOnKey ?? false,
        suggest: problem.suggest,
      };
    });
}

/** Redocly's rules take much for granted; a document that is not shaped as they expect can stop them. */
export function stopped(what: "bundler" | "linter", error: unknown): LintProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The ${what} could not go through the document, so it is not shaped like OpenAPI: ${reason}`;
  return {
    ruleId: what,
    message,
    severity: "error",
    pointer: "",
    file: "",
    reportOnKey: false,
    suggest: [],
  };
}

/** Reports Redocly's problems with the vendor's file, line and column. */
export function reportProblems(
  problems: readonly (NormalizedProblem | LintProblem)[],
  documentOf: (file: string) => SourcedDocument | undefined,
  diagnostics: Diagnostics,
): void {
  const plain = problems.flatMap((p) => ("file" in p ? [p] : plainProblems([p])));
  for (const { ruleId, message, severity, pointer, file, reportOnKey, suggest } of plain) {
    const location = documentOf(file)?.locate(pointer, reportOnKey ? "key" : "value");
    const [suggestion] = suggest;
    diagnostics.report({
      code: severity === "error" && !harmless.test(message) ? "lint" : "lint-advice",
      message: `${message} (${ruleId})`,
      pointer,
      location,
      ...(suggestion === undefined ? {} : { fix: `Did you mean \`${suggestion}\`?` }),
    });
  }
}
