import { fork, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { packageRoot } from "../../../generator/package-root.ts";
import { bundling } from "../../support/bundling.ts";
import type { Answer, Order } from "./types.ts";

/** Limits of a child process. */
export interface PoolOptions {
  readonly jobs: number;
  /** Seconds that a document may take. */
  readonly limit: number;
  /** Heap in MiB. */
  readonly memory: number;
}

/** The child program, bundled. */
export interface Program {
  readonly file: string;
  /** Changes whenever the generator does. */
  readonly hash: string;
}

/** Documents after which a child is replaced, so that one's memory is not another's failure. */
const DOCUMENTS_PER_CHILD = 25;

/** Bundles the child program with the generator. */
export async function bundleChild(): Promise<Program> {
  const folder = join(packageRoot(), "node_modules", ".cache", "crosswalk", "corpus");
  const { outputFiles } = await build({
    entryPoints: [join(packageRoot(), "test", "bench", "corpus", "child.ts")],
    outdir: folder,
    write: false,
    ...(await bundling()),
    logLevel: "error",
  });
  const bytes = outputFiles?.[0]?.contents ?? new Uint8Array();
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const file = join(folder, `child-${hash}.js`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  return { file, hash };
}

/** Runs orders in child processes; one that takes too long, or too much memory, fails alone. */
export async function runOrders(
  program: Program,
  orders: readonly Order[],
  options: PoolOptions,
  onAnswer: (order: Order, answer: Answer) => void,
): Promise<void> {
  const queue = [...orders];
  const work = async (): Promise<void> => {
    while (queue.length > 0) {
      const child = await start(program, options);
      for (let n = 0; n < DOCUMENTS_PER_CHILD && child.connected && !child.killed; n++) {
        const order = queue.shift();
        if (order === undefined) break;
        onAnswer(order, await ask(child, order, options));
      }
      child.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.jobs, orders.length) }, work));
}

async function start(program: Program, { memory }: PoolOptions): Promise<ChildProcess> {
  const child = fork(program.file, [], {
    execArgv: [`--max-old-space-size=${memory}`, "--enable-source-maps"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
  });
  await new Promise((resolve, reject) => {
    child.once("message", resolve).once("exit", () => reject(new Error("A child did not start.")));
  });
  return child;
}

function ask(child: ChildProcess, order: Order, { limit, memory }: PoolOptions): Promise<Answer> {
  return new Promise((resolve) => {
    let stderr = "";
    const note = (chunk: Buffer): void => {
      stderr = (stderr + chunk.toString("utf8")).slice(-2_000);
    };
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      child.off("message", settle).off("exit", fell);
      child.stderr?.off("data", note);
      resolve(answer);
    };
    const fail = (reason: string): void => {
      child.kill("SIGKILL");
      settle({ outcome: "failed", details: [reason], warnings: [], cpu: limit });
    };
    const fell = (): void => {
      const full = /heap out of memory|allocation failed/i.test(stderr);
      fail(full ? `more than ${memory} MiB` : `the process ended: ${stderr}`);
    };
    const timer = setTimeout(() => fail(`more than ${limit} s`), limit * 1000);
    child.on("message", settle).on("exit", fell);
    child.stderr?.on("data", note);
    child.send(order);
  });
}
