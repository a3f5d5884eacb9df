import { join } from "node:path";
import { watch } from "../output/index.ts";
import { exitCodes, type Console } from "./context.ts";

/**
 * `--watch`: runs, then runs again whenever a file that the last run read changes. A mistake in a
 * document is shown and waited on, not fatal.
 */
export async function watchCommand(
  root: string,
  run: () => Promise<{ inputs: readonly string[] }>,
  out: Console,
): Promise<number> {
  for (;;) {
    const { inputs } = await run();
    out.say("Watching; stop with Ctrl+C.");
    await new Promise<void>((resolve) => {
      const stop = watch(
        inputs.map((file) => join(root, file)),
        () => {
          void Promise.resolve(stop).then(async (close) => {
            await close();
            resolve();
          });
        },
      );
    });
  }
  return exitCodes.done;
}
