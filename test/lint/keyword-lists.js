// ESLint rule: JSON Schema keywords are listed in generator/schema/keywords.ts only (CONTRIBUTING.md, "How to add things").
import { readFileSync } from "node:fs";
import { parser } from "typescript-eslint";

const table = new URL("../../generator/schema/keywords.ts", import.meta.url);

/** The names of the rows of the table. */
function keywordsOf(source) {
  for (const { declaration } of parser.parseForESLint(source).ast.body)
    for (const { id, init } of declaration?.declarations ?? [])
      if (id.name === "KEYWORDS") return new Set(objectOf(init).properties.map(keyOf));
  throw new Error("generator/schema/keywords.ts has no table KEYWORDS");
}

/** An object without the types around it. */
function objectOf(node) {
  return "expression" in node ? objectOf(node.expression) : node;
}

const keyOf = ({ key }) => key?.name ?? key?.value;
const textOf = (node) => (typeof node?.value === "string" ? node.value : undefined);

/** What an entry of a list names: itself, or the first text in it. */
function nameOf(entry) {
  if (entry?.type === "ArrayExpression") return textOf(entry.elements[0]);
  if (entry?.type !== "ObjectExpression") return textOf(entry);
  return entry.properties.map(({ value }) => textOf(value)).find((text) => text !== undefined);
}

/** Keywords that make a list, and their least share of what the list has: words of pages are listed as well. */
const LEAST_KEYWORDS = 3;
const LEAST_SHARE = 0.75;

/** Types that the compiler holds a list complete with: their name says that they are of keywords. */
const COMPLETE = /Record<[^,]*Keyword/;

const isWithinFunction = ({ parent }) =>
  parent !== null && (/Function/.test(parent.type) || isWithinFunction(parent));

/** @type {Set<string> | undefined} */
let keywords;

/** @type {import("eslint").Rule.RuleModule} */
const keywordLists = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      list: "{{names}}: select keywords by a column of generator/schema/keywords.ts, or `satisfies Record<…Keyword, …>`.",
    },
  },
  create(context) {
    keywords ??= keywordsOf(readFileSync(table, "utf8"));
    const check = (node, names) => {
      const listed = new Set(names.filter((name) => name && !name.startsWith("x-")));
      const found = [...listed].filter((name) => keywords.has(name));
      if (found.length >= LEAST_KEYWORDS && found.length > LEAST_SHARE * listed.size)
        context.report({ node, messageId: "list", data: { names: found.join(", ") } });
    };
    return {
      ArrayExpression: (node) => check(node, node.elements.map(nameOf)),
      TSUnionType: (node) =>
        check(
          node,
          node.types.map(({ literal }) => textOf(literal)),
        ),
      SwitchStatement: (node) =>
        check(
          node,
          node.cases.map(({ test }) => textOf(test)),
        ),
      "Literal[regex]": (node) => check(node, node.regex.pattern.split(/[^$\w]+/)),
      ObjectExpression(node) {
        // Within a function an object makes a schema.
        if (isWithinFunction(node)) return;
        const { parent } = node;
        const type = parent.id?.typeAnnotation ?? parent.typeAnnotation;
        if (type !== undefined && COMPLETE.test(context.sourceCode.getText(type))) return;
        check(node, node.properties.map(keyOf));
      },
    };
  },
};

export default { rules: { "keyword-lists": keywordLists } };
