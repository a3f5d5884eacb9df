import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statfsSync, symlinkSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { packageRoot } from "../../generator/package-root.ts";
import { bundling } from "../support/bundling.ts";
import { HEAP, watchProcess } from "./watch-process.ts";
import type { Fault, CaseResult } from "./case-result.ts";

/** What a child is sent: a case. */
export interface PoolOrder {
  readonly id: string;
  /** Absolute path of the case's folder, which is made before. */
  readonly folder?: string;
}

/** What a child sends: a result, or that a stage of the case begins, for which the limits count anew. */
export type FromChild = CaseResult | { readonly stage: string };

export interface PoolOptions {
  /** The program of the children, relative to test/hostile. */
  readonly program?: string;
  /** Time after which no new case starts. */
  readonly until?: number;
  /** Children that work at the same time. */
  readonly workers: number;
  /** Cases after which a child is replaced: modules that were loaded stay in memory. */
  readonly casesPerChild: number;
  readonly onResult?: (caseResult: CaseResult) => void;
}

/** A folder for cases. */
export interface Workspace {
  readonly path: string;
  /** Removes a case's folder, some time. */
  discard(folder: string): void;
  remove(): void;
}

/**
 * Makes a folder for cases, with the packages that generated code imports in reach: in memory where
 * the system offers that, as each case writes some eighty files and flushes them to the disk.
 *
 * @param keep - whether what cases write is to be looked at afterwards.
 */
export function createWorkspace(keep = false): Workspace {
  const memory = "/dev/shm";
  const parent = !keep && hasRoom(memory) ? memory : tmpdir();
  const path = realpathSync(mkdtempSync(join(parent, "crosswalk-hostile-")));
  symlinkSync(join(packageRoot(), "node_modules"), join(path, "node_modules"), "junction");
  mkdirSync(join(path, "cache"));
  return {
    path,
    discard(folder) {
      if (!keep) void rm(folder, { recursive: true, force: true });
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Whether a folder is there with two GiB left. */
function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 2 ** 31;
  } catch {
    return false;
  }
}

/** Bundles the child program; returns the file, to be removed by the caller. */
async function bundleChild(program: string): Promise<string> {
  const root = packageRoot();
  const folder = join(root, "node_modules", ".cache", "crosswalk", "hostile");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${program.replace(/\W+/g, "-")}-${process.pid}.js`);
  await build({
    entryPoints: [join(root, "test", "hostile", program)],
    outfile,
    ...(await bundling()),
    logLevel: "error",
  });
  return outfile;
}

/** Runs the cases in children that are killed when one takes too long or too much memory. */
export async function runCases(
  orders: readonly PoolOrder[],
  options: PoolOptions,
): Promise<CaseResult[]> {
  const program = await bundleChild(options.program ?? "child.ts");
  const caseResults: CaseResult[] = [];
  const queue = [...orders];
  try {
    await Promise.all(
      Array.from({ length: Math.min(options.workers, orders.length) }, () =>
        work(program, queue, options, (caseResult) => {
          caseResults.push(caseResult);
          options.onResult?.(caseResult);
        }),
      ),
    );
  } finally {
    rmSync(program, { force: true });
  }
  const place = new Map(orders.map(({ id }, index) => [id, index]));
  return caseResults.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

async function work(
  program: string,
  queue: PoolOrder[],
  options: PoolOptions,
  done: (caseResult: CaseResult) => void,
): Promise<void> {
  const more = (): boolean =>
    queue.length > 0 && (options.until === undefined || Date.now() < options.until);
  while (more()) {
    const child = await startChild(program);
    try {
      for (let n = 0; n < options.casesPerChild; n++) {
        const order = more() ? queue.shift() : undefined;
        if (order === undefined) return;
        const caseResult = await ask(child, order);
        // What earlier cases left in the child is not this one's fault: it is checked alone.
        const isOver = n > 0 && caseResult.problems.some(({ fault }) => fault === "hang");
        done(isOver ? await askAlone(program, order) : caseResult);
        if (isOver || !isAlive(child)) break;
      }
    } finally {
      child.kill("SIGKILL");
    }
  }
}

async function askAlone(program: string, order: PoolOrder): Promise<CaseResult> {
  const child = await startChild(program);
  try {
    if (order.folder !== undefined) rmSync(order.folder, { recursive: true, force: true });
    return await ask(child, order);
  } finally {
    child.kill("SIGKILL");
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.connected && child.exitCode === null && !child.killed;
}

async function startChild(program: string): Promise<ChildProcess> {
  const child = fork(program, [], {
    // Without a limit of its own the engine lets garbage lie until much more is used than needed.
    execArgv: [`--max-old-space-size=${HEAP}`],
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

function ask(child: ChildProcess, order: PoolOrder): Promise<CaseResult> {
  return new Promise((resolve) => {
    let stderr = "";
    const note = (chunk: Buffer): void => {
      stderr = (stderr + chunk.toString("utf8")).slice(-4_000);
    };
    const settle = (caseResult: CaseResult): void => {
      watch.stop();
      child.off("message", hear).off("exit", fell);
      child.stderr?.off("data", note);
      resolve(caseResult);
    };
    const fail = (fault: Fault, detail: string): void => {
      const problems = [{ fault, detail }];
      settle({
        id: order.id,
        outcome: "fault",
        problems,
        codes: [],
        packages: [],
        ms: 0,
        mebibytes: 0,
      });
    };
    const hear = (message: FromChild): void => {
      if ("stage" in message) watch.begin(message.stage);
      else settle(message);
    };
    const fell = (code: number | null, signal: string | null): void =>
      /heap out of memory|allocation failed/i.test(stderr)
        ? fail("hang", `${watch.stage()}: more than ${HEAP} MiB of heap`)
        : fail("trace", `the process ended (${code ?? signal ?? ""}): ${stderr.slice(0, 800)}`);
    const watch = watchProcess(child.pid ?? 0, (detail) => {
      child.off("exit", fell);
      child.kill("SIGKILL");
      fail("hang", detail);
    });
    child.on("message", hear).on("exit", fell);
    child.stderr?.on("data", note);
    if (order.folder !== undefined) mkdirSync(order.folder, { recursive: true });
    child.send(order);
  });
}
