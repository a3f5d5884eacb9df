import type { Diagnostics } from "../../diagnostics/index.ts";
import type { MarkdownRow } from "./rows.ts";

/** Reports what rows leave open: types that are no known words, enumerations without values. */
export function reportRows(
  rows: readonly MarkdownRow[],
  { file, diagnostics }: { readonly file: string; readonly diagnostics: Diagnostics },
): void {
  const unknown = rows.filter(({ unknownType }) => unknownType !== undefined);
  const [first] = unknown;
  if (first !== undefined)
    diagnostics.report({
      code: "type-not-stated",
      message: `These types are no known words: ${unknown.map(({ name, unknownType }) => `${unknownType ?? ""} (${name})`).join(", ")}.`,
      location: { file, line: first.source.line, column: first.source.column ?? 1 },
    });
  for (const { name, lacksValues, source } of rows)
    if (lacksValues)
      diagnostics.report({
        code: "enum-values-lost",
        message: `The values that ${name} may have are not in the text.`,
        location: { file, line: source.line, column: source.column ?? 1 },
      });
}
