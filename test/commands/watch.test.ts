import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nextChange } from "../../generator/commands/watch.ts";
import { hashFile } from "../../generator/inputs.ts";

test("a save between the run's reading and the watcher's start is not lost", async () => {
  const root = mkdtempSync(join(tmpdir(), "crosswalk-watch-"));
  const file = join(root, "api.yaml");
  writeFileSync(file, "as the run read it");
  const inputs = { "api.yaml": hashFile(file), "absent.yaml": "missing" };
  writeFileSync(file, "saved while the run worked");
  await nextChange(root, inputs);

  let isDone = false;
  const changed = nextChange(root, { "api.yaml": hashFile(file) }).then(() => (isDone = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isDone).toBe(false);
  writeFileSync(file, "saved while it is watched");
  await changed;
});
