import {
  strykerPlugins as vitestPlugins,
  strykerValidationSchema,
} from "@stryker-mutator/vitest-runner";

/**
 * Stryker's runner for vitest, with coverage by file: a mutant that any test of a file reaches, or its imports or
 * hooks, is tried on all tests of that file. Stryker's own coverage is by test, and tests of one file share what they
 * generate, so that a fault which only the first of them runs would not be tried on those that look at the result.
 */
const [vitest] = vitestPlugins;

export const strykerPlugins = [{ ...vitest, factory: createRunner }];
export { strykerValidationSchema };

createRunner.inject = /** @type {const} */ (["$injector"]);

function createRunner(/** @type {any} */ injector) {
  const runner = injector.injectFunction(vitest?.factory);
  const { run, dryRun, mutantRun } = runner;
  return Object.assign(runner, {
    /** Files in contexts of their own: what one of them imports counts for each. */
    async dryRun(/** @type {unknown} */ options) {
      setIsolation(true);
      const result = await dryRun.call(runner, options);
      setIsolation(false);
      return result.tests ? { ...result, mutantCoverage: coverageByFile(result.tests) } : result;
    },

    /** A mutant is active from the start, so that constants of modules have it too. */
    mutantRun(/** @type {object} */ options) {
      return mutantRun.call(runner, { ...options, mutantActivation: "static" });
    },

    run(/** @type {{ testIds?: string[], testFiles?: string[] }} */ { testIds = [], ...options }) {
      const testFiles = [...new Set(testIds.map((id) => /** @type {string} */ (id.split("#")[0])))];
      return run.call(runner, testFiles.length > 0 ? { ...options, testFiles } : options);
    },
  });

  function setIsolation(/** @type {boolean} */ isolate) {
    for (const { config } of runner.ctx.projects) config.isolate = isolate;
  }

  /**
   * What a file reaches counts for its first test, which stands for all of them.
   * @param {readonly { id: string, fileName?: string }[]} tests
   */
  function coverageByFile(tests) {
    /** @type {Record<string, Record<string, number>>} */
    const perTest = {};
    for (const { filepath, meta } of runner.ctx.state.getFiles()) {
      const first = tests.find(({ fileName }) => fileName === filepath);
      if (first === undefined || meta.mutantCoverage === undefined) continue;
      perTest[first.id] = Object.assign(
        {},
        meta.mutantCoverage.static,
        ...Object.values(meta.mutantCoverage.perTest),
      );
    }
    return { perTest, static: {} };
  }
}
