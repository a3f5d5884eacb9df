import type { Diagnostics, SourceLocation } from "../../diagnostics/index.ts";
import type { IngestedDocument } from "../types.ts";

interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Runs a reader on lines that were made of a page, so that what it reports and where its values are from
 * are lines and columns of the page itself.
 *
 * @param positions - where each line stands in the page.
 */
export function readAtPositions(
  positions: readonly Position[],
  { file, diagnostics }: { readonly file: string; readonly diagnostics: Diagnostics },
  read: (diagnostics: Diagnostics) => IngestedDocument | undefined,
): IngestedDocument | undefined {
  const inPage = <T extends SourceLocation>(location: T): T => {
    const position = location.file === file ? positions[location.line - 1] : undefined;
    if (position === undefined) return location;
    const { endLine, endColumn: _, ...rest } = location;
    const end = endLine === undefined ? undefined : positions[endLine - 1]?.line;
    return { ...rest, ...position, ...(end === undefined ? {} : { endLine: end }) } as T;
  };
  const document = read({
    ...diagnostics,
    report: (report) => {
      const { location } = report;
      diagnostics.report(
        location === undefined ? report : { ...report, location: inPage(location) },
      );
    },
  });
  if (document === undefined) return undefined;
  const { locate } = document;
  return {
    ...document,
    locate: (pointer, part) => {
      const source = locate(pointer, part);
      return source && inPage(source);
    },
  };
}
