import type { Diagnostics } from "../../diagnostics/index.ts";
import { toLines } from "../shared/lines.ts";
import type { PageOperation } from "../shared/page-operation.ts";
import { readPreamble } from "../shared/preamble.ts";
import { createSourceMap } from "../shared/source-map.ts";
import { writeOperation } from "../shared/write-operation.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { schemeOfPanel } from "./credentials.ts";
import { findEndpoint } from "./endpoint.ts";
import { namingOf } from "./naming.ts";
import { reportLost } from "./report.ts";
import { readResponses } from "./responses.ts";
import { fieldsOf } from "./schema.ts";
import { operationParts, readTables } from "./tables.ts";
import { toTokens, type Token } from "../shared/tokens.ts";
import { isChrome, isResponseHeading, sectionOf } from "./labels.ts";

/** Reads the text of a rendered ReadMe reference page. */
export const readmeTextReader: Reader = { format: "readme-text", detect, read };

const marks = [
  /^(?:#{1,6} )?Recent Requests$/m,
  /see full request history/,
  /Click Try It!|^Try It!$/m,
  /^(?:#{1,6} )?Body Params$/m,
  /^(?:#{1,6} )?Query Params$/m,
  /^(?:#{1,6} )?Path Params$/m,
  /^Updated \S.{0,40} ago$/m,
];

function detect({ text }: InputFile): number {
  const found = marks.filter((mark) => mark.test(text)).length;
  return found < 2 ? found * 0.2 : Math.min(0.95, 0.6 + 0.1 * found);
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const { file } = input;
  const lines = toLines(input.text);
  const preamble = readPreamble(lines);
  const tokens = toTokens(lines.slice(preamble.next));
  const naming = namingOf(tokens);
  const endpoint = findEndpoint(tokens);
  const { tables, first, next } = readTables(tokens, naming);
  const context = { file, diagnostics };
  const title = tokens.find(({ text }) => !isChrome(text));
  const source = { line: title?.line ?? 1, column: title?.column ?? 1 };
  const responsesFrom = tokens.findIndex(
    ({ text }, index) => index >= next && isResponseHeading(text),
  );
  const responses =
    responsesFrom === -1
      ? []
      : readResponses(tokens, responsesFrom + 1, naming, (rows) =>
          fieldsOf(rows, { ...context, isHeader: false }),
        );
  const { parameters, security, requestBody } = operationParts(tables, context);
  const shown = security.length > 0 ? undefined : schemeOfPanel(tokens);
  reportLost({ input, origin: preamble.origin, tables, responses, endpoint, title }, diagnostics);
  const page: PageOperation = {
    ...(title === undefined ? {} : { title: title.text }),
    ...descriptionOf(tokens, title, endpoint?.token, first),
    ...(endpoint === undefined ? {} : { endpoint }),
    servers:
      endpoint?.server === undefined ? [] : [{ url: endpoint.server, source: endpoint.source }],
    parameters,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses,
    security: shown === undefined ? security : [shown],
    source,
  };
  const sources = createSourceMap(file);
  const value = writeOperation(page, sources);
  const document: IngestedDocument = { file, value, locate: sources.locate, format: "readme-text" };
  return document;
}

/** The prose between the title and the first table, with its paragraphs. Tables of prose stay as they are. */
function descriptionOf(
  tokens: readonly Token[],
  title: Token | undefined,
  endpoint: Token | undefined,
  first: number,
): { description?: string } {
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
