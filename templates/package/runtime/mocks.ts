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
  /** Bodies that the document accepts; of a stream, items. */
  readonly examples: readonly unknown[];
  /** Of a stream of events: whether items are events or their data. */
  readonly describes?: "data" | "event" | "text";
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
  describes,
  ...plan
}: MockPlan): (options?: MockOptions<never>) => HttpHandler {
  const verb = method.toLowerCase() as keyof typeof http;
  return ({ baseUrl = "*", seed = 0, body, status = plan.status }: MockOptions = {}) => {
    return http[verb](addressOf(baseUrl, path), async ({ request }) => {
      const chosen =
        typeof body === "function" ? await (body as (request: Request) => unknown)(request) : body;
      if (mediaType === undefined) return new HttpResponse(null, { status });
      const isStream = isEvents(mediaType) || isLines(mediaType);
      const value = chosen ?? (isStream ? examples : pick(examples, seed));
      if (value === undefined && /json/.test(mediaType))
        throw new TypeError(`No example of ${method} ${path} is known: give a \`body\`.`);
      const text = isStream ? streamText(value, mediaType, describes) : bodyText(value, mediaType);
      return new HttpResponse(text, { status, headers: { "content-type": mediaType } });
    });
  };
}

/** What an address has to be. MSW's own language of paths cannot say all that a document's can. */
function addressOf(baseUrl: string, path: string): RegExp {
  const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const before = baseUrl === "*" ? "https?://[^/]+(?:/.*)?" : escaped(baseUrl.replace(/\/$/, ""));
  const parts = path.split(/\{[^{}]+\}/).map(escaped);
  return new RegExp(`^${before}${parts.join("[^/?#]+")}/?(?:[?#].*)?$`);
}

const isEvents = (mediaType: string): boolean => /event-stream/.test(mediaType);
const isLines = (mediaType: string): boolean => /ndjson|jsonl|json-seq/.test(mediaType);

function bodyText(value: unknown, mediaType: string): string {
  return /json/.test(mediaType) ? (jsonText(value) ?? "") : String(value ?? "");
}

function streamText(
  items: unknown,
  mediaType: string,
  describes: MockPlan["describes"] = "data",
): string {
  if (typeof items === "string") return items;
  const list: readonly unknown[] = Array.isArray(items) ? items : [items];
  const dataOf = (item: unknown): string =>
    typeof item === "string" && describes !== "data" ? item : (jsonText(item) ?? "");
  const lines = list.map((item) => {
    if (isLines(mediaType)) return `${/seq/.test(mediaType) ? "\u001e" : ""}${dataOf(item)}\n`;
    const members = describes === "event" && isPlain(item) ? item : { data: item };
    const written = Object.entries(members).flatMap(([name, value]) =>
      dataOf(value)
        .split("\n")
        .map((line) => `${name}: ${line}\n`),
    );
    return `${written.join("")}\n`;
  });
  return lines.join("");
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
    if (examples.length === 0) {
      if (replaced !== undefined) return replaced as never;
      throw new TypeError("No example of this is known: give one as `with`.");
    }
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
