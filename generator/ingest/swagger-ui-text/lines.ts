import type { SourceRange } from "../shared/source-map.ts";
import { toLines } from "../shared/lines.ts";

/** A line of the page that is not blank. Cells of a row are separated by tabs. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
}

/** The lines of a text that say something, without the signs of headings that converters add. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = true;
  for (const { text: written, number, column } of toLines(text)) {
    const bare = written.replace(/^#{1,6} +/, "").replace(/^\*\*([^*]+)\*\*$/, "$1");
    if (bare === "" || bare === "\u200b") {
      afterBlank = true;
      continue;
    }
    lines.push({ text: bare, line: number, column, afterBlank });
    afterBlank = false;
  }
  return lines;
}

/** Where a line stands. */
export const sourceOf = ({ line, column }: TextLine): SourceRange => ({ line, column });

/** Lines of prose as one text, with its paragraphs. */
export const proseOf = (lines: readonly TextLine[]): string =>
  lines
    .map(({ text, afterBlank }, index) =>
      index === 0 ? text : (afterBlank ? "\n\n" : "\n") + text,
    )
    .join("");

const verb = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/;
const joined = /^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE) ?(\/\S*)$/;

/** The method and the path that stand at a line, and how many lines they are. */
export function endpointAt(
  lines: readonly TextLine[],
  index: number,
): { readonly method: string; readonly path: string; readonly length: number } | undefined {
  const text = lines[index]?.text ?? "";
  const [, method, path] = joined.exec(text) ?? [];
  if (method !== undefined && path !== undefined)
    return { method: method.toLowerCase(), path, length: 1 };
  const next = lines[index + 1]?.text ?? "";
  return verb.test(text) && /^\/\S*$/.test(next)
    ? { method: text.toLowerCase(), path: next, length: 2 }
    : undefined;
}

export const mediaType = /^[a-z]{1,20}\/[\w.+*-]{1,80}(?:; ?[\w-]+=[\w.-]+)?$/;

/** Words of controls. */
export const isControl = (text: string): boolean =>
  /^(?:Try it out|Cancel|Reset|Execute|Clear|Media type|Controls Accept header\.|(?:Parameter|Response) content type|Examples?:?|Send empty value|Add (?:string|object|integer|number|boolean) ?item|Choose File|No file chosen|Name\t?Description|Code\t?Description(?:\t?Links)?|Name|Description|Code|Links)$/i.test(
    text,
  );
