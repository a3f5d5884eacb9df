import { expect, test } from "vitest";
import { generateIn, places as copies } from "./copies.ts";

// All packages, and other versions of Node: npm run determinism.
test("two folders, time zones and locales: the same bytes", async () => {
  const results = [];
  for (const copy of copies)
    results.push(await generateIn({ ...copy, node: process.execPath, only: ["flexprice"] }));
  const [first = {}, second] = results;
  expect(Object.keys(first).length).toBeGreaterThan(40);
  expect(second).toEqual(first);
});
