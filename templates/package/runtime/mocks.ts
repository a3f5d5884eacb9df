import { http, HttpResponse, type HttpHandler } from "msw";
import { jsonText } from "./json-text.ts";

/** What an operation responds with when it is mocked. */
export interface MockPlan {
  readonly method: string;
  /** Path as in the document. */
  readonly path: string;
  readonly status: number;
  /** Undefined for a response without a body. */
  readonly mediaType?: string;
  /** Bodies that the document accepts. */
  readonly examples: readonly unknown[];
}

/** How a mocked operation responds. */
export interface MockOptions<Body = unknown> {
  /** Where the API is. Default: any origin. */
  readonly baseUrl?: string;
  /** Chooses among the examples; the same seed gives the same body. Default 0. */
  readonly seed?: number;
  /** The body, or a function of the request that gives it. Default: an example. */
  readonly body?: Body | ((request: Request) => Body | Promise<Body>);
  readonly status?: number;
}

/** Makes a function that makes an MSW handler for an operation. */
export function mockHandler({
  method,
  path,
  mediaType,
  examples,
  ...plan
}: MockPlan): (options?: MockOptions<never>) => HttpHandler {
  const verb = method.toLowerCase() as keyof typeof http;
  return ({ baseUrl = "*", seed = 0, body, status = plan.status }: MockOptions = {}) => {
    const url =
      baseUrl.replace(/\/$/, "") +
      path.replace(/\{([^{}]+)\}/g, (_, name: string) => `:${name.replace(/\W/g, "_")}`);
    return http[verb](url, async ({ request }) => {
      const chosen =
        typeof body === "function" ? await (body as (request: Request) => unknown)(request) : body;
      const value = chosen === undefined ? pick(examples, seed) : chosen;
      if (mediaType === undefined || value === undefined) return new HttpResponse(null, { status });
      const text = /json/.test(mediaType) ? (jsonText(value) ?? "") : String(value);
      return new HttpResponse(text, { status, headers: { "content-type": mediaType } });
    });
  };
}

/** Handlers for all operations that are given. */
export function allHandlers(
  makers: readonly ((options?: MockOptions<never>) => HttpHandler)[],
): (options?: Pick<MockOptions, "baseUrl" | "seed">) => HttpHandler[] {
  return (options) => makers.map((make) => make(options));
}

/** Which example, and what of it is replaced. */
export interface FactoryOptions<Value> {
  /** The same seed gives the same value. Default 0. */
  readonly seed?: number;
  /** Members that replace those of the example. */
  readonly with?: Value extends object ? Partial<Value> : Value;
}

/**
 * Makes a factory of values that the document accepts.
 *
 * @param examples - as JSON has them.
 * @param convert - gives those of their values another form that have one in the package; may change its argument.
 */
export function factoryOf(
  examples: readonly unknown[],
  convert: (value: unknown) => unknown = (value) => value,
): (options?: FactoryOptions<never>) => never {
  return (options) => {
    const { seed = 0, with: replaced } = (options ?? {}) as FactoryOptions<unknown>;
    const example = convert(structuredClone(pick(examples, seed)));
    return (
      isPlain(example) && isPlain(replaced) ? { ...example, ...replaced } : (replaced ?? example)
    ) as never;
  };
}

function pick(examples: readonly unknown[], seed: number): unknown {
  return examples[Math.abs(Math.trunc(seed)) % Math.max(1, examples.length)];
}

/** Whether members of a value can be replaced: a Date is replaced as a whole. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === "[object Object]";
}
