import type { OutputKind } from "./output-kind.ts";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../package-root.ts";
import type { EmittedFile } from "./types.ts";

/** A template as a package ships it. */
export interface TranspiledTemplate {
  readonly javascript: string;
  readonly declarations: string;
}

/** Results by source text: every package of a run has the same templates.  */
const transpiled = new Map<string, TranspiledTemplate>();

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
  always: [],
};
const validationRuntime: RuntimeFolder = {
  folder: "validation",
  specifier: /"\.\/runtime\/validation\/([\w-]+)\.js"/g,
  // It works on schemas from outside, and is an entry point of its own.
  always: ["compile.ts"],
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
  const known = transpiled.get(source) ?? builtWithProgram(source);
  const result = known ?? (await transpile(source, fileName));
  if (known === undefined) keepWithProgram(source, result);
  transpiled.set(source, result);
  return result;
}

/**
 * Templates belong to the program, like the bundle of its sources: transpiled once, they lie beside it.
 *
 * @returns undefined where the program runs from its sources.
 */
function builtFile(source: string): string | undefined {
  const program = process.env["CROSSWALK_PROGRAM"];
  if (program === undefined) return undefined;
  const name = createHash("sha256").update(source).digest("hex").slice(0, 32);
  return join(program, "templates", `${name}.json`);
}

function builtWithProgram(source: string): TranspiledTemplate | undefined {
  const file = builtFile(source);
  if (file === undefined || !existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, "utf8")) as TranspiledTemplate;
}

function keepWithProgram(source: string, result: TranspiledTemplate): void {
  const file = builtFile(source);
  if (file === undefined) return;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Aside and renamed: another run may read it at the same time.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(result));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // a folder that cannot be written to: the next run transpiles again
  }
}

async function transpile(source: string, fileName: string): Promise<TranspiledTemplate> {
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
  return { javascript: javascript.outputText, declarations: declarations.outputText };
}

/** The modules of the runtime that the package's own modules import. */
export const runtimeOutput: OutputKind = {
  name: "runtime",
  needs: ["client", "operations", "index", "schemas"],
  isTemplate: true,
  emit: async ({ needed }) => [
    ...(await emitRuntime(packageRuntime, needed)),
    ...(await emitRuntime(validationRuntime, needed)),
  ],
};
