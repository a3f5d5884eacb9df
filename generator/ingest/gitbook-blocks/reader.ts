import type { Diagnostics } from "../../diagnostics/index.ts";
import { contentOf } from "../requests/sampled-request.ts";
import { attributesOf } from "../markdown/rows.ts";
import { httpScheme, schemeOfCredential, schemeOfValue } from "../shared/credentials.ts";
import { nestRows, type FlatRow } from "../shared/nest-rows.ts";
import type {
  PageOperation,
  PageParameter,
  PageResponse,
  PageSecurity,
  ParameterIn,
} from "../shared/page-operation.ts";
import { createSourceMap } from "../shared/source-map.ts";
import { statusText } from "../shared/status-text.ts";
import { writeOperations } from "../shared/write-operation.ts";
import { attributeText, findTags, proseOf, scanTags, type Tag } from "../tags/scan-tags.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";

/** Reads GitBook pages whose operations are written in blocks: `{% swagger method="post" path="/x" %}`. */
export const gitbookBlocksReader: Reader = { format: "gitbook-blocks", detect, read };

function detect({ text }: InputFile): number {
  return /\{% ?(?:swagger|api-method|openapi)\b[^%]{0,2000}\bmethod="/.test(text) &&
    /\{% ?end(?:swagger|api-method) ?%\}/.test(text)
    ? 0.95
    : 0;
}

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

function read({ file, text }: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const context = { file, diagnostics };
  const operations = findTags(scanTags(text, "gitbook"), "swagger", "api-method").flatMap(
    (tag) => operationOf(tag, context) ?? [],
  );
  if (operations.length === 0) return undefined;
  const sources = createSourceMap(file);
  const title = /^# (\S.*)$/m.exec(text)?.[1];
  const value = writeOperations(operations, { ...context, sources, title });
  return { file, value, locate: sources.locate, format: "gitbook-blocks" };
}

function operationOf(tag: Tag, context: Context): PageOperation | undefined {
  const method = attributeText(tag, "method")?.toLowerCase();
  const path = attributeText(tag, "path");
  if (method === undefined || path === undefined) return undefined;
  const source = { line: tag.line, column: tag.column };
  const host = attributeText(tag, "baseUrl") ?? attributeText(tag, "host");
  const title = attributeText(tag, "summary");
  const [described] = findTags(tag.children, "swagger-description", "api-method-description");
  const description = described && proseOf(described);
  if (host === undefined)
    context.diagnostics.report({
      code: "server-not-stated",
      message: "The block names no server.",
      location: { file: context.file, ...source },
    });
  const rows = findTags(tag.children, "swagger-parameter", "api-method-parameter");
  const responses = findTags(
    tag.children,
    "swagger-response",
    "api-method-response-example",
  ).flatMap(responseOf);
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined || description === "" ? {} : { description }),
    endpoint: { method, path: path.replaceAll(/\/:([A-Za-z_]\w*)/g, "/{$1}"), source },
    servers: host === undefined ? [] : [{ url: host.replace(/\/$/, ""), source }],
    ...requestOf(rows),
    responses,
    source,
  };
}

function requestOf(
  tags: readonly Tag[],
): Pick<PageOperation, "parameters" | "requestBody" | "security"> {
  const rows = tags.flatMap((tag) => {
    const name = attributeText(tag, "name");
    return name === undefined
      ? []
      : [{ location: attributeText(tag, "in") ?? "body", row: rowOf(tag, name), tag }];
  });
  const isCredential = (row: FlatRow, location: string) =>
    location === "header" && /^authorization$/i.test(row.name);
  const parameters = rows.flatMap(({ location, row }, index): PageParameter[] => {
    if (!/^(?:path|query|header|cookie)$/.test(location) || isCredential(row, location)) return [];
    const { name, required, schema, source } = row;
    return [
      { in: location as ParameterIn, field: { name, row: index + 1, required, schema, source } },
    ];
  });
  const security = rows
    .filter(({ row, location }) => isCredential(row, location))
    .map(({ tag, row }): PageSecurity => {
      const text = proseOf(tag);
      const scheme = schemeOfValue(text);
      const description = text === "" ? undefined : text;
      return scheme === undefined
        ? schemeOfCredential(
            { name: row.name, location: "header", description, source: row.source },
            [],
          )
        : httpScheme(scheme, { source: row.source, description });
    });
  const inBody = rows.filter(({ location }) => location === "body").map(({ row }) => row);
  const [first] = inBody;
  if (first === undefined) return { parameters, security };
  const content = { mediaType: "application/json", fields: nestRows(inBody), source: first.source };
  const required = inBody.some((row) => row.required);
  return {
    parameters,
    security,
    requestBody: { required, content: [content], source: first.source },
  };
}

function rowOf(tag: Tag, name: string): FlatRow {
  const { schema } = attributesOf({
    typeText: attributeText(tag, "type") ?? "",
    description: proseOf(tag),
    defaultText: "",
    values: "",
  });
  const required = tag.attributes.get("required");
  return {
    name,
    depth: 0,
    required: required === true || required === "true",
    schema,
    source: { line: tag.line, column: tag.column },
  };
}

function responseOf(tag: Tag): PageResponse[] {
  const status = /\b([1-5]\d\d)\b/.exec(
    attributeText(tag, "status") ?? attributeText(tag, "httpCode") ?? "",
  )?.[1];
  if (status === undefined) return [];
  const source = { line: tag.line, column: tag.column };
  const sample = /```(?:json|javascript|)?[^\n]{0,200}\n([^]*?)```/.exec(tag.text)?.[1];
  const content =
    sample === undefined
      ? undefined
      : contentOf({ mediaType: "application/json", text: sample, source });
  const description = attributeText(tag, "description") ?? "";
  return [
    {
      status,
      description: description === "" ? (statusText(status) ?? "Response") : description,
      ...(content === undefined ? {} : { content }),
      source,
    },
  ];
}
