import { build } from "esbuild";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../generator/package-root.ts";
import { runInThread } from "../../generator/speed/thread.ts";

/** Work of each thread, as the source of its module. */
const workers: Readonly<Record<string, string>> = {
  doubles: "serve(({ number }) => ({ number: number * 2, map: new Map([[1, 2n]]) }));",
  later: "serve(async (text) => { await null; return text; });",
  nothing: "serve(() => undefined);",
  throws: 'serve(() => { throw new TypeError("of the work"); });',
  rejects: 'serve(() => Promise.reject(new RangeError("of the promise")));',
  "throws-text": 'serve(() => { throw "only text"; });',
  "throws-while-loading": 'throw new Error("of the module");',
  "throws-later":
    'serve(() => new Promise(() => { setTimeout(() => { throw new Error("of the timer"); }, 1); }));',
  exits: "serve(() => process.exit(3));",
  "exits-while-loading": "process.exit(0);",
  "replies-and-goes-on": "setInterval(() => undefined, 1000); serve(() => 1);",
  "never-replies": "serve(() => new Promise(() => undefined));",
};

let program = "";
beforeAll(async () => {
  const cache = join(packageRoot(), "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  program = mkdtempSync(join(cache, "thread-"));
  for (const [name, body] of Object.entries(workers)) {
    await build({
      stdin: {
        contents: `import { serve } from "./generator/speed/thread.ts";\n${body}`,
        resolveDir: packageRoot(),
      },
      outfile: join(program, "speed", `${name}.worker.js`),
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "error",
    });
  }
  writeFileSync(join(program, "speed", "broken.worker.js"), "export const = 1;");
  writeFileSync(join(program, "package.json"), '{ "type": "module" }');
});
afterAll(() => {
  rmSync(program, { recursive: true, force: true });
});

const run = (name: string, data: unknown = null): Promise<unknown> =>
  runInThread(program, name, data);

describe("a thread", () => {
  test("gives what its work gives", async () => {
    expect(await run("doubles", { number: 21 })).toEqual({ number: 42, map: new Map([[1, 2n]]) });
    expect(await run("later", "é")).toBe("é");
    expect(await run("nothing")).toBeUndefined();
  });

  test("ends once it has replied, whatever goes on in it", async () => {
    const before = process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
    expect(await run("replies-and-goes-on")).toBe(1);
    const ports = () =>
      process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
    await expect.poll(ports).toBeLessThanOrEqual(before);
  });

  test.each([
    ["throws", TypeError, "of the work"],
    ["rejects", RangeError, "of the promise"],
    ["throws-while-loading", Error, "of the module"],
    ["throws-later", Error, "of the timer"],
    ["broken", SyntaxError, "Unexpected token"],
    ["exits", Error, "The thread of exits ended without a result."],
    ["exits-while-loading", Error, "The thread of exits-while-loading ended without a result."],
    ["never-replies", Error, "The thread of never-replies ended without a result."],
  ])("that %s rejects with the reason", async (name, type, message) => {
    const error: unknown = await run(name).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(type);
    expect(String(error)).toContain(message);
  });

  test("that throws what is no error rejects with it", async () => {
    await expect(run("throws-text")).rejects.toBe("only text");
  });
});
