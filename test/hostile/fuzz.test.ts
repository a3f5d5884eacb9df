import { expect, test } from "vitest";
import { mutate } from "./fuzz/mutate.ts";
import { readCorpus } from "./fuzz/project.ts";
import { createRandom } from "./fuzz/random.ts";
import { runFuzz } from "./fuzz/run-fuzz.ts";

/** Another one each day, so that CI sees new cases, and printed with every failure. */
const seed = Number(process.env["CROSSWALK_FUZZ_SEED"] ?? Math.floor(Date.now() / 86_400_000));

test(`mutated documents are refused with a diagnostic or become packages (seed ${seed})`, async () => {
  const { total, generated, faults } = await runFuzz({
    seed: seed * 1_000,
    only: "",
    cases: 150,
    until: Date.now() + 180_000,
    workers: 2,
  });
  expect(
    faults.flatMap(({ id, problems }) =>
      problems.map(({ fault, detail }) => `npm run fuzz -- ${id}\n${fault}: ${detail}`),
    ),
  ).toStrictEqual([]);
  expect(total).toBeGreaterThan(50);
  expect(generated).toBeGreaterThan(5);
});

test("a seed determines what is changed", () => {
  for (const [file, text] of readCorpus()) {
    const once = mutate(text, createRandom(7));
    expect(mutate(text, createRandom(7)), file).toBe(once);
  }
});
