import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Generation and compilation are real in these tests; machines differ, so the limit only stops a hang.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
