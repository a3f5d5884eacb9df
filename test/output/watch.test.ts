import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { watch } from "../../generator/output/index.ts";
import { makeProject, put } from "./support.ts";

/** Watches, and gives a function that resolves with the next batch of changes. */
async function watching(
  paths: readonly string[],
  {
    during = async () => undefined,
    debounceMs = 50,
  }: { readonly during?: () => Promise<void>; readonly debounceMs?: number } = {},
) {
  const batches: (readonly string[])[] = [];
  const errors: unknown[] = [];
  let running = 0;
  let most = 0;
  let wake = (): void => undefined;
  let ready = (): void => undefined;
  const isReady = new Promise<void>((resolve) => (ready = resolve));
  const stop = await watch(
    paths,
    async (changed) => {
      most = Math.max(most, ++running);
      batches.push(changed);
      wake();
      try {
        await during();
      } finally {
        running -= 1;
      }
    },
    { debounceMs, onReady: ready, onError: (error) => errors.push(error) },
  );
  onTestFinished(stop);
  await isReady;
  let read = 0;
  async function next(): Promise<readonly string[]> {
    while (batches.length <= read) await new Promise<void>((resolve) => (wake = resolve));
    return batches[read++] ?? [];
  }
  /** Waits for a batch with the file: a busy machine may see one change as several. */
  async function seen(file: string): Promise<void> {
    while (!(await next()).includes(file)) continue;
  }
  return { next, seen, errors, mostAtOnce: () => most };
}

test("changes that come together are one call", async () => {
  const { root } = makeProject();
  put(root, "a.yaml", "1");
  put(root, "b.yaml", "1");
  const files = [join(root, "a.yaml"), join(root, "b.yaml")];
  // A pause that is long enough for both, however slow the machine is.
  const { next } = await watching(files, { debounceMs: 1_000 });
  for (const file of files) writeFileSync(file, "2");
  expect(await next()).toStrictEqual(files);
});

test("a file that is replaced, removed, or made is seen", async () => {
  const { root } = makeProject();
  const file = join(root, "a.yaml");
  put(root, "a.yaml", "1");
  const { seen } = await watching([root]);
  put(root, "a.yaml.new", "2");
  await seen(join(root, "a.yaml.new"));
  renameSync(join(root, "a.yaml.new"), file);
  await seen(file);
  rmSync(file);
  await seen(file);
});

test("a change during a run comes with the next call, and a failing run does not end the watching", async () => {
  const { root } = makeProject();
  const file = join(root, "a.yaml");
  put(root, "a.yaml", "1");
  let runs = 0;
  const { next, errors, mostAtOnce } = await watching([file], {
    async during() {
      runs += 1;
      if (runs > 1) return;
      writeFileSync(file, "3");
      await new Promise((resolve) => setTimeout(resolve, 300));
      throw new Error("a mistake in the file");
    },
  });
  writeFileSync(file, "2");
  await next();
  expect(await next()).toStrictEqual([file]);
  expect(errors.map(String)).toStrictEqual(["Error: a mistake in the file"]);
  expect(mostAtOnce()).toBe(1);
});
