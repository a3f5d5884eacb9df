import { escapeUnsafe, type EmittedFile } from "../../emit/index.ts";
import { fillPage } from "../../html-page.ts";
import type { CheckedCrosswalk } from "../types.ts";
import type { FieldCapabilities } from "./capabilities.ts";

/** `crosswalk.html`: the matrix as one page that needs nothing but itself. */
export function emitPage(
  crosswalk: CheckedCrosswalk,
  capabilities: readonly FieldCapabilities[],
): EmittedFile {
  const providers = crosswalk.mappings.map((mapping) => mapping.provider.config.name);
  const data = scriptData({ name: crosswalk.name, providers, lines: capabilities });
  return { path: "crosswalk.html", text: fillPage("crosswalk-page", { DATA: data }) };
}

/**
 * JSON for a script element: no byte of it can end the element or start a comment.
 * Source: HTML, section 4.12.1.3, restrictions for contents of script elements.
 */
function scriptData(value: unknown): string {
  return escapeUnsafe(JSON.stringify(value)).replace(
    /[<>&]/g,
    (c) => `\\u00${c.charCodeAt(0).toString(16)}`,
  );
}
