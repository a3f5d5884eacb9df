import { defineConfig } from "vitest/config";
import base from "./vitest.config.js";

/** `npm run mutation`: the tests that a fault in its modules has to be caught by, without those that start programs. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ["test/{schema,json,model}/**/*.test.ts", "test/emit/schemas/**/*.test.ts"],
    // Stryker runs tests in threads, which take no options of V8 and have another stack.
    execArgv: [],
    exclude: ["test/emit/schemas/limits.test.ts"],
    testTimeout: 30_000,
  },
});
