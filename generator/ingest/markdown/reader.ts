import type { Diagnostics } from "../../diagnostics/index.ts";
import { requestOfCurl } from "../curl/reader.ts";
import { operationOfRequest } from "../requests/sampled-request.ts";
import { checkSamples } from "../shared/check-samples.ts";
import { findCurlCommands, type CurlCommand } from "../shared/curl.ts";
import { toLines, type Line } from "../shared/lines.ts";
import { withOpenLists } from "../shared/open-lists.ts";
import type { PageOperation, PageSecurity } from "../shared/page-operation.ts";
import { readPreamble } from "../shared/preamble.ts";
import { pathOfUrl, serverFromUrl } from "../shared/server.ts";
import { createSourceMap } from "../shared/source-map.ts";
import { writeOperations } from "../shared/write-operation.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { toBlocks, withoutMarkup } from "./blocks.ts";
import { credentialsOf } from "./credentials.ts";
import { credentialsAbove } from "./listed-credentials.ts";
import { reportUnreadItems } from "./report-rows.ts";
import { withEnumeratedValues } from "./enumerated-values.ts";
import {
  namedSchemasIn,
  separateSchemas,
  withReferences,
  type NamedSchemas,
} from "./named-schemas.ts";
import { withFoldedObjects } from "./folded-objects.ts";
import { requestPartsOf } from "./request-parts.ts";
import { responsesOf, samplesIn } from "./responses.ts";
import { readParts, type MarkdownPart } from "./read-sections.ts";
import { splitOperations, type OperationBlocks } from "./split-operations.ts";

/** Reads Markdown pages that people and generators write: an endpoint, tables or lists of fields, samples. */
export const markdownReader: Reader = { format: "markdown", detect, read };

function detect({ text }: InputFile): number {
  const head = text.slice(0, 400_000);
  if (!/\b(?:GET|POST|PUT|PATCH|DELETE)\b|\*\*(?:get|post|put|patch|delete)\*\*|Method/.test(head))
    return 0;
  const operations = splitOperations(toBlocks(toLines(head)));
  const [first] = operations;
  if (first === undefined) return 0;
  const parts = operations.flatMap(({ blocks }) => readParts(blocks));
  const hasRows = parts.some(({ rows }) => rows.length > 0);
  const isKnown = parts.some(({ section, fences }) => section !== "other" && fences.length > 0);
  const hasCurl = parts.some(({ fences }) =>
    fences.some(({ lines }) => /^\s*curl\b/.test(lines[0]?.raw ?? "")),
  );
  if (!hasRows && !hasCurl && !isKnown) return 0.3;
  return hasRows ? 0.58 : 0.52;
}

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  /** The schemas that the page describes. */
  readonly named: NamedSchemas;
  /** Schemes that the page lists above its operations. */
  readonly listed: ReadonlyMap<string, PageSecurity>;
  /** What stands above the operations: it holds for all of them. */
  readonly above: readonly MarkdownPart[];
  /** Credentials that it tells. */
  readonly shared: () => readonly PageSecurity[];
}

function read({ file, text }: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const lines = toLines(text);
  const preamble = readPreamble(lines);
  const blocks = toBlocks(lines.slice(preamble.next));
  const separated = separateSchemas(blocks);
  const split = splitOperations(separated.operations);
  const titles = new Set(split.flatMap(({ title }) => title?.line.number ?? []));
  const named = namedSchemasIn(separated, { file, diagnostics, titles });
  const head = separated.operations.slice(0, split[0]?.start ?? 0);
  const listed = credentialsAbove(head);
  const above = split.length > 0 ? readParts(head) : [];
  let known: readonly PageSecurity[] | undefined;
  const shared = () =>
    (known ??= credentialsOf(above, { file, diagnostics, commands: [], listed: new Map() }));
  const operations = split.map((one) =>
    readOperation(one, { file, diagnostics, named, listed, above, shared }),
  );
  if (operations.length === 0) return undefined;
  const sources = createSourceMap(file);
  const first = blocks.find((block) => block.kind === "heading" && block.level === 1);
  const title = operations.length > 1 && first?.kind === "heading" ? first.text : undefined;
  const value = writeOperations(operations, {
    file,
    diagnostics,
    sources,
    schemas: named.schemas,
    title: title ?? (operations.length > 1 ? preamble.title : undefined),
  });
  return { file, value, locate: sources.locate, format: "markdown" };
}

function readOperation(one: OperationBlocks, context: Context): PageOperation {
  const { endpoint, title, blocks } = one;
  const { names, headings } = context.named;
  const parts = withEnumeratedValues(readParts(blocks))
    .filter(({ heading }) => !headings.has(heading?.line.number ?? 0))
    .map((part) => withReferences(part, names));
  const commands = commandsIn(parts);
  const { path, server } = addressOf(endpoint.address, {
    commands,
    parts: [...parts, ...context.above],
  });
  const source = { line: endpoint.line, column: endpoint.column };
  const [command] = commands;
  const sample = command && operationOfRequest(requestOfCurl(command));
  const { method, line } = endpoint;
  const request = requestPartsOf(parts, { ...context, method, line, path, sample });
  const own = credentialsOf(parts, { ...context, commands });
  const sent = sample?.security ?? [];
  const credentials =
    own.length > 0 || (sent.length > 0 && !areTokensOf(sent, context.shared))
      ? own
      : context.shared();
  const description = descriptionOf(parts[0]);
  if (server === undefined)
    context.diagnostics.report({
      code: "server-not-stated",
      message: "The page shows no address of a server.",
      location: { file: context.file, ...source },
    });
  for (const part of parts) reportUnreadItems(part, context);
  const responses = responsesOf(parts, { ...context, schemas: names });
  if (responses.length === 0)
    context.diagnostics.report({
      code: "response-not-stated",
      message: "The page describes no response.",
      location: { file: context.file, ...source },
    });
  const operation: PageOperation = {
    ...(title === undefined ? {} : { title: title.text }),
    ...(description === "" ? {} : { description }),
    endpoint: { method: endpoint.method, path, source },
    servers: server === undefined ? [] : [server],
    ...request,
    responses,
    security: credentials.length > 0 ? credentials : sent,
    source: title === undefined ? source : { line: title.line.number, column: title.line.column },
  };
  checkSamples(operation, commands, context);
  const whole = withFoldedObjects(operation, { ...context, commands, parts });
  return withOpenLists(whole, { ...context, samples: samplesIn(parts) });
}

/** A sample that sends a token says less than a page that says where tokens are from: OAuth 2. */
const areTokensOf = (sent: readonly PageSecurity[], shared: () => readonly PageSecurity[]) =>
  sent.every(({ scheme }) => scheme["scheme"] === "bearer") &&
  shared().some(({ scheme }) => scheme["type"] === "oauth2");

/** Text of the page's own words above its first section. */
function descriptionOf(part: MarkdownPart | undefined): string {
  if (part?.section !== "other") return "";
  const lines = part.prose.filter(
    ({ text }) =>
      !/^(?:Base URL|Reference|Content-Type|Version|Security|Authentication|Source|Tags?)\s?: /.test(
        withoutMarkup(text),
      ) && !/^> (?:Body parameter|Code samples|Example responses?|\d{3} Response)$/.test(text),
  );
  return lines
    .map(({ text }) => text.replace(/^> ?/, "").replace(/<[^<>]{1,200}>/g, ""))
    .join("\n")
    .trim();
}

function commandsIn(parts: readonly MarkdownPart[]): CurlCommand[] {
  const lines: Line[] = parts.flatMap(({ fences, prose }) => [
    ...fences.flatMap((fence) => [...fence.lines]),
    ...prose.map(({ line }) => line),
  ]);
  return findCurlCommands(lines);
}

/** Path and server: the page's own address, or its path with the server of a sample. */
function addressOf(
  address: string,
  { commands, parts }: { commands: readonly CurlCommand[]; parts: readonly MarkdownPart[] },
): { path: string; server?: PageOperation["servers"][number] } {
  const [bare = ""] = address.split(/[?#]/, 1);
  const path = toTemplate(pathOfUrl(bare) ?? bare);
  const origin = /^https?:\/\/[^/{}]+/i.exec(bare)?.[0];
  if (origin !== undefined) return { path, server: { url: origin, source: { line: 1 } } };
  const base = baseUrlIn(parts);
  if (base !== undefined) return { path, server: base };
  for (const { url, urlLine } of commands) {
    const server = serverFromUrl(url, path);
    if (server !== undefined)
      return {
        path,
        server: { url: server, source: { line: urlLine, kind: "derived", confidence: 0.95 } },
      };
  }
  return { path };
}

/** ``The base URL is `https://…`.``, `All requests go to https://…` */
const baseInSentence =
  /\b(?:base (?:url|uri|address)|requests (?:go|are made|are sent|must be made|must be sent))\b[^.:]{0,60}?\b(?:is|to|at) (https?:\/\/[^\s{}]+)/i;

/** A heading `Base URL`, with the first line of code below it. */
const headed = ({ heading, fences, prose }: MarkdownPart): readonly PageLine[] => {
  const [first] = fences[0]?.lines ?? [];
  if (heading === undefined || prose.some(({ text }) => /^https?:/.test(text)))
    return heading ? [heading] : [];
  return first === undefined ? [heading] : [heading, { text: first.text, line: first }];
};

/** Below the heading `Servers`, an address has the label `URL`. */
const asServer =
  ({ heading }: MarkdownPart) =>
  (line: PageLine): PageLine =>
    /^servers?$/i.test(heading?.text ?? "")
      ? { ...line, text: withoutMarkup(line.text).replace(/^URL(?=\s?:)/i, "Server") }
      : line;

interface PageLine {
  readonly text: string;
  readonly line: Line;
}

/** `Base URL: https://…`, on one line or two, or in a sentence. */
function baseUrlIn(parts: readonly MarkdownPart[]): PageOperation["servers"][number] | undefined {
  const lines = parts.flatMap((part) => [...headed(part), ...part.prose.map(asServer(part))]);
  for (const [index, { text, line }] of lines.entries()) {
    const [, label, own = ""] =
      /^(?:[-*] )?(Base URL|Base address|Server|Host)\s?:?\s*(https?:\/\/\S+)?$/i.exec(
        withoutMarkup(text),
      ) ?? [];
    const said = baseInSentence.exec(withoutMarkup(text))?.[1];
    const url = said ?? (own === "" ? withoutMarkup(lines[index + 1]?.text ?? "") : own);
    if ((said ?? label) !== undefined && /^https?:\/\/[^\s{}]+$/.test(url))
      return {
        url: url.replace(/[/.,;]+$/, ""),
        source: { line: line.number, column: line.column },
      };
  }
  return undefined;
}

/** `:id` and `<id>` are `{id}`. */
function toTemplate(path: string): string {
  return path
    .replaceAll(/\/:([A-Za-z_]\w*)/g, "/{$1}")
    .replaceAll(/\/<([\w-]+)>/g, "/{$1}")
    .replaceAll(/\{\{([\w-]+)\}\}/g, "{$1}");
}
