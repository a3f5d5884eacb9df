import { byName, contextOf, type CallSettings, type Context, type Result } from "./client.ts";
import { RequestValidationError } from "./errors.ts";
import type { BodyReader, JsonParser, ReadingOf } from "./read.ts";
import { issuesOf, type Schema } from "./validate.ts";
import type { HeadersOptions, ParameterDefaults } from "./types.ts";

/** Parameters of one request by place. */
export type Parameters = Partial<Record<"path" | "query" | "header" | "cookie", object>>;

/** What one media type of a request's body asks for. */
export interface BodyPlan {
  readonly schema: Schema | undefined;
  readonly headers?: object;
  readonly bodySerializer?: (body: never) => unknown;
  readonly duplex?: "half";
}

/** How the requests of an operation are written and read, where that differs from the usual. */
export interface OperationSettings {
  readonly querySerializer?: (query: never) => string;
  readonly pathSerializer?: (template: string, parameters: never) => string;
  /** Parses the JSON of errors, where its values have another form. */
  readonly parseError?: JsonParser;
  /** Reports integers that a number cannot hold; `reportIntegers` where there is JSON. */
  readonly integers?: ReadingOf["integers"];
  /** `manual` where a redirect is a result of its own. */
  readonly redirect?: RequestRedirect;
}

/** What the document says about an operation. */
export interface Operation {
  /** `operationId`. */
  readonly id?: string;
  readonly tags?: readonly string[];
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
  /** Checks what comes back; made by `responsesWith`. */
  readonly responses?: (operation: Operation, result: Result, context: Context) => void;
  /** Media types of the successful responses. */
  readonly accept?: string;
  /** How a success is read, if not as JSON. */
  readonly read?: BodyReader;
  /** Goes on to the request; settings of the caller's own replace it. */
  readonly settings?: OperationSettings;
  /** Writes Dates as texts; JSON does so by itself. */
  readonly written?: <T>(value: T) => T;
  /** Adds the header that the server knows a repeated request by; made by `idempotentBy`. */
  readonly idempotency?: (params: Parameters, headers: object) => void;
  /** Writes header and cookie parameters; without it header parameters are sent as they are. */
  readonly headers?: (parameters: Parameters) => Readonly<Record<string, string>>;
}

interface Init {
  readonly params?: Parameters;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: HeadersOptions;
  readonly parseAs?: BodyReader | "declared";
}

interface Sender {
  readonly [contextOf]: Context<ParameterDefaults>;
  request(method: string, path: string, settings: CallSettings): Promise<Result>;
}

/** Sends a request: defaults, validation, serialization, and validation of what comes back. */
export async function send(client: unknown, operation: Operation, init: Init = {}): Promise<never> {
  const sender = client as Sender;
  const context = sender[contextOf];
  const { id, tags, method, path, bodies, written, headers: write } = operation;
  const { contentType, parseAs = "declared", body, headers, ...rest } = init;
  const params = withDefaults(init.params, context.defaults);
  const { schema, ...plan }: BodyPlan = bodies?.(body, contentType) ?? { schema: operation.body };
  if (context.validate?.request !== "off") {
    const issues = issuesOf(operation.parameters, params, "params");
    if (operation.bodyRequired || body !== undefined)
      issues.push(...issuesOf(schema, body, "body"));
    if (issues.length > 0) throw new RequestValidationError(`${method} ${path}`, issues);
  }
  // One key for the whole call, so that each try of it has the same.
  operation.idempotency?.(params, byName(headers));
  const sent = written?.({ params, body }) ?? { params, body };
  const declared = parseAs === "declared";
  const result = await sender.request(method, path, {
    baseUrl: context.baseUrl ?? operation.baseUrl,
    ...operation.settings,
    ...rest,
    ...plan,
    operation: { id, tags, method, path },
    body: sent.body,
    parseAs: declared ? operation.read : parseAs,
    params: write ? { ...sent.params, header: write(sent.params) } : sent.params,
    headers: { accept: operation.accept, ...plan.headers, ...byName(headers) },
  });
  if (declared || parseAs === "json") operation.responses?.(operation, result, context);
  return result as never;
}

function withDefaults(given: Parameters | undefined, defaults: ParameterDefaults = {}): Parameters {
  const params = { ...given };
  for (const location of Object.keys(defaults) as (keyof Parameters)[])
    params[location] = { ...defaults[location], ...params[location] };
  return params;
}
