import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { RunSummary } from "../../generator/summary.ts";
import { runInProcess } from "../support/in-process.ts";
import {
  createTestProject,
  crosswalk,
  snapshot,
  type ProgramResult,
  type TestProject,
} from "../support/project.ts";

const page = "specs/flexprice/003_d6cf85f491d46733.txt";

const project = createTestProject();
afterEach(() => {
  project.restore();
});
afterAll(() => {
  project.remove();
});

/** What needs neither a start of the program nor its cache is run without. */
const here = (...args: string[]): Promise<ProgramResult> => runInProcess(project.root, ...args);

describe("generate", () => {
  it("makes the named provider only, and prints one machine-readable summary", async () => {
    rmSync(join(project.root, "generated"), { recursive: true });
    const { code, stdout } = await here("generate", "maxio", "--json");
    expect(code).toBe(0);
    const summary = JSON.parse(stdout) as RunSummary;
    expect(summary).toMatchObject({ command: "generate", ok: true });
    expect(summary.packages.map((p) => p.name)).toEqual(["maxio"]);
    expect(summary.packages.every((p) => p.files > 10)).toBe(true);
    expect(Object.keys(summary.timings)).toEqual(
      expect.arrayContaining(["ingest", "merge", "overlay", "lint", "bundle", "model", "emit"]),
    );
    expect(Object.keys(project.snapshot("generated")).every((f) => f.startsWith("maxio/"))).toBe(
      true,
    );
    const unknown = await here("generate", "maxi");
    expect(unknown.code).toBe(2);
    expect(unknown.stdout).toContain("did you mean `maxio`?");
  });

  it("wrong usage is exit code 2", async () => {
    expect((await crosswalk(project.root, "generate", "--no-such-flag")).code).toBe(2);
    expect((await here("generate", "--spec", page)).code).toBe(2);
    expect((await here("generate", "--check", "--watch")).code).toBe(2);
    expect((await here("no-such-command")).code).toBe(2);
    expect((await here("generate", "--help")).code).toBe(0);
  });
});

describe("--check", () => {
  it("finds a file that was edited by hand, one that is gone, and one that is left over", async () => {
    project.edit("generated/maxio/src/schemas.js", "z.string()", "z.number()");
    rmSync(join(project.root, "generated/pelcro/src/client.js"));
    const { code, stdout } = await here("generate", "maxio", "pelcro", "--check");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stale\s+generated\/maxio\/src\/schemas\.js$/m);
    expect(stdout).toMatch(/^missing\s+generated\/pelcro\/src\/client\.js$/m);
  });
});

describe("--spec", () => {
  it.each([
    ["specs/maxio/004_6d5515734d128345.txt", "operation-not-stated"],
    ["specs/pelcro/002_5fdd540e0be5b4b2.txt", "names-lost"],
    ["specs/chatdash/001_c44cd9f5c9bb9e4e.txt", "fields-from-sample"],
  ])("makes a package of the lone page %s and says what it does not know", async (file, code) => {
    const result = await here("generate", "--spec", file, "--out", "out", "--name", "lone");
    expect(result.code, result.stdout).toBe(0);
    expect(result.stdout).toContain(`[${code}]`);
    const files = Object.keys(snapshot(join(project.root, "out")));
    expect(files).toEqual(
      expect.arrayContaining(["package.json", "src/schemas.js", "manifest.json"]),
    );
  });

  it("refuses what it cannot read, and leaves the folder alone", async () => {
    project.write("poem.txt", "Roses are red\n");
    mkdirSync(join(project.root, "out"), { recursive: true });
    project.write("out/mine.txt", "mine");
    const result = await here("generate", "--spec", "poem.txt", "--out", "out");
    expect(result.code).toBe(1);
    expect(result.stdout).toContain("poem.txt:1:1 error");
    expect(snapshot(join(project.root, "out"))).toEqual({ "mine.txt": "mine" });
  });
});

describe("bad input: exit 1, a place, and generated/ as it was", () => {
  const overlay = "specs/flexprice/overlay.yaml";
  const mapping = "specs/crosswalk/subscriptions/flexprice.yaml";
  const faults: [string, string, (p: TestProject) => void, RegExp][] = [
    [
      "a missing file",
      "flexprice",
      (p) => {
        rmSync(join(p.root, page));
      },
      /crosswalk\.config\.yaml:\d+:\d+ error .*\[file-missing\]/,
    ],
    [
      "broken YAML in an overlay",
      "flexprice",
      (p) => {
        p.edit(overlay, "actions:", "actions: [");
      },
      /specs\/flexprice\/overlay\.yaml:\d+:\d+ error/,
    ],
    [
      "an overlay target that matches nothing",
      "flexprice",
      (p) => {
        p.edit(overlay, /target: \S+/, "target: $.paths['/nothing'].get");
      },
      /specs\/flexprice\/overlay\.yaml:\d+:\d+ error .*\[overlay-target-unmatched\]/,
    ],
    [
      "a mapping to a field that does not exist",
      "subscriptions",
      (p) => {
        p.edit(mapping, "provider: plan_id", "provider: plan_idd");
      },
      /specs\/crosswalk\/subscriptions\/flexprice\.yaml:\d+:\d+ error .*plan_idd/,
    ],
    [
      "an unknown format of page",
      "flexprice",
      (p) => {
        p.write(page, "nothing that we know\n");
      },
      /specs\/flexprice\/003_d6cf85f491d46733\.txt:1:1 error .*\[unknown-format\]/,
    ],
    [
      "two operations with one id",
      "chatdash",
      (p) => {
        p.edit(
          "specs/chatdash/000_109286e6404e5d73.txt",
          "\npaths:\n",
          "\npaths:\n  /other:\n    get:\n      operationId: createSubscription\n      responses: {'200': {description: ok}}\n",
        );
      },
      /specs\/chatdash\/\S+:\d+:\d+ error .*createSubscription/,
    ],
  ];

  it.each(faults)("%s", async (_, name, spoil, expected) => {
    const before = project.snapshot("generated");
    spoil(project);
    const { code, stdout, stderr } = await here("generate", name);
    expect(stdout).toMatch(expected);
    expect(stdout).toMatch(/^ {2}fix: \S/m);
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
    expect(project.snapshot("generated")).toEqual(before);
  });

  it("all problems of a run together", async () => {
    project.edit(overlay, /target: \S+/, "target: $.paths['/nothing'].get");
    project.write("specs/maxio/004_6d5515734d128345.txt", "nothing that we know\n");
    const { stdout } = await here("generate", "flexprice", "maxio");
    expect(stdout).toContain("[overlay-target-unmatched]");
    expect(stdout).toContain("[unknown-format]");
  });
});
