import { context, type Context } from "./client.ts";
import { explain, RequestValidationError, ResponseValidationError } from "./errors.ts";
import { issuesOf, type Schema } from "./validate.ts";
import type { ParameterDefaults } from "./types.ts";

/** Parameters of one request by place. */
export type Parameters = Partial<Record<"path" | "query" | "header" | "cookie", object>>;

/** What one media type of a request's body asks for. */
export interface BodyPlan {
  readonly schema: Schema | undefined;
  /** Options for openapi-fetch: headers and serializer. */
  readonly options: { readonly headers: object };
}

/** What the document says about an operation. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** Server of this operation alone. */
  readonly baseUrl?: string;
  readonly parameters?: Schema;
  /** Schema of a body that is JSON and nothing else. */
  readonly body?: Schema;
  /** Decides for any other body; made by `bodiesWith`. */
  readonly bodies?: (body: unknown, contentType: string | undefined) => BodyPlan;
  readonly bodyRequired?: boolean;
  /**
   * Schemas of JSON responses by status; by media type too where `byMediaType` made the entry; null
   * for a status that has none.
   */
  readonly responses?: Readonly<Record<string, ResponseSchema | null>>;
  /** Media types of the successful responses. */
  readonly accept?: string;
  /** Reads the body of a response whose media type decides how. */
  readonly read?: (response: Response) => Promise<unknown>;
  readonly query?: (query: never) => string;
  readonly route?: (template: string, parameters: never) => string;
  /** Writes header and cookie parameters; without it header parameters are sent as they are. */
  readonly headers?: (parameters: Parameters) => Readonly<Record<string, string>>;
}

type ResponseSchema = Schema | ((type: string) => Schema | undefined);

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
  const { method, path, baseUrl, query, route, accept, read } = operation;
  const { contentType, parseAs = "declared", body, headers, ...rest } = init;
  const params = merge(defaults as ParameterDefaults | undefined, init.params);
  const plan = operation.bodies?.(body, contentType);
  if (validate?.request !== "off") {
    const schema = plan ? plan.schema : operation.body;
    const checksBody = schema && (operation.bodyRequired || body !== undefined);
    const issues = [
      ...issuesOf(operation.parameters, params, "params"),
      ...(checksBody ? issuesOf(schema, body, "body") : []),
    ];
    if (issues.length > 0) throw new RequestValidationError(`${method} ${path}`, issues);
  }
  const declared = parseAs === "declared";
  let result = await sender.request(method, path, {
    ...(baseUrl && !fixedBaseUrl && { baseUrl }),
    ...(query && { querySerializer: query }),
    ...(route && { pathSerializer: route }),
    ...rest,
    body,
    ...plan?.options,
    parseAs: declared ? (read ? "stream" : "json") : parseAs,
    params: operation.headers ? { ...params, header: undefined } : params,
    headers: {
      accept,
      ...plan?.options.headers,
      ...operation.headers?.(params),
      ...(headers instanceof Headers ? Object.fromEntries(headers) : headers),
    },
  });
  if (declared && read && result.response.ok && result.data) {
    result = { ...result, data: await read(result.response) };
  }
  if (declared || parseAs === "json") checkResponse(sender[context], operation, result);
  return result as never;
}

function merge(defaults: ParameterDefaults | undefined, given: Parameters | undefined): Parameters {
  const merged: Parameters = { ...given };
  for (const place of Object.keys(defaults ?? {}) as (keyof Parameters)[]) {
    merged[place] = { ...defaults?.[place], ...given?.[place] };
  }
  return merged;
}

function checkResponse(
  { validate, onInvalidResponse }: Context,
  { method, path, responses }: Operation,
  { response, data, error }: Result,
): void {
  const { status, ok } = response;
  if (validate?.response === "off" || !responses || status === 204 || method === "HEAD") return;
  const key = [String(status), `${String(status)[0]}XX`, "default"].find(
    (one) => responses[one] !== undefined,
  );
  const entry = key ? responses[key] : undefined;
  const type = response.headers.get("content-type") ?? "json";
  const schema = typeof entry === "function" ? entry(type) : /json/i.test(type) ? entry : null;
  const issues = issuesOf(schema ?? undefined, ok ? data : error);
  if (issues.length === 0) return;
  if (validate?.response === "error" && ok) {
    throw new ResponseValidationError(`response ${status} of ${method} ${path}`, issues, response);
  }
  const info = { method, path, status };
  if (onInvalidResponse) onInvalidResponse(issues, info);
  // eslint-disable-next-line no-console -- the documented default
  else console.warn(explain(`response ${status} of ${method} ${path}`, issues));
}
