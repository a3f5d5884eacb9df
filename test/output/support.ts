import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { createDiagnostics, type DiagnosticLog } from "../../generator/diagnostics/index.ts";
import {
  commitOutput,
  planOutput,
  withManifest,
  type CommitResult,
  type OutputPlan,
  type OutputRequest,
  type PackageOutput,
} from "../../generator/output/index.ts";
import { packagesOf } from "./states.ts";

/** A project's folder of its own; `generated` in it is the output root. */
export function makeProject(): { readonly root: string; readonly generated: string } {
  const root = mkdtempSync(join(tmpdir(), "crosswalk-output-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return { root, generated: join(root, "generated") };
}

/** A package from texts by path. */
export function packageOf(dir: string, texts: Readonly<Record<string, string>>): PackageOutput {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return { dir, files: withManifest(files, { schemas: {}, operations: {} }) };
}

export function requestOf(
  project: { readonly root: string; readonly generated: string },
  packages: readonly PackageOutput[],
  surplusPolicy: OutputRequest["surplusPolicy"] = "remove",
): OutputRequest {
  return { outputRoot: project.generated, projectRoot: project.root, packages, surplusPolicy };
}

export interface Written {
  readonly plan: OutputPlan;
  readonly result: CommitResult | undefined;
  readonly diagnostics: DiagnosticLog;
  readonly codes: readonly string[];
}

/** Plans and commits, as the pipeline does. */
export async function write(request: OutputRequest): Promise<Written> {
  const diagnostics = createDiagnostics();
  const plan = planOutput(request, { diagnostics });
  const result = await commitOutput(plan, { diagnostics, lockTimeoutMs: 20_000 });
  return { plan, result, diagnostics, codes: diagnostics.all.map(({ code }) => code) };
}

/** Brings a project's output to a state, in this process. */
export function bring(
  project: { readonly root: string; readonly generated: string },
  state: string,
): Promise<Written> {
  return write(requestOf(project, packagesOf(state)));
}

export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Every path below a folder with the hash of its content: equal for byte-identical trees. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries: Record<string, string> = {};
  const walk = (at: string): void => {
    const stats = lstatSync(join(folder, at), { throwIfNoEntry: false });
    if (stats === undefined) return;
    if (stats.isSymbolicLink()) entries[at] = `-> ${readlinkSync(join(folder, at))}`;
    else if (stats.isDirectory()) {
      entries[at] = "folder";
      for (const name of readdirSync(join(folder, at)).sort()) walk(join(at, name));
    } else {
      entries[at] = createHash("sha256")
        .update(readFileSync(join(folder, at)))
        .digest("hex");
    }
  };
  walk(".");
  return entries;
}
