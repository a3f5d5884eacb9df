/**
 * The package's entry point: what the commands do, for programs. Results are data; nothing is printed.
 * Its types are published.d.ts, which the compiler holds these functions to.
 */
import { compareDocuments, ruleTable } from "./compare/index.ts";
import { reviewChanges } from "./commands/diff.ts";
import { lintProject } from "./commands/lint.ts";
import { openProject, type OpenOptions, type Project } from "./commands/prepare.ts";
import { runGenerate } from "./commands/run-generate.ts";
import { problemOfNames } from "./commands/usage.ts";
import { configFileName, findProjectRoot } from "./config/index.ts";
import { isObject, type JsonObject } from "./json/values.ts";
import type * as published from "./published.d.ts";

const silent = { progress: (): void => undefined };

export const generate: typeof published.generate = async (options = {}) => {
  const {
    cwd = process.cwd(),
    only = [],
    check = false,
    lint: linted = true,
    format = true,
  } = options;
  const root = findProjectRoot(cwd) ?? missing(cwd);
  const { summary, problem } = await runGenerate({
    ...{ place: { root }, only, out: silent },
    flags: { check, lint: linted, format, inferObjectType: true },
  });
  if (problem !== undefined) throw new Error(problem);
  const { ok, packages, diagnostics, diff: difference } = summary;
  return { ok, packages, diagnostics, diff: difference };
};

export const lint: typeof published.lint = async ({ cwd, only = [] } = {}) => {
  const project = open({ lint: true }, cwd);
  const { providers = [], crosswalks = [] } = project.loaded?.config ?? {};
  const known = [...providers, ...crosswalks].map(({ name }) => name);
  const problem = project.loaded && problemOfNames(only, known, "provider or crosswalk");
  if (problem !== undefined) throw new Error(problem);
  const { failed, found } = await lintProject(project, only, silent.progress);
  return { ok: !failed, diagnostics: found };
};

export const diff: typeof published.diff = async ({ cwd, base = "HEAD", forked = false } = {}) => {
  const project = open({ lint: false }, cwd);
  const reviews = await reviewChanges(project, { base, forked, progress: silent.progress });
  const { diagnostics } = project;
  return {
    ok: reviews !== undefined && !diagnostics.hasErrors(),
    reports: (reviews ?? []).map(({ report }) => report),
    diagnostics: diagnostics.all,
  };
};

export const compare: typeof published.compare = (base, revision) =>
  compareDocuments({ document: documentOf(base) }, { document: documentOf(revision) });

export const rules: typeof published.rules = ruleTable.map(
  ({ id, direction, class: cls, decidable, title }) => ({
    id,
    direction,
    class: cls,
    decidable,
    title,
  }),
);

function documentOf(value: object): JsonObject {
  if (isObject(value)) return value;
  throw new TypeError("A document is an object, as it is parsed from JSON or YAML.");
}

function open(options: OpenOptions, cwd = process.cwd()): Project {
  return openProject(options, cwd) ?? missing(cwd);
}

function missing(cwd: string): never {
  throw new Error(`There is no ${configFileName} in ${cwd} or above.`);
}
