import { defineConfig } from "vitest/config";

const report = process.env["CROSSWALK_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/seed.ts"],
    // Generation and compilation are real in these tests; machines differ, so the limit only stops a hang.
    testTimeout: 240_000,
    hookTimeout: 480_000,
    ...(report ? { reporters: ["default", "json"], outputFile: { json: report } } : {}),
  },
});
