import { join } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";

const report = process.env["CROSSWALK_TEST_REPORT"];

/** What generator/bundle.js does: openapi-typescript makes its types of nodes of our own. */
const syntax: Plugin = {
  name: "syntax",
  enforce: "pre",
  resolveId: (path, importer = "") =>
    path === "typescript" && /[\\/]openapi-typescript[\\/]/.test(importer)
      ? join(import.meta.dirname, "generator", "emit", "types-file", "syntax.ts")
      : undefined,
};

export default defineConfig({
  plugins: [syntax],
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
