/**
 * The modules that are mutated, each with the tests that have to catch a fault in it: unit tests, and tests that
 * generate small packages in their own process. None of a module's files is left out.
 *
 * A mutant gets the tests of the files that reach it (test/mutation/runner.js).
 *
 * @type {readonly { readonly sources: string, readonly tests: readonly string[] }[]}
 */
export const groups = [
  { sources: "generator/json", tests: ["test/json/*.test.ts"] },
  {
    sources: "generator/schema",
    tests: [
      "test/schema/*.test.ts",
      "test/compare/{schemas,rules,hostile}*.test.ts",
      "test/emit/examples*.test.ts",
    ],
  },
  {
    sources: "generator/model",
    tests: [
      "test/model/*.test.ts",
      "test/compare/operations*.test.ts",
      "test/emit/{client-options,examples,security}.test.ts",
      "test/emit/package/{layers,names}.test.ts",
    ],
  },
  {
    sources: "generator/emit/schemas",
    tests: [
      "test/emit/schemas/*.test.ts",
      "test/emit/package/{dates,declarations,enums,integers,names,types,validation}.test.ts",
      "test/conformance/fuzz.test.ts",
    ],
  },
  {
    sources: "generator/emit/client-options.ts",
    tests: ["test/emit/{security,client-options}.test.ts"],
  },
];
