import { defineConfig } from "vitest/config";
import { transpiledSources } from "./test/support/transpiled-sources.js";
import base from "./vitest.config.js";

/** `npm run mutation`: the tests of a group, without those that measure time or search for long. */
export default defineConfig({
  ...base,
  plugins: [transpiledSources()],
  test: {
    ...base.test,
    include: JSON.parse(process.env["CROSSWALK_MUTATION_TESTS"] ?? "[]"),
    // Stryker runs tests in threads, which take no options of V8 and have another stack.
    execArgv: [],
    exclude: ["test/emit/schemas/{limits,graphs}.test.ts", "test/emit/patterns.test.ts"],
    testTimeout: 60_000,
  },
});
