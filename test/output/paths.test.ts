import { describe, expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { planOutput } from "../../generator/output/index.ts";
import { makeProject, packageOf, requestOf } from "./support.ts";

function plan(packages: Parameters<typeof requestOf>[1]) {
  const diagnostics = createDiagnostics();
  const result = planOutput(requestOf(makeProject(), packages), { diagnostics });
  return { ...result, codes: diagnostics.all.map(({ code }) => code) };
}

describe("an emitted path that is not safe on every system is our own fault", () => {
  test.each([
    "/etc/passwd",
    "../outside.js",
    "src/../../outside.js",
    "./a.js",
    "src//a.js",
    "src/",
    "",
    "src\\a.js",
    "C:/a.js",
    "a\0.js",
    "a\n.js",
    "src/nul",
    "NUL.js",
    "com1.d.ts",
    "lpt³.js",
    "conout$",
    "src./a.js",
    "a.js ",
    "what?.js",
    "a|b.js",
    "a.js:stream",
    "\ud800.js",
    ".git/hooks/pre-commit",
    ".GIT/config",
    "node_modules/zod/index.js",
    ".crosswalk-generated/journal.json",
    `${"a".repeat(256)}.js`,
  ])("%j", (path) => {
    expect(() => plan([packageOf("acme", { [path]: "" })])).toThrow(/Emitted path/);
  });

  test.each([
    ["case", "src/Pet.js", "src/pet.js"],
    ["Unicode form", "src/caf\u00e9.js", "src/cafe\u0301.js"],
    ["both", "src/CAF\u00c9.js", "src/cafe\u0301.js"],
    ["a file and a folder", "src", "src/a.js"],
    ["a file and a folder, by case", "SRC", "src/a/b.js"],
  ])("two that collide by %s", (_by, a, b) => {
    expect(() => plan([packageOf("acme", { [a]: "", [b]: "" })])).toThrow(/collide/);
  });

  test("names that only look odd are fine", () => {
    const names = [
      "console.js",
      "nullable.js",
      "com10.js",
      "a..b.js",
      ".npmignore",
      "日本.js",
      "a b.js",
    ];
    const { ok } = plan([packageOf("acme", Object.fromEntries(names.map((name) => [name, ""])))]);
    expect(ok).toBe(true);
  });

  test("a package without a manifest", () => {
    expect(() =>
      plan([{ dir: "acme", files: [{ path: "a.js", hash: "", read: () => Buffer.from("") }] }]),
    ).toThrow(/manifest\.json/);
  });
});

describe("a package's folder comes from the configuration: a diagnostic", () => {
  test.each([["../acme"], ["/acme"], ["nul"], [""], ["a\\b"], [".git"], ["acme."]])("%j", (dir) => {
    expect(plan([packageOf(dir, {})]).codes).toStrictEqual(["output-package-folder"]);
  });

  test.each([
    ["Acme", "acme"],
    ["acme", "acme/nested"],
    ["acme", "."],
  ])("%j and %j side by side", (a, b) => {
    const { ok, codes } = plan([packageOf(a, {}), packageOf(b, {})]);
    expect(codes).toStrictEqual(["output-package-folder"]);
    expect(ok).toBe(false);
  });
});
