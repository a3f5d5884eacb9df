import { defineConfig } from "vitest/config";
import { bundledTemplates, standInFor, transpileTemplates } from "./generator/bundle.js";

const report = process.env["CROSSWALK_TEST_REPORT"];

/**
 * What the program's bundle does, too: with openapi-typescript, and with the templates, which would be
 * transpiled for each test file that generates a package.
 * @type {import("vitest/config").Plugin}
 */
const asBundled = {
  name: "as-bundled",
  enforce: "pre",
  resolveId: standInFor,
  load: (id) => (bundledTemplates.test(id) ? (templates ??= transpileTemplates()) : undefined),
};

/** @type {Promise<string> | undefined} */
let templates;

export default defineConfig({
  plugins: [asBundled],
  test: {
    server: { deps: { inline: ["openapi-typescript"] } },
    include: ["test/**/*.test.ts"],
    // Files share a process, and with it what they import: loading the generator is most of a file's time.
    isolate: false,
    setupFiles: ["test/support/seed.ts"],
    // Generation and compilation are real in these tests; machines differ, so the limit only stops a hang.
    testTimeout: 240_000,
    hookTimeout: 480_000,
    ...(report ? { reporters: ["default", "json"], outputFile: { json: report } } : {}),
  },
});
