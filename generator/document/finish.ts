import type { Diagnostics } from "../diagnostics/index.ts";
import { checkBounds } from "./bounds.ts";
import { checkDialects } from "./dialects.ts";
import { liftHeaderParameters } from "./header-parameters.ts";
import { checkReferences } from "./references/check.ts";
import { resolveIdentifiers } from "./references/identifiers.ts";
import { inlineDocuments } from "./references/inline-documents.ts";
import { repairMistakes } from "./references/repair.ts";
import type { FileAccess } from "./references/policy.ts";
import { needsInlining, readDocuments } from "./references/read-documents.ts";
import { breakSelfApplication } from "./references/self-application.ts";
import type { SourcedDocument } from "./types.ts";

/**
 * Pulls the files that a document refers to into it, whatever version of OpenAPI it is of.
 * Every reference is checked before anything is opened (references/policy.ts). References by
 * identifier become plain pointers. A document beyond the limits (bounds.ts) is not gone into.
 *
 * @returns undefined after errors were reported.
 */
export async function inlineFiles(
  document: SourcedDocument,
  diagnostics: Diagnostics,
  access: FileAccess = {},
): Promise<SourcedDocument | undefined> {
  if (!checkBounds(document, diagnostics)) return undefined;
  if (!needsInlining(document.value)) return resolveIdentifiers(document);
  const set = await readDocuments(document, diagnostics, access);
  return set && resolveIdentifiers(inlineDocuments(document, set, diagnostics));
}

/**
 * Makes one self-contained OpenAPI 3.1 document, in its own order: files that overlays refer to
 * are pulled in, every reference is checked, and small mistakes with one clear meaning are
 * repaired, each with a warning.
 *
 * @returns undefined after an error without which nothing can go on.
 */
export async function bundle(
  document: SourcedDocument,
  diagnostics: Diagnostics,
  access: FileAccess = {},
): Promise<SourcedDocument | undefined> {
  const whole = await inlineFiles(document, diagnostics, access);
  if (whole === undefined) return undefined;
  checkDialects(whole, diagnostics);
  const lifted = liftHeaderParameters(whole, diagnostics);
  const checked = checkReferences(repairMistakes(lifted, diagnostics), diagnostics);
  return breakSelfApplication(checked, diagnostics);
}

/** How `lintAndBundle` works. */
export interface LintAndBundleOptions extends FileAccess {
  readonly redoclyConfigPath: string;
  readonly diagnostics: Diagnostics;
  /** False leaves the linter out: it can run alongside generation by `findLintProblems` and `reportLint`. */
  readonly lint: boolean;
}

/** Bundles a document (`bundle`) and lints the result with the rules of `redocly.yaml`. */
export async function lintAndBundle(
  document: SourcedDocument,
  options: LintAndBundleOptions,
): Promise<SourcedDocument | undefined> {
  const bundled = await bundle(document, options.diagnostics, options);
  if (bundled === undefined || !options.lint) return bundled;
  const { lint } = await import("./lint.ts");
  await lint(bundled, options.diagnostics, options.redoclyConfigPath);
  return bundled;
}
