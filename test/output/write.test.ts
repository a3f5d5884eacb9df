import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { commitOutput, planOutput } from "../../generator/output/index.ts";
import { makeProject, packageOf, put, requestOf, snapshot, write } from "./support.ts";

const old = new Date("2001-02-03T04:05:06Z");

/** Everything holds for both ways of writing. */
describe.each([
  ["exchange", ""],
  ["replace", "1"],
])("by %s", (how, withoutNative) => {
  beforeEach(() => {
    vi.stubEnv("CROSSWALK_NO_NATIVE_FS", withoutNative);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test("the first run makes the folder, with nothing alongside it", async () => {
    const project = makeProject();
    const { result, codes } = await write(
      requestOf(project, [packageOf("acme", { "src/a.js": "1" })]),
    );
    expect(codes).toStrictEqual([]);
    expect(result?.plan.counts).toStrictEqual({ new: 2, changed: 0, unchanged: 0, surplus: 0 });
    expect(readFileSync(join(project.generated, "acme/src/a.js"), "utf8")).toBe("1");
    expect(readdirSync(project.root)).toStrictEqual(["generated"]);
  });

  test("a run without changes writes nothing", async () => {
    const project = makeProject();
    const request = requestOf(project, [packageOf("acme", { "a.js": "1" })]);
    await write(request);
    const identity = () => {
      const { ino, mtimeMs } = statSync(project.generated);
      return { ino, mtimeMs };
    };
    const before = identity();
    const { result } = await write(request);
    expect(result?.how).toBe("none");
    expect(identity()).toStrictEqual(before);
  });

  test("unchanged files are the same files, with their times; folders without a change as well", async () => {
    const project = makeProject();
    const texts = { "src/same.js": "same", "src/other.js": "1", "lib/same.js": "same" };
    await write(requestOf(project, [packageOf("acme", texts), packageOf("beta", texts)]));
    const watched = ["acme/src/same.js", "acme/lib/same.js", "acme/lib", "beta/src/other.js"];
    for (const path of watched) utimesSync(join(project.generated, path), old, old);
    const inodes = watched.map((path) => statSync(join(project.generated, path)).ino);

    const changed = { ...texts, "src/other.js": "2" };
    const { result } = await write(
      requestOf(project, [packageOf("acme", changed), packageOf("beta", texts)]),
    );

    expect(result?.how).toBe(how);
    expect(watched.map((path) => statSync(join(project.generated, path)).mtime)).toStrictEqual(
      watched.map(() => old),
    );
    const files = (all: readonly number[]) => all.filter((_, n) => watched[n]?.endsWith(".js"));
    const now = watched.map((path) => statSync(join(project.generated, path)).ino);
    expect(files(now)).toStrictEqual(files(inodes));
    expect(readFileSync(join(project.generated, "acme/src/other.js"), "utf8")).toBe("2");
  });

  test("files that are not ours stay, wherever they are", async () => {
    const project = makeProject();
    await write(requestOf(project, [packageOf("acme", { "src/a.js": "1", "gone/b.js": "1" })]));
    put(project.generated, "README.txt", "mine");
    put(project.generated, "acme/src/mine.ts", "mine");
    put(project.generated, "acme/gone/mine.ts", "mine");
    put(project.generated, "acme/node_modules/zod/index.js", "installed");
    put(project.generated, "not-a-package/manifest.json", '{"files":{"x.js":"00"}}');
    symlinkSync("../../nowhere", join(project.generated, "acme/link"));
    mkdirSync(join(project.generated, "acme/empty"));
    chmodSync(join(project.generated, "acme/src/mine.ts"), 0o755);
    utimesSync(join(project.generated, "acme/src/mine.ts"), old, old);

    const { result } = await write(
      requestOf(project, [packageOf("acme", { "src/a.js": "2" }), packageOf("beta", {})]),
    );

    expect(result?.how).toBe(how);
    expect(Object.keys(snapshot(project.generated))).toStrictEqual([
      ".",
      "README.txt",
      "acme",
      "acme/empty",
      "acme/gone",
      "acme/gone/mine.ts",
      "acme/link",
      "acme/manifest.json",
      "acme/node_modules",
      "acme/node_modules/zod",
      "acme/node_modules/zod/index.js",
      "acme/src",
      "acme/src/a.js",
      "acme/src/mine.ts",
      "beta",
      "beta/manifest.json",
      "not-a-package",
      "not-a-package/manifest.json",
    ]);
    const mine = statSync(join(project.generated, "acme/src/mine.ts"));
    expect([mine.mtime, mine.mode & 0o777]).toStrictEqual([old, 0o755]);
    expect(readlinkSync(join(project.generated, "acme/link"))).toBe("../../nowhere");
  });

  test("surplus files and packages of ours go, with their folders", async () => {
    const project = makeProject();
    const texts = { "src/a.js": "1", "deep/er/b.js": "1" };
    await write(requestOf(project, [packageOf("acme", texts), packageOf("beta", texts)]));
    const { result } = await write(requestOf(project, [packageOf("acme", { "src/a.js": "1" })]));
    expect(result?.plan.counts.surplus).toBe(4);
    expect(Object.keys(snapshot(project.generated))).toStrictEqual([
      ".",
      "acme",
      "acme/manifest.json",
      "acme/src",
      "acme/src/a.js",
    ]);
  });

  test("a run about some packages keeps the others", async () => {
    const project = makeProject();
    await write(requestOf(project, [packageOf("acme", {}), packageOf("beta", { "a.js": "1" })]));
    await write(requestOf(project, [packageOf("acme", { "b.js": "1" })], "keep"));
    expect(existsSync(join(project.generated, "beta/a.js"))).toBe(true);
  });

  test("the output root itself can be the package", async () => {
    const project = makeProject();
    await write(requestOf(project, [packageOf(".", { "src/a.js": "1" })], "keep"));
    await write(requestOf(project, [packageOf(".", { "src/a.js": "2" })], "keep"));
    expect(readFileSync(join(project.generated, "src/a.js"), "utf8")).toBe("2");
    expect(readdirSync(project.root)).toStrictEqual(["generated"]);
  });

  test("a foreign file in the way: a diagnostic, and nothing is written", async () => {
    const project = makeProject();
    put(project.generated, "acme/src/a.js", "mine");
    const before = snapshot(project.root);
    const { result, codes, diagnostics } = await write(
      requestOf(project, [packageOf("acme", { "src/a.js": "1", "src/b.js": "1" })]),
    );
    expect(result).toBeUndefined();
    expect(codes).toStrictEqual(["output-foreign-file"]);
    expect(diagnostics.all[0]?.message).toBe("`generated/acme/src/a.js`");
    expect(snapshot(project.root)).toStrictEqual(before);
  });

  test("a foreign file that already is what we write becomes ours", async () => {
    const project = makeProject();
    put(project.generated, "acme/a.js", "1");
    expect(
      (await write(requestOf(project, [packageOf("acme", { "a.js": "1" })]))).codes,
    ).toStrictEqual([]);
    expect(
      (await write(requestOf(project, [packageOf("acme", { "a.js": "2" })]))).codes,
    ).toStrictEqual([]);
  });

  test("a file edited by hand is replaced with a warning", async () => {
    const project = makeProject();
    const request = requestOf(project, [packageOf("acme", { "a.js": "1" })]);
    await write(request);
    put(project.generated, "acme/a.js", "edited");
    const { codes } = await write(request);
    expect(codes).toStrictEqual(["output-edited-by-hand"]);
    expect(readFileSync(join(project.generated, "acme/a.js"), "utf8")).toBe("1");
  });

  test("a manifest with merge conflict markers is resolved by generating", async () => {
    const project = makeProject();
    await write(requestOf(project, [packageOf("acme", { "a.js": "1", "gone.js": "1" })]));
    const manifest = join(project.generated, "acme/manifest.json");
    const lines = readFileSync(manifest, "utf8").split("\n");
    lines.splice(
      3,
      0,
      "<<<<<<< HEAD",
      `    "b.js": "${"0".repeat(64)}",`,
      "=======",
      ">>>>>>> main",
    );
    writeFileSync(manifest, lines.join("\n"));
    put(project.generated, "acme/b.js", "theirs");

    const { codes } = await write(
      requestOf(project, [packageOf("acme", { "a.js": "2", "b.js": "2" })]),
    );

    expect(codes).toStrictEqual(["output-edited-by-hand"]);
    expect(readFileSync(join(project.generated, "acme/b.js"), "utf8")).toBe("2");
    expect(existsSync(join(project.generated, "acme/gone.js"))).toBe(false);
  });

  test("a manifest that points elsewhere deletes nothing there", async () => {
    const project = makeProject();
    await write(requestOf(project, [packageOf("acme", { "a.js": "1" })]));
    put(project.root, "precious.txt", "mine");
    const manifest = join(project.generated, "acme/manifest.json");
    const value = JSON.parse(readFileSync(manifest, "utf8")) as { files: Record<string, string> };
    const hash = value.files["a.js"] ?? "";
    const hostile = { ...value, files: { "../../precious.txt": hash, "a.js": hash } };
    writeFileSync(manifest, JSON.stringify(hostile));
    await write(requestOf(project, [packageOf("acme", { "a.js": "2" })]));
    expect(readFileSync(join(project.root, "precious.txt"), "utf8")).toBe("mine");
  });

  test("what others put there while a run was staging is not lost", async () => {
    const project = makeProject();
    await write(requestOf(project, [packageOf("acme", { "a.js": "1" })]));
    const diagnostics = createDiagnostics();
    const plan = planOutput(requestOf(project, [packageOf("acme", { "a.js": "2" })]), {
      diagnostics,
    });
    const committing = commitOutput(plan, { diagnostics });
    // the tree is linked by now, and the new content is being written
    put(project.generated, "acme/late.txt", "mine");
    await committing;
    expect(readFileSync(join(project.generated, "acme/late.txt"), "utf8")).toBe("mine");
    expect(readFileSync(join(project.generated, "acme/a.js"), "utf8")).toBe("2");
  });

  describe("something else is in the way: a diagnostic, and nothing is written", () => {
    test.each([
      ["a folder", (at: string) => mkdirSync(at, { recursive: true })],
      [
        "a symbolic link",
        (at: string) => (
          mkdirSync(join(at, ".."), { recursive: true }),
          symlinkSync("/dev/null", at)
        ),
      ],
      ["a file for a folder", (at: string) => put(join(at, "../.."), "src", "")],
      [
        "a link for a folder",
        (at: string) => (
          mkdirSync(join(at, "../.."), { recursive: true }),
          symlinkSync("/tmp", join(at, ".."))
        ),
      ],
      [
        "a link for the package",
        (at: string) => (
          mkdirSync(join(at, "../../.."), { recursive: true }),
          symlinkSync("/tmp", join(at, "../.."))
        ),
      ],
    ])("%s", async (_what, place) => {
      const project = makeProject();
      place(join(project.generated, "acme/src/a.js"));
      const before = snapshot(project.root);
      const { codes, result } = await write(
        requestOf(project, [packageOf("acme", { "src/a.js": "1" })]),
      );
      expect(codes).toStrictEqual(["output-path-blocked"]);
      expect(result).toBeUndefined();
      expect(snapshot(project.root)).toStrictEqual(before);
    });
  });
});

describe("the output root", () => {
  const packages = [packageOf("acme", { "a.js": "1" })];

  test.each([
    ["the project", (root: string) => root, "output-root-unsafe"],
    ["a folder around the project", (root: string) => join(root, ".."), "output-root-unsafe"],
    ["the root of the file system", () => "/", "output-root-unsafe"],
    [
      "a file",
      (root: string) => (put(root, "out", ""), join(root, "out")),
      "output-root-not-folder",
    ],
    [
      "below a file",
      (root: string) => (put(root, "out", ""), join(root, "out/deep/er")),
      "output-root-not-folder",
    ],
    [
      "a link",
      (root: string) => (
        mkdirSync(join(root, "real")),
        symlinkSync("real", join(root, "out")),
        join(root, "out")
      ),
      "output-root-not-folder",
    ],
    [
      "a dangling link",
      (root: string) => (symlinkSync("nowhere", join(root, "out")), join(root, "out")),
      "output-root-not-folder",
    ],
  ])("is %s: a diagnostic", async (_what, place, code) => {
    const project = makeProject();
    const outputRoot = place(project.root);
    const { codes, result } = await write({ ...requestOf(project, packages), outputRoot });
    expect(codes).toStrictEqual([code]);
    expect(result).toBeUndefined();
    expect(existsSync(join(outputRoot, "acme/a.js"))).toBe(false);
  });

  test("may be deep below folders that do not exist, or in a linked folder", async () => {
    const project = makeProject();
    mkdirSync(join(project.root, "real"));
    symlinkSync("real", join(project.root, "linked"));
    for (const path of ["a/b/c", "linked/out"]) {
      const outputRoot = join(project.root, path);
      expect((await write({ ...requestOf(project, packages), outputRoot })).codes).toStrictEqual(
        [],
      );
      expect(existsSync(join(outputRoot, "acme/a.js"))).toBe(true);
    }
    rmSync(join(project.root, "real"), { recursive: true });
  });
});
