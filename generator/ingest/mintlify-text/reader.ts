import type { Diagnostics } from "../../diagnostics/index.ts";
import { checkSamples } from "../shared/check-samples.ts";
import { withOpenLists } from "../shared/open-lists.ts";
import { findCurlCommands, type CurlCommand } from "../shared/curl.ts";
import { toLines, type Line } from "../shared/lines.ts";
import { maximumPageLength } from "../shared/limits.ts";
import type { PageOperation, PageParameter, ParameterIn } from "../shared/page-operation.ts";
import { withoutIndentation } from "../shared/normalize-page.ts";
import { readPreamble } from "../shared/preamble.ts";
import { reportStructure } from "../shared/report-structure.ts";
import { addressesIn, serverFromUrl } from "../shared/server.ts";
import { createSourceMap } from "../shared/source-map.ts";
import { inAllLanguages } from "../shared/vocabulary/languages.ts";
import { toTokens, type Token } from "../shared/tokens.ts";
import { writeOperations } from "../shared/write-operation.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { requestBodyOf, responsesOf } from "./bodies.ts";
import { splitCells } from "./concatenated-cells.ts";
import { findEndpoint, type Endpoint } from "./endpoint.ts";
import { fieldsOf } from "./fields.ts";
import { withoutTail, type Section } from "./labels.ts";
import { withoutLabels } from "./labelled-lines.ts";
import { headersIn } from "../shared/sample-headers.ts";
import { findSamples, type PageSamples } from "./samples.ts";
import { readSections, type PageSection, type PageSections } from "./sections.ts";
import { securityOf } from "./security.ts";
import { splitPages } from "./split-pages.ts";
import { findTitle } from "./title.ts";
import { isStructure } from "./structure.ts";
import { isLooseCapture } from "./variants.ts";

/** Reads the text of rendered Mintlify reference pages. */
export const mintlifyTextReader: Reader = { format: "mintlify-text", detect, read };

/** A heading in any language, and what follows it. */
const heading = (words: readonly string[], after = "$") =>
  new RegExp(`^(?:#{1,6} |\\*\\*)?(?:${words.join("|")})(?:\\*\\*)?${after}`, "m");
const inLanguages = (...words: Parameters<typeof inAllLanguages>[0][]) =>
  words.flatMap(inAllLanguages);

/** What only this tool prints. */
const features = [
  heading(inLanguages("Authorizations")),
  /^Available options ?:/m,
  /^(?:Show|Hide) child attributes$/m,
  /^Required (?:range|string length|array length) ?:/m,
  /^[\w$.[\]-]{0,80}`?enum<(?:string|integer|number)>/m,
  /^The (?:body|response) is of type /m,
  /\]\([^()\s]*#(?:body|response|parameter|authorization)-[^()\s]+\)/,
  /^[1-5]\d\d - (?:application|text)\/[\w.+-]+(?: · .*)?$/m,
  /^(?:GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS)\s*\n(?:\s*https?:\/\/\S+\s*\n)*\s*\/\s*\n/m,
  heading(
    inLanguages("Body", "Response"),
    String.raw`\s*\n(?:\s*(?:[1-5]\d\d|[1-5]XX|default)[\dX \w]{0,80}\n){0,3}\s*(?:application|multipart)\/[\w.+-]+`,
  ),
  heading(inLanguages("Path Parameters", "Query Parameters"), String.raw`\s*\n`),
];
const methodAndPath =
  /^(?:GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS)(?: \/\S*$|\s*\n(?:\s*https?:\/\/\S+\s*\n)*\s*\/[\w{])/m;

/** What rendered pages of other tools print, and this one does not. */
const ofOtherTools = [
  /^Example \(auto\)$/m,
  /^Possible values: /m,
  /^Default value: /m,
  /^Schema$/m,
  /^(?:REQUEST BODY|RESPONSE) SCHEMA ?:/im,
  /^This endpoint expects /m,
  /^In: (?:header|query|path|cookie)$/m,
  /^Value in"/m,
  /^Re(?:quest|sponse) Body$/m,
  /^Powered by Scalar/im,
  /^Open API Client$/m,
  /^Download OpenAPI Document$/m,
  /^Test Request$/m,
  /^[A-Za-z_][\w.-]{0,100}\?(?:string|integer|boolean|number|object|enum)/m,
  /^[A-Za-z_][\w.-]{0,100}(?:string|integer|double|boolean|number|object|enum)(?:Required|Optional)/m,
];

function detect(input: InputFile): number {
  const text = withoutIndentation(input.text);
  if (ofOtherTools.filter((feature) => feature.test(text)).length >= 2) return 0;
  const found = features.filter((feature) => feature.test(text)).length;
  // A method and a path stand in many texts: alone they say nothing.
  if (found >= 2) return Math.min(0.9, 0.5 + 0.1 * found);
  if (!methodAndPath.test(text)) return found * 0.2;
  return found === 1 ? 0.5 : 0.3;
}

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  if (input.text.length > maximumPageLength) return undefined;
  const { file } = input;
  const context = { file, diagnostics };
  const lines = toLines(input.text);
  const tokens = withoutTail(toTokens(lines.slice(readPreamble(lines).next)));
  const pages = splitPages(splitCells(withoutLabels(tokens)));
  const operations = pages.map((page, index) => {
    const from = page[0]?.line ?? 1;
    const next = pages[index + 1]?.[0]?.line ?? Infinity;
    const own = lines.slice(from - 1, next - 1);
    return readPage(page, own, context);
  });
  const sources = createSourceMap(file);
  const value = writeOperations(operations, { ...context, sources });
  return { file, value, locate: sources.locate, format: "mintlify-text" };
}

/** Reads one page of a file. */
function readPage(
  tokens: readonly Token[],
  lines: readonly Line[],
  context: Context,
): PageOperation {
  const read = readSections(tokens, isLooseCapture(tokens));
  const { sections, first } = read;
  const endpoint = findEndpoint(tokens, { from: 0, to: first });
  const samplesFrom = (endpoint?.endLine ?? 0) + 1;
  const samplesTo = tokens[first]?.line ?? Infinity;
  const samples = findSamples(lines, samplesFrom, samplesTo);
  const commands = findCurlCommands(lines);
  const sampleStart = tokens.findIndex(({ line }) => line >= (samples.firstLine ?? Infinity));
  const end = sampleStart === -1 ? first : Math.min(first, sampleStart);
  const { title, description } = findTitle(tokens, endpoint, end);
  const of = (section: Section) => sections.filter((one) => one.section === section);
  const [body] = of("body");
  const [response] = of("response");
  reportUnread(read, context);
  reportMissing(context, { endpoint, response, top: title ?? tokens[0] });
  const headers = [...(commands[0]?.headers ?? []), ...headersIn(lines)];
  const operation: PageOperation = {
    ...(title === undefined ? {} : { title: title.text }),
    ...(description === undefined ? {} : { description }),
    ...(endpoint === undefined ? {} : { endpoint: { ...endpoint, source: rangeOf(endpoint) } }),
    servers: serversOf(context, { endpoint, samples, commands, lines }),
    parameters: parametersOf(context, sections),
    ...(body === undefined ? {} : { requestBody: requestBodyOf(body, samples.request, context) }),
    responses: of("response").flatMap((one, index) =>
      responsesOf(one, index === 0 ? samples : undefined, context),
    ),
    security: of("authorizations").flatMap(({ rows }) => securityOf(rows, { ...context, headers })),
    source: { line: title?.line ?? 1, column: title?.column ?? 1 },
  };
  checkSamples(operation, commands, context);
  const shown = samples.response === undefined ? [] : [samples.response.value];
  // Anchors of the items of a list say so.
  const hasAnchors = response?.rows.some(({ head }) => head.token.anchor !== undefined);
  if (hasAnchors === true) return operation;
  return withOpenLists(operation, { ...context, samples: shown });
}

const rangeOf = ({ token, endLine }: Endpoint) => ({
  line: token.line,
  column: token.column,
  endLine,
});

/** Reports rows under no heading, rows whose names are lost, and descriptions that hold more than prose. */
function reportUnread({ sections, strays }: PageSections, context: Context): void {
  const { file, diagnostics } = context;
  const [stray] = strays;
  if (stray !== undefined)
    diagnostics.report({
      code: "rows-without-section",
      message: `${strays.length} rows stand under no heading: ${strays.map(({ text }) => text).join(", ")}.`,
      location: { file, line: stray.line, column: stray.column },
    });
  for (const { heading, rows, prose, section } of sections) {
    const location = { file, line: heading.line, column: heading.column };
    const lost = rows.filter(({ head }) => head.name === undefined).length;
    if (lost > 0)
      diagnostics.report({
        code: "names-lost",
        message: `${lost} of the ${rows.length} rows of "${heading.text}" have no name in the text; they are kept by position.`,
        location,
      });
    const hasBody = section === "body" || section === "response";
    if (rows.length === 0 && prose.length > 0 && !hasBody)
      diagnostics.report({
        code: "fields-not-readable",
        message: `No row of "${heading.text}" can be read.`,
        location,
      });
    reportStructure(
      [...prose, ...rows.flatMap((row) => row.prose)].filter(({ text }) => isStructure(text)),
      context,
    );
  }
}

interface Top {
  readonly endpoint: Endpoint | undefined;
  readonly response: PageSection | undefined;
  readonly top: Token | undefined;
}

function reportMissing({ file, diagnostics }: Context, { endpoint, response, top }: Top): void {
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

interface ServerEvidence {
  readonly endpoint: Endpoint | undefined;
  readonly samples: PageSamples;
  readonly commands: readonly CurlCommand[];
  readonly lines: readonly Line[];
}

/** The server: the page's drop-down, or the address in a sample of any language less the path. */
function serversOf(
  { file, diagnostics }: Context,
  { endpoint, samples, commands, lines }: ServerEvidence,
): PageOperation["servers"] {
  if (endpoint !== undefined && endpoint.servers.length > 0)
    return endpoint.servers.map(({ text, line, column }) => ({
      url: text,
      source: { line, column },
    }));
  if (endpoint !== undefined) {
    const called = commands.map(({ url, urlLine }) => ({ text: url, line: urlLine }));
    const candidates = samples.url === undefined ? called : [samples.url, ...called];
    for (const { text, line } of [...candidates, ...addressesIn(lines)]) {
      const url = serverFromUrl(text, endpoint.path);
      if (url === undefined) continue;
      return [{ url, source: { line, kind: "derived" as const, confidence: 0.95 } }];
    }
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
