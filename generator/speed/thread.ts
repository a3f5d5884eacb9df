import { join } from "node:path";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { threadMemory } from "./limits.ts";

/** What a thread sends back: its result, or what went wrong. */
type Reply<T> = { readonly value: T } | { readonly error: unknown };

/**
 * Runs one of the bundle's worker modules in a thread.
 *
 * @param program - folder of the bundle.
 * @param name - file name of the module without `.worker.js`.
 * @param data - structured-clonable.
 */
export function runInThread<T>(program: string, name: string, data: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(program, "speed", `${name}.worker.js`), {
      workerData: data,
      resourceLimits: threadMemory,
    });
    worker
      .once("message", (reply: Reply<T>) => {
        if ("value" in reply) resolve(reply.value);
        else reject(reply.error as Error);
        void worker.terminate();
      })
      .once("error", reject)
      .once("exit", () => {
        reject(new Error(`The thread of ${name} ended without a result.`));
      });
  });
}

/** In a thread: does the work with what the thread was given, and sends the result. */
export function serve<I, T>(work: (input: I) => T | Promise<T>): void {
  void (async (): Promise<Reply<T>> => ({ value: await work(workerData as I) }))()
    .catch((error: unknown) => ({ error }))
    .then((reply) => parentPort?.postMessage(reply));
}
