import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import {
  httpScheme,
  isCredentialName,
  schemeOfValue,
  schemeOfCredential,
} from "../shared/credentials.ts";
import type {
  PageContent,
  PageField,
  PageOperation,
  PageParameter,
  PageResponse,
  PageSecurity,
} from "../shared/page-operation.ts";
import type { SourceRange } from "../shared/source-map.ts";
import { isMapSample, isPlaceholder, schemaOfPrinted } from "../shared/sample.ts";
import { statusText } from "../shared/status-text.ts";
import { parseJson, schemaOfPeoplesWord } from "../shared/vocabulary/types.ts";

/** A name and a value that a request sends. */
export interface SentValue {
  readonly name: string;
  readonly value: string;
  readonly description?: string;
  readonly source: SourceRange;
}

/** A body that was sent or received. */
export interface SentBody {
  readonly mediaType: string;
  /** Text of the body; JSON is taken apart. */
  readonly text?: string;
  /** Fields of a form. */
  readonly fields?: readonly (SentValue & { readonly isFile: boolean })[];
  readonly source: SourceRange;
  /** Variables stand in it in place of values, or a tool made the values: it is no example. */
  readonly isTemplate?: boolean;
}

/** A request as a tool recorded it, with the responses that came. */
export interface SampledRequest {
  readonly title?: string;
  readonly description?: string;
  readonly method: string;
  readonly server?: string;
  /** Path with `{name}` for its variables. */
  readonly path: string;
  readonly query: readonly SentValue[];
  readonly headers: readonly SentValue[];
  readonly pathVariables?: readonly SentValue[];
  readonly body?: SentBody;
  readonly responses: readonly {
    readonly status: string;
    readonly description?: string;
    readonly body?: SentBody;
    readonly source: SourceRange;
  }[];
  readonly security?: readonly PageSecurity[];
  readonly source: SourceRange;
}

/** How sure it is that a value of one request tells what others may send. */
const sampledConfidence = 0.8;

const sampled = (source: SourceRange): SourceRange => ({
  ...source,
  kind: "sampled",
  confidence: sampledConfidence,
});

/** Headers that every client sends, or that OpenAPI says elsewhere. */
const ignoredHeaders =
  /^(?:accept|accept-encoding|accept-language|authorization|cache-control|connection|content-length|content-type|cookie|host|origin|postman-token|pragma|priority|referer|sec-.*|te|user-agent|:.*)$/i;

/** The operation that a request shows. Nothing of a sample is required but the variables of its path. */
export function operationOfRequest(request: SampledRequest): PageOperation {
  const { title, description, method, path, server, body, source } = request;
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    endpoint: { method: method.toLowerCase(), path, source },
    servers: server === undefined ? [] : [{ url: server, source }],
    parameters: parametersOf(request),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: false,
            content: [contentOf(body)],
            source: sampled(body.source),
          },
        }),
    responses: responsesOf(request),
    security: request.security ?? securityOfHeaders(request.headers),
    source,
  };
}

function parametersOf(request: SampledRequest): PageParameter[] {
  const { path, pathVariables = [], query, headers, source } = request;
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const inPath = names.map((name, index): PageParameter => {
    const known = pathVariables.find((one) => one.name === name);
    const schema = schemaOfPlaceholder(known?.value ?? "") ?? {};
    const field = fieldOf(known ?? { name, value: "", source }, index + 1, schema);
    return { in: "path", field: { ...field, required: true } };
  });
  const unique = (values: readonly SentValue[]) =>
    values.filter((one, index) => values.findIndex(({ name }) => name === one.name) === index);
  const inQuery = unique(query).map((one, index): PageParameter => ({
    in: "query",
    // What is sent more than once is a list.
    field: fieldOf(
      one,
      index + 1,
      query.filter(({ name }) => name === one.name).length > 1
        ? { type: "array", items: schemaOfText(one.value) }
        : schemaOfText(one.value),
    ),
  }));
  const own = unique(headers).filter(
    ({ name }) => !ignoredHeaders.test(name) && !isCredentialName(name),
  );
  const inHeader = own.map((one, index): PageParameter => ({
    in: "header",
    field: fieldOf(one, index + 1, schemaOfPlaceholder(one.value) ?? { type: "string" }),
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

function fieldOf(value: SentValue, row: number, schema: JsonObject): PageField {
  const { name, source } = value;
  const { description, isRequired, values } = readDescription(value.description ?? "");
  return {
    name,
    row,
    required: isRequired,
    schema: {
      ...schema,
      ...(description === "" ? {} : { description }),
      ...(values.length === 0 ? {} : { type: "string", enum: values }),
    },
    source: sampled(source),
  };
}

/** What Postman writes into descriptions when it imports a document. */
function readDescription(text: string) {
  const [, required, rest = ""] = /^(\(Required\) )?([^]*)$/.exec(text) ?? [];
  const [list, values = ""] = /\s?\(This can only be one of ([^()]{1,1000})\)$/.exec(rest) ?? [];
  return {
    description: rest.slice(0, rest.length - (list?.length ?? 0)),
    isRequired: required !== undefined,
    values: values === "" ? [] : values.split(","),
  };
}

/**
 * In a query or a form all values are texts: digits, `true` and `a,b` may be sent for a string as well as for
 * another type.
 */
const schemaOfText = (text: string): JsonObject =>
  schemaOfPlaceholder(text) ??
  (/^(?:true|false|null|[-+]?\d+(?:\.\d+)?|)$|[,;|]|\{\{|^[<$[{]/.test(text)
    ? {}
    : { type: "string" });

/** Credentials among headers become security schemes; their values never go into the document. */
function securityOfHeaders(headers: readonly SentValue[]): PageSecurity[] {
  return headers.flatMap(({ name, value, source }): PageSecurity[] => {
    if (name.toLowerCase() === "authorization") {
      const scheme = schemeOfValue(value);
      return scheme === undefined
        ? [schemeOfCredential({ name, location: "header", source }, [])]
        : [httpScheme(scheme, { source })];
    }
    const isCredential = isCredentialName(name) && !ignoredHeaders.test(name);
    return isCredential ? [schemeOfCredential({ name, location: "header", source }, [])] : [];
  });
}

function responsesOf({ responses }: SampledRequest): PageResponse[] {
  const seen = new Map<string, PageResponse>();
  for (const { status, description, body, source } of responses) {
    if (seen.has(status)) continue;
    seen.set(status, {
      status,
      description: description ?? statusText(status) ?? "Response",
      ...(body === undefined ? {} : { content: contentOf(body) }),
      source: sampled(source),
    });
  }
  return [...seen.values()];
}

/** The body's fields, all optional; a body that is no JSON is described by its media type alone. */
export function contentOf({ mediaType, text, fields, source, isTemplate }: SentBody): PageContent {
  const base = { mediaType, source: sampled(source), fields: [] };
  if (fields !== undefined) {
    const all = fields.map((one, index) =>
      fieldOf(
        one,
        index + 1,
        one.isFile ? { type: "string", format: "binary" } : schemaOfText(one.value),
      ),
    );
    return { ...base, fields: all };
  }
  const value = text === undefined ? undefined : parseJson(text);
  if (value === undefined)
    return { ...base, schema: /json/.test(mediaType) ? {} : { type: "string" } };
  const { schema, children = [] } = schemaOfValue(value, sampled(source));
  const example = isTemplate === true || isPlaceholder(value) ? {} : { example: value };
  if (isObject(value) && schema["additionalProperties"] === undefined)
    return { ...base, fields: children, ...example };
  const items = schema["items"];
  if (Array.isArray(value) && isObject(items) && items["type"] === "object")
    return { ...base, fields: children, isList: true, ...example };
  return { ...base, schema, ...example };
}

/** Deepest sample that is taken apart; below it any value is accepted. */
const maximumDepth = 40;

/** What tools print in place of a value: `<integer>`, `<dateTime>`. */
function schemaOfPlaceholder(text: string): JsonObject | undefined {
  const [, word] = /^<([A-Za-z][\w-]{0,30})>$/.exec(text) ?? [];
  return word === undefined ? undefined : (schemaOfPeoplesWord(word) ?? {});
}

/** The schema of a value: its type, its fields, and those of all items together. */
function schemaOfValue(
  value: JsonValue,
  source: SourceRange,
  depth = 0,
): Pick<PageField, "schema" | "children"> {
  if (depth > maximumDepth || value === null || value === "") return { schema: {} };
  const placeholder =
    schemaOfPrinted(value) ?? (typeof value === "string" ? schemaOfPlaceholder(value) : undefined);
  if (placeholder !== undefined) return { schema: placeholder };
  if (isObject(value) && isMapSample(value)) {
    const { schema } = schemaOfValue(value["additionalProp1"] ?? null, source, depth + 1);
    return { schema: { type: "object", additionalProperties: schema } };
  }
  if (isObject(value)) {
    const children = Object.entries(value).map(([name, item], index): PageField => ({
      ...{ name, row: index + 1, required: false, source },
      ...schemaOfValue(item, source, depth + 1),
    }));
    return { schema: { type: "object" }, children };
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => schemaOfValue(item, source, depth + 1));
    const [first] = items;
    const types = new Set(items.map(({ schema }) => schema["type"]));
    if (first === undefined || types.size > 1) return { schema: { type: "array", items: {} } };
    const children = mergeFields(items.flatMap((item) => item.children ?? []));
    const own = children.length > 0 ? { children } : {};
    return { schema: { type: "array", items: first.schema }, ...own };
  }
  return { schema: { type: typeof value } };
}

/** Fields by name; of two with different types the type is not known. */
export function mergeFields(fields: readonly PageField[]): PageField[] {
  const byName = new Map<string, PageField>();
  for (const field of fields) {
    const key = field.name ?? "";
    const known = byName.get(key);
    if (known === undefined) {
      byName.set(key, { ...field, row: byName.size + 1 });
      continue;
    }
    const isOpen = Object.keys(known.schema).length === 0;
    const differs = known.schema["type"] !== field.schema["type"] && !isOpen;
    const isFieldOpen = Object.keys(field.schema).length === 0;
    const schema = isOpen ? field.schema : differs && !isFieldOpen ? {} : known.schema;
    const children = mergeFields([...(known.children ?? []), ...(field.children ?? [])]);
    byName.set(key, {
      ...known,
      schema,
      ...(children.length > 0 && Object.keys(schema).length > 0 ? { children } : {}),
    });
  }
  return [...byName.values()];
}
