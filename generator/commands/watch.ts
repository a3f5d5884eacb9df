import { resolve } from "node:path";
import { hashFile } from "../inputs.ts";
import { watch } from "../output/index.ts";
import type { Console } from "./context.ts";

/** File -> hash of what a run read of it. */
type InputHashes = Readonly<Record<string, string>>;

/**
 * `--watch`: runs, then runs again whenever a file that the last run read changes. A mistake in a
 * document is shown and waited on, not fatal.
 */
export async function watchCommand(
  root: string,
  run: () => Promise<{ inputs: InputHashes }>,
  out: Console,
): Promise<never> {
  for (;;) {
    const { inputs } = await run();
    out.say("Watching; stop with Ctrl+C.");
    await nextChange(root, inputs);
  }
}

/**
 * Waits until a file is no longer what the last run read. A file that was saved while the run worked, or
 * before the watcher was ready, gives no event any more: its content is compared once the watcher is.
 */
export async function nextChange(root: string, inputs: InputHashes): Promise<void> {
  const files = Object.keys(inputs).map((file) => resolve(root, file));
  const isCurrent = (): boolean =>
    Object.entries(inputs).every(([file, hash]) => hashFile(resolve(root, file)) === hash);
  let stop = (): Promise<void> => Promise.resolve();
  await new Promise<void>((changed, failed) => {
    const compare = (): void => {
      if (!isCurrent()) changed();
    };
    watch(files, compare, { onReady: compare }).then((close) => (stop = close), failed);
  });
  await stop();
}
