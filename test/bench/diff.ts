import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareDocuments, renderJson, renderMarkdown } from "../../generator/compare/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { upgrade, type SourcedDocument } from "../../generator/document/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";

/** Two versions of GitHub's description, from the package that publishes it. */
const VERSIONS = ["22.0.0", "23.0.2"] as const;

/** Fetches a version once into a scratch folder. */
function packageFolder(version: string): string {
  const folder = join(tmpdir(), "crosswalk-bench-diff", version);
  if (!existsSync(join(folder, "package"))) {
    mkdirSync(folder, { recursive: true });
    const run = (command: string, args: string[]) =>
      execFileSync(command, args, { cwd: folder, encoding: "utf8" });
    const tarball = run("npm", ["pack", "--silent", `@octokit/openapi@${version}`])
      .trim()
      .split("\n")
      .at(-1);
    run("tar", ["xzf", tarball ?? "", "package/generated/api.github.com.json"]);
  }
  return join(folder, "package");
}

async function read(version: string): Promise<JsonObject> {
  const file = "generated/api.github.com.json";
  const value = JSON.parse(readFileSync(join(packageFolder(version), file), "utf8")) as JsonObject;
  const sourced: SourcedDocument = { file, value, locate: () => undefined };
  const upgraded = await upgrade(sourced, createDiagnostics());
  return upgraded?.value ?? value;
}

interface Measured {
  readonly cpuSeconds: number;
}

function measure<T>(work: () => T): Measured & { readonly result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return {
    result,
    cpuSeconds: (user + system) / 1e6,
  };
}

/** The most memory that the process has held so far. */
function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** `npm run bench -- diff`: compares two versions of GitHub's document; prints CPU and memory. */
export async function benchDiff(): Promise<void> {
  const [base, revision] = [await read(VERSIONS[0]), await read(VERSIONS[1])];
  const loaded = peakMegabytes();
  const runs = [1, 2, 3].map(() =>
    measure(() => compareDocuments({ document: base }, { document: revision })),
  );
  const same = measure(() =>
    compareDocuments({ document: base }, { document: structuredClone(base) }),
  );
  for (const [index, { cpuSeconds }] of runs.entries())
    console.log(`compare run ${index + 1}: ${cpuSeconds.toFixed(2)} s CPU`);
  console.log(
    `peak resident set: ${loaded} MB with both documents loaded, ${peakMegabytes()} MB after comparing`,
  );
  console.log(
    `compare with itself: ${same.cpuSeconds.toFixed(2)} s CPU, ${same.result.changes.length} changes`,
  );
  const report = runs[0]?.result;
  if (report === undefined) return;
  const rendered = measure(() => [renderMarkdown([report]).length, renderJson([report]).length]);
  console.log(
    `render Markdown and JSON: ${rendered.cpuSeconds.toFixed(2)} s CPU, ${rendered.result.join(" and ")} characters`,
  );
  console.log(`changes: ${JSON.stringify(report.counts)}`);
}
