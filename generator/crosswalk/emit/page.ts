import { dataPage, type EmittedFile } from "../../emit/index.ts";
import type { CheckedCrosswalk } from "../types.ts";
import type { FieldCapabilities } from "./capabilities.ts";

/** `crosswalk.html`: the matrix as one page that needs nothing but itself. */
export function emitPage(
  crosswalk: CheckedCrosswalk,
  capabilities: readonly FieldCapabilities[],
): EmittedFile {
  const providers = crosswalk.mappings.map((mapping) => mapping.provider.config.name);
  const data = { name: crosswalk.name, providers, lines: capabilities };
  return { path: "crosswalk.html", text: dataPage("crosswalk-page", data) };
}
