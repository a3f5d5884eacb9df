import { pathToFileURL } from "node:url";
import type { Diagnostics } from "../../diagnostics/index.ts";
import type { ApiModel } from "../../model/index.ts";
import type { ClientSettings, UserOutput } from "../client-settings.ts";
import { reportModule } from "../output-kind.ts";
import * as write from "../write/index.ts";
import { enumsOutput } from "./enums.ts";
import { errorsOutput } from "./errors.ts";
import { headersOutput } from "./headers.ts";
import { mcpOutput } from "./mcp.ts";
import { mocksOutput } from "./mocks.ts";
import { queryOutput } from "./query.ts";
import { oauth2Output, telemetryOutput } from "./reexports.ts";
import type { OptionalOutputName } from "../optional-names.ts";
import type { OptionalOutput } from "./types.ts";

export type { OptionalOutput };

/** A kind is one file with its descriptor, a name in `optional-names.ts`, and a line here. */
const optionalOutputs: Readonly<Record<OptionalOutputName, OptionalOutput>> = {
  enums: enumsOutput,
  errors: errorsOutput,
  headers: headersOutput,
  mcp: mcpOutput,
  mocks: mocksOutput,
  oauth2: oauth2Output,
  query: queryOutput,
  telemetry: telemetryOutput,
};

/** All packages that some output needs, with their versions. */
export function optionalPeers(): Record<string, string> {
  const peers = Object.values(optionalOutputs).map((output) => output.peers ?? {});
  return Object.assign({}, ...peers) as Record<string, string>;
}

/** The outputs that a package has beyond those that every one has. */
export async function chosenOutputs(
  model: ApiModel,
  settings: ClientSettings,
  diagnostics: Diagnostics,
): Promise<readonly OptionalOutput[]> {
  const wanted = settings.outputs ?? [];
  const own = Object.values(optionalOutputs).filter(
    (output) => wanted.some((one) => one === output.name) || output.isDefault?.(model) === true,
  );
  const users: OptionalOutput[] = [];
  for (const one of wanted) {
    if (typeof one === "string") continue;
    try {
      users.push(await loadOutput(one));
    } catch (error) {
      reportModule(one.location, error, diagnostics);
    }
  }
  return [...own, ...users];
}

/** What a user's module exports as its default. */
interface UserModule extends Omit<OptionalOutput, "emit" | "isDefault" | "isTemplate"> {
  /** Checks the options; zod's schemas do. */
  readonly options?: { parse(value: unknown): unknown };
  /** `write` has the functions through which text of a document becomes code. */
  emit(input: {
    readonly model: ApiModel;
    readonly options: unknown;
    readonly write: typeof write;
  }): ReturnType<OptionalOutput["emit"]>;
}

/**
 * Loads an output from a module of the project.
 *
 * @throws Error that names the module, when it has no descriptor as its default export, or its options do not fit.
 */
async function loadOutput({
  module,
  path,
  options,
  location,
}: UserOutput): Promise<OptionalOutput> {
  const loaded = (await import(pathToFileURL(path).href)) as { readonly default?: UserModule };
  const output = loaded.default;
  if (typeof output?.name !== "string" || typeof output.emit !== "function")
    throw new Error(
      `${module} has no output as its default export: an object with \`name\` and \`emit\`.`,
    );
  const given = output.options === undefined ? options : output.options.parse(options);
  const { name, needs, entry, peers } = output;
  return {
    ...{ name, entry, peers, location },
    ...(needs !== undefined && { needs }),
    emit: ({ model }) => output.emit({ model, options: given, write }),
  };
}
