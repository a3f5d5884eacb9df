import { readmeSection, shownOperation } from "./readme.ts";
import type { HeaderKind } from "../../../templates/package/runtime/response-headers.ts";
import type { ApiModel, OperationModel } from "../../model/index.ts";
import type { ConversionSettings } from "../conversions.ts";
import { isOnly, shapeOf } from "../pages/shape.ts";
import {
  docComment,
  identifier,
  js,
  printExpression,
  printFunctionsModule,
  typeKey,
  type FunctionText,
} from "../write/index.ts";
import type { OptionalOutput } from "./types.ts";

/** Headers that an operation's responses have, by their names in the document. */
function headersOf(
  model: ApiModel,
  { responses }: OperationModel,
  { int64, dates }: ConversionSettings = {},
): Map<string, HeaderKind> {
  const kinds = new Map<string, HeaderKind>();
  for (const { name, schema = true } of responses.flatMap(({ headers }) => headers)) {
    const shape = shapeOf(model.resources, schema);
    const kind = isOnly(shape, "integer", "number")
      ? int64 === "bigint" && shape.format === "int64"
        ? "bigint"
        : "number"
      : isOnly(shape, "boolean")
        ? "boolean"
        : isOnly(shape, "array")
          ? "list"
          : dates === "Date" && isOnly(shape, "string") && shape.format === "date-time"
            ? "date"
            : "string";
    // Where statuses disagree the text itself is right for all of them.
    kinds.set(name, (kinds.get(name) ?? kind) === kind ? kind : "string");
  }
  return kinds;
}

const types: Readonly<Record<HeaderKind, string>> = {
  string: "string",
  number: "number",
  bigint: "bigint",
  boolean: "boolean",
  list: "readonly string[]",
  date: "Date",
};

/** `src/headers.js`: for each operation with described headers a function that reads them from its result. */
export const headersOutput: OptionalOutput = {
  name: "headers",
  entry: "headers",
  readme(model, options) {
    const operation = shownOperation(model, (one) => headersOf(model, one).size > 0);
    if (operation === undefined) return "";
    const name = `${operation.exportName}Headers`;
    return readmeSection(options, {
      title: "Response headers",
      entry: "headers",
      names: [name],
      code: `declare const result: { readonly response: Response }; // of ${operation.exportName}\nconst headers = ${name}(result);\n`,
      text: "Headers that the document describes, as numbers, flags, lists and dates where it says so.",
    });
  },
  emit({ model, options }) {
    const readers = model.operations
      .filter(({ kind }) => kind === "path")
      .map((operation) => ({ operation, headers: headersOf(model, operation, options) }))
      .filter(({ headers }) => headers.size > 0);
    const constants = readers.map(({ operation, headers }): FunctionText => {
      const table = js.object([...headers].map(([key, kind]) => ({ key, value: js.string(kind) })));
      const signature = `const ${identifier(`${operation.exportName}Headers`)} = /* @__PURE__ */ `;
      const value = printExpression(js.call("headersReader", table), 0, signature.length);
      return { signature, value };
    });
    const declared = readers.map(({ operation, headers }): FunctionText => {
      const members = [...headers].map(
        ([key, kind]) => `readonly ${typeKey(key)}?: ${types[kind]}`,
      );
      const name = identifier(`${operation.exportName}Headers`);
      return {
        documentation: docComment(`The headers of a result of ${operation.operationId}.`),
        signature: `function ${name}(result: { readonly response: Response }): { ${members.join("; ")} }`,
      };
    });
    return [
      {
        path: "src/headers.js",
        text: printFunctionsModule(
          [
            {
              kind: "ImportDeclaration",
              namedImports: ["headersReader"],
              moduleSpecifier: "./runtime/response-headers.js",
            },
          ],
          constants,
        ),
      },
      {
        path: "src/headers.d.ts",
        text: printFunctionsModule([{ kind: "ExportDeclaration" }], declared),
      },
    ];
  },
};
