import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createMemo, type Memo } from "../memo.ts";
import { packageRoot } from "../package-root.ts";
import type { EmittedFile } from "./types.ts";

/** A template as a package ships it. */
export interface TranspiledTemplate {
  readonly javascript: string;
  readonly declarations: string;
}

/** Results by source text: every package of a run has the same templates. The memo keeps them for later runs. */
const transpiled = new Map<string, TranspiledTemplate>();

/**
 * All modules of a folder of `templates/`, transpiled, as files below `target`. Each is real
 * TypeScript, checked and linted with the rest of the project.
 */
export async function emitTemplates(
  folder: string,
  target: string,
  memo?: Memo,
): Promise<EmittedFile[]> {
  const names = readdirSync(join(packageRoot(), "templates", folder))
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const files = await emitTemplateFiles(
    names.map((name) => `${folder}/${name}`),
    target,
    memo,
  );
  return files.map((file) => ({
    ...file,
    path: file.path.replace(`${target}/${folder}/`, `${target}/`),
  }));
}

/**
 * The modules of a template folder that emitted files import, and what those import, as files below
 * `src/runtime`.
 */
export async function emitRuntime(
  folder: string,
  importing: readonly EmittedFile[],
  memo?: Memo,
): Promise<EmittedFile[]> {
  const wanted = importing.flatMap(({ text }) =>
    [...text.matchAll(/"\.\/runtime\/([\w-]+)\.js"/g)].map(([, name]) => `${name ?? ""}.ts`),
  );
  const names = new Set(wanted);
  // A set is visited to its end, also what is added meanwhile.
  for (const name of names) {
    const source = readTemplate(`${folder}/${name}`);
    for (const [, imported] of source.matchAll(/from "\.\/([\w-]+\.ts)"/g))
      names.add(imported ?? "");
  }
  const files = await emitTemplateFiles(
    [...names].sort().map((name) => `${folder}/${name}`),
    "src/runtime",
    memo,
  );
  return files.map((file) => ({ ...file, path: file.path.replace(`${folder}/`, "") }));
}

function readTemplate(path: string): string {
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
  memo: Memo = createMemo(),
): Promise<EmittedFile[]> {
  const files: EmittedFile[] = [];
  for (const path of paths) {
    const source = readTemplate(path);
    const { javascript, declarations } = await memo(
      "template",
      () => [path, source],
      () => transpileTemplate(source, path),
    );
    const stem = `${target}/${path.slice(0, -".ts".length)}`;
    files.push(
      { path: `${stem}.js`, text: javascript },
      { path: `${stem}.d.ts`, text: declarations },
    );
  }
  return files;
}

/**
 * Turns a TypeScript module of ours into plain JavaScript and declarations. Relative imports of `.ts`
 * become imports of `.js`; TSDoc stays.
 *
 * @throws Error when the module has no isolated declarations: its exports need explicit types.
 */
export async function transpileTemplate(
  source: string,
  fileName: string,
): Promise<TranspiledTemplate> {
  const known = transpiled.get(source);
  if (known !== undefined) return known;
  const { default: ts } = await import("typescript");
  const text = source
    .replace(/((?:from|import)\s*\(?\s*"\.{1,2}\/[^"]+)\.ts"/g, '$1.js"')
    .replace(/^[ \t]*\/\/ eslint-disable.*\n/gm, "");
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    strict: true,
    removeComments: false,
    newLine: ts.NewLineKind.LineFeed,
  };
  const javascript = ts.transpileModule(text, {
    fileName,
    compilerOptions,
    reportDiagnostics: true,
  });
  const declarations = ts.transpileDeclaration(text, {
    fileName,
    compilerOptions: { ...compilerOptions, declaration: true, isolatedDeclarations: true },
    reportDiagnostics: true,
  });
  const problems = [...(javascript.diagnostics ?? []), ...(declarations.diagnostics ?? [])];
  if (problems.length > 0) {
    const messages = problems.map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, "\n"),
    );
    throw new Error(`Template ${fileName} does not transpile: ${messages.join("; ")}`);
  }
  const result = { javascript: javascript.outputText, declarations: declarations.outputText };
  transpiled.set(source, result);
  return result;
}
