import { join } from "node:path";
import { watch } from "../output/index.ts";
import type { Console } from "./context.ts";

/**
 * `--watch`: runs, then runs again whenever a file that the last run read changes. A mistake in a
 * document is shown and waited on, not fatal.
 */
export async function watchCommand(
  root: string,
  run: () => Promise<{ inputs: readonly string[] }>,
  out: Console,
): Promise<never> {
  for (;;) {
    const { inputs } = await run();
    out.say("Watching; stop with Ctrl+C.");
    await nextChange(inputs.map((file) => join(root, file)));
  }
}

/** Waits until one of the files changes. */
async function nextChange(files: readonly string[]): Promise<void> {
  let changed: () => void;
  const change = new Promise<void>((resolve) => {
    changed = resolve;
  });
  const stop = await watch(files, () => changed());
  await change;
  await stop();
}
