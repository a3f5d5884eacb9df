import type { ApiModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import { connectionParameters } from "./connection.ts";
import type { EmittedFile } from "./types.ts";
import { moduleSpecifier } from "./write/index.ts";

/** What a package exports besides its operations, by file of the runtime. */
const values: readonly (readonly [file: string, names: readonly string[]])[] = [
  ["api-error", ["ApiError", "unwrap"]],
  ["errors", ["RequestValidationError", "ResponseValidationError"]],
  ["limit", ["limitResponseSize"]],
  ["retry", ["retry"]],
  ["timeout", ["timeout"]],
];

const types: readonly (readonly [file: string, names: readonly string[]])[] = [
  ["retry", ["RetryOptions"]],
  [
    "types",
    [
      "BasicCredentials",
      "Fetch",
      "Issue",
      "Layer",
      "OperationInit",
      "OperationResult",
      "Provided",
      "ResponseInfo",
      "ValidationPolicy",
    ],
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
  const line = (keyword: string, names: readonly string[], file: string): string[] => {
    const free = names.filter((name) => !taken.has(name));
    return free.length === 0
      ? []
      : [`${keyword} { ${free.join(", ")} } from ${moduleSpecifier(file)};`];
  };
  const valueLines = [
    ...line("export", [create], "./client.js"),
    `export * from ${moduleSpecifier("./operations.js")};`,
    ...values.flatMap(([file, names]) => line("export", names, `./runtime/${file}.js`)),
  ];
  const clientTypes = [
    client,
    ...(connectionParameters(model).length > 0 ? [defaults] : []),
    options,
  ];
  const typeLines = [
    ...line("export type", clientTypes, "./client.js"),
    ...types.flatMap(([file, names]) => line("export type", names, `./runtime/${file}.js`)),
    ...line("export type", documentTypes, "./types.js"),
  ];
  return [
    { path: "src/index.js", text: `${valueLines.join("\n")}\n` },
    { path: "src/index.d.ts", text: `${[...valueLines, ...typeLines].join("\n")}\n` },
  ];
}
