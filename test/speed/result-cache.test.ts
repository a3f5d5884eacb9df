import { build } from "esbuild";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { runGenerate } from "../../generator/commands/run-generate.ts";
import type { Diagnostic } from "../../generator/diagnostics/index.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { createCache } from "../../generator/speed/cache.ts";
import { createResultCache } from "../../generator/speed/result-cache.ts";
import { fastStages } from "../../generator/speed/stages.ts";
import { start } from "../output/run-driver.ts";

const folders: string[] = [];
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "crosswalk-cache-"));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const entriesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("the result cache", () => {
  test("makes a result once for the same kind, parts and program", async () => {
    const folder = makeFolder();
    const make = vi.fn(() => Promise.resolve({ list: [1, null, "é"] }));
    const ask = (kind: string, parts: string[], version = "1"): Promise<unknown> =>
      createResultCache(createCache(folder, { version }))(kind, parts, make);
    expect(await ask("a", ["x", "y"])).toEqual({ list: [1, null, "é"] });
    expect(await ask("a", ["x", "y"])).toEqual({ list: [1, null, "é"] });
    expect(make).toHaveBeenCalledTimes(1);
    await ask("b", ["x", "y"]);
    await ask("a", ["xy"]);
    await ask("a", ["x", "y"], "2");
    expect(make).toHaveBeenCalledTimes(4);
  });

  test("keeps null and undefined too, and nothing of what failed", async () => {
    const cached = createResultCache(createCache(makeFolder()));
    for (const value of [null, undefined]) {
      const make = vi.fn(() => Promise.resolve(value));
      expect(await cached(String(value), [], make)).toBe(value);
      expect(await cached(String(value), [], make)).toBe(value);
      expect(make).toHaveBeenCalledTimes(1);
    }
    const fail = vi.fn(() => Promise.reject(new Error("no")));
    await expect(cached("fails", [], fail)).rejects.toThrow("no");
    await expect(cached("fails", [], fail)).rejects.toThrow("no");
    expect(fail).toHaveBeenCalledTimes(2);
  });

  test.each([
    ["cut", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["of other bytes", (bytes: Buffer) => Buffer.from(bytes).fill(0x22, 40)],
    ["empty", () => Buffer.alloc(0)],
  ])("makes the result again where an entry is %s", async (_how, damage) => {
    const folder = makeFolder();
    const make = vi.fn(() => Promise.resolve(["result"]));
    const ask = (): Promise<string[]> => createResultCache(createCache(folder))("kind", [], make);
    await ask();
    const [file = ""] = entriesOf(folder);
    writeFileSync(file, damage(readFileSync(file)));
    expect([await ask(), await ask()]).toEqual([["result"], ["result"]]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test("works where nothing can be stored", async () => {
    const file = join(makeFolder(), "file");
    writeFileSync(file, "");
    const cached = createResultCache(createCache(join(file, "cache")));
    const make = vi.fn(() => Promise.resolve(1));
    expect([await cached("a", [], make), await cached("a", [], make)]).toEqual([1, 1]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test("gives several processes at once the right results, and leaves whole entries only", async () => {
    const folder = makeFolder();
    const driver = join(packageRoot(), "node_modules", ".cache", `cache-${process.pid}.mjs`);
    await build({
      entryPoints: [join(packageRoot(), "test", "speed", "cache-driver.ts")],
      outfile: driver,
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
      logLevel: "error",
    });
    const run = (seed: number) =>
      start(process.execPath, [driver, join(folder, "cache"), String(seed)]).ended;
    const first = await Promise.all([1, 2, 3].map(run));
    const later = await run(4);
    rmSync(driver);
    expect([...first, later].map(({ exitCode, output }) => [exitCode, output])).toEqual([
      ...first.map(() => [0, expect.stringMatching(/^\{"made":\d+\}$/) as string]),
      [0, '{"made":0}'],
    ]);
    expect(entriesOf(folder)).toHaveLength(60);
  });
});

test("a run with cached results reports the same problems, at the lines of today", async () => {
  const root = makeFolder();
  const cache = join(root, "cache");
  const options = { program: "", version: "test", cache, severalProviders: false };
  const run = async (isFast: boolean): Promise<readonly Diagnostic[]> => {
    const { summary } = await runGenerate({
      place: { root, single: { file: "document.yaml", output: "out", name: "acme" } },
      only: [],
      flags: { lint: true, format: false, inferObjectType: true },
      stages: (plain) => (isFast ? fastStages(plain, options) : plain),
      out: { progress: () => undefined },
    });
    return summary.diagnostics;
  };
  const text = readFileSync(join(packageRoot(), "test", "speed", "document.yaml"), "utf8");
  writeFileSync(join(root, "document.yaml"), text);
  writeFileSync(join(root, "redocly.yaml"), "rules: {operation-summary: warn}\n");
  const first = await run(true);
  expect(first.map(({ code }) => code).sort()).toEqual([
    "example-invalid",
    "lint-advice",
    "object-type-inferred",
    "pattern-stalls",
  ]);
  const entries = entriesOf(cache).length;
  writeFileSync(join(root, "document.yaml"), `# A comment.\n\n${text}`);
  const later = await run(true);
  expect(entriesOf(cache)).toHaveLength(entries);
  expect(later).toEqual(await run(false));
  const lines = (list: readonly Diagnostic[]): unknown[] => list.map((d) => d.location?.line);
  expect(lines(later)).toEqual(lines(first).map((line) => Number(line) + 2));
});
