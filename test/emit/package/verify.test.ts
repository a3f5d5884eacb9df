import { describe, expect, test } from "vitest";
import { verifySource } from "../../../generator/emit/index.ts";
import { emitDocument } from "../../support/emitted-package.ts";

const verify = (text: string, path = "src/operations.js"): Promise<string | undefined> =>
  verifySource({ path, text });

describe("the backstop", () => {
  test("lets pass what emitters write", async () => {
    const { files } = await emitDocument({
      components: {
        schemas: {
          It: {
            type: "object",
            properties: { __proto__x: { type: "string", pattern: "^a$", default: -1 } },
          },
        },
      },
    });
    for (const file of files.filter(({ path }) => !path.includes("runtime/"))) {
      expect(await verifySource(file)).toBeUndefined();
    }
  });

  test.each([
    ["a syntax error", "export const a = ;", "1:18"],
    ["a global", "export const a = globalThis;", "global globalThis"],
    ["a call of a global", "fetch('http://x')", "no emitter writes a"],
    ["a global inside a function", "export function a(b) {\n  return process;\n}", "2:10"],
    ["new", 'import { x } from "y";\nexport const a = new x();', "NewExpression"],
    ["this", "export const a = this;", "ThisExpression"],
    ["a template", "export const a = `x`;", "TemplateLiteral"],
    ["an assignment", "export function a(b) { return b = 1; }", "AssignmentExpression"],
    ["element access", "export function a(b) { return b['c']; }", "by this key"],
    ["a constructor", "export const a = [].constructor;", "property constructor"],
    ["a computed key", "export function a(b) { return { [b]: 1 }; }", "computed key"],
    ["a dynamic import", 'export const a = () => import("x");', "ImportExpression"],
    ["code in a URL", 'import "data:text/javascript,globalThis.pwned=1";', "imports"],
    ["a module of Node", 'import { exec } from "node:child_process";', "imports"],
    ["a module of Node by its old name", 'export * from "fs";', "imports"],
    ["a default export", "export default 1;", "ExportDefaultDeclaration"],
    ["an async function", "export async function a() {}", "such a function"],
    ["a spread", 'import { x } from "y";\nexport const a = x(...x);', "SpreadElement"],
    [
      "a member without a value",
      'import { x } from "y";\nexport const a = { x };',
      "such a member",
    ],
    ["an operator", "export const a = !1;", "operator !"],
    ["let", "export let a = 1;", "VariableDeclaration"],
    ["a loop", "while (true) {}", "WhileStatement"],
    ["a statement that does nothing", '"use strict";', "ExpressionStatement"],
  ])("refuses %s", async (_, text, problem) => {
    expect(await verify(text)).toContain(problem);
  });

  // Longer than what is parsed at once.
  const filler = Array.from({ length: 4000 }, (_, i) => `export const a${i} = [${i}];\n`).join("");

  test.each([
    ["a global", `export const b = process;\n${filler}`, "global process"],
    ["a global far down", `${filler}export const b = process;\n`, "4001:18"],
    ["a syntax error", `${filler}export const b = ;\n${filler}`, "4001:18"],
    [
      "a template that looks like several statements",
      `export const b = \`\n${filler}\`;\n`,
      "TemplateLiteral",
    ],
    ["what is exported twice", `${filler}export const a0 = 1;\n`, "Duplicated export"],
  ])("refuses %s in a long module", async (_, text, problem) => {
    expect(await verify(text)).toContain(problem);
  });

  test("knows names of the whole of a long module", async () => {
    const text = `export const b = () => a3999;\n${filler}export const c = () => [a0, b];\n`;
    expect(await verify(text)).toBeUndefined();
    const commented = `${filler}/*\n${filler}*/\n`;
    expect(await verify(commented)).toBeUndefined();
  });

  test("reads declarations and leaves other files alone", async () => {
    expect(await verify("export declare const a: ;", "src/types.d.ts")).toContain(
      "src/types.d.ts:1:25",
    );
    expect(await verify("export declare const a: string;", "src/types.d.ts")).toBeUndefined();
    expect(await verify("not code {", "README.md")).toBeUndefined();
  });
});
