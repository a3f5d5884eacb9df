/**
 * npm run adoption [-- --tarball FILE] [ROW ...]: packs the program, installs it into empty projects
 * with each package manager, beside ESLint, and goes through an adopter's first hour there.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { packageName, packageRoot } from "../../generator/package-root.ts";
import { firstHour, runIn, wholeCrosswalk, writeAll, type RunProgram } from "./projects.ts";

/** Package managers and checkers, from npm, in versions that were tried. */
const tools = {
  pnpm: "10.34.8",
  "@yarnpkg/cli-dist": "4.18.1",
  publint: "0.3.25",
  "@arethetypeswrong/cli": "0.18.5",
};

/** A way to install. */
interface Row {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The package manager's program and first arguments. */
  readonly manager: (toolFolder: string) => readonly string[];
  readonly install: readonly string[];
  /** How the manager runs an installed program. */
  readonly execute: readonly string[];
}

const yarn = (folder: string): readonly string[] => [
  process.execPath,
  join(folder, "node_modules/@yarnpkg/cli-dist/bin/yarn.js"),
];
const pnpm = (folder: string): readonly string[] => [
  process.execPath,
  join(folder, "node_modules/pnpm/bin/pnpm.cjs"),
];
const yarnSettings = (linker: string): string =>
  `nodeLinker: ${linker}\nenableTelemetry: false\nenableImmutableInstalls: false\nnpmMinimalAgeGate: 0\n`;

const rows: readonly Row[] = [
  {
    name: "npm",
    files: {},
    manager: () => ["npm"],
    install: ["install", "--no-audit", "--no-fund", "--ignore-scripts"],
    execute: ["exec", "--"],
  },
  {
    name: "pnpm-workspace",
    files: { "pnpm-workspace.yaml": "packages: [generated/*]\nlinkWorkspacePackages: true\n" },
    manager: pnpm,
    install: ["install", "--no-frozen-lockfile", "--ignore-scripts"],
    execute: ["exec"],
  },
  {
    name: "pnpm-strict",
    files: {
      ".npmrc": "hoist=false\nstrict-peer-dependencies=true\n",
      "pnpm-workspace.yaml": "packages: [generated/*]\nlinkWorkspacePackages: true\n",
    },
    manager: pnpm,
    install: ["install", "--no-frozen-lockfile", "--ignore-scripts"],
    execute: ["exec"],
  },
  {
    name: "yarn-node-modules",
    files: { ".yarnrc.yml": yarnSettings("node-modules"), "yarn.lock": "" },
    manager: yarn,
    install: ["install"],
    execute: ["exec"],
  },
  {
    name: "yarn-pnp",
    files: { ".yarnrc.yml": yarnSettings("pnp"), "yarn.lock": "" },
    manager: yarn,
    install: ["install"],
    execute: ["exec"],
  },
];

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

/** publint and attw on the tool's tarball and on a generated package. ES modules only, as both say. */
async function checkPackages(tarball: string, toolFolder: string): Promise<void> {
  const run = runIn(toolFolder);
  const bin = (name: string): string => join(toolFolder, "node_modules/.bin", name);
  const generated = readdirSync(join(packageRoot(), "generated")).map((name) =>
    join(packageRoot(), "generated", name),
  );
  for (const target of [tarball, ...generated]) await run(bin("publint"), "--strict", target);
  for (const folder of generated)
    await run(bin("attw"), "--pack", folder, "--profile", "esm-only", "--format", "ascii");
}

async function main(args: string[]): Promise<void> {
  const at = args.indexOf("--tarball");
  const [, given] = at === -1 ? [] : args.splice(at, 2);
  const work = mkdtempSync(join(tmpdir(), "crosswalk-adoption-"));
  const failures: string[] = [];
  const attempt = async (name: string, step: () => Promise<void>): Promise<void> => {
    const from = performance.now();
    const problem = await step().then(() => undefined, String);
    const seconds = Math.round((performance.now() - from) / 1000);
    process.stdout.write(
      `${name.padEnd(20)} ${problem === undefined ? "ok" : "FAILED"}  ${seconds} s\n`,
    );
    if (problem !== undefined) failures.push(`${name}: ${problem}`);
  };
  try {
    mkdirSync(join(work, "tools"));
    const repository = runIn(packageRoot());
    if (given === undefined) {
      await repository("npm", "run", "--silent", "build");
      await repository("npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", work);
    }
    const packed = readdirSync(work).find((name) => name.endsWith(".tgz")) ?? "";
    const tarball = given === undefined ? join(work, packed) : resolve(given);
    const toolFolder = join(work, "tools");
    const wanted = Object.entries(tools).map(([name, version]) => `${name}@${version}`);
    writeAll(toolFolder, { "package.json": "{}" });
    await runIn(toolFolder)(
      "npm",
      "install",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      ...wanted,
    );
    if (args.length === 0 || args.includes("packages"))
      await attempt("packages", () => checkPackages(tarball, toolFolder));
    for (const row of rows)
      if (args.length === 0 || args.includes(row.name))
        await attempt(row.name, () => runRow(row, tarball, toolFolder));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  if (failures.length > 0) {
    process.stderr.write(`${failures.join("\n\n")}\n`);
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
