import { expect, test } from "vitest";
import { importRuntimePackage } from "../../generator/emit/templates.ts";

test("imports of the run time are those of its package, and what comments say stays", () => {
  const comment = [
    '/** Said from a document: `import x from "./runtime/read.js"`',
    '   * and on from "./runtime/read.js".',
    " */",
    '// import("./runtime/read.js")',
  ].join("\n");
  const code = (specifier: (module: string) => string): string =>
    [
      `import { read } from ${specifier("read")};`,
      `import type {\n  Page,\n} from ${specifier("paged")};`,
      `export declare const a: import(${specifier("validation/objects")}).ObjectSchema;`,
      'export * from "./types.js";',
    ].join("\n");
  const file = {
    path: "src/a.js",
    text: `${comment}\n${code((name) => `"./runtime/${name}.js"`)}`,
  };
  expect(importRuntimePackage([file], "@acme/runtime")).toEqual([
    { ...file, text: `${comment}\n${code((name) => `"@acme/runtime/${name}"`)}` },
  ]);
});
