import { existsSync } from "node:fs";
import {
  BaseResolver,
  createConfig,
  lintDocument,
  loadConfig,
  ResolveError,
  Source,
} from "@redocly/openapi-core";
import type { Diagnostics } from "../../diagnostics/index.ts";
import type { JsonObject } from "../../json/values.ts";
import type { SourcedDocument } from "../types.ts";
import { plainProblems, reportProblems, stopped, type LintProblem } from "./problems.ts";

const file = "document";

/**
 * Lints a bundled document with Redocly and the rules of a `redocly.yaml`; the parsed document is
 * handed over and nothing is opened. Takes and gives plain data, so that it can run in a thread
 * beside generation; `reportLint` puts the result into words. Without a configuration file the
 * rules of the specification apply.
 *
 * @returns undefined when the document's references lead deeper than Redocly's recursion.
 */
export async function findLintProblems(
  value: JsonObject,
  redoclyConfigPath: string,
): Promise<readonly LintProblem[] | undefined> {
  const resolver = new BaseResolver();
  resolver.loadExternalRef = (path) =>
    Promise.reject(new ResolveError(new Error(`outside of the document: ${path}`)));
  // A lone document has no project with a configuration around it.
  const config = existsSync(redoclyConfigPath)
    ? await loadConfig({ configPath: redoclyConfigPath, skipPluginEval: true })
    : await createConfig({ extends: ["spec"] });
  try {
    const problems = await lintDocument({
      document: { source: new Source(file, ""), parsed: value },
      config,
      externalRefResolver: resolver,
    });
    return plainProblems(problems);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    return [stopped("linter", error)];
  }
}

/** Reports what `findLintProblems` found, with the vendor's file, line and column. */
export function reportLint(
  document: SourcedDocument,
  problems: readonly LintProblem[] | undefined,
  diagnostics: Diagnostics,
): void {
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
  reportLint(document, await findLintProblems(document.value, redoclyConfigPath), diagnostics);
}
