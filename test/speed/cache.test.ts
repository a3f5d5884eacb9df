import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCache } from "../../generator/speed/cache.ts";
import { makeProject, put } from "../output/support.ts";

function files(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("the cache", () => {
  test("gives back what was stored, also to a later process", () => {
    const dir = join(makeProject().root, "cache");
    const cache = createCache(dir);
    const key = cache.key("kind", "part", new Uint8Array([0, 1]));
    expect(cache.get(key)).toBeUndefined();
    cache.set(key, "välue");
    expect(createCache(dir).get(key)?.toString()).toBe("välue");
    expect(files(dir).filter((file) => file.endsWith(".tmp"))).toStrictEqual([]);
  });

  test("keys tell apart kinds, lists of parts, and versions", () => {
    const { key } = createCache("unused");
    const keys = [
      key("a", "b"),
      key("a", "b", ""),
      key("ab", ""),
      key("a", "1:b"),
      key("a", "b", "c"),
      key("a", "bc"),
      createCache("unused", { version: "2" }).key("a", "b"),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    ["changed", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from("X")])],
    ["cut", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["emptied", () => Buffer.alloc(0)],
    ["longer", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("X")])],
  ])("an entry that was %s is dropped", (_how, damage) => {
    const dir = join(makeProject().root, "cache");
    const cache = createCache(dir);
    const key = cache.key("kind");
    cache.set(key, "value");
    const [file = ""] = files(dir);
    writeFileSync(file, damage(readFileSync(file)));
    expect(cache.get(key)).toBeUndefined();
    expect(files(dir)).toStrictEqual([]);
    cache.set(key, "value");
    expect(cache.get(key)?.toString()).toBe("value");
  });

  test("an entry under another key is dropped", () => {
    const dir = join(makeProject().root, "cache");
    const cache = createCache(dir);
    const [one, two] = [cache.key("one"), cache.key("two")];
    cache.set(one, "value");
    put(dir, `${two.slice(0, 2)}/${two.slice(2)}`, "");
    writeFileSync(
      join(dir, two.slice(0, 2), two.slice(2)),
      readFileSync(join(dir, one.slice(0, 2), one.slice(2))),
    );
    expect(cache.get(two)).toBeUndefined();
  });

  test("what was not used for longest goes first when it grows too big", () => {
    const dir = join(makeProject().root, "cache");
    const cache = createCache(dir, { maxBytes: 2_000 });
    const keys = Array.from({ length: 65 }, (_, n) => cache.key("kind", String(n)));
    keys.slice(0, 64).forEach((key, n) => {
      cache.set(key, "x".repeat(100));
      const used = new Date(Date.now() - 1_000 * 86_400_000 + n * 60_000);
      utimesSync(join(dir, key.slice(0, 2), key.slice(2)), used, used);
    });
    cache.get(keys[0] ?? "");
    cache.set(keys[64] ?? "", "y");
    expect(cache.get(keys[0] ?? "")).toBeDefined();
    expect(cache.get(keys[1] ?? "")).toBeUndefined();
    expect(cache.get(keys[64] ?? "")?.toString()).toBe("y");
    const size = files(dir).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(size).toBeLessThanOrEqual(2_000);
  });

  test("where it cannot be written, nothing happens", () => {
    const { root } = makeProject();
    put(root, "cache", "a file");
    const cache = createCache(join(root, "cache"));
    const key = cache.key("kind");
    cache.set(key, "value");
    expect(cache.get(key)).toBeUndefined();
  });
});
