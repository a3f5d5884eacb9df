import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import {
  commitOf,
  listAtRef,
  readAtRef,
  releasesOf,
  reviewProviders,
  reviewReleases,
  reviewSinceRelease,
  type Commit,
  type ReviewedProvider,
} from "../../generator/compare/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { buildModel } from "../../generator/model/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { after, before, manifest, mappings } from "./example.ts";

let root: string;
/** The project may lie below the repository's root. */
let project: string;

function git(...args: string[]): string {
  const identity = [
    "-c",
    "user.name=t",
    "-c",
    "user.email=t@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  return execFileSync("git", ["-C", root, ...identity, ...args], { encoding: "utf8" }).trim();
}

function write(path: string, text: string): void {
  mkdirSync(join(project, path, ".."), { recursive: true });
  writeFileSync(join(project, path), text);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "crosswalk-git-"));
  project = join(root, "apis");
  git("init", "--quiet", "--initial-branch=main");
  write("generated/billing/openapi.yaml", stringify(before));
  write("generated/billing/manifest.json", JSON.stringify(manifest));
  write("generated/broken/openapi.yaml", "a: [");
  write("generated/ünïcode name/file.txt", "old\n");
  git("add", "-A");
  git("commit", "--quiet", "-m", "one");
  git("tag", "@crosswalk/billing@0.9.0");
  git("tag", "@crosswalk/billing@0.10.0");
  git("tag", "@crosswalk/billing@next");
  git("branch", "feature");
  write("generated/billing/openapi.yaml", stringify(after));
  git("commit", "--quiet", "-am", "two");
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const provider = (name: string) => ({
  name,
  packageName: `@crosswalk/${name}`,
  folder: `generated/${name}`,
  document: after,
  model: buildModel(
    { provider: name, document: after, locate: () => undefined },
    createDiagnostics(),
  ),
  // The mapping that was written against the base does not lead into the new document, and the reverse.
  mappings: (document: JsonObject) => (document === after ? renamedMappings : mappings),
});

const renamedMappings = new Map([
  [
    "/components/schemas/NewSubscription/properties/customerId",
    [{ mapping: "billing.yaml", canonical: "customer.id" }],
  ],
]);

describe("the base of a comparison", () => {
  it("reads files of a commit and leaves the work tree alone", async () => {
    write("generated/ünïcode name/file.txt", "uncommitted\n");
    const index = statSync(join(root, ".git/index")).mtimeMs;
    const commit = await commitOf(project, "HEAD", createDiagnostics());
    if (commit === undefined) expect.fail("no commit");
    const files = await readAtRef(commit, ["generated/ünïcode name/file.txt", "generated/none"]);
    expect([...files]).toEqual([["generated/ünïcode name/file.txt", "old\n"]]);
    expect(await listAtRef(commit, "generated/billing")).toEqual([
      "generated/billing/manifest.json",
      "generated/billing/openapi.yaml",
    ]);
    expect(readFileSync(join(project, "generated/ünïcode name/file.txt"), "utf8")).toBe(
      "uncommitted\n",
    );
    expect(statSync(join(root, ".git/index")).mtimeMs).toBe(index);
  });

  it("can be where a branch left the base, as in a pull request", async () => {
    const [fork, tip] = [git("rev-parse", "feature"), git("rev-parse", "main")];
    expect((await commitOf(project, "main", createDiagnostics()))?.id).toBe(tip);
    git("switch", "--quiet", "feature", "--force");
    expect((await commitOf(project, "main", createDiagnostics(), { forkedFrom: "HEAD" }))?.id).toBe(
      fork,
    );
    git("switch", "--quiet", "main");
  });

  it.each(["nowhere", "--help", "--output=/tmp/x", "HEAD:apis", "", "a\nb"])(
    "reports the ref %j, which is none",
    async (ref) => {
      const diagnostics = createDiagnostics();
      expect(await commitOf(project, ref, diagnostics)).toBeUndefined();
      expect(diagnostics.all.map(({ code }) => code)).toEqual(["diff-base-unknown"]);
    },
  );

  it("reports a folder that is in no repository", async () => {
    const folder = mkdtempSync(join(tmpdir(), "crosswalk-none-"));
    const diagnostics = createDiagnostics();
    expect(await commitOf(folder, "HEAD", diagnostics)).toBeUndefined();
    expect(diagnostics.all.map(({ code }) => code)).toEqual(["diff-no-repository"]);
    rmSync(folder, { recursive: true });
  });

  it("orders releases by number, not by letter", async () => {
    const releases = await releasesOf(project, "@crosswalk/billing");
    expect(releases.map(({ version }) => version)).toEqual(["0.9.0", "0.10.0"]);
    expect(await releasesOf(project, "@crosswalk/other")).toEqual([]);
  });
});

describe("a review of providers", () => {
  it("compares with the package that the commit has, names and mappings included", async () => {
    const diagnostics = createDiagnostics();
    const commit = await commitOf(project, "feature", diagnostics);
    if (commit === undefined) expect.fail("no commit");
    const [review] = await reviewProviders([provider("billing")], { base: commit, diagnostics });
    const report = review?.report;
    const nullable = report?.changes.find(({ rule }) => rule === "response-became-nullable");
    expect(nullable?.exports).toEqual(["Subscription"]);
    expect(nullable?.mappings.map(({ canonical }) => canonical)).toEqual(["trial.endAt"]);
    const added = report?.changes.find(({ rule }) => rule === "request-required-property-added");
    expect(added?.mappings.map(({ canonical }) => canonical)).toEqual(["customer.id"]);
    expect(report?.packageName).toBe("@crosswalk/billing");
    expect(diagnostics.all).toEqual([]);
  });

  it("counts everything of a new provider as added, and reports a damaged base", async () => {
    const diagnostics = createDiagnostics();
    const commit = await commitOf(project, "feature", diagnostics);
    if (commit === undefined) expect.fail("no commit");
    const providers = [provider("fresh"), provider("broken")];
    const reviews = await reviewProviders(providers, { base: commit, diagnostics });
    const reports = reviews.map(({ report }) => report);
    expect(reports.map((report) => report.provider)).toEqual(["fresh"]);
    expect(reports[0]?.counts.breaking).toBe(0);
    expect(reports[0]?.changes.map(({ rule }) => rule)).toContain("operation-added");
    expect(diagnostics.all.map(({ code }) => code)).toEqual([
      "diff-provider-is-new",
      "diff-base-unreadable",
    ]);
  });

  it("compares the packages of two commits, whatever is in the working tree", async () => {
    const diagnostics = createDiagnostics();
    const base = await commitOf(project, "feature", diagnostics);
    const revision = await commitOf(project, "main", diagnostics);
    if (base === undefined || revision === undefined) expect.fail("no commit");
    const providers = [{ ...provider("billing"), document: before }, provider("fresh")];
    const rulesOf = async (options: { base: Commit; revision: Commit }) =>
      (await reviewProviders(providers, { ...options, diagnostics })).map(({ report }) =>
        report.changes.map(({ rule }) => rule),
      );
    const forward = await rulesOf({ base, revision });
    expect(forward).toEqual([expect.arrayContaining(["response-became-nullable"])]);
    expect(await rulesOf({ base: revision, revision: base })).toEqual([
      expect.arrayContaining(["response-became-not-nullable"]),
    ]);
    expect(await rulesOf({ base, revision: base })).toEqual([[]]);
    expect(diagnostics.all).toEqual([]);
  });

  it("finds a package that moved by its name, and reports one that is gone", async () => {
    git("switch", "--quiet", "--create", "moves", "feature");
    const move = (from: string, to: string) => {
      git("mv", `apis/${from}`, `apis/${to}`);
      git("commit", "--quiet", "-m", `${from} to ${to}`);
    };
    write("generated/billing/package.json", JSON.stringify({ name: "@crosswalk/billing" }));
    git("add", "-A");
    git("commit", "--quiet", "-m", "name");
    const diagnostics = createDiagnostics();
    const names = async (providers: readonly ReviewedProvider[]) => {
      const base = await commitOf(project, "moves", diagnostics);
      if (base === undefined) expect.fail("no commit");
      const all = await reviewProviders(providers, {
        ...{ base, diagnostics },
        project: { output: "generated", configuration: "crosswalk.config.yaml" },
      });
      return all.map(({ report }) => [report.provider, report.counts.breaking]);
    };
    const moved = { ...provider("billing"), folder: "apps/billing" };
    expect(await names([moved])).toEqual([["billing", 2]]);
    expect(await names([])).toEqual([["billing", 1]]);
    move("generated/billing", "billing-of-another");
    expect(await names([])).toEqual([]);
    expect(diagnostics.all.map(({ code }) => code)).toEqual(["diff-provider-is-gone"]);
    git("switch", "--quiet", "main", "--force");
  });

  it("compares each release with the one before", async () => {
    const diagnostics = createDiagnostics();
    git("tag", "@crosswalk/billing@1.0.0", "main");
    const releases = await reviewReleases(project, provider("billing"), diagnostics);
    git("tag", "--delete", "@crosswalk/billing@1.0.0");
    expect(releases.map(({ version, report }) => [version, report.counts.breaking])).toEqual([
      ["0.10.0", 0],
      ["1.0.0", 2],
    ]);
    expect(diagnostics.all).toEqual([]);
  });

  it("compares with the last release for the changelog, where there is one", async () => {
    const diagnostics = createDiagnostics();
    const providers = [provider("billing"), provider("fresh")];
    const reports = await reviewSinceRelease(project, providers, diagnostics);
    expect(reports.map((report) => [report.provider, report.counts.breaking])).toEqual([
      ["billing", 2],
    ]);
    expect(diagnostics.all).toEqual([]);
  });
});
