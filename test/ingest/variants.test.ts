import fc from "fast-check";
import { expect, test } from "vitest";
import { changes, operation, readVariant, renderers } from "../pages/variants.ts";

const formats = Object.keys(renderers) as (keyof typeof renderers)[];

/** Pages per format and change; `npm run pages -- --variants` reads a thousand per format. */
const samplesOf = (format: string) => (format.endsWith("-html") ? 2 : 6);

test.each(formats)("%s: a changed page says the same, or less with a diagnostic", (format) => {
  const sample = samplesOf(format);
  for (const [change, { share }] of Object.entries(changes)) {
    let total = 0;
    const at = fc.integer({ min: 0, max: 999 }).map((one) => one / 1000);
    for (const [own, where] of fc.sample(fc.tuple(operation, at), { numRuns: sample, seed: 7 })) {
      const result = readVariant(own, format, { change, at: where });
      expect(result.others, change).toStrictEqual([]);
      if (result.share < 1) expect(result.isTold, `${change} told`).toBe(true);
      total += result.share;
    }
    expect(total / sample, change).toBeGreaterThanOrEqual(share);
  }
});
