import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { createSpool } from "../../generator/output/index.ts";

const folder = mkdtempSync(join(tmpdir(), "spool-test-"));

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("contents come back as they were, in any order, and nothing has a name on the disk", () => {
  mkdirSync(folder, { recursive: true });
  vi.stubEnv("TMPDIR", folder);
  const spool = createSpool();
  const contents = ["", "é\n", "x".repeat(100_000), "\u0000\uFFFF", "last"].map((text) =>
    Buffer.from(text),
  );
  const kept = contents.map((content) => spool.keep(content));
  if (process.platform !== "win32") expect(readdirSync(folder)).toEqual([]);
  for (const [index, read] of [...kept.entries()].reverse()) {
    expect(read().equals(contents[index] ?? Buffer.of(1))).toBe(true);
  }
  spool.close();
  expect(readdirSync(folder)).toEqual([]);
});

test("without a temporary folder contents stay in memory", () => {
  vi.stubEnv("TMPDIR", join(folder, "missing"));
  const spool = createSpool();
  expect(spool.keep(Buffer.from("kept"))().toString()).toBe("kept");
  spool.close();
});
