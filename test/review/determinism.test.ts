import { expect, test } from "vitest";
import { generateIn, places } from "./copies.ts";

// All packages, and other versions of Node: npm run determinism.
test("two folders, time zones and locales: the same bytes", async () => {
  const results = [];
  for (const place of places)
    results.push(await generateIn({ ...place, node: process.execPath, only: ["flexprice"] }));
  const [first = {}, second] = results;
  expect(Object.keys(first).length).toBeGreaterThan(40);
  expect(second).toEqual(first);
});
