import { expect, test } from "vitest";
import { mutate } from "./fuzz/mutate.ts";
import { readCorpus } from "./fuzz/project.ts";
import { createRandom } from "./fuzz/random.ts";
import { runFuzz } from "./fuzz/run-fuzz.ts";
import { runs } from "../support/share.ts";

const cases = runs(100, 3);

/** The same in every run of `npm test`; the weekly workflow takes another each time. */
const seed = Number(process.env["CROSSWALK_FUZZ_SEED"] ?? 20_261);

test(`mutated documents are refused with a diagnostic or become packages (seed ${seed})`, async () => {
  const { total, generated, faults } = await runFuzz({
    seed: seed * 1_000,
    only: "",
    cases,
    until: Infinity,
    workers: 1,
  });
  expect(
    faults.flatMap(({ id, problems }) =>
      problems.map(({ fault, detail }) => `npm run fuzz -- ${id}\n${fault}: ${detail}`),
    ),
  ).toStrictEqual([]);
  expect(total).toBe(cases);
  expect(generated).toBeGreaterThan(0);
});

test("many changes of one document end in a text: no value is put into itself", () => {
  const text = "a: {b: {c: []}}\nd: [{}, {e: {}}]\n";
  for (let seed = 1_300; seed < 1_500; seed++)
    expect(() => mutate(text, createRandom(seed)), `seed ${seed}`).not.toThrow();
});

test("a seed determines what is changed", () => {
  for (const [file, text] of readCorpus()) {
    const once = mutate(text, createRandom(7));
    expect(mutate(text, createRandom(7)), file).toBe(once);
  }
});
