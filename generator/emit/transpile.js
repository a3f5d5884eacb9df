// JavaScript, because the bundler transpiles the templates too, before there is a bundle.
import { ts } from "ts-morph";

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  strict: true,
  removeComments: false,
  newLine: ts.NewLineKind.LineFeed,
};

/**
 * Transpiles one TypeScript module.
 *
 * @param {string} source
 * @param {string} fileName
 * @returns {{ readonly javascript: string, readonly declarations: string }}
 * @throws Error when the module has no isolated declarations.
 */
export function transpile(source, fileName) {
  const text = source
    .replace(/((?:from|import)\s*\(?\s*"\.{1,2}\/[^"]+)\.ts"/g, '$1.js"')
    .replace(/^[ \t]*\/\/ eslint-disable.*\n/gm, "");
  const javascript = ts.transpileModule(text, {
    fileName,
    compilerOptions,
    reportDiagnostics: true,
  });
  const declarations = ts.transpileDeclaration(text, {
    fileName,
    compilerOptions: { ...compilerOptions, declaration: true, isolatedDeclarations: true },
    reportDiagnostics: true,
  });
  const problems = [...(javascript.diagnostics ?? []), ...(declarations.diagnostics ?? [])];
  if (problems.length > 0) {
    const messages = problems.map(({ messageText, start = 0 }) => {
      const line = text.slice(0, start).split("\n").length;
      return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
    throw new Error(`${fileName} does not transpile: ${messages.join(" ")}`);
  }
  return { javascript: javascript.outputText, declarations: declarations.outputText };
}
