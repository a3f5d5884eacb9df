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
const harmless = /is not (expected|allowed) here|must be present on this level/;

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

/** Problems of this rule are not in the document, but in the linter's own configuration. */
export const configurationRule = "configuration";

/** What is wrong with the configuration, as Redocly's parser of YAML says it; the place is in its pointer. */
export function misconfigured(error: unknown): LintProblem {
  const text = error instanceof Error ? error.message : String(error);
  const [first = ""] = text.split("\n");
  const place = /^(.*?)(?: in "[^"]*")? \((\d+):(\d+)\)$/.exec(first);
  return {
    ruleId: configurationRule,
    message: place?.[1] ?? first,
    severity: "error",
    pointer: place === null ? "1:1" : `${place[2]}:${place[3]}`,
    file: "",
    reportOnKey: false,
    suggest: [],
  };
}

/** Reports what is wrong with the configuration of the linter. */
export function reportMisconfigured(
  { message, pointer }: LintProblem,
  file: string,
  diagnostics: Diagnostics,
): void {
  const [line = 1, column = 1] = pointer.split(":").map(Number);
  diagnostics.report({ code: "lint-config-invalid", message, location: { file, line, column } });
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
