import type { ApiModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import { connectionParameters } from "./connection.ts";
import type { EmittedFile } from "./types.ts";
import { printModule, type Statement } from "./write/index.ts";

/** What a package exports besides its operations, by file of the runtime. */
const values: readonly (readonly [file: string, names: readonly string[]])[] = [
  ["api-error", ["ApiError", "unwrap"]],
  ["errors", ["RequestValidationError", "ResponseValidationError"]],
  ["limit", ["limitResponseSize"]],
  ["retry", ["retry"]],
  ["timeout", ["timeout"]],
];

const types: readonly (readonly [file: string, names: readonly string[]])[] = [
  ["operation-types", ["OperationInit", "OperationResult"]],
  ["retry", ["RetryOptions"]],
  [
    "types",
    ["BasicCredentials", "Fetch", "Issue", "Layer", "Provided", "ResponseInfo", "ValidationPolicy"],
  ],
];

const documentTypes = ["components", "operations", "paths", "webhooks"];

/**
 * Names that a package exports besides its operations. The model gives none of them to an operation;
 * where one has it all the same, the operation wins.
 */
export function reservedNames(model: Pick<ApiModel, "provider">): string[] {
  const { create, client, options, defaults } = clientNames(model);
  return [
    ...[...values, ...types].flatMap(([, names]) => names),
    ...documentTypes,
    create,
    client,
    options,
    defaults,
  ];
}

/** `src/index.js` and `src/index.d.ts`. */
export function emitIndex(model: ApiModel): EmittedFile[] {
  const { create, client, options, defaults } = clientNames(model);
  const taken = new Set(model.operations.map(({ exportName }) => exportName));
  const reexport = (file: string, names: readonly string[], isTypeOnly = false): Statement[] => {
    const free = names.filter((name) => !taken.has(name));
    return free.length === 0
      ? []
      : [{ kind: "ExportDeclaration", isTypeOnly, namedExports: free, moduleSpecifier: file }];
  };
  const valueExports: Statement[] = [
    ...reexport("./client.js", [create]),
    { kind: "ExportDeclaration", moduleSpecifier: "./operations.js" },
    ...values.flatMap(([file, names]) => reexport(`./runtime/${file}.js`, names)),
  ];
  const clientTypes = [
    client,
    ...(connectionParameters(model).length > 0 ? [defaults] : []),
    options,
  ];
  const typeExports = [
    ...reexport("./client.js", clientTypes, true),
    ...types.flatMap(([file, names]) => reexport(`./runtime/${file}.js`, names, true)),
    ...reexport("./types.js", documentTypes, true),
  ];
  return [
    { path: "src/index.js", text: printModule(valueExports) },
    { path: "src/index.d.ts", text: printModule([...valueExports, ...typeExports]) },
  ];
}
