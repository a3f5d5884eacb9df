import { existsSync } from "node:fs";
import { join } from "node:path";
import { parentPort, Worker, workerData } from "node:worker_threads";

/** What a thread answers: its result, or what went wrong. */
type Answer<T> = { readonly value: T } | { readonly error: unknown };

/**
 * Runs a module of ours in a thread of its own. The young generation gets more room than Node gives
 * it: big documents make many short-lived objects, and collecting them often costs a fifth of the time.
 *
 * @param name - path of the module below generator/ without `.worker.ts`.
 * @param data - structured-clonable.
 * @returns undefined where there is no bundle to start threads from (in tests, the sources are loaded as they are).
 */
export function runInThread<T>(name: string, data: unknown): Promise<T> | undefined {
  const program = process.env["CROSSWALK_PROGRAM"];
  if (program === undefined) return undefined;
  const file = join(program, `${name}.worker.js`);
  if (!existsSync(file)) return undefined;
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 4096 },
    });
    worker
      .once("message", (answer: Answer<T>) => {
        if ("value" in answer) resolve(answer.value);
        else reject(answer.error as Error);
        void worker.terminate();
      })
      .once("error", reject)
      .once("exit", () => {
        reject(new Error(`The thread of ${name} ended without an answer.`));
      });
  });
}

/** In a thread: does the work with what the thread was given, and answers. */
export function serve<I, T>(work: (input: I) => T | Promise<T>): void {
  void (async (): Promise<Answer<T>> => ({ value: await work(workerData as I) }))()
    .catch((error: unknown) => ({ error }))
    .then((answer) => parentPort?.postMessage(answer));
}
