// `npm run mutation`: what it changes is chosen by test/mutation/run.js, which passes the ranges.
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.js", related: false },
  // Which mutants no test reaches; every other one gets all tests of its group (test/mutation/groups.js).
  coverageAnalysis: "all",
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
  tempDirName: ".stryker-tmp",
  cleanTempDir: "always",
};
