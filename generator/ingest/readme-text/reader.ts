import type { Diagnostics } from "../../diagnostics/index.ts";
import { checkSamples } from "../shared/check-samples.ts";
import { findCurlCommands } from "../shared/curl.ts";
import { toLines, type Line } from "../shared/lines.ts";
import type { PageOperation } from "../shared/page-operation.ts";
import { withoutIndentation } from "../shared/normalize-page.ts";
import { readPreamble } from "../shared/preamble.ts";
import { readSample } from "../shared/sample.ts";
import { createSourceMap } from "../shared/source-map.ts";
import { writeOperations } from "../shared/write-operation.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { schemeOfPanel } from "./credentials.ts";
import { endpointOfSample } from "../requests/sample-endpoint.ts";
import { splitCells } from "./concatenated-cells.ts";
import { findEndpoint } from "./endpoint.ts";
import type { Row } from "./fields.ts";
import { splitPages } from "./split-pages.ts";
import { reportLost } from "./report.ts";
import { readResponses } from "./responses.ts";
import { fieldsOf } from "./schema.ts";
import { operationParts, readTables, type Table } from "./tables.ts";
import { toTokens, type Token } from "../shared/tokens.ts";
import { parseJson } from "../shared/vocabulary/types.ts";
import { isChrome, isResponseHeading, isStatusHeading, sectionOf } from "./labels.ts";
import { withoutHistory } from "./history.ts";

/** Reads the text of a rendered ReadMe reference page. */
export const readmeTextReader: Reader = { format: "readme-text", detect, read };

const features = [
  /^(?:#{1,6} )?Recent Requests$/im,
  /see full request history/i,
  /^(?:\| ?)?(?:Make a request to see history\.|Retrieving recent requests…)/m,
  /^(?:#{1,6} )?The URL for this request expired after/m,
  /Click `?Try It!|^Try It!$/m,
  /^(?:#{1,6} )?Body Params$/im,
  /^(?:#{1,6} )?Query Params$/im,
  /^(?:#{1,6} )?Path Params$/im,
  /^Updated \S.{0,40} ago$/m,
];

function detect(input: InputFile): number {
  const text = withoutIndentation(input.text);
  const found = features.filter((feature) => feature.test(text)).length;
  // Rewritten as Markdown, which the reader of Markdown knows.
  if (/^(?:- )?\*\*[^*\s]{1,200}\*\* \([^()\n]{1,200}\)/m.test(text)) return 0.4;
  return found < 2 ? found * 0.2 : Math.min(0.95, 0.6 + 0.1 * found);
}

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const { file } = input;
  const context = { file, diagnostics };
  const lines = toLines(input.text);
  const preamble = readPreamble(lines);
  const pages = splitPages(toTokens(lines.slice(preamble.next)));
  const operations = pages.map((page, index) =>
    readPage(page, {
      ...{ ...context, lines },
      origin: index === 0 ? preamble.origin : undefined,
      title:
        index === 0 && preamble.title !== undefined
          ? { text: preamble.title, line: 1, column: 1 }
          : undefined,
    }),
  );
  const sources = createSourceMap(file);
  const value = writeOperations(operations, { ...context, sources });
  return { file, value, locate: sources.locate, format: "readme-text" };
}

interface PageContext extends Context {
  readonly lines: readonly Line[];
  readonly origin: string | undefined;
  /** From the front matter. */
  readonly title: Title | undefined;
}

/** The title of a page, and where it stands. */
type Title = Pick<Token, "text" | "line" | "column">;

/** Reads one page of a file. */
function readPage(all: readonly Token[], page: PageContext): PageOperation {
  const { file, diagnostics, origin, lines } = page;
  const { tokens, after } = withoutHistory(splitCells(all));
  const from = all[0]?.line ?? 1;
  const to = all.at(-1)?.line ?? from;
  const commands = findCurlCommands(lines.slice(from - 1, to));
  const { tables, first, next } = readTables(tokens, { after });
  const shownAt = findEndpoint(tokens);
  const endpoint = shownAt ?? endpointOfSample(commands, namesOfPath(tables));
  const [command] = commands;
  const sent = command?.data === undefined ? undefined : parseJson(command.data);
  const sample =
    sent === undefined || command === undefined
      ? undefined
      : { ...readSample(sent), line: command.line };
  const context = { file, diagnostics, endpoint, sample };
  const title = page.title ?? tokens.slice(0, first).find(({ text }) => !isChrome(text));
  const heading = tokens.findIndex(
    (token, index) => index >= next && (isResponseHeading(token.text) || isStatusHeading(token)),
  );
  const responsesFrom =
    heading !== -1 && isStatusHeading(tokens[heading] as Token) ? heading - 1 : heading;
  const toFields = (rows: readonly Row[]) => fieldsOf(rows, { file, diagnostics, isHeader: false });
  const responses = heading === -1 ? [] : readResponses(tokens, responsesFrom + 1, toFields);
  const { parameters, security, requestBody } = operationParts(tables, context);
  const shown = security.length > 0 ? undefined : schemeOfPanel(tokens, { ...context, commands });
  reportLost({ file, origin, tables, responses, endpoint, title }, diagnostics);
  const operation: PageOperation = {
    ...(title === undefined ? {} : { title: title.text }),
    ...descriptionOf({ tokens, title, endpoint: shownAt?.token, first }),
    ...(endpoint === undefined ? {} : { endpoint }),
    servers:
      endpoint?.server === undefined ? [] : [{ url: endpoint.server, source: endpoint.source }],
    parameters,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses,
    security: shown === undefined ? security : [shown],
    source: { line: title?.line ?? 1, column: title?.column ?? 1 },
  };
  checkSamples(operation, commands, context);
  return operation;
}

/** Names of the rows that are parameters of the path, and of those that may be. */
function namesOfPath(tables: readonly Table[]): { names: ReadonlySet<string>; inPath: string[] } {
  const namesIn = (section: Table["section"]) =>
    tables
      .filter((table) => table.section === section)
      .flatMap(({ rows }) =>
        rows.flatMap(({ name, required }) => (required && name ? [name] : [])),
      );
  const inPath = namesIn("path");
  return { names: new Set([...inPath, ...namesIn("none")]), inPath };
}

/** What stands above the first table. */
interface Head {
  readonly tokens: readonly Token[];
  readonly title: Title | undefined;
  readonly endpoint: Token | undefined;
  /** Index of the first table's heading. */
  readonly first: number;
}

/** The prose between the title and the first table, with its paragraphs. Tables of prose stay as they are. */
function descriptionOf({ tokens, title, endpoint, first }: Head): { description?: string } {
  const prose = tokens
    .slice(0, first)
    .filter(
      (token) =>
        token !== title &&
        token.text !== title?.text &&
        !isChrome(token.text) &&
        sectionOf(token.text) === undefined,
    )
    .filter((token) => !isEndpointLine(token, endpoint));
  const description = prose
    .map(({ text, afterBlank }, index) =>
      index === 0 ? text : (afterBlank ? "\n\n" : "\n") + text,
    )
    .join("");
  return description === "" ? {} : { description };
}

const isEndpointLine = (token: Token, endpoint: Token | undefined) =>
  endpoint !== undefined &&
  token.line >= endpoint.line &&
  token.line <= endpoint.line + 2 &&
  (token === endpoint || /^https?:\/\/\S+$/.test(token.text));
