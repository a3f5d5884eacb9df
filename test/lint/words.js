// ESLint rule: names that a file declares, and its own name, use the field's terms (CONTRIBUTING.md, "Words").
import { readFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { avoidedIn, avoidedWords } from "./avoided-words.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** File -> avoided words that it still uses. It only shrinks: an entry that is not needed is a problem, too. */
const exceptions = JSON.parse(
  readFileSync(new URL("./words-exceptions.json", import.meta.url), "utf8"),
);

/** Parents of an identifier, with the property under which it is a declaration. */
const declarations = {
  VariableDeclarator: ["id"],
  FunctionDeclaration: ["id", "params"],
  FunctionExpression: ["id", "params"],
  ArrowFunctionExpression: ["params"],
  ClassDeclaration: ["id"],
  PropertyDefinition: ["key"],
  MethodDefinition: ["key"],
  TSPropertySignature: ["key"],
  TSMethodSignature: ["key"],
  TSInterfaceDeclaration: ["id"],
  TSTypeAliasDeclaration: ["id"],
  TSFunctionType: ["params"],
  TSEnumDeclaration: ["id"],
  TSEnumMember: ["id"],
  AssignmentPattern: ["left"],
  ArrayPattern: ["elements"],
  RestElement: ["argument"],
  ImportSpecifier: ["local"],
};

function isDeclaration(node) {
  const { parent } = node;
  if (parent === undefined) return false;
  // { key: name } in a pattern declares the name
  if (parent.type === "Property")
    return parent.parent.type === "ObjectPattern" && parent.value === node;
  return (declarations[parent.type] ?? []).some((key) => {
    const child = parent[key];
    return Array.isArray(child) ? child.includes(node) : child === node;
  });
}

/**
 * @param {Record<string, string[]>} excusedWords - file -> avoided words that it may use.
 * @returns {import("eslint").Rule.RuleModule}
 */
export const createWordsRule = (excusedWords) => ({
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      avoided: "`{{name}}`: say {{term}} instead of `{{word}}` (CONTRIBUTING.md, Words).",
      needless: "test/lint/words-exceptions.json still excuses `{{word}}` here: npm run words.",
    },
  },
  create(context) {
    const file = relative(root, context.filename).replaceAll("\\", "/");
    const excused = new Set(excusedWords[file] ?? []);
    const needed = new Set();
    const check = (name, node) => {
      for (const word of avoidedIn(name)) {
        if (excused.has(word)) needed.add(word);
        else
          context.report({
            node,
            messageId: "avoided",
            data: { name, word, term: avoidedWords[word] },
          });
      }
    };
    return {
      Program: (node) => check(basename(file).replace(/\..*/, ""), node),
      Identifier(node) {
        if (isDeclaration(node)) check(node.name, node);
      },
      "Program:exit"(node) {
        for (const word of excused)
          if (!needed.has(word)) context.report({ node, messageId: "needless", data: { word } });
      },
    };
  },
});

export default { rules: { words: createWordsRule(exceptions) } };
