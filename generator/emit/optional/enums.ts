import { enumerationsOf, type Enumeration } from "../enumerations.ts";
import { readmeSection } from "./readme.ts";
import {
  codeSpan,
  docComment,
  docText,
  identifier,
  js,
  numberLiteral,
  printExpression,
  printFunctionsModule,
  stringLiteral,
  typeKey,
  type FunctionText,
} from "../write/index.ts";
import type { OptionalOutput } from "./types.ts";

function constant({ name, members }: Enumeration): FunctionText {
  const value = js.object([...members].map(([key, one]) => ({ key, value: js.json(one) })));
  const signature = `const ${identifier(name)} = `;
  return { signature, value: printExpression(value, 0, signature.length) };
}

/** A type of the constant's name is the union of its values. */
function declarations({ name, owner, members }: Enumeration): FunctionText[] {
  const types = [...members].map(([key, value]) => {
    const literal = typeof value === "string" ? stringLiteral(value) : numberLiteral(value);
    return `readonly ${typeKey(key)}: ${literal};`;
  });
  const exported = identifier(name);
  return [
    {
      documentation: docComment(`Values of \`${docText(owner.join("."))}\`.`),
      signature: `const ${exported}: {\n  ${types.join("\n  ")}\n}`,
    },
    { signature: `type ${exported} = (typeof ${exported})[keyof typeof ${exported}]` },
  ];
}

/** `src/enums.js`: the values that the document lists, as constants. */
export const enumsOutput: OptionalOutput = {
  name: "enums",
  entry: "enums",
  readme(model, options) {
    const [shown] = enumerationsOf(model);
    if (shown === undefined) return "";
    const name = identifier(shown.name);
    return readmeSection(options, {
      title: "Values of enums",
      entry: "enums",
      names: [shown.name],
      code: `const choices: ${name}[] = Object.values(${name});\n`,
      text: `A constant for each list of values in the document, and a type of the same name. A component has its own name; in ${codeSpan("Pet_owner_kind")} ${codeSpan("kind")} is a property of ${codeSpan("owner")} in ${codeSpan("Pet")}. \`null\` is no member. A bundle has those that are imported.`,
    });
  },
  emit({ model }) {
    const enumerations = enumerationsOf(model);
    const head = [{ kind: "ExportDeclaration" }] as const;
    return [
      { path: "src/enums.js", text: printFunctionsModule(head, enumerations.map(constant)) },
      {
        path: "src/enums.d.ts",
        text: printFunctionsModule(head, enumerations.flatMap(declarations)),
      },
    ];
  },
};
