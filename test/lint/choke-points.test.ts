import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
// @ts-expect-error: plain JavaScript, because ESLint loads it as it is.
import plugin from "./choke-points.js";

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser as never, ecmaVersion: 2023, sourceType: "module" },
});

const raw = [{ messageId: "raw" }];

tester.run("choke-points", plugin.rules["choke-points"], {
  valid: [
    "const t = `export const ${identifier(schema.name)} = ${stringLiteral(schema.title)};`",
    "const t = `export const ${operation.exportName} = 1;`",
    "const t = docComment(`Calls \\`${operation.path}\\`.`)",
    "const t = `export const x = ${printExpression(js.string(schema.title))};`",
    "const key = `${node.base}#${node.pointer}`",
    "diagnostics.report({ code: 'x', message: `\\`${parameter.name}\\` is declared twice` })",
    "throw new TypeError(`Not an identifier: \\`${schema.name}\\``)",
    "const same = JSON.stringify(a) === JSON.stringify(b)",
    "const t = `const list = [${names.map((n) => identifier(n)).join(', ')}];`",
  ],
  invalid: [
    { code: "const t = `// ${schema.description}\\nexport const x = 1;`", errors: raw },
    { code: "const t = `export const ${schema.name} = 1;`", errors: raw },
    { code: "const t = `x(\"${parameter.name.replaceAll('\"', '')}\")`", errors: raw },
    { code: "const t = 'const x = \"' + schema.title + '\";'", errors: raw },
    { code: "const { description } = schema; const t = `/** ${description} */`", errors: raw },
    { code: "const text = schema.summary ?? ''; const t = `/** ${text} */`", errors: raw },
    { code: "const f = ({ title }) => `export const x = '${title}';`", errors: raw },
    { code: "const t = `const ${String(schema['const'])} = 1;`", errors: raw },
    {
      code: "const t = `x = ${JSON.stringify(schema.default)};`",
      errors: [{ messageId: "byHand" }],
    },
    { code: "ts.factory.createIdentifier(schema.name)", errors: [{ messageId: "factory" }] },
    { code: "ts.factory.createStringLiteral(text)", errors: [{ messageId: "factory" }] },
    {
      code: "const e = { kind: 'atom', text: schema.name, simple: true }",
      errors: [{ messageId: "atom" }],
    },
  ],
});
