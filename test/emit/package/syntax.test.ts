import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { format } from "prettier";
import ts from "typescript";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { createDiagnostics } from "../../../generator/diagnostics/index.ts";
import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import { buildModel } from "../../../generator/model/index.ts";
import { packageRoot } from "../../../generator/package-root.ts";
import { runs } from "../../support/share.ts";

const syntax = "../../../generator/emit/types-file/shim/typescript.ts";

afterEach(() => {
  vi.doUnmock(syntax);
  vi.resetModules();
});

/** The types of a document, made of the nodes of our own or of TypeScript's, and printed by its printer. */
async function typesOf(document: JsonObject, compiler?: typeof ts): Promise<string> {
  vi.resetModules();
  if (compiler === undefined) vi.doUnmock(syntax);
  else {
    vi.doMock(syntax, () => ({
      default: compiler,
      factory: compiler.factory,
      SyntaxKind: compiler.SyntaxKind,
      printSyntax(nodes: readonly ts.Statement[]) {
        const file = compiler.createSourceFile("types.ts", "", compiler.ScriptTarget.ESNext);
        const printer = compiler.createPrinter({ newLine: compiler.NewLineKind.LineFeed });
        return printer.printFile(compiler.factory.updateSourceFile(file, nodes));
      },
    }));
  }
  const { emitTypes } = await import("../../../generator/emit/types-file/index.ts");
  const model = buildModel({ provider: "acme", document }, createDiagnostics());
  const [types] = await emitTypes(model);
  return types?.text ?? "";
}

/** Formatted, because quotes are chosen by what a string holds, as prettier does; TypeScript's printer has one kind. */
async function expectTheSame(document: JsonObject): Promise<string> {
  const ours = await typesOf(document);
  const theirs = await typesOf(document, ts);
  if (ours !== theirs) expect(await formatted(ours)).toBe(await formatted(theirs));
  return ours;
}

const formatted = (text: string): Promise<string> => format(text, { parser: "typescript" });

function documentOf(schemas: JsonObject): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: {},
    components: { schemas },
  };
}

describe("types are printed as TypeScript prints them", () => {
  const generated = join(packageRoot(), "generated");
  test.each(readdirSync(generated))("of generated/%s", async (name) => {
    const file = join(generated, name, "openapi.yaml");
    const text = await expectTheSame(parse(readFileSync(file, "utf8")) as JsonObject);
    expect(text.length).toBeGreaterThan(1000);
  });

  test("whatever shape they have", async () => {
    const text = await expectTheSame(
      documentOf({
        Union: { anyOf: [{ type: "string" }, { oneOf: [{ type: "number" }, { type: "null" }] }] },
        Lists: {
          type: "array",
          items: { anyOf: [{ type: "array", items: { type: ["string", "null"] } }, { const: -1 }] },
        },
        Tuple: {
          type: "array",
          prefixItems: [{ type: "string" }, { enum: ["a", 2] }],
          minItems: 1,
        },
        Empty: { type: "array", prefixItems: [], items: false },
        Closed: { type: "object", additionalProperties: false },
        Bytes: { type: "string", format: "binary" },
        Recursive: {
          anyOf: [
            { type: "string" },
            { type: "array", items: { $ref: "#/components/schemas/Recursive" } },
          ],
        },
        Extended: {
          allOf: [
            { $ref: "#/components/schemas/Named" },
            { type: "object", properties: { c: true } },
          ],
          required: ["a b", "c"],
        },
        Named: {
          title: "Names",
          description: "First line\n\n  second */ line\t\n@deprecated",
          deprecated: true,
          type: "object",
          properties: {
            "a b": { type: "integer", default: 1, example: { deep: [1, "x"] }, readOnly: true },
            "7": { type: "number", examples: ["one", 2] },
            "-7": { const: { nested: ["b", null, true, -0.5] } },
            '"quoted"\\': { enum: ['"', "\\", "\u2028", "line\nbreak"] },
            constructor: { type: "object", additionalProperties: { type: "boolean" } },
          },
        },
      }),
    );
    expect(text).toContain("WithRequired");
    expect(text).toContain("RecursiveArray");
  });

  test("of any values and words", async () => {
    const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>;
    // Keys beyond ASCII are escaped by TypeScript's printer, and stand as they are in ours.
    const key = fc.string({ maxLength: 12 }).filter((text) => text !== "__proto__");
    await fc.assert(
      fc.asyncProperty(key, value, fc.string({ unit: "grapheme" }), async (name, held, words) => {
        const isAscii = /^[\u0000-\u007f]*$/.test(JSON.stringify(held));
        await expectTheSame(
          documentOf({
            It: {
              type: "object",
              description: words,
              properties: {
                [name]: isAscii ? { const: held, description: words } : { type: "null" },
              },
            },
          }),
        );
      }),
      { numRuns: runs(40, 15) },
    );
  });
});

/** Members of the compiler that openapi-typescript names and our options never reach: enumerations, its own printer. */
const unreached = [
  "NewLineKind.LineFeed",
  "NodeFlags.Const",
  "ScriptKind.TS",
  "ScriptTarget.ESNext",
  "SyntaxKind.SingleLineCommentTrivia",
  "createPrinter",
  "createSourceFile",
  "factory.createArrayLiteralExpression",
  "factory.createEnumDeclaration",
  "factory.createEnumMember",
  "factory.createTypeOperatorNode",
  "factory.createVariableDeclaration",
  "factory.createVariableDeclarationList",
  "factory.createVariableStatement",
];

test("the shim has every member that the pinned openapi-typescript names", async () => {
  const folder = join(packageRoot(), "node_modules", "openapi-typescript", "dist");
  const modules = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".mjs"),
  );
  const named = modules.flatMap((file) =>
    [
      ...readFileSync(join(folder, file), "utf8").matchAll(
        /\bts\.((?:[A-Z]\w+|factory)\.\w+|(?!mjs\b|ts\b)[a-z]\w+)/g,
      ),
    ].map(([, member = ""]) => member),
  );
  expect(named.length).toBeGreaterThan(100);
  const shim = (await import(syntax)) as { default: Record<string, Record<string, unknown>> };
  const missing = [...new Set(named)].filter((member) => {
    const [first = "", second] = member.split(".");
    const held = shim.default[first];
    return held === undefined || (second !== undefined && held[second] === undefined);
  });
  expect(missing.sort()).toEqual(unreached);
});
