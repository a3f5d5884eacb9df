import { context, type Context } from "./client.ts";
import { RequestValidationError, ResponseValidationError, responseWarning } from "./errors.ts";
import { issuesOf, type Schema } from "./validate.ts";
import type { ParameterDefaults } from "./types.ts";

/** Parameters of one request by place. */
export type Parameters = Partial<Record<"path" | "query" | "header" | "cookie", object>>;

/** Schemas by media type; null where there is nothing to check. */
type Contents = Readonly<Record<string, Schema | null>>;

/** What the document says about an operation. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** Server of this operation alone. */
  readonly baseUrl?: string;
  readonly parameters?: Schema;
  /** The first is the default. */
  readonly body?: Contents;
  readonly bodyRequired?: boolean;
  /** Writes bodies that are neither JSON nor sent as they are, by media type. */
  readonly write?: Readonly<Record<string, (body: never) => BodyInit>>;
  readonly responses?: Readonly<Record<string, Contents>>;
  /** Media types of the successful responses. */
  readonly accept?: string;
  readonly parseAs?: string;
  /** Reads the body of a response whose media type decides how. */
  readonly read?: (response: Response) => Promise<unknown>;
  readonly query?: (query: never) => string;
  readonly route?: (template: string, parameters: never) => string;
  /** Writes header and cookie parameters; without it header parameters are sent as they are. */
  readonly headers?: (parameters: Parameters) => Readonly<Record<string, string>>;
}

interface Init {
  readonly params?: Parameters;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: object;
  readonly parseAs?: string;
}

interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

interface Sender {
  readonly [context]: Context;
  request(method: string, path: string, init: object): Promise<Result>;
}

/** Sends a request: defaults, validation, serialization, and validation of what comes back. */
export async function send(client: unknown, operation: Operation, init: Init = {}): Promise<never> {
  const sender = client as Sender;
  const { defaults, validate, fixedBaseUrl } = sender[context];
  const { contentType, parseAs = "declared", body, headers, ...rest } = init;
  const params = merge(defaults as ParameterDefaults | undefined, init.params);
  const mediaType = contentType ?? Object.keys(operation.body ?? {})[0] ?? "";
  if (validate?.request !== "off") checkRequest(operation, params, body, mediaType);

  const declared = parseAs === "declared";
  const result = await sender.request(operation.method, operation.path, {
    ...(operation.baseUrl === undefined || fixedBaseUrl ? {} : { baseUrl: operation.baseUrl }),
    ...rest,
    ...bodyOptions(operation, body, mediaType),
    ...(operation.query && { querySerializer: operation.query }),
    ...(operation.route && { pathSerializer: operation.route }),
    parseAs: declared ? (operation.read ? "stream" : (operation.parseAs ?? "json")) : parseAs,
    params: operation.headers ? { ...params, header: undefined } : params,
    headers: {
      ...(operation.accept && { accept: operation.accept }),
      ...(mediaType &&
        body !== undefined &&
        mediaType !== "multipart/form-data" && { "content-type": mediaType }),
      ...operation.headers?.(params),
      ...(headers && Symbol.iterator in headers
        ? Object.fromEntries(headers as Iterable<[string, string]>)
        : headers),
    },
  });
  const read =
    declared && operation.read && result.response.ok && result.data
      ? { ...result, data: await operation.read(result.response) }
      : result;
  if (declared || parseAs === "json") checkResponse(sender[context], operation, read);
  return read as never;
}

function merge(defaults: ParameterDefaults | undefined, given: Parameters | undefined): Parameters {
  const merged: Parameters = { ...given };
  for (const place of ["path", "query", "header", "cookie"] as const) {
    if (defaults?.[place]) merged[place] = { ...defaults[place], ...given?.[place] };
  }
  return merged;
}

function checkRequest(
  operation: Operation,
  params: Parameters,
  body: unknown,
  mediaType: string,
): void {
  const schema = operation.body && pick(operation.body, mediaType);
  const issues = [
    ...((operation.parameters && issuesOf(operation.parameters, params, "params")) ?? []),
    ...((schema &&
      (body !== undefined || operation.bodyRequired) &&
      issuesOf(schema, body, "body")) ||
      []),
  ];
  if (issues.length > 0)
    throw new RequestValidationError(`${operation.method} ${operation.path}`, issues);
}

function bodyOptions(operation: Operation, body: unknown, mediaType: string): object {
  if (body === undefined) return {};
  const write = operation.write && pick(operation.write, mediaType);
  return {
    body,
    ...(isJson(mediaType) ? {} : { bodySerializer: write ?? ((value: unknown) => value) }),
    // A body of unknown length goes out while it is made. Source: WHATWG Fetch, RequestDuplex.
    ...(body instanceof ReadableStream && { duplex: "half" }),
  };
}

function checkResponse(
  { validate, onInvalidResponse }: Context,
  operation: Operation,
  result: Result,
): void {
  const { response } = result;
  const { status } = response;
  const { method, path, responses } = operation;
  if (validate?.response === "off" || !responses || status === 204 || method === "HEAD") return;
  const contents = responses[status] ?? responses[`${String(status)[0]}XX`] ?? responses["default"];
  const schema = contents && pick(contents, response.headers.get("content-type") ?? "");
  const issues = schema && issuesOf(schema, response.ok ? result.data : result.error);
  if (!issues) return;
  const info = { method, path, status };
  if (validate?.response === "error" && response.ok) {
    throw new ResponseValidationError(
      `The response ${status} of ${method} ${path}`,
      issues,
      response,
    );
  }
  if (onInvalidResponse) onInvalidResponse(issues, info);
  // eslint-disable-next-line no-console -- the documented default
  else console.warn(responseWarning(issues, info));
}

function isJson(mediaType: string): boolean {
  return /^[^;]*[/+]json\b/i.test(mediaType);
}

/** The entry for a media type: its own, or that of the range it is in, such as `image/*`. */
function pick<T>(entries: Readonly<Record<string, T>>, mediaType: string): T | undefined {
  const type = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  const keys = Object.keys(entries);
  for (const wanted of [mediaType, type, type.replace(/\/.*/, "/*"), "*/*"]) {
    const key = keys.find((candidate) => candidate.toLowerCase() === wanted);
    if (key !== undefined) return entries[key];
  }
  return keys.length === 1 && type === "" ? entries[keys[0] ?? ""] : undefined;
}
