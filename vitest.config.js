import { defineConfig } from "vitest/config";

const report = process.env["CROSSWALK_TEST_REPORT"];
const loader = new URL("./test/support/typescript-loader.js", import.meta.url).href;

export default defineConfig({
  test: {
    // Vite transforms the files of tests only; what they import is loaded by Node, in a tenth of the time.
    server: {
      deps: { external: [/\/(?:generator|templates|test)\/(?:(?!\.(?:test|long)\.ts$).)*\.ts$/] },
    },
    execArgv: ["--import", loader],
    include: ["test/**/*.test.ts"],
    // Files share a process, and with it what they import: loading the generator is most of a file's time.
    isolate: false,
    setupFiles: ["test/support/seed.ts"],
    // Generation and compilation are real in these tests; machines differ, so the limit only stops a hang.
    testTimeout: 240_000,
    hookTimeout: 480_000,
    expect: { poll: { timeout: 120_000 } },
    ...(report ? { reporters: ["default", "json"], outputFile: { json: report } } : {}),
  },
});
