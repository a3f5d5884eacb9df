import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
// @ts-expect-error: plain JavaScript, because ESLint loads it as it is.
import plugin from "./keyword-lists.js";

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser as never, ecmaVersion: 2023, sourceType: "module" },
});
const list = [{ messageId: "list" }];

tester.run("keyword-lists", plugin.rules["keyword-lists"], {
  valid: [
    "const two = ['anyOf', 'oneOf'];",
    // Words of a page, some of which are keywords, too.
    "const labels = ['required', 'title', 'enum', 'label', 'hint'];",
    "const uses = { items: f, allOf: g, not: h } satisfies Record<AssertingKeyword, Use>;",
    "const uses: Readonly<Record<Keyword, Use>> = { items: f, allOf: g, not: h };",
    "function make() { return { type: 'object', properties, required }; }",
    "const pattern = /^(?:items|not)$/;",
  ],
  invalid: [
    { code: "const inPlace = ['anyOf', 'oneOf', 'not'];", errors: list },
    { code: "const set = new Set(['$ref', 'items', 'contains', 'x-own']);", errors: list },
    { code: "const pairs = [['if', 1], ['then', 2], ['else', 3]];", errors: list },
    { code: "const rows = [{ a: 'enum' }, { a: 'const' }, { a: 'type' }];", errors: list },
    { code: "const uses = { items: f, allOf: g, not: h };", errors: list },
    {
      code: "const uses: Record<string, Use> = { items: f, allOf: g, not: h };",
      errors: list,
    },
    { code: "type Held = 'items' | 'allOf' | 'not';", errors: list },
    { code: "switch (k) { case 'items': case 'allOf': case 'not': }", errors: list },
    { code: "const data = /^(?:default|example|enum|const)$/;", errors: list },
  ],
});
