import type { Diagnostics } from "../../diagnostics/index.ts";
import { checkSamples } from "../shared/check-samples.ts";
import { findCurlCommands } from "../shared/curl.ts";
import { toLines, type Line } from "../shared/lines.ts";
import type { PageOperation } from "../shared/page-operation.ts";
import { withoutIndentation } from "../shared/normalize-page.ts";
import { readPreamble } from "../shared/preamble.ts";
import { createSourceMap } from "../shared/source-map.ts";
import { writeOperations } from "../shared/write-operation.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { schemeOfPanel } from "./credentials.ts";
import { findEndpoint } from "./endpoint.ts";
import type { Row } from "./fields.ts";
import { splitPages } from "./split-pages.ts";
import { reportLost } from "./report.ts";
import { readResponses } from "./responses.ts";
import { fieldsOf } from "./schema.ts";
import { operationParts, readTables } from "./tables.ts";
import { toTokens, type Token } from "../shared/tokens.ts";
import { isChrome, isResponseHeading, sectionOf } from "./labels.ts";

/** Reads the text of a rendered ReadMe reference page. */
export const readmeTextReader: Reader = { format: "readme-text", detect, read };

const features = [
  /^(?:#{1,6} )?Recent Requests$/m,
  /see full request history/,
  /Click Try It!|^Try It!$/m,
  /^(?:#{1,6} )?Body Params$/m,
  /^(?:#{1,6} )?Query Params$/m,
  /^(?:#{1,6} )?Path Params$/m,
  /^Updated \S.{0,40} ago$/m,
];

function detect(input: InputFile): number {
  const text = withoutIndentation(input.text);
  const found = features.filter((feature) => feature.test(text)).length;
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
    readPage(page, { ...context, lines, origin: index === 0 ? preamble.origin : undefined }),
  );
  const sources = createSourceMap(file);
  const value = writeOperations(operations, { ...context, sources });
  return { file, value, locate: sources.locate, format: "readme-text" };
}

interface PageContext extends Context {
  readonly lines: readonly Line[];
  readonly origin: string | undefined;
}

/** Reads one page of a file. */
function readPage(tokens: readonly Token[], page: PageContext): PageOperation {
  const { file, diagnostics, origin, lines } = page;
  const context = { file, diagnostics };
  const endpoint = findEndpoint(tokens);
  const { tables, first, next } = readTables(tokens);
  const title = tokens.find(({ text }) => !isChrome(text));
  const responsesFrom = tokens.findIndex(
    ({ text }, index) => index >= next && isResponseHeading(text),
  );
  const toFields = (rows: readonly Row[]) => fieldsOf(rows, { ...context, isHeader: false });
  const responses = responsesFrom === -1 ? [] : readResponses(tokens, responsesFrom + 1, toFields);
  const { parameters, security, requestBody } = operationParts(tables, context);
  const shown = security.length > 0 ? undefined : schemeOfPanel(tokens, context);
  reportLost({ file, origin, tables, responses, endpoint, title }, diagnostics);
  const operation: PageOperation = {
    ...(title === undefined ? {} : { title: title.text }),
    ...descriptionOf({ tokens, title, endpoint: endpoint?.token, first }),
    ...(endpoint === undefined ? {} : { endpoint }),
    servers:
      endpoint?.server === undefined ? [] : [{ url: endpoint.server, source: endpoint.source }],
    parameters,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses,
    security: shown === undefined ? security : [shown],
    source: { line: title?.line ?? 1, column: title?.column ?? 1 },
  };
  const from = tokens[0]?.line ?? 1;
  const to = tokens.at(-1)?.line ?? from;
  const own = lines.slice(from - 1, to);
  checkSamples(operation, findCurlCommands(own), context);
  return operation;
}

/** What stands above the first table. */
interface Head {
  readonly tokens: readonly Token[];
  readonly title: Token | undefined;
  readonly endpoint: Token | undefined;
  /** Index of the first table's heading. */
  readonly first: number;
}

/** The prose between the title and the first table, with its paragraphs. Tables of prose stay as they are. */
function descriptionOf({ tokens, title, endpoint, first }: Head): { description?: string } {
  const prose = tokens
    .slice(0, first)
    .filter(
      (token) => token !== title && !isChrome(token.text) && sectionOf(token.text) === undefined,
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
