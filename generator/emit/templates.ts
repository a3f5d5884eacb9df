import type { OutputKind } from "./output-kind.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { bundledTemplates } from "./bundled-templates.ts";
import type { EmittedFile } from "./types.ts";
import { moduleSpecifier } from "./write/index.ts";

/** A template as a package ships it. */
export interface TranspiledTemplate {
  readonly javascript: string;
  readonly declarations: string;
}

/** First line of the run-time files in a generated package. */
const banner = "// Crosswalk's run time. SPDX-License-Identifier: MIT-0\n";

/** Results by source text: every package of a run has the same templates, and the bundle brings them along. */
const transpiled = new Map<string, TranspiledTemplate>(Object.entries(bundledTemplates));

/**
 * All modules of a folder of `templates/`, transpiled, as files below `target`. Each is real
 * TypeScript, checked and linted with the rest of the project.
 */
export async function emitTemplates(folder: string, target: string): Promise<EmittedFile[]> {
  const names = readdirSync(join(packageRoot(), "templates", folder))
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const files = await emitTemplateFiles(
    names.map((name) => `${folder}/${name}`),
    target,
  );
  return files.map((file) => ({
    ...file,
    path: file.path.replace(`${target}/${folder}/`, `${target}/`),
  }));
}

/** Modules of `templates/` that emitted files import from a folder of their own. */
interface RuntimeFolder {
  /** Relative to `templates/`. */
  readonly folder: string;
  /** How emitted files name its modules; the first group is the module. */
  readonly specifier: RegExp;
  /** Modules that every package has, whoever imports them. */
  readonly always: readonly string[];
}

const packageRuntime: RuntimeFolder = {
  folder: "package/runtime",
  specifier: /"\.\/runtime\/([\w-]+)\.js"/g,
  // Tools for openapi-fetch take what it gives; it is an entry point of its own.
  always: ["openapi-fetch.ts"],
};
const validationRuntime: RuntimeFolder = {
  folder: "validation",
  specifier: /"\.\/runtime\/validation\/([\w-]+)\.js"/g,
  // `compile` works on schemas from outside, and is an entry point of its own; package.json chooses among the others.
  always: ["compile.ts", "compiled-guards.ts", "guards.ts"],
};

/**
 * The modules of a template folder that emitted files import, and what those import, as files below
 * `src/runtime`.
 */
async function emitRuntime(
  { folder, specifier, always }: RuntimeFolder,
  importing: readonly EmittedFile[],
): Promise<EmittedFile[]> {
  const wanted = importing.flatMap(({ text }) =>
    [...text.matchAll(specifier)].map(([, name]) => `${name ?? ""}.ts`),
  );
  const names = new Set([...always, ...wanted]);
  // A set is visited to its end, also what is added meanwhile.
  for (const name of names) {
    const source = readTemplate(`${folder}/${name}`);
    for (const [, imported] of source.matchAll(/from "\.\/([\w-]+\.ts)"/g))
      names.add(imported ?? "");
  }
  const files = await emitTemplateFiles(
    [...names].sort().map((name) => `${folder}/${name}`),
    "src/runtime",
  );
  return files.map((file) => ({ ...file, path: file.path.replace("package/runtime/", "") }));
}

/**
 * A file of the project's own `templates/`.
 *
 * @param path - relative to `templates/`.
 */
export function readTemplate(path: string): string {
  return readFileSync(join(packageRoot(), "templates", path), "utf8");
}

/**
 * Modules of `templates/`, transpiled, at their paths below `target`.
 *
 * @param paths - relative to `templates/`, e.g. `validation/formats.ts`.
 */
export async function emitTemplateFiles(
  paths: readonly string[],
  target: string,
): Promise<EmittedFile[]> {
  const files: EmittedFile[] = [];
  for (const path of paths) {
    const source = readTemplate(path);
    const { javascript, declarations } = await transpileTemplate(source, path);
    const stem = `${target}/${path.slice(0, -".ts".length)}`;
    files.push(
      { path: `${stem}.js`, text: `${banner}${javascript}` },
      { path: `${stem}.d.ts`, text: `${banner}${declarations}` },
    );
  }
  return files;
}

/**
 * Turns a TypeScript module into plain JavaScript and declarations. Relative imports of `.ts` become
 * imports of `.js`; TSDoc stays.
 *
 * @throws Error when the module has no isolated declarations: its exports need explicit types.
 */
export async function transpileTemplate(
  source: string,
  fileName: string,
): Promise<TranspiledTemplate> {
  const known = transpiled.get(source);
  if (known !== undefined) return known;
  const { transpile } = await import("./transpile.js");
  const result = transpile(source, fileName);
  transpiled.set(source, result);
  return result;
}

/** The modules of the runtime that the package's own modules import. */
export const runtimeOutput: OutputKind = {
  name: "runtime",
  needs: ["client", "operations", "index", "schemas"],
  isTemplate: true,
  emit: async ({ needed, options: { runtime } }) =>
    runtime === undefined
      ? [
          ...(await emitRuntime(packageRuntime, needed)),
          ...(await emitRuntime(validationRuntime, needed)),
        ]
      : reexportRuntime(runtime),
};

/** Entry points of a package that are modules of the run time, where that is a package of its own. */
function reexportRuntime(runtime: string): EmittedFile[] {
  return ["openapi-fetch", "validation/compile"].flatMap((module) =>
    ["js", "d.ts"].map((extension) => ({
      path: `src/runtime/${module}.${extension}`,
      text: `export * from ${moduleSpecifier(`${runtime}/${module}`)};\n`,
    })),
  );
}

/** Emitted comments have lines of their own. What a document says in them may look like an import. */
function isComment(line: string): boolean {
  return /^\s*(?:\/?\*|\/\/)/.test(line);
}

/** Makes modules that import the run time next to them import it from its package. */
export function importRuntimePackage(
  files: readonly EmittedFile[],
  runtime: string,
): EmittedFile[] {
  const renamed = (line: string): string =>
    line.replace(/(?<=\bfrom |\bimport\()"\.\/runtime\/([\w/-]+)\.js"/g, (_, module: string) =>
      moduleSpecifier(`${runtime}/${module}`),
    );
  return files.map(({ path, text, ...rest }) => {
    const lines = text.split("\n").map((line) => (isComment(line) ? line : renamed(line)));
    const rewritten = lines.join("\n");
    // Imports are laid out by their length.
    return rewritten === text ? { path, text, ...rest } : { path, text: rewritten };
  });
}

/** All modules of the run time, as a package of their own has them. */
export async function emitWholeRuntime(): Promise<EmittedFile[]> {
  return [
    ...(await emitTemplates(packageRuntime.folder, "src")),
    ...(await emitTemplates(validationRuntime.folder, "src/validation")),
  ];
}
