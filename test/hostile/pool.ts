import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { packageRoot } from "../../generator/package-root.ts";
import type { Fault, Verdict } from "./verdict.ts";

/** What a child is sent: a case. */
export interface PoolOrder {
  readonly id: string;
  /** Absolute path of the case's folder, which is made before. */
  readonly folder?: string;
}

export interface PoolOptions {
  /** The program of the children, relative to test/hostile. */
  readonly program?: string;
  /** Time after which no new case starts. */
  readonly until?: number;
  /** Children that work at the same time. */
  readonly workers: number;
  /** Wall-clock limit of a case in milliseconds. */
  readonly limit: number;
  /** Heap of a child in MiB. */
  readonly memory: number;
  /** Cases after which a child is replaced: modules that were loaded stay in memory. */
  readonly casesPerChild: number;
  readonly onVerdict?: (verdict: Verdict) => void;
}

/** A folder for cases, with the packages that generated code imports in reach. */
export function createWorkspace(): { readonly path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "crosswalk-hostile-")));
  symlinkSync(join(packageRoot(), "node_modules"), join(path, "node_modules"), "junction");
  mkdirSync(join(path, "cache"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Bundles the child program; returns the file, to be removed by the caller. */
async function bundleChild(program: string): Promise<string> {
  const root = packageRoot();
  const folder = join(root, "node_modules", ".cache", "crosswalk", "hostile");
  mkdirSync(folder, { recursive: true });
  // Not by a static import: it finds files beside itself, and this file is bundled, too.
  const bundler = pathToFileURL(join(root, "generator", "bundle.js")).href;
  const { packagesOutside } = (await import(bundler)) as { readonly packagesOutside: Plugin };
  const outfile = join(folder, `${program.replace(/\W+/g, "-")}-${process.pid}.js`);
  await build({
    entryPoints: [join(root, "test", "hostile", program)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    plugins: [packagesOutside],
    logLevel: "error",
  });
  return outfile;
}

/** Runs the cases in children that are killed when one takes too long or too much memory. */
export async function runCases(
  orders: readonly PoolOrder[],
  options: PoolOptions,
): Promise<Verdict[]> {
  const program = await bundleChild(options.program ?? "child.ts");
  const verdicts: Verdict[] = [];
  const queue = [...orders];
  try {
    await Promise.all(
      Array.from({ length: Math.min(options.workers, orders.length) }, () =>
        work(program, queue, options, (verdict) => {
          verdicts.push(verdict);
          options.onVerdict?.(verdict);
        }),
      ),
    );
  } finally {
    rmSync(program, { force: true });
  }
  const place = new Map(orders.map(({ id }, index) => [id, index]));
  return verdicts.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

async function work(
  program: string,
  queue: PoolOrder[],
  options: PoolOptions,
  done: (verdict: Verdict) => void,
): Promise<void> {
  const more = (): boolean =>
    queue.length > 0 && (options.until === undefined || Date.now() < options.until);
  while (more()) {
    const child = await start(program, options);
    try {
      for (let n = 0; n < options.casesPerChild; n++) {
        const order = more() ? queue.shift() : undefined;
        if (order === undefined) return;
        const verdict = await ask(child, order, options);
        done(verdict);
        if (!child.connected || child.exitCode !== null || child.killed) break;
      }
    } finally {
      child.kill("SIGKILL");
    }
  }
}

async function start(program: string, options: PoolOptions): Promise<ChildProcess> {
  const child = fork(program, [], {
    execArgv: [`--max-old-space-size=${options.memory}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    env: { ...process.env, NO_COLOR: "1", CI: "1", NODE_OPTIONS: "" },
  });
  await new Promise<void>((resolve, reject) => {
    let stderr = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      stderr += chunk.toString("utf8");
    });
    child.once("message", () => resolve());
    child.once("exit", () => reject(new Error(`The child did not start: ${stderr}`)));
  });
  return child;
}

function ask(child: ChildProcess, order: PoolOrder, options: PoolOptions): Promise<Verdict> {
  return new Promise((resolve) => {
    let stderr = "";
    const note = (chunk: Buffer): void => {
      stderr = (stderr + chunk.toString("utf8")).slice(-4_000);
    };
    const settle = (verdict: Verdict): void => {
      clearTimeout(timer);
      child.off("message", settle).off("exit", fell);
      child.stderr?.off("data", note);
      resolve(verdict);
    };
    const fail = (fault: Fault, detail: string): void =>
      settle({
        id: order.id,
        outcome: "fault",
        problems: [{ fault, detail }],
        codes: [],
        packages: [],
        ms: options.limit,
      });
    const fell = (code: number | null, signal: string | null): void =>
      /heap out of memory|allocation failed/i.test(stderr)
        ? fail("hang", `more than ${options.memory} MiB`)
        : fail("trace", `the process ended (${code ?? signal ?? ""}): ${stderr.slice(0, 800)}`);
    const timer = setTimeout(() => {
      child.off("exit", fell);
      child.kill("SIGKILL");
      fail("hang", `more than ${options.limit / 1000} s`);
    }, options.limit);
    child.on("message", settle).on("exit", fell);
    child.stderr?.on("data", note);
    if (order.folder !== undefined) mkdirSync(order.folder, { recursive: true });
    child.send(order);
  });
}
