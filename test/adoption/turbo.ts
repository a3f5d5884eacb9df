import { createServer, type IncomingMessage } from "node:http";
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { parseDocument } from "yaml";
import { packageName, packageRoot } from "../../generator/package-root.ts";
import { runIn, writeAll } from "./projects.ts";

/** Version of Turborepo that was tried; from npm. */
const TURBO = "2.11.11";

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A remote cache as Turborepo asks for one (turborepo.com/docs/openapi/artifacts), in memory. */
async function withCache<T>(work: (url: string) => Promise<T>): Promise<T> {
  const artifacts = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const [, hash] = /^\/v8\/artifacts\/([0-9a-f]{16})\b/.exec(request.url ?? "") ?? [];
    const found = artifacts.get(hash ?? "");
    if (hash !== undefined && request.method === "PUT") {
      artifacts.set(hash, body);
      response.writeHead(202, { "content-type": "application/json" }).end('{"urls":[]}');
    } else if (hash !== undefined) {
      response.writeHead(found === undefined ? 404 : 200).end(found);
    } else {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"status":"enabled"}');
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

/** The number of packages of this repository: four providers and a crosswalk. */
const OWN = 5;

/** Documents of real vendors that become providers next to this repository's own. */
export interface MoreDocuments {
  readonly files: readonly string[];
  /** How many providers to make of them; documents with errors are passed over. */
  readonly count: number;
}

/** Enters documents as providers; those that do not generate are left out again. */
async function addDocuments(root: string, { files, count }: MoreDocuments): Promise<number> {
  const file = join(root, "crosswalk.config.yaml");
  const config = parseDocument(readFileSync(file, "utf8"));
  const names: string[] = [];
  const run = runIn(root);
  for (const from of files) {
    if (names.length === count) break;
    const name = `vendor-${names.length + 1}`;
    const document = `specs/${name}/api${extname(from)}`;
    cpSync(from, join(root, document));
    const spec = ["--spec", document, "--out", "node_modules/.tried", "--no-format", "--no-cache"];
    const isGood = await run("npm", "exec", "--", "crosswalk", "generate", ...spec).then(
      () => true,
      () => false,
    );
    if (isGood) {
      names.push(name);
      config.setIn(["providers", name], config.createNode({ documents: [document] }));
    }
    await rm(join(root, isGood ? "node_modules/.tried" : `specs/${name}`), {
      ...{ recursive: true, force: true },
    });
  }
  await writeFile(file, config.toString());
  return names.length;
}

/** This repository's documents and crosswalk as an adopter's repository, with `init --turbo`. */
async function startProject(root: string, tarball: string, more: MoreDocuments): Promise<number> {
  const run = runIn(root);
  const manifest = {
    ...{ name: "@crosswalk/app", version: "1.0.0", private: true, license: "MIT" },
    devDependencies: { [packageName]: `file:${tarball}`, turbo: TURBO },
  };
  writeAll(root, {
    "package.json": JSON.stringify(manifest),
    ".gitignore": "node_modules\n.turbo\n",
  });
  for (const item of ["specs", "crosswalk.config.yaml", "redocly.yaml", ".editorconfig"])
    cpSync(join(packageRoot(), item), join(root, item), { recursive: true });
  const install = ["install", "--no-audit", "--no-fund", "--prefer-offline"];
  await run("npm", ...install);
  const added = await addDocuments(root, more);
  await run("npm", "exec", "--", "crosswalk", "init", "--turbo");
  await run("npm", "exec", "--", "crosswalk", "generate");
  await run("npm", ...install);
  await run("git", "init", "-q");
  await run("git", "add", ".");
  await run("git", "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "Start");
  return OWN + added;
}

/** A clone of a project with its installed packages; those of the workspace are the clone's own. */
async function cloneProject(from: string, to: string): Promise<void> {
  await runIn(dirname(to))("git", "clone", "-q", from, to);
  const modules = join(to, "node_modules");
  mkdirSync(join(modules, "@crosswalk"), { recursive: true });
  for (const name of readdirSync(join(from, "node_modules")))
    if (name !== "@crosswalk") symlinkSync(join(from, "node_modules", name), join(modules, name));
  for (const name of readdirSync(join(to, "generated")))
    symlinkSync(join(to, "generated", name), join(modules, "@crosswalk", name));
}

/**
 * Tasks of two clones with one cache: the second runs none, `--check` holds, and a changed document runs
 * the task of its package and that of the crosswalk that maps it.
 *
 * @param more - what is added to this repository's documents; none by default.
 * @returns the counts.
 */
export function turboRow(
  tarball: string,
  work: string,
  more: MoreDocuments = { files: [], count: 0 },
): Promise<string> {
  return withCache(async (cache) => {
    const [one, two] = [join(work, "turbo-one"), join(work, "turbo-two")];
    mkdirSync(one);
    const total = await startProject(one, tarball, more);
    await cloneProject(one, two);
    const counts: string[] = [];
    const expectRuns = async (root: string, restored: number): Promise<void> => {
      const expected = `${restored} of ${total}`;
      const from = performance.now();
      const environment = { TURBO_API: cache, TURBO_TOKEN: "x", TURBO_TEAM: "team_a" };
      const run = runIn(root, { ...environment, TURBO_TELEMETRY_DISABLED: "1" });
      const flags = ["--cache=remote:rw", "--output-logs=none", "--concurrency=2"];
      const told = await run("npm", "exec", "--", "turbo", "run", "generate", ...flags);
      const [, cached = "", all = ""] = /(\d+) cached, (\d+) total/.exec(told) ?? [];
      const seconds = Math.round((performance.now() - from) / 1000);
      counts.push(`${cached} of ${all} (${seconds} s)`);
      if (`${cached} of ${all}` !== expected)
        throw new Error(`${counts.join(", ")} restored, expected ${expected}:\n${told}`);
    };
    await expectRuns(one, 0);
    await expectRuns(two, total);
    const check = ["exec", "--", "crosswalk", "generate", "--check"];
    await runIn(two)("npm", ...check);
    const overlay = join(two, "specs/maxio/overlay.yaml");
    appendFileSync(overlay, "# a comment\n");
    await expectRuns(two, total - 2);
    await runIn(two)("npm", ...check);
    return `restored: ${counts.join(", ")}`;
  });
}
