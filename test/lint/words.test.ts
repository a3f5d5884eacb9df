import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../generator/package-root.ts";
// @ts-expect-error: plain JavaScript, because ESLint loads it as it is.
import plugin from "./words.js";

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser as never, ecmaVersion: 2023, sourceType: "module" },
});
const avoided = [{ messageId: "avoided" }];

tester.run("words", plugin.rules.words, {
  valid: [
    "const replaceAll = 1;",
    // a name of somebody else's is only used
    "const text = library.answer;",
    "import { survey as index } from 'library';",
    "const { place: location } = library;",
    { code: "const location = 1;", filename: "generator/document/location.ts" },
  ],
  invalid: [
    { code: "function placeOf() {}", errors: avoided },
    { code: "const standInFor = 1;", errors: avoided },
    { code: "interface A { readonly verdict: string }", errors: avoided },
    { code: "const f = ({ answers }) => answers;", errors: avoided },
    { code: "const f = (schemaAtoms = []) => 0;", errors: avoided },
    { code: "type RoomRules = string;", errors: avoided },
    { code: "class A { seal() {} }", errors: avoided },
    { code: "", filename: "generator/none/survey.ts", errors: avoided },
  ],
});

it("files that are excused exist", () => {
  const file = join(packageRoot(), "test", "lint", "words-exceptions.json");
  const excused = Object.keys(JSON.parse(readFileSync(file, "utf8")) as object);
  expect(excused.filter((path) => !existsSync(join(packageRoot(), path)))).toEqual([]);
});
