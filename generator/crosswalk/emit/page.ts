import { escapeUnsafe, readTemplate, type EmittedFile } from "../../emit/index.ts";
import type { CheckedCrosswalk } from "../types.ts";
import type { FieldCapabilities } from "./capabilities.ts";

/** `crosswalk.html`: the matrix as one page that needs nothing but itself. */
export function emitPage(
  crosswalk: CheckedCrosswalk,
  capabilities: readonly FieldCapabilities[],
): EmittedFile {
  const part = (name: string): string => readTemplate(`crosswalk-page/${name}`).trim();
  const providers = crosswalk.mappings.map((mapping) => mapping.provider.config.name);
  const data = scriptData({ name: crosswalk.name, providers, lines: capabilities });
  const text = part("page.html")
    .replace("/*STYLE*/", () => part("page.css"))
    .replace("/*SCRIPT*/", () => part("page.js"))
    .replace("/*DATA*/", () => data);
  return { path: "crosswalk.html", text: `${text}\n` };
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
