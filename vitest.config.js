import { defineConfig } from "vitest/config";

const report = process.env["CROSSWALK_TEST_REPORT"];
/** A watching run sees each change of a source, and takes the sources as they are. */
const isOneRun = process.argv.includes("run");
// By its address, because Vite bundles what a configuration imports by name, with all that it may load.
const support = new URL("./test/support/", import.meta.url);
const { transpiledSources } = await import(new URL("transpiled-sources.js", support).href);
const { shimmedLibrary } = await import(new URL("shimmed-library.js", support).href);

export default defineConfig({
  plugins: isOneRun ? [transpiledSources()] : [shimmedLibrary],
  test: {
    // Short-lived objects are most of what tests make: a larger nursery saves a sixth of the time. Threads that
    // help to collect them wait for each other for as long as they work.
    execArgv: [
      ...["--enable-source-maps", "--single-threaded-gc"],
      ...["--min-semi-space-size=16", "--max-semi-space-size=64"],
    ],
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
