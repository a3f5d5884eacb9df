import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { createCommands } from "./commands.ts";
import { measure, median } from "./measure.ts";
import type { DocumentName } from "./scratch.ts";

const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  module: "ESNext",
  moduleResolution: "Bundler",
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  types: [],
};

/** What TypeScript 5.9 says of an output: errors in it, and CPU seconds. */
export function typeCheck(
  scratch: string,
  name: DocumentName,
  output: "ours" | "hey-api",
): { readonly errors: number; readonly cpu: number } {
  const files = output === "ours" ? ["ours/src/index.d.ts"] : ["hey-api/**/*.ts"];
  const project = join(scratch, name, `tsconfig.${output}.json`);
  const scope = output === "ours" ? { files } : { include: files };
  writeFileSync(project, JSON.stringify({ compilerOptions, ...scope }));
  const used = measure(createCommands(scratch, name).typeCheck(project));
  const lines = (used?.stdout ?? "").split("\n").filter((line) => / error TS/.test(line));
  const own = lines.filter((line) => line.startsWith(output));
  return { errors: own.length, cpu: used?.cpu ?? NaN };
}

/** An operation whose body is all that it validates, written by hand as its document says. */
const byHand = `
import createClient from "openapi-fetch";
import * as z from "zod";
const body = z.looseObject({
  text: z.string(),
  mode: z.enum(["markdown", "gfm"]).optional(),
  context: z.string().optional(),
});
const client = createClient({ baseUrl: "https://api.github.com" });
export const render = (value) => client.POST("/markdown", { body: body.parse(value), parseAs: "text" });
`;

const generated = `
import { createGithubClient, markdownRender } from "./ours/src/index.js";
const client = createGithubClient();
export const render = (body) => markdownRender(client, { body });
`;

/** Bytes of one operation with body validation in a bundle, minified and compressed. */
export async function bundleSizes(scratch: string): Promise<{ ours: number; byHand: number }> {
  const size = async (contents: string): Promise<number> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: join(scratch, "github") },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "browser",
      target: "es2022",
    });
    return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
  };
  return { ours: await size(generated), byHand: await size(byHand) };
}

/** CPU seconds of importing GitHub's packages; the peer's is compiled first. */
export async function importTimes(
  scratch: string,
  runs: number,
): Promise<{ ours: number; client: number; clientAndZod: number }> {
  const folder = join(scratch, "github");
  const source = join(folder, "hey-api");
  const entryPoints = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(source, file));
  await build({
    entryPoints,
    outdir: join(folder, "hey-api-js"),
    format: "esm",
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
  });
  mkdirSync(folder, { recursive: true });
  const time = (...modules: string[]): number => {
    const script = join(folder, "import.mjs");
    const imports = modules.map((path) => `await import(${JSON.stringify(path)});`).join("");
    writeFileSync(
      script,
      `const before = process.cpuUsage();${imports}
const { user, system } = process.cpuUsage(before);console.log((user + system) / 1e6);`,
    );
    const values = Array.from({ length: runs }, () =>
      Number(measure({ run: [process.execPath, script], cwd: folder })?.stdout),
    );
    return median(values);
  };
  return {
    ours: time("./ours/src/index.js"),
    client: time("./hey-api-js/index.js"),
    clientAndZod: time("./hey-api-js/index.js", "./hey-api-js/zod.gen.js"),
  };
}
