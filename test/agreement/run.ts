/**
 * Proves that types and validators of generated packages say the same: `npm run typecheck -- --agreement [FOLDER...]`.
 * Each package's openapi.yaml becomes a module that compiles only if they do (module.ts).
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { parse } from "yaml";
import { configFileName, loadConfig } from "../../generator/config/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { buildModel } from "../../generator/model/index.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { agreementModule } from "./module.ts";

const root = packageRoot();
const compiler = join(root, "node_modules", "typescript7", "bin", "tsc");
const configuration = {
  compilerOptions: {
    target: "ES2023",
    lib: ["ES2023", "DOM"],
    module: "NodeNext",
    moduleResolution: "NodeNext",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  },
  files: ["agreement.ts"],
};
const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const folders = named.length > 0 ? named.map((folder) => resolve(folder)) : generatedPackages();
const options = (existsSync(join(root, configFileName))
  ? loadConfig(root, createDiagnostics())?.validators
  : undefined) ?? { formats: "assert", inferObjectType: true, int64: "number" };

const failed = folders.filter((folder) => !agrees(folder));
console.log(`${folders.length - failed.length}/${folders.length} packages agree`);
process.exitCode = failed.length === 0 ? 0 : 1;

function generatedPackages(): string[] {
  const generated = join(root, "generated");
  if (!existsSync(generated)) return [];
  return readdirSync(generated)
    .sort()
    .map((name) => join(generated, name))
    .filter((folder) => existsSync(join(folder, "openapi.yaml")));
}

function agrees(folder: string): boolean {
  const work = join(root, "node_modules", ".cache", "crosswalk", "agreement", basename(folder));
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const document = parse(readFileSync(join(folder, "openapi.yaml"), "utf8"), {
    maxAliasCount: -1,
  }) as JsonObject;
  const diagnostics = createDiagnostics();
  const model = buildModel({ provider: basename(folder), document }, diagnostics);
  const source = relative(work, join(folder, "src")).replaceAll("\\", "/");
  const text = agreementModule(model, options, {
    types: `${source}/types.js`,
    schemas: `${source}/schemas.js`,
    runtime: `${source}/runtime/validation`,
  });
  writeFileSync(join(work, "agreement.ts"), text);
  writeFileSync(join(work, "package.json"), '{"type":"module"}');
  writeFileSync(join(work, "tsconfig.json"), JSON.stringify(configuration));
  try {
    execFileSync(process.execPath, [compiler, "-p", work, "--pretty", "false"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    console.log(`${basename(folder)}: every schema agrees with its type`);
    return true;
  } catch (error) {
    const output = (error as { stdout?: string }).stdout ?? String(error);
    console.log(`${basename(folder)}:\n${explained(output, text)}`);
    return false;
  }
}

/** Each error with the schema that it is about. */
function explained(output: string, text: string): string {
  const lines = text.split("\n");
  return output.replace(/^[^\n(]*agreement\.ts\((\d+),\d+\)/gm, (place, line: string) => {
    return `${place} ${lines[Number(line) - 1] ?? ""}`;
  });
}
