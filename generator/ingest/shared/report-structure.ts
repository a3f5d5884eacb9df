import type { Diagnostics } from "../../diagnostics/index.ts";
import { maximumShown } from "./limits.ts";
import type { Token } from "./tokens.ts";

/**
 * Reports lines of descriptions that look like headings, types or badges: what follows them may belong
 * elsewhere, so that it is not right to keep them as prose in silence.
 */
export function reportStructure(
  lines: readonly Token[],
  { file, diagnostics }: { readonly file: string; readonly diagnostics: Diagnostics },
): void {
  const [first] = lines;
  if (first === undefined) return;
  const shown = lines
    .slice(0, maximumShown)
    .map(({ text, line }) => `line ${line} ${JSON.stringify(text.slice(0, 80))}`);
  const more = lines.length > maximumShown ? ` and ${lines.length - maximumShown} more` : "";
  diagnostics.report({
    code: "structure-in-description",
    message: `Read as description, and like a heading, a type or a badge: ${shown.join(", ")}${more}.`,
    location: { file, line: first.line, column: first.column },
  });
}
