import { readmeSection, shownOperation } from "./readme.ts";
import { clientNames } from "../client-names.ts";
import type { ApiModel, OperationModel } from "../../model/index.ts";
import { pageDescriptors, type PageDescriptor } from "../pages/index.ts";
import {
  docComment,
  identifier,
  js,
  printFunctionsModule,
  stringLiteral,
  type FunctionText,
  type Statement,
} from "../write/index.ts";
import {
  madeConstant,
  operationReference,
  operationsImport,
  operationsModule,
} from "./operation-constants.ts";
import type { OptionalOutput } from "./types.ts";

/** What TanStack Query has for an operation. */
interface QueryFunction {
  readonly operation: OperationModel;
  readonly name: string;
  readonly maker: "queryOf" | "infiniteQueryOf" | "mutationOf";
  /** Names that lead to the items of a page. */
  readonly items: readonly string[];
}

function functionsOf(operation: OperationModel, page: PageDescriptor | undefined): QueryFunction[] {
  const { exportName, method } = operation;
  const { items = [] } = page ?? {};
  const one = (maker: QueryFunction["maker"], suffix: string): QueryFunction => ({
    ...{ operation, items, maker },
    name: exportName + suffix,
  });
  return [
    method === "get" ? one("queryOf", "Query") : one("mutationOf", "Mutation"),
    // A search by POST has pages, too.
    ...(page === undefined ? [] : [one("infiniteQueryOf", "InfiniteQuery")]),
  ];
}

function declaration(
  { operation, name, maker, items }: QueryFunction,
  model: ApiModel,
): FunctionText {
  const { client } = clientNames(model);
  const init = `Parameters<typeof operationFunctions.${identifier(operation.exportName)}>[1]`;
  const data = `PageData<operations[${stringLiteral(operation.operationId)}]>`;
  const given = `client: ${client}, init?: ${init}`;
  const path = items.map((part) => stringLiteral(part)).join(", ");
  const signatures = {
    queryOf: `(${given}): QueryOptions<${data}>`,
    infiniteQueryOf: `(${given}): InfiniteQueryOptions<Page<${data}, PageItem<${data}, [${path}]>>>`,
    mutationOf: `(client: ${client}): MutationOptions<${data}, ${init}>`,
  };
  return {
    documentation: docComment(`TanStack Query's options for \`${operation.exportName}\`.`),
    signature: `function ${identifier(name)}${signatures[maker]}`,
  };
}

/** `src/query.js`: options for TanStack Query, whatever the framework. */
export const queryOutput: OptionalOutput = {
  name: "query",
  entry: "query",
  readme(model, options) {
    const operation = shownOperation(model, ({ method }) => method === "get");
    if (operation === undefined) return "";
    const name = `${operation.exportName}Query`;
    return readmeSection(options, {
      title: "TanStack Query",
      entry: "query",
      names: [name],
      code: `const options = ${name}; // useQuery(options(client, …))\n`,
      text: "Options for `useQuery`, `useInfiniteQuery` and `useMutation` of any framework: `…Query`, `…InfiniteQuery` for lists that continue, `…Mutation`. Keys are the operation and what it is asked with.",
    });
  },
  emit({ model, options }) {
    const pages = pageDescriptors(model, options.client);
    const functions = model.operations
      .filter(({ kind }) => kind === "path")
      .flatMap((operation) => functionsOf(operation, pages.get(operation.operationId)));
    const makers = [...new Set(functions.map(({ maker }) => maker))].sort();
    const constants = functions.map(({ operation, name, maker }) =>
      madeConstant(
        name,
        js.call(maker, js.string(operation.operationId), operationReference(operation)),
      ),
    );
    const imported = (module: string, names: readonly string[]): Statement => ({
      kind: "ImportDeclaration",
      isTypeOnly: true,
      namedImports: [...names],
      moduleSpecifier: module,
    });
    return [
      { path: "src/query.js", text: operationsModule([["queries", makers]], constants) },
      {
        path: "src/query.d.ts",
        text: printFunctionsModule(
          [
            imported("./client.js", [clientNames(model).client]),
            operationsImport,
            imported("./runtime/paged.js", ["Page", "PageData", "PageItem"]),
            imported("./runtime/queries.js", [
              "InfiniteQueryOptions",
              "MutationOptions",
              "QueryOptions",
            ]),
            imported("./types.js", ["operations"]),
          ],
          functions.map((one) => declaration(one, model)),
        ),
      },
    ];
  },
};
