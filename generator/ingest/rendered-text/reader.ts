import type { Diagnostics } from "../../diagnostics/index.ts";
import { readAtPositions } from "../html/positions.ts";
import { markdownReader } from "../markdown/reader.ts";
import { toLines, type Line } from "../shared/lines.ts";
import { maximumPageLength } from "../shared/limits.ts";
import { withoutIndentation } from "../shared/normalize-page.ts";
import { readPreamble } from "../shared/preamble.ts";
import { toTokens, type Token } from "../shared/tokens.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { findEndpoints } from "./endpoints.ts";
import { readHead } from "./row-head.ts";
import { findCode } from "./samples.ts";
import { sectionOf } from "./line-words.ts";
import { findTool } from "./tools.ts";
import { writePage, type PageLine } from "./write-page.ts";

/** Reads the text of rendered pages of tools that show one row of a field after the other. */
export const renderedTextReader: Reader = { format: "rendered-text", detect, read };

function detect(input: InputFile): number {
  if (input.text.length > maximumPageLength) return 0;
  const text = withoutHashes(input.text);
  // Rows in lists and tables are those of Markdown.
  if (/^(?:```|\||[-*•] )/m.test(text)) return 0;
  const { features } = findTool(text);
  if (features < 2) return 0;
  const { tokens } = tokensOf(text);
  if (findEndpoints(tokens).length === 0) return 0;
  const hasSection = tokens.some((token) => sectionOf(token.text) !== undefined);
  const hasRow = tokens.some((_, index) => readHead(tokens, index) !== undefined);
  return hasSection && hasRow ? Math.min(0.96, 0.5 + 0.12 * features) : 0;
}

const withoutHashes = (text: string) => withoutIndentation(text).replaceAll(/^#{1,6} /gm, "");

/** The lines of a text without those that are code. */
function tokensOf(text: string): {
  tokens: Token[];
  lines: Line[];
  code: ReturnType<typeof findCode>;
} {
  const all = toLines(text);
  const { next } = readPreamble(all);
  const code = findCode(all);
  const lines = all.slice(next);
  const tokens = toTokens(
    lines.map((line) => (code.lines.has(line.number) ? { ...line, text: "" } : line)),
  );
  return { tokens, lines: all, code };
}

function read({ file, text }: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const { tokens, code } = tokensOf(text);
  const endpoints = findEndpoints(tokens);
  const [first] = endpoints;
  if (first === undefined) return undefined;
  const firstSection = tokens.findIndex((token) => sectionOf(token.text) !== undefined);
  // Some tools show the endpoint of an operation below its fields.
  const isBelow = firstSection !== -1 && firstSection < first.index;
  const isOnly = endpoints.length === 1;
  const { tool } = findTool(withoutHashes(text));
  const lines: PageLine[] = endpoints.flatMap((endpoint, at) => {
    const before = endpoints[at - 1];
    const after = endpoints[at + 1];
    const from = at === 0 ? 0 : isBelow ? (before?.next ?? 0) : titleOf(tokens, endpoint.index);
    const to =
      after === undefined ? tokens.length : isBelow ? endpoint.next : titleOf(tokens, after.index);
    const part = tokens.slice(from, to);
    const own = { ...endpoint, index: endpoint.index - from, next: endpoint.next - from };
    return writePage(part, { endpoint: own, isBelow, isOnly, tool, code, file, diagnostics });
  });
  const document = readAtPositions(
    lines.map(({ token }) => ({ line: token.line, column: token.column })),
    { file, diagnostics },
    (positioned) =>
      markdownReader.read({ file, text: lines.map((line) => line.text).join("\n") }, positioned),
  );
  return document && { ...document, format: "rendered-text" };
}

/** Index of the title over a method. */
const titleOf = (tokens: readonly Token[], index: number) =>
  index > 0 && sectionOf(tokens[index - 1]?.text ?? "") === undefined ? index - 1 : index;
