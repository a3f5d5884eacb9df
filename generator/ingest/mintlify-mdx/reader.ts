import type { Diagnostics } from "../../diagnostics/index.ts";
import { contentOf } from "../requests/sampled-request.ts";
import { endpointOfSample } from "../requests/sample-endpoint.ts";
import {
  httpScheme,
  reportUnlocated,
  schemeOfCredential,
  schemeOfValue,
} from "../shared/credentials.ts";
import { checkSamples } from "../shared/check-samples.ts";
import { withOpenLists } from "../shared/open-lists.ts";
import { findCurlCommands } from "../shared/curl.ts";
import { findFences, type Fence } from "../shared/fences.ts";
import { parseJson } from "../shared/vocabulary/types.ts";
import { readFrontMatter } from "../shared/front-matter.ts";
import { toLines } from "../shared/lines.ts";
import type {
  PageOperation,
  PageParameter,
  PageResponse,
  PageSecurity,
} from "../shared/page-operation.ts";
import { withoutIndentation } from "../shared/normalize-page.ts";
import { pathOfUrl, serverFromUrl } from "../shared/server.ts";
import { createSourceMap } from "../shared/source-map.ts";
import { statusText } from "../shared/status-text.ts";
import { writeOperations } from "../shared/write-operation.ts";
import { attributeText, findTags, proseOf, scanTags, type Tag } from "../tags/scan-tags.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { fieldOf, nameOf, topFields, type Context } from "./fields.ts";

/** Reads the sources of Mintlify reference pages: `api` in the front matter, `ParamField`, `ResponseField`. */
export const mintlifyMdxReader: Reader = { format: "mintlify-mdx", detect, read };

function detect({ text }: InputFile): number {
  const hasApi = /^---\n[^]{0,8000}?^api:\s*["']?(?:GET|PUT|POST|DELETE|PATCH)\s+\S/im.test(
    withoutIndentation(text.slice(0, 10_000)),
  );
  const hasFields = /<(?:ParamField|ResponseField)\s+[a-z]/.test(text);
  return hasApi && hasFields ? 0.95 : hasApi || hasFields ? 0.6 : 0;
}

function read({ file, text }: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const context = { file, diagnostics };
  const front = readFrontMatter(text);
  const tags = scanTags(text, "mdx");
  const [, method, address = ""] =
    /^(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\s+(\S+)$/i.exec(front.get("api")?.value ?? "") ?? [];
  const title = front.get("title");
  const shown = title?.value ?? /^# (\S.{0,200})$/m.exec(text)?.[1];
  const source = { line: front.get("api")?.line ?? title?.line ?? 1 };
  const params = topFields(tags, "ParamField");
  const commands = findCurlCommands(
    findFences(text).flatMap((fence) =>
      toLines(fence.text).map((line) => ({ ...line, number: fence.firstLine + line.number - 1 })),
    ),
  );
  const parameters = parametersOf(params, context);
  const inPath = parameters.flatMap((one) => (one.in === "path" ? [one.field.name ?? ""] : []));
  const sampled = endpointOfSample(commands, { names: new Set(inPath), inPath });
  const path = method === undefined ? (sampled?.path ?? "") : (pathOfUrl(address) ?? address);
  const origin =
    /^https?:\/\/[^/]+/i.exec(address)?.[0] ??
    commands
      .map(({ url }) => (path === "" ? undefined : serverFromUrl(url, path)))
      .find((url) => url !== undefined);
  const endpoint = method === undefined ? sampled : { method: method.toLowerCase(), path, source };
  if (endpoint === undefined)
    report(
      context,
      "operation-not-stated",
      "Method and path are neither in the front matter nor in a sample.",
    );
  else if (origin === undefined)
    report(context, "server-not-stated", "The page shows no address of a server.");
  const description = front.get("description")?.value;
  const responses = responsesOf(tags, text, context);
  const body = bodyOf(params, context);
  const operation: PageOperation = {
    ...(shown === undefined ? {} : { title: shown }),
    ...(description === undefined || description === "" ? {} : { description }),
    ...(endpoint === undefined ? {} : { endpoint }),
    servers: origin === undefined ? [] : [{ url: origin, source }],
    parameters,
    ...(body === undefined ? {} : { requestBody: body }),
    responses,
    security: securityOf({ front, params, headers: commands[0]?.headers ?? [] }, context),
    source: { line: title?.line ?? 1 },
  };
  checkSamples(operation, commands, context);
  const sources = createSourceMap(file);
  const samples = samplesIn(tags, text).map(({ fence }) => parseJson(fence.text) ?? null);
  const told = withOpenLists(operation, { ...context, samples });
  const value = writeOperations([told], { ...context, sources });
  return { file, value, locate: sources.locate, format: "mintlify-mdx" };
}

function report(
  { file, diagnostics }: Context,
  code: "operation-not-stated" | "server-not-stated" | "response-not-stated",
  message: string,
): void {
  diagnostics.report({ code, message, location: { file, line: 1, column: 1 } });
}

const locations = ["path", "query", "header", "cookie"] as const;

function parametersOf(params: readonly Tag[], context: Context): PageParameter[] {
  return params.flatMap((tag, index): PageParameter[] => {
    const location = locations.find((one) => attributeText(tag, one) !== undefined);
    const name = location && attributeText(tag, location);
    if (name === undefined || location === undefined || isCredential(tag, name)) return [];
    return [{ in: location, field: fieldOf(tag, { name, row: index + 1 }, context) }];
  });
}

const isCredential = (tag: Tag, name: string) =>
  attributeText(tag, "header") !== undefined && /^authorization$/i.test(name);

function bodyOf(params: readonly Tag[], context: Context): PageOperation["requestBody"] {
  const tags = params.filter((tag) => attributeText(tag, "body") !== undefined);
  const [first] = tags;
  if (first === undefined) return undefined;
  const fields = tags.map((tag, index) =>
    fieldOf(tag, { name: attributeText(tag, "body") ?? "", row: index + 1 }, context),
  );
  const source = { line: first.line, column: first.column };
  const content = {
    mediaType: "application/json",
    fields,
    source: { ...source, kind: "derived" as const, confidence: 0.95 },
  };
  return { required: fields.some(({ required }) => required), content: [content], source };
}

function responsesOf(tags: readonly Tag[], text: string, context: Context): PageResponse[] {
  const samples = samplesIn(tags, text);
  const fields = topFields(tags, "ResponseField").map((tag, index) =>
    fieldOf(tag, { name: nameOf(tag), row: index + 1 }, context),
  );
  const [first] = fields;
  const success =
    samples.find(({ status }) => status.startsWith("2"))?.status ??
    (first === undefined ? undefined : "2XX");
  if (success === undefined && samples.length === 0)
    report(context, "response-not-stated", "The page describes no response.");
  const source = first?.source ?? { line: 1 };
  const stated: PageResponse[] =
    first === undefined || success === undefined
      ? []
      : [
          {
            status: success,
            description: statusText(success) ?? "Success",
            content: {
              ...{ mediaType: "application/json", fields, source },
              ...(isListIn(samples, success) ? { isList: true } : {}),
            },
            source,
          },
        ];
  const others = samples
    .filter(({ status }) => !stated.some((response) => response.status === status))
    .map(({ status, fence }): PageResponse => ({
      status,
      description: statusText(status) ?? "Response",
      content: contentOf({
        mediaType: "application/json",
        text: fence.text,
        source: { line: fence.firstLine },
      }),
      source: { line: fence.line, kind: "sampled", confidence: 0.8 },
    }));
  return [...stated, ...others];
}

/** True where the sample of a status is a list. */
const isListIn = (samples: readonly { status: string; fence: Fence }[], status: string) =>
  samples.some((one) => one.status === status && Array.isArray(parseJson(one.fence.text)));

/** JSON samples of responses whose info string has a status: ```` ```json 201 ````. */
function samplesIn(tags: readonly Tag[], text: string): { status: string; fence: Fence }[] {
  const examples = findTags(tags, "ResponseExample");
  const from = examples[0]?.line ?? Infinity;
  return findFences(text).flatMap((fence) => {
    const status =
      /\b([1-5]\d\d)\b/.exec(fence.meta)?.[1] ?? (fence.line > from ? "200" : undefined);
    return /^json/.test(fence.language) && fence.line > from && status !== undefined
      ? [{ status, fence }]
      : [];
  });
}

interface Evidence {
  readonly front: ReturnType<typeof readFrontMatter>;
  readonly params: readonly Tag[];
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

function securityOf(
  { front, params, headers }: Evidence,
  { file, diagnostics }: Context,
): PageSecurity[] {
  const method = front.get("authMethod");
  const value = method?.value.toLowerCase();
  const source = { line: method?.line ?? 1 };
  if (value === "bearer" || value === "basic") return [httpScheme(value, { source })];
  if (method !== undefined && value !== "none" && value !== "key")
    reportUnlocated(diagnostics, {
      name: method.value,
      location: { file, line: method.line, column: 1 },
    });
  const tag = params.find((one) => isCredential(one, attributeText(one, "header") ?? ""));
  if (tag === undefined) return method === undefined ? sampledSecurity(headers) : [];
  const description = proseOf(tag);
  return [
    schemeOfCredential(
      {
        name: "Authorization",
        location: "header",
        ...(description === "" ? {} : { description }),
        source: { line: tag.line, column: tag.column },
      },
      headers,
    ),
  ];
}

/** Credentials that the page's sample sends. */
function sampledSecurity(headers: Evidence["headers"]): PageSecurity[] {
  const sent = headers.find(({ name }) => /^authorization$/i.test(name));
  const scheme = schemeOfValue(sent?.value);
  const source = { line: 1, kind: "sampled" as const, confidence: 0.8 };
  return scheme === undefined ? [] : [httpScheme(scheme, { source })];
}
