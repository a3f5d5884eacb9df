/**
 * npm run adoption [-- --tarball FILE] [ROW ...]: packs the program, installs it into empty projects
 * with each package manager, alongside ESLint, and goes through an adopter's first hour there.
 *   npm run adoption -- turbo --documents FOLDER [--count N]: Turborepo with so many documents more.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { packageName, packageRoot } from "../../generator/package-root.ts";
import { checkPackages, installedSize } from "./checks.ts";
import { firstHour, runIn, wholeCrosswalk, writeAll, type RunProgram } from "./projects.ts";
import { turboRow, type MoreDocuments } from "./turbo.ts";
import { rows, toolVersions, type Row } from "./rows.ts";

/** Calls the generated client against a server of its own; a response that the document forbids is told. */
const application = `import { createBillingClient, getBill } from "@acme/billing";
const told = [];
const client = createBillingClient({
  baseUrl: process.argv[2],
  onInvalidResponse: (problem) => told.push(problem),
});
const { data } = await getBill(client, { params: { path: { id: "b1" } } });
if (data?.cents !== 5 || told.length > 0) throw new Error(JSON.stringify({ data, told }));
await getBill(client, { params: { path: { id: "wrong" } } });
if (told.length !== 1) throw new Error("The wrong response was not told.");
`;

async function withServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ id: "b1", cents: request.url?.endsWith("wrong") ? -1 : 5 }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

/** In bytes; what is measured is the number of documents. */
const biggest = 400_000;

async function runRow(row: Row, tarball: string, toolFolder: string): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), `crosswalk-${row.name}-`));
  try {
    const [program = "", ...first] = row.manager(toolFolder);
    const run = runIn(root, { COREPACK_ENABLE_STRICT: "0" });
    const manager = (...args: readonly string[]): Promise<string> =>
      run(program, ...first, ...args);
    const manifest = {
      ...{ name: "@acme/app", version: "1.0.0", private: true, license: "MIT", type: "module" },
      workspaces: ["generated/*"],
      devDependencies: { [packageName]: `file:${tarball}`, eslint: "10.15.0" },
    };
    writeAll(root, { "package.json": JSON.stringify(manifest), ...row.files });
    await manager(...row.install);
    const crosswalk: RunProgram = (...args) => manager(...row.execute, "crosswalk", ...args);
    await firstHour({ root, run, crosswalk });

    const range = row.name === "npm" ? "*" : "workspace:*";
    const withClient = { ...manifest, dependencies: { "@acme/billing": range } };
    writeAll(root, { "package.json": JSON.stringify(withClient), "src/app.mjs": application });
    await manager(...row.install);
    await withServer((url) => manager(...row.execute, "node", "src/app.mjs", url));

    rmSync(join(root, "specs"), { recursive: true });
    rmSync(join(root, "generated"), { recursive: true });
    await wholeCrosswalk({ root, run, crosswalk });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Packs the program unless a tarball is given. */
async function tarballFrom(given: string | undefined, work: string): Promise<string> {
  if (given !== undefined) return resolve(given);
  const repository = runIn(packageRoot());
  await repository("npm", "run", "--silent", "build");
  await repository("npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", work);
  return join(work, readdirSync(work).find((name) => name.endsWith(".tgz")) ?? "");
}

/** Installs the package managers and checkers; says why when that is not possible. */
async function installTools(toolFolder: string): Promise<string | undefined> {
  mkdirSync(toolFolder);
  writeAll(toolFolder, { "package.json": "{}" });
  const wanted = Object.entries(toolVersions).map(([name, version]) => `${name}@${version}`);
  const flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
  return runIn(toolFolder)("npm", "install", ...flags, ...wanted).then(() => undefined, String);
}

/** So many documents of a folder, by their paths, from all over it. */
function documentsOf(folder: string, count: number): MoreDocuments {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(json|ya?ml)$/.test(file))
    .filter((file) => statSync(join(folder, file)).size < biggest)
    .sort();
  // spread over the folder, then the others for those that are passed over
  const step = Math.max(1, Math.floor(all.length / count));
  const first = all.filter((_, index) => index % step === 0);
  const others = all.filter((_, index) => index % step !== 0);
  return { files: [...first, ...others].map((file) => join(folder, file)), count };
}

async function main(given: string[]): Promise<void> {
  const { values: flags, positionals: args } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      tarball: { type: "string" },
      documents: { type: "string" },
      count: { type: "string", default: "199" },
    },
  });
  const work = mkdtempSync(join(tmpdir(), "crosswalk-adoption-"));
  const failures: string[] = [];
  const attempt = async (name: string, step: () => Promise<string | void>): Promise<void> => {
    if (args.length > 0 && !args.includes(name)) return;
    const from = performance.now();
    const [status, text = ""] = await step().then(
      (told) => ["ok", told ?? ""] as const,
      (error: unknown) => ["FAILED", "", failures.push(`${name}: ${String(error)}`)] as const,
    );
    const seconds = Math.round((performance.now() - from) / 1000);
    process.stdout.write(`${name.padEnd(20)} ${status}  ${seconds} s  ${text}\n`);
  };
  try {
    const tarball = await tarballFrom(flags.tarball, work);
    const toolFolder = join(work, "tools");
    const problem = await installTools(toolFolder);
    if (problem === undefined) {
      await attempt("packages", () => checkPackages(tarball, toolFolder));
      await attempt("size", () => installedSize(tarball));
      for (const row of rows) await attempt(row.name, () => runRow(row, tarball, toolFolder));
      const { documents: folder, count } = flags;
      const more = folder === undefined ? undefined : documentsOf(folder, Number(count));
      await attempt("turbo", () => turboRow(tarball, work, more));
    } else {
      process.stdout.write(
        `NOT RUN: npm could not install the package managers and checkers.\n${problem}\n`,
      );
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  if (failures.length > 0) {
    process.stderr.write(`${failures.join("\n\n")}\n`);
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
