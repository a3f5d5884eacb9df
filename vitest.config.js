import { defineConfig } from "vitest/config";
import { standInFor } from "./generator/bundle.js";

const report = process.env["CROSSWALK_TEST_REPORT"];

/**
 * What the program's bundle does with openapi-typescript.
 * @type {import("vitest/config").Plugin}
 */
const standIns = { name: "stand-ins", enforce: "pre", resolveId: standInFor };

export default defineConfig({
  plugins: [standIns],
  test: {
    server: { deps: { inline: ["openapi-typescript"] } },
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/seed.ts"],
    // Generation and compilation are real in these tests; machines differ, so the limit only stops a hang.
    testTimeout: 240_000,
    hookTimeout: 480_000,
    ...(report ? { reporters: ["default", "json"], outputFile: { json: report } } : {}),
  },
});
