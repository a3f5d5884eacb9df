import type { Diagnostics } from "../../diagnostics/index.ts";
import type { PageOperation, PageParameter, ParameterIn } from "../shared/page-operation.ts";
import { maxPageLength } from "../shared/fences.ts";
import { toLines } from "../shared/lines.ts";
import { readPreamble } from "../shared/preamble.ts";
import { serverFromUrl } from "../shared/server.ts";
import { createSourceMap } from "../shared/source-map.ts";
import { writeOperation } from "../shared/write-operation.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { requestBodyOf, responsesOf } from "./bodies.ts";
import { findEndpoint, type Endpoint } from "./endpoint.ts";
import { fieldsOf } from "./fields.ts";
import { splitCells } from "./concatenated-cells.ts";
import { withoutTail, type Section } from "./labels.ts";
import { findSamples, type PageSamples } from "./samples.ts";
import { readSections, type PageSection } from "./sections.ts";
import { securityOf } from "./security.ts";
import { findTitle } from "./title.ts";
import { toTokens, type Token } from "../shared/tokens.ts";
import { isLooseCapture } from "./variants.ts";

/** Reads the text of a rendered Mintlify reference page. */
export const mintlifyTextReader: Reader = { format: "mintlify-text", detect, read };

const marks = [
  /^(?:#{1,6} )?Authorizations$/m,
  /^Available options:/m,
  /^(?:Show|Hide) child attributes$/m,
  /^Required range:/m,
  /^`?enum<(?:string|integer|number)>`?$/m,
  /^The (?:body|response) is of type /m,
];
const methodThenPath =
  /^(?:GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS)\s*\n(?:\s*https?:\/\/\S+\s*\n)*\s*\/(?:\s*\n|[\w{])/m;

const methodAndPath = /^(?:GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS) \/\S*$/m;

function detect({ text }: InputFile): number {
  const page = text.replaceAll("\r\n", "\n");
  const found = marks.filter((mark) => mark.test(page)).length;
  if (methodThenPath.test(page)) return Math.min(0.9, 0.7 + 0.1 * found);
  // A method and a path on one line stand in many texts; with one mark of the tool they are enough.
  if (methodAndPath.test(page)) return found === 0 ? 0.3 : 0.6;
  return found >= 2 ? 0.6 : found * 0.2;
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  if (input.text.length > maxPageLength) return undefined;
  const { file } = input;
  const lines = toLines(input.text);
  const { tokens, sections, first } = readRowsOf(
    withoutTail(toTokens(lines.slice(readPreamble(lines).next))),
  );
  const endpoint = findEndpoint(tokens, first);
  const samplesFrom = (endpoint?.endLine ?? 0) + 1;
  const samplesTo = tokens[first]?.line ?? lines.length + 1;
  const samples = findSamples(lines, samplesFrom, samplesTo);
  const sampleStart = tokens.findIndex(({ line }) => line >= (samples.firstLine ?? Infinity));
  const end = sampleStart === -1 ? first : Math.min(first, sampleStart);
  const { title, description } = findTitle(
    tokens,
    lines.map(({ raw }) => raw),
    endpoint,
    end,
  );
  const context = { file, diagnostics };
  const of = (section: Section) => sections.filter((one) => one.section === section);
  const body = of("body")[0];
  const response = of("response")[0];
  reportMissing(context, endpoint, response, title ?? tokens[0]);
  const page: PageOperation = {
    ...(title === undefined ? {} : { title: title.text }),
    ...(description === undefined ? {} : { description }),
    ...(endpoint === undefined ? {} : { endpoint: { ...endpoint, source: rangeOf(endpoint) } }),
    servers: serversOf(context, endpoint, samples),
    parameters: parametersOf(context, sections),
    ...(body === undefined ? {} : { requestBody: requestBodyOf(body, samples.request, context) }),
    responses: response === undefined ? [] : responsesOf(response, samples.response, context),
    security: of("authorizations").flatMap(({ rows }) => securityOf(rows)),
    source: { line: title?.line ?? 1, column: title?.column ?? 1 },
  };
  const sources = createSourceMap(file);
  const value = writeOperation(page, sources);
  const document: IngestedDocument = {
    file,
    value,
    locate: sources.locate,
    format: "mintlify-text",
  };
  return document;
}

/** The sections of a page; of a capture that has run its rows together, where they can be told apart. */
function readRowsOf(tokens: readonly Token[]) {
  const read = readSections(tokens, isLooseCapture(tokens));
  if (read.sections.some(({ rows }) => rows.length > 0)) return { tokens, ...read };
  const split = splitCells(tokens);
  return { tokens: split, ...readSections(split, isLooseCapture(split)) };
}

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

const rangeOf = ({ token, endLine }: Endpoint) => ({
  line: token.line,
  column: token.column,
  endLine,
});

function reportMissing(
  { file, diagnostics }: Context,
  endpoint: Endpoint | undefined,
  response: PageSection | undefined,
  top: Token | undefined,
): void {
  const location = { file, line: top?.line ?? 1, column: top?.column ?? 1 };
  if (endpoint === undefined)
    diagnostics.report({
      code: "operation-not-stated",
      message: "Method and path are not in the text.",
      location,
    });
  if (response === undefined)
    diagnostics.report({
      code: "response-not-stated",
      message: "The page describes no response.",
      location,
    });
}

/** The server: the address in the sample less the path, or the addresses of the page's drop-down. */
function serversOf(
  { file, diagnostics }: Context,
  endpoint: Endpoint | undefined,
  { url }: PageSamples,
): PageOperation["servers"] {
  if (endpoint !== undefined && endpoint.servers.length > 0)
    return endpoint.servers.map(({ text, line, column }) => ({
      url: text,
      source: { line, column },
    }));
  const server = url && endpoint && serverFromUrl(url.text, endpoint.path);
  if (url !== undefined && server !== undefined) {
    const source = { line: url.line, kind: "derived" as const, confidence: 0.95 };
    return [{ url: server, source }];
  }
  diagnostics.report({
    code: "server-not-stated",
    message: "The page shows no address of a server.",
    location: { file, line: endpoint?.token.line ?? 1, column: endpoint?.token.column ?? 1 },
  });
  return [];
}

const parameterSections: readonly [Section, ParameterIn][] = [
  ["path", "path"],
  ["query", "query"],
  ["headers", "header"],
  ["cookies", "cookie"],
];

function parametersOf(context: Context, sections: readonly PageSection[]): PageParameter[] {
  return parameterSections.flatMap(([name, location]) =>
    sections
      .filter(({ section }) => section === name)
      .flatMap(({ rows }) => fieldsOf(rows, context))
      .map((field): PageParameter => ({ in: location, field })),
  );
}
