import type { OutputKind } from "./output-kind.ts";
import type { ApiModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import { defaultSettings, type ClientSettings } from "./client-settings.ts";
import { webhookPayload } from "./operation-bodies.ts";
import { connectionParameters } from "./connection.ts";
import { pageDescriptors } from "./pages/index.ts";
import type { EmittedFile } from "./types.ts";
import { printModule, type Statement } from "./write/index.ts";

/** What a package exports besides its operations, by file of the runtime. */
const values: readonly (readonly [file: string, names: readonly string[]])[] = [
  ["api-error", ["ApiError", "unwrap"]],
  ["errors", ["RequestValidationError", "ResponseValidationError", "UnreadableResponseError"]],
  ["hooks", ["hooks"]],
  ["limit", ["limitResponseSize"]],
  ["rate-limit", ["rateLimitOf"]],
  ["retry", ["retry"]],
  ["timeout", ["timeout"]],
];

const types: readonly (readonly [file: string, names: readonly string[]])[] = [
  ["hooks", ["Hooks", "RequestEvent", "ResponseEvent"]],
  ["operation-types", ["OperationInit", "OperationResult"]],
  ["rate-limit", ["RateLimit"]],
  ["retry", ["RetryOptions"]],
  [
    "types",
    [
      "BasicCredentials",
      "CallInit",
      "Fetch",
      "Issue",
      "Layer",
      "Mismatch",
      "OperationInfo",
      "Provided",
      "ResponseInfo",
      "ValidationPolicy",
    ],
  ],
];

const documentTypes = ["components", "operations", "paths", "webhooks"];

/** What a package with webhooks exports besides. */
const webhookValues: typeof values = [
  ["webhook-signatures", ["WebhookSignatureError", "signatureSchemes", "verifyAndParse"]],
];

/** What a package with lists that continue exports besides. */
const pageValues: typeof values = [["pages", ["RepeatedCursorError"]]];

const pageTypes: typeof values = [["paged", ["Page", "PageOptions"]]];

const webhookTypes: typeof values = [["webhook-signatures", ["VerificationOptions"]]];

/** Names that a package exports besides its operations; the model gives none of them to an operation. */
export function reservedNames(model: Pick<ApiModel, "provider">): string[] {
  const { create, client, options, defaults } = clientNames(model);
  return [
    ...[
      ...values,
      ...types,
      ...webhookValues,
      ...webhookTypes,
      ...pageValues,
      ...pageTypes,
    ].flatMap(([, names]) => names),
    ...documentTypes,
    create,
    client,
    options,
    defaults,
  ];
}

/**
 * Exports of the package's own whose name an operation has all the same, because it had it before
 * there was such an export, and the names under which they are in the index instead.
 */
export function displacedExports(
  model: Pick<ApiModel, "provider" | "operations">,
): ReadonlyMap<string, string> {
  const taken = new Set(model.operations.map(({ exportName }) => exportName));
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name);
  const displaced = reservedNames(model).filter((name) => taken.has(name));
  return new Map(displaced.map((name) => [name, free(name)]));
}

/** `src/index.js` and `src/index.d.ts`. */
export function emitIndex(
  model: ApiModel,
  settings: ClientSettings = defaultSettings,
): EmittedFile[] {
  const { create, client, options, defaults } = clientNames(model);
  const displaced = displacedExports(model);
  const hasWebhooks = model.operations.some(
    (operation) => operation.kind === "webhook" && webhookPayload(operation) !== undefined,
  );
  const hasPages = pageDescriptors(model, settings).size > 0;
  const reexport = (file: string, names: readonly string[], isTypeOnly = false): Statement => ({
    kind: "ExportDeclaration",
    isTypeOnly,
    namedExports: names.map((name) => {
      const alias = displaced.get(name);
      return alias === undefined ? name : { name, alias };
    }),
    moduleSpecifier: file,
  });
  const valueExports: Statement[] = [
    reexport("./client.js", [create]),
    { kind: "ExportDeclaration", moduleSpecifier: "./operations.js" },
    ...[...values, ...(hasWebhooks ? webhookValues : []), ...(hasPages ? pageValues : [])].map(
      ([file, names]) => reexport(`./runtime/${file}.js`, names),
    ),
  ];
  const clientTypes = [
    client,
    ...(connectionParameters(model).length > 0 ? [defaults] : []),
    options,
  ];
  const typeExports = [
    reexport("./client.js", clientTypes, true),
    ...[...types, ...(hasWebhooks ? webhookTypes : []), ...(hasPages ? pageTypes : [])].map(
      ([file, names]) => reexport(`./runtime/${file}.js`, names, true),
    ),
    reexport("./types.js", documentTypes, true),
  ];
  return [
    { path: "src/index.js", text: printModule(valueExports) },
    { path: "src/index.d.ts", text: printModule([...valueExports, ...typeExports]) },
  ];
}

export const indexOutput: OutputKind = {
  name: "index",
  emit: ({ model, options }) => emitIndex(model, options.client),
};
