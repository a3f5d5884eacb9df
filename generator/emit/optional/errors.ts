import { isEmptyObject, requestInit } from "../readme-samples.ts";
import { readmeSection } from "./readme.ts";
import { createNames, pascalCase, type ApiModel, type OperationModel } from "../../model/index.ts";
import {
  docComment,
  identifier,
  js,
  numberLiteral,
  printExpression,
  printFunctionsModule,
  stringLiteral,
  type FunctionText,
} from "../write/index.ts";
import type { OptionalOutput } from "./types.ts";

/** A class, its operation, and its status in the document. */
interface ErrorClass {
  readonly name: string;
  readonly operationId: string;
  readonly status: string;
}

/** Statuses that are errors, as documents write them. */
const errorStatus = /^([45](\d\d|XX)|default)$/i;

function classesOf(operation: OperationModel): ErrorClass[] {
  return operation.responses
    .filter(({ status }) => errorStatus.test(status))
    .map(({ status }) => ({
      name: `${pascalCase(operation.exportName)}${status === "default" ? "" : status.toUpperCase()}Error`,
      operationId: operation.operationId,
      status,
    }));
}

/** Classes of a model's errors; operations that would give one name get names of their own. */
function allClasses(model: ApiModel): ErrorClass[] {
  const classes = model.operations.filter(({ kind }) => kind === "path").flatMap(classesOf);
  const names = createNames().assign(
    classes.map(({ name, operationId, status }) => [`${operationId} ${status}`, name]),
  );
  return classes.map((one, index) => ({ ...one, name: names[index] ?? one.name }));
}

function constant({ name, operationId, status }: ErrorClass): FunctionText {
  const value = js.call("errorClass", ...[name, operationId, status].map(js.string));
  const signature = `const ${identifier(name)} = /* @__PURE__ */ `;
  return { signature, value: printExpression(value, 0, signature.length) };
}

function declarations({ name, operationId, status }: ErrorClass): FunctionText[] {
  const isNumber = /^\d+$/.test(status);
  const errorType = `OperationError<operations[${stringLiteral(operationId)}], ${isNumber ? numberLiteral(Number(status)) : stringLiteral(status)}>`;
  return [
    {
      documentation: docComment(`Error ${status} of ${operationId}, as \`unwrap\` throws it.`),
      signature: `const ${identifier(name)}: ErrorClass<${errorType}>`,
    },
    { signature: `type ${identifier(name)} = ${errorType}` },
  ];
}

/** `src/errors.js`: a class for each operation and error status. */
export const errorsOutput: OptionalOutput = {
  name: "errors",
  entry: "errors",
  readme(model, options) {
    const [shown] = allClasses(model);
    if (shown === undefined) return "";
    const operation = model.operations.find((one) => one.operationId === shown.operationId);
    if (operation === undefined) return "";
    const init = requestInit(model, operation, options);
    const given = isEmptyObject(init) ? [] : [init];
    const call = js.call(operation.exportName, js.name("client"), ...given);
    return readmeSection(options, {
      title: "Errors",
      entry: "errors",
      names: [shown.name],
      ofIndex: [operation.exportName, "unwrap"],
      code: `try {\n  console.log(unwrap(await ${printExpression(call, 2, 27)}));\n} catch (error) {\n  if (error instanceof ${identifier(shown.name)}) console.error(error.status, error.requestId, error.body);\n}\n`,
      text: "There is a class for each operation and documented error status; its `body` has the documented type. An import is all that a class costs: `unwrap` knows none of them.",
    });
  },
  emit({ model }) {
    const classes = allClasses(model);
    const imported = {
      kind: "ImportDeclaration",
      moduleSpecifier: "./runtime/error-classes.js",
    } as const;
    return [
      {
        path: "src/errors.js",
        text: printFunctionsModule(
          [{ ...imported, namedImports: ["errorClass"] }],
          classes.map(constant),
        ),
      },
      {
        path: "src/errors.d.ts",
        text: printFunctionsModule(
          [
            { ...imported, isTypeOnly: true, namedImports: ["ErrorClass", "OperationError"] },
            {
              kind: "ImportDeclaration",
              isTypeOnly: true,
              namedImports: ["operations"],
              moduleSpecifier: "./types.js",
            },
          ],
          classes.flatMap(declarations),
        ),
      },
    ];
  },
};
