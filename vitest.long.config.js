import { defineConfig } from "vitest/config";
import base from "./vitest.config.js";

/** Tests that run all of what they run a share of in `npm test` (test/support/share.ts). */
const shared = [
  "test/breadth/breadth.test.ts",
  "test/compare/{properties,soundness}.test.ts",
  "test/conformance/fuzz.test.ts",
  "test/crosswalk/{fifth,laws,mutation}.test.ts",
  "test/emit/package/{feature-types,syntax}.test.ts",
  "test/emit/schemas/{graphs,limits}.test.ts",
  "test/hostile/fuzz.test.ts",
  "test/document/overlay-differential.test.ts",
  "test/ingest/fuzz.test.ts",
  "test/model/names.test.ts",
  "test/output/{concurrent,failure,format}.test.ts",
  "test/packages/providers.test.ts",
  "test/review/small-diffs.test.ts",
  "test/schema/contains.test.ts",
];

/** `npm run test:long`: experiments of minutes, which `.ci/run` runs after the tests. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ["test/**/*.long.ts", ...shared],
    env: { CROSSWALK_TEST_LONG: "1" },
  },
});
