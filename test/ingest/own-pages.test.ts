import { join } from "node:path";
import { expect, test } from "vitest";
import { scorePages } from "../pages/score.ts";

const pages = scorePages(join(import.meta.dirname, "../pages/own"));

test("there are pages of each kind", () => {
  expect(new Set(pages.map(({ format }) => format)).size).toBeGreaterThanOrEqual(3);
});

// What is right stands in an OpenAPI document of the same name, which was written first.
test.each(pages)(
  "$file says what its document says, and nothing else",
  ({ asRead, filled, problems }) => {
    const { missing, wrong, invented } = asRead;
    expect({ missing, wrong, invented }).toEqual({ missing: [], wrong: [], invented: [] });
    // The overlay that is drafted for it applies, and changes nothing of what is right.
    expect(problems).toEqual([]);
    expect([...filled.missing, ...filled.wrong, ...filled.invented]).toEqual([]);
  },
);
