import {
  docComment,
  identifier,
  lineComment,
  moduleSpecifier,
  propertyKey,
  stringLiteral,
  type EmittedFile,
} from "../../emit/index.ts";
import type { CheckedMapping, CheckedRule, CompiledExpression } from "../types.ts";
import { adapterName, callKey, rulesName } from "./names.ts";

/** `src/<provider>/rules.js`: what is compiled from expressions of the mapping file. */
export function rulesModule(
  mapping: CheckedMapping,
  expressions: ReadonlyMap<string, CompiledExpression>,
): EmittedFile[] {
  const folder = `src/${adapterName(mapping)}`;
  const calls = mapping.operations
    .flatMap((operation) => operation.calls)
    .filter(({ rules }) => rules.length > 0);
  const codes = [
    ...calls.flatMap(({ rules }) => rules.flatMap(({ code }) => code ?? [])),
    ...[...expressions.values()].map(({ code }) => code),
  ];
  const usesCel = codes.some((code) => code.includes("cel."));
  const imports = usesCel
    ? `import * as cel from ${moduleSpecifier("../crosswalk/cel.js")};\n\n`
    : "";
  const lists = calls.map(
    (call) => `export const ${rulesName(call)} = [\n${call.rules.map(ruleText).join("")}];\n`,
  );
  const functions = [...expressions].map(
    ([name, { text, code }]) =>
      `${lineComment(text, "")}export const ${identifier(name)} = (${parametersOf(code)}) => ${code};\n`,
  );
  const doc = docComment(
    `Requirements of ${mapping.provider.config.name} that its document's schema does not say, by operation.`,
  );
  const all = calls.map((call) => `  ${propertyKey(callKey(call))}: ${rulesName(call)},\n`);
  const text = [imports, ...functions, ...lists].join("\n");
  const declared = [
    `import type { Rule } from ${moduleSpecifier("../crosswalk/types.js")};\n\n`,
    ...calls.map((call) => `export declare const ${rulesName(call)}: readonly Rule[];\n`),
    ...[...expressions.keys()].map(
      (name) => `export declare const ${identifier(name)}: (values: never) => unknown;\n`,
    ),
    "export declare const rules: Readonly<Record<string, readonly Rule[]>>;\n",
  ];
  return [
    {
      path: `${folder}/rules.js`,
      text: `${text}\n${doc}export const rules = {\n${all.join("")}};\n`,
    },
    { path: `${folder}/rules.d.ts`, text: declared.join("") },
  ];
}

/** One rule. Its condition was printed by the rule compiler, which lets text in as literals only. */
function ruleText({ entry, code }: CheckedRule): string {
  const lines = [
    `id: ${stringLiteral(entry.id)},`,
    `kind: ${stringLiteral(entry.kind)},`,
    `severity: ${stringLiteral(entry.severity)},`,
    `sentence: ${stringLiteral(entry.sentence)},`,
    `source: ${stringLiteral(entry.source)},`,
  ];
  const condition =
    code === undefined
      ? ""
      : `${lineComment(entry.cel ?? "", "    ")}    holds: (${parametersOf(code)}) => ${code},\n`;
  return `  {\n${lines.map((line) => `    ${line}\n`).join("")}${condition}  },\n`;
}

const variables = ["body", "query", "path", "context", "now", "input", "settings", "status"];

function parametersOf(code: string): string {
  const used = variables.filter((name) => new RegExp(`(?<![\\w.$"'])${name}\\b`).test(code));
  return used.length === 0 ? "" : `{ ${used.join(", ")} }`;
}
