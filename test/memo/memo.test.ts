import { build } from "esbuild";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { runGenerate } from "../../generator/commands/run-generate.ts";
import {
  createDiagnostics,
  forProvider,
  type Diagnostic,
} from "../../generator/diagnostics/index.ts";
import { createMemo, record, replay } from "../../generator/memo.ts";
import { createCache } from "../../generator/output/index.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { start } from "../output/run-driver.ts";

const folders: string[] = [];
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "crosswalk-memo-"));
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

describe("a memo", () => {
  test("makes a result once for the same kind, parts and program", async () => {
    const folder = makeFolder();
    const make = vi.fn(() => ({ list: [1, null, "é"] }));
    const ask = (kind: string, parts: string[], version = "1"): Promise<unknown> =>
      createMemo(createCache(folder, { version }))(kind, () => parts, make);
    expect(await ask("a", ["x", "y"])).toEqual({ list: [1, null, "é"] });
    expect(await ask("a", ["x", "y"])).toEqual({ list: [1, null, "é"] });
    expect(make).toHaveBeenCalledTimes(1);
    await ask("b", ["x", "y"]);
    await ask("a", ["xy"]);
    await ask("a", ["x", "y"], "2");
    expect(make).toHaveBeenCalledTimes(4);
  });

  test("without a store makes it each time, and asks for no parts", async () => {
    const [make, parts] = [vi.fn(() => 1), vi.fn(() => [])];
    const memo = createMemo();
    expect([await memo("a", parts, make), await memo("a", parts, make)]).toEqual([1, 1]);
    expect([make.mock.calls.length, parts.mock.calls.length]).toEqual([2, 0]);
  });

  test("remembers null and undefined too, and nothing of what failed", async () => {
    const memo = createMemo(createCache(makeFolder()));
    for (const value of [null, undefined]) {
      const make = vi.fn(() => value);
      expect(await memo(String(value), () => [], make)).toBe(value);
      expect(await memo(String(value), () => [], make)).toBe(value);
      expect(make).toHaveBeenCalledTimes(1);
    }
    const fail = vi.fn(() => Promise.reject(new Error("no")));
    await expect(memo("fails", () => [], fail)).rejects.toThrow("no");
    await expect(memo("fails", () => [], fail)).rejects.toThrow("no");
    expect(fail).toHaveBeenCalledTimes(2);
  });

  test.each([
    ["cut", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["of other bytes", (bytes: Buffer) => Buffer.from(bytes).fill(0x22, 40)],
    ["empty", () => Buffer.alloc(0)],
  ])("makes the result again where an entry is %s", async (_how, damage) => {
    const folder = makeFolder();
    const make = vi.fn(() => ["result"]);
    const ask = (): Promise<string[]> => createMemo(createCache(folder))("kind", () => [], make);
    await ask();
    const [file = ""] = entriesOf(folder);
    writeFileSync(file, damage(readFileSync(file)));
    expect([await ask(), await ask()]).toEqual([["result"], ["result"]]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test("works where nothing can be stored", async () => {
    const file = join(makeFolder(), "file");
    writeFileSync(file, "");
    const memo = createMemo(createCache(join(file, "cache")));
    const make = vi.fn(() => 1);
    expect([await memo("a", () => [], make), await memo("a", () => [], make)]).toEqual([1, 1]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test("gives several processes at once the right results, and leaves whole entries only", async () => {
    const folder = makeFolder();
    const driver = join(packageRoot(), "node_modules", ".cache", `memo-${process.pid}.mjs`);
    await build({
      entryPoints: [join(packageRoot(), "test", "memo", "driver.ts")],
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

describe("what a computation reported", () => {
  const at = (line: number) => ({ file: "specs/a.yaml", line, column: 3 });

  test("is reported again, each at its present place, by whom it concerns", () => {
    const recorded = record((diagnostics, locate) => {
      diagnostics.report({ code: "example-invalid", message: "a", location: locate("/x/y") });
      diagnostics.report({ code: "lint", message: "b", severity: "info", fix: "so" });
      return 7;
    });
    const copy = JSON.parse(JSON.stringify(recorded)) as typeof recorded;
    const seen = createDiagnostics(({ code }) =>
      code === "example-invalid" ? { severity: "error" } : undefined,
    );
    const asked: string[] = [];
    const value = replay(copy, forProvider(seen, "acme"), (pointer) => {
      asked.push(pointer);
      return at(12);
    });
    expect([value, asked]).toEqual([7, ["/x/y"]]);
    expect(seen.all).toMatchObject([
      {
        code: "example-invalid",
        message: "a",
        severity: "error",
        location: at(12),
        provider: "acme",
      },
      { code: "lint", message: "b", severity: "info", fix: "so", provider: "acme" },
    ]);
    expect(seen.all[1]).not.toHaveProperty("location");
  });

  test("is at what its pointer leads to when it had no place yet", () => {
    const recorded = record((diagnostics) => {
      diagnostics.report({ code: "pattern-stalls", message: "a", pointer: "/x" });
    });
    const seen = createDiagnostics();
    replay(recorded, seen, (pointer) => (pointer === "/x" ? at(4) : undefined));
    expect(seen.all).toMatchObject([{ pointer: "/x", location: at(4) }]);
  });

  test("has no place where the document has none any more", () => {
    const recorded = record((diagnostics, locate) => {
      diagnostics.report({ code: "example-invalid", message: "a", location: locate("/x") });
    });
    for (const locate of [undefined, () => undefined]) {
      const seen = createDiagnostics();
      replay(recorded, seen, locate);
      expect(seen.all).toHaveLength(1);
      expect(seen.all[0]).not.toHaveProperty("location");
    }
  });

  test("is not lost in a run that remembers: the same problems, at the lines of today", async () => {
    const root = makeFolder();
    const run = async (cache: boolean): Promise<readonly Diagnostic[]> => {
      const nothing = (): undefined => undefined;
      const out = { json: true, colour: false, say: nothing, progress: nothing, result: nothing };
      const flags = { lint: true, format: false, cache, inferObjectType: true };
      const single = { file: "document.yaml", output: "out", name: "acme" };
      const { summary } = await runGenerate({ root, single }, [], flags, join(root, "cache"), out);
      return summary.diagnostics;
    };
    const write = (description: string): void => {
      const text = readFileSync(join(packageRoot(), "test", "memo", "document.yaml"), "utf8");
      writeFileSync(join(root, "document.yaml"), text.replace("WORDS", description));
    };
    writeFileSync(join(root, "redocly.yaml"), "rules: {operation-summary: warn}\n");
    vi.stubEnv("CROSSWALK_BUILD", "test");
    write("One line.");
    const first = await run(true);
    expect(first.map(({ code }) => code).sort()).toEqual([
      "example-invalid",
      "lint-advice",
      "object-type-inferred",
      "pattern-stalls",
    ]);
    const entries = entriesOf(join(root, "cache")).length;
    write("|\n        Several\n        lines.");
    const later = await run(true);
    // The modules, which quote these words, and nothing else was made again.
    expect(entriesOf(join(root, "cache"))).toHaveLength(entries + 1);
    const fresh = await run(false);
    vi.unstubAllEnvs();
    const byText = (list: readonly Diagnostic[]): string[] =>
      list.map((one) => JSON.stringify(one)).sort();
    expect(byText(later)).toEqual(byText(fresh));
    const lines = (list: readonly Diagnostic[]): unknown[] => list.map((d) => d.location?.line);
    expect([lines(first), lines(later)]).toEqual([
      [7, 30, 14, 21],
      [7, 32, 16, 23],
    ]);
  });
});
