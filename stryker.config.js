// `npm run mutation`: what it changes is chosen by test/mutation/run.js, which passes the ranges.
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.js", related: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  // Of what is copied: results, and folders that no unit test reads.
  ignorePatterns: ["/coverage", "/dist", "/.github", "/.ci", "/reports"],
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
  ignoreStatic: true,
  timeoutMS: 10_000,
  tempDirName: ".stryker-tmp",
  cleanTempDir: "always",
  thresholds: { high: 90, low: 80, break: 80 },
};
