import type { Diagnostics } from "../../diagnostics/index.ts";
import type { ApiModel } from "../../model/index.ts";
import type { ClientSettings } from "../client-settings.ts";
import { reportModule } from "../output-kind.ts";
import { enumsOutput } from "./enums.ts";
import { errorsOutput } from "./errors.ts";
import { headersOutput } from "./headers.ts";
import { mcpOutput } from "./mcp.ts";
import { mocksOutput } from "./mocks.ts";
import { queryOutput } from "./query.ts";
import { oauth2Output } from "./oauth2.ts";
import { telemetryOutput } from "./reexports.ts";
import type { OptionalOutputName } from "../optional-names.ts";
import type { OptionalOutput } from "./types.ts";
import { loadOutput } from "./user-output.ts";

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
  const entries = Object.values(optionalOutputs).flatMap(({ entry }) => entry ?? []);
  for (const one of wanted) {
    if (typeof one === "string") continue;
    try {
      const loaded = await loadOutput(one, entries);
      users.push(loaded);
      if (loaded.entry !== undefined) entries.push(loaded.entry);
    } catch (error) {
      reportModule(one.location, error, diagnostics);
    }
  }
  return [...own, ...users];
}
