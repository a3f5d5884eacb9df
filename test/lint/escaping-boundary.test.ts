import { join } from "node:path";
import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
// @ts-expect-error: plain JavaScript, because ESLint loads it as it is.
import plugin from "./escaping-boundary.js";

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const fixtures = join(import.meta.dirname, "fixtures");
const filename = join(fixtures, "generator/emit/case.ts");

const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser as never,
    parserOptions: { projectService: true, tsconfigRootDir: fixtures },
  },
});

/** What every case may use. */
const head = `
  import { identifier, stringLiteral, docComment, js, type Expression } from "./write/index.ts";
  import type { EmittedFile } from "./types.ts";
  import type { Diagnostics, DiagnosticCode } from "../diagnostics/index.ts";
  import type { Operation, Schema } from "../model/types.ts";
  declare const schema: Schema;
  declare const operation: Operation;
  declare const diagnostics: Diagnostics;
`;

const valid = (code: string): RuleTester.ValidTestCase => ({ code: head + code, filename });
const invalid = (code: string, messageId = "raw"): RuleTester.InvalidTestCase => ({
  code: head + code,
  filename,
  errors: [{ messageId }],
});

tester.run("escaping-boundary", plugin.rules["escaping-boundary"], {
  valid: [
    "const t = `export const ${identifier(schema.name)} = ${stringLiteral(schema.title)};`",
    "const t = `export const ${operation.exportName} = 1;`",
    "const t = `export const x = ${operation.method};`",
    "const t = docComment(`Calls \\`${operation.path}\\`; see {@link x}.`)",
    "const t = `export const x = ${js.name(schema.title)};`",
    "const key = `${schema.name}#${schema.title}`",
    "diagnostics.report({ code: 'a', message: `\\`${schema.name}\\` is declared twice;` })",
    "const tell = (code: DiagnosticCode, text: string) => {}; tell('a', `{${schema.name}}`)",
    "throw new TypeError(`Not an identifier: \\`${schema.name}\\``)",
    "const t = `const list = [${schema.list.map((n) => identifier(n)).join(', ')}];`",
    "const f = (name: string) => `const ${name} = 1;`; const t = f(identifier(schema.name))",
    "const head = 'const '; const t = head + identifier(schema.name) + ' = 1;'",
    "const out = new Set<string>(); out.add(`const ${identifier(schema.name)};`); const t = `{${[...out].join('')}}`",
    "for (const word of ['a', 'b']) { const t = `const ${word} = 1;` }",
    "const widths = { a: 1 }; const t = `const a = ${widths.a};`",
    "const file: EmittedFile = { path: schema.name, text: docComment(schema.title) }",
    "const name = identifier; const t = `const ${name(schema.name)};`",
  ].map(valid),
  invalid: [
    // Into whatever it is put.
    ...[
      'const out = new Set<string>(); out.add(`export const x = "${schema.description}"`)',
      "const map = new Map<string, string>(); map.set('a', `const x = '${schema.title}';`)",
      "const out: string[] = []; out.push(`const x = '${schema.title}';`)",
      "const get = (text: string) => text; get(`const x = '${schema.title}';`)",
      "const o = { call: (text: string) => text }; o.call(`const x = '${schema.title}';`)",
    ],
    // However it is put together.
    ...[
      "const t = `// ${schema.description}\\nexport const x = 1;`",
      "const t = `export const ${schema.name} = 1;`",
      "const t = 'const x = \"' + schema.title + '\";'",
      "const t = 'const x = '.concat(schema.title)",
      "const t = ['const x =', schema.title].join(' ')",
      "const t = ['const', 'x', schema.title].join(' = ')",
      "const parts = ['const x ='] as string[]; parts.push(schema.title); const t = parts.join(';')",
      "const t = String.raw`const x = ${schema.title}`",
      "const tag = (parts: TemplateStringsArray, ...held: string[]) => held.join(''); const t = tag`const ${schema.title};`",
      "const t = 'const x = NAME;'.replace('NAME', schema.title)",
      "const t = 'const x = NAME;'.replace('NAME', () => schema.title)",
      "const t = 'const x = NAME;'.replaceAll(/NAME/g, function () { return schema.title; })",
      "let t = ''; t += `const x = ${schema.title}`",
      "const t = schema.title.padEnd(80, ';')",
      "const template = `const x = ${schema.title};`; const t = [template, template]",
      "const head = 'export const '; const t = `${head}${schema.name}`",
      "const t = `const list = [${schema.list.map((n) => `${n}`).join(',')}];`",
      "const t = `x = ${JSON.stringify(schema.title)};`",
    ],
    // Wherever it comes from.
    ...[
      "const { description } = schema; const t = `/** ${description} */`",
      "const text = schema.summary ?? ''; const t = `/** ${text} */`",
      "const f = ({ title }: Schema) => `export const x = '${title}';`; f(schema)",
      "const f = (title: string) => `export const x = '${title}';`; f(schema.title)",
      "export const f = (title: string) => `export const x = '${title}';`",
      "const t = `x(\"${schema.name.replaceAll('\"', '')}\")`",
      "const t = `const ${String(schema['title'])} = 1;`",
      "const of = () => schema.title; const t = `const x = ${of()};`",
      "function of(s: Schema) { if (s.name) return s.title; return 'a'; } const t = `const x = ${of(schema)};`",
      "const alias = schema; const t = `const x = ${alias.title};`",
      "const held = { inner: schema.title }; const t = `const x = ${held.inner};`",
      "const held = { inner: '' }; held.inner = schema.title; const t = `const x = ${held.inner};`",
      "const held = { ...schema }; const t = `const x = ${held.title};`",
      "const [first] = schema.list; const t = `const x = ${first};`",
      "for (const [key, value] of schema.map) { const t = `const x = '${value}';` }",
      "const t = `const x = '${schema.map.get('a')}';`",
      "const set = new Set([schema.title]); const t = `const x = ${[...set].join()};`",
      "let name = 'a'; name = schema.name; const t = `const ${name} = 1;`",
      "const t = `const x = ${schema.title as 'a'};`",
      "const t = `const x = ${schema.title!};`",
      "const t = `const x = ${true ? schema.title : ''};`",
      "const all = schema.list.reduce((a, b) => a + b, ''); const t = `const x = ${all};`",
      "class C { title = schema.title } const t = `const x = ${new C().title};`",
    ],
    // Functions are known by their declaration, not by their name.
    ...[
      "{ const stringLiteral = (text: string) => text; const t = `const x = ${stringLiteral(schema.title)};` }",
      "{ const js = { name: (text: string) => text }; const t = `const x = ${js.name(schema.title)};` }",
      "class Error { constructor(readonly text: string) {} } const e = new Error(`const x = '${schema.title}';`)",
      "const o = { report: (text: string) => text }; o.report(`const x = '${schema.title}';`)",
      "const o = { identifier: (text: string) => text }; const t = `const ${o.identifier(schema.name)} = 1;`",
    ],
    // What is printed as it is.
    ...[
      "const file: EmittedFile = { path: 'a', text: schema.title }",
      "const text = schema.title; const file: EmittedFile = { path: 'a', text }",
      "const out = new Set<string>(); out.add(schema.title); const file: EmittedFile = { path: 'a', text: [...out].join('') }",
      "const lines: string[] = []; lines.push(schema.title); const file: EmittedFile = { path: 'a', text: lines.join('') }",
    ],
  ]
    .map((code) => invalid(code))
    .concat(invalid("const e: Expression = { kind: 'atom', text: 'a' }", "expression")),
});
