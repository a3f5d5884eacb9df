// `npm run mutation`: what it changes is chosen by test/mutation/run.js, which passes the ranges.
export default {
  testRunner: "vitest",
  plugins: ["./test/mutation/runner.js"],
  vitest: { configFile: "vitest.mutation.config.js", related: false },
  // By file of tests (test/mutation/runner.js), of those of the mutant's group (test/mutation/groups.js).
  coverageAnalysis: "perTest",
  concurrency: 2,
  // Of what is copied: results, and folders that no unit test reads.
  ignorePatterns: ["/coverage", "/dist", "/.github", "/.ci", "/reports"],
  reporters: ["clear-text", "json"],
  clearTextReporter: {
    allowColor: false,
    logTests: false,
    reportTests: false,
    reportScoreTable: true,
  },
  timeoutMS: 10_000,
  // The first run has each file of tests in a context of its own, and machines are busy.
  dryRunTimeoutMinutes: 30,
  tempDirName: ".stryker-tmp",
  cleanTempDir: "always",
};
