import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { packageRoot } from "../../generator/package-root.ts";
import type { RunSummary } from "../../generator/summary.ts";
import { snapshot } from "../support/project.ts";

const root = mkdtempSync(join(tmpdir(), "crosswalk-speed-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Neither the pattern nor the default can be what is meant: two warnings of emission, each at its own location. */
const schema = {
  properties: { code: { type: "string", pattern: "(?<", default: 7 } },
};

function documentOf(title: string, schemas: number): string {
  const items = Array.from({ length: schemas }, (_, index) => [
    `Thing${index}`,
    { type: "string" },
  ]);
  const operation = {
    operationId: `get${title}`,
    description: "Gets `it` *now*.\n\nSecond paragraph.",
    responses: { 200: { description: "It.", content: { "application/json": { schema } } } },
  };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title, version: "1" },
    paths: { "/things": { get: operation } },
    components: { schemas: Object.fromEntries(items) },
  });
}

/** Schemas of each document; more than 250 get threads. */
const sizes = { alpha: 260, beta: 3 };

async function generate(environment: Record<string, string>): Promise<RunSummary> {
  const stdout = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [join(packageRoot(), "generator", "bin.js"), "generate", "--json"],
      { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, text) => (error === null ? resolve(out) : reject(new Error(text))),
    );
  });
  return JSON.parse(stdout) as RunSummary;
}

it("writes and reports the same with threads, with cached results, and with all of it switched off", async () => {
  for (const folder of ["specs", "node_modules"]) mkdirSync(join(root, folder));
  const names = Object.entries(sizes);
  for (const [name, schemas] of names)
    writeFileSync(join(root, "specs", `${name}.json`), documentOf(name, schemas));
  const providers = names.map(([name]) => `  ${name}: {documents: [specs/${name}.json]}`);
  const config = ["output: generated", 'packageScope: "@acme"', "providers:", ...providers];
  writeFileSync(join(root, "crosswalk.config.yaml"), config.join("\n"));

  const run = async (environment: Record<string, string> = {}) => {
    rmSync(join(root, "generated"), { recursive: true, force: true });
    const { diagnostics, upToDate } = await generate(environment);
    expect(upToDate).toBe(false);
    return { files: snapshot(join(root, "generated")), diagnostics };
  };
  const cold = await run();
  expect(new Set(cold.diagnostics.map(({ provider }) => provider))).toEqual(
    new Set(names.map(([name]) => name)),
  );
  expect(readdirSync(join(root, "node_modules", ".cache", "crosswalk"))).not.toEqual([]);
  expect(await run()).toEqual(cold);
  expect((await generate({})).upToDate).toBe(true);
  rmSync(join(root, "node_modules"), { recursive: true });
  mkdirSync(join(root, "node_modules"));
  expect(await run({ CROSSWALK_PLAIN: "1" })).toEqual(cold);
  expect(readdirSync(join(root, "node_modules"))).toEqual([]);
});
