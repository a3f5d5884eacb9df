import { unwrap } from "./api-error.ts";
import { jsonText } from "./json-text.ts";
import type { OperationResult } from "./result-types.ts";
import { cursorAfter, pagesOf, readPosition, type Continue, type PagePlan } from "./pages.ts";

/** How the pages of an operation's list are found: where the items are, and how the list continues. */
export type PageDescriptor = PagePlan & {
  /** Names that lead from the response's body to the items; empty: the body is the list. */
  readonly items: readonly string[];
};

/** How far a list is read. */
export interface PageOptions {
  /** Items at most; `pages` has no such limit. */
  readonly limit?: number;
  /** Pages at most: a list that has more rejects with a RangeError. Default 10,000. */
  readonly maxPages?: number;
}

/** One page of a list. */
export interface Page<Data, Item> {
  readonly items: readonly Item[];
  /** The response's body. */
  readonly data: Data;
  readonly response: Response;
}

/** The body of an operation's pages. */
export type PageData<Operation> = NonNullable<
  Extract<OperationResult<Operation>, { readonly error?: undefined }>["data"]
>;

/** The item of a list, by the names that lead to it. */
export type PageItem<Data, Path extends readonly string[]> = Path extends readonly [
  infer First,
  ...infer Rest extends readonly string[],
]
  ? First extends keyof NonNullable<Data>
    ? PageItem<NonNullable<Data>[First], Rest>
    : unknown
  : NonNullable<Data> extends readonly (infer Item)[]
    ? Item
    : unknown;

const MAX_PAGES = 10_000;

type Parameters = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

interface Init {
  readonly params?: Parameters;
  readonly body?: unknown;
}

type Operation = (client: unknown, init?: Init) => Promise<never>;

interface Iterators {
  /** One page: the first, or the one that the cursor of another names. */
  page(client: unknown, init?: Init, cursor?: string): Promise<ReadPage>;
  pages(
    client: unknown,
    init?: Init,
    options?: PageOptions,
  ): AsyncGenerator<Page<unknown, unknown>>;
  items(client: unknown, init?: Init, options?: PageOptions): AsyncGenerator;
}

/** Adds to the function of an operation what reads all of its pages, each when it is wanted. */
export function withPages(
  operation: Operation,
  continued: Continue,
  { items: path, ...plan }: PageDescriptor,
): Operation & Iterators {
  async function page(client: unknown, init: Init = {}, cursor?: string): Promise<ReadPage> {
    const given = valuesOf(init, plan.nested);
    const position = readPosition(plan, cursor);
    const result: { readonly response: Response } = await operation(
      client,
      at(init, position, plan.nested),
    );
    const data: unknown = unwrap(result);
    const { response } = result;
    const found = itemsIn(data, path);
    const wanted = given[plan.size ?? ""];
    const read = {
      ...{ body: data, items: found, headers: response.headers },
      position: { ...given, ...position },
      size: typeof wanted === "number" || typeof wanted === "bigint" ? Number(wanted) : undefined,
    };
    const next = cursorAfter(plan as PagePlan, read, continued);
    return { items: found, data, response, cursor: next };
  }

  async function* pages(
    client: unknown,
    init?: Init,
    { maxPages = MAX_PAGES }: PageOptions = {},
  ): AsyncGenerator<Page<unknown, unknown>> {
    let count = 0;
    let before = "";
    const read = (cursor?: string): Promise<ReadPage> => {
      if (++count > maxPages) throw new RangeError(`The list has more than ${maxPages} pages.`);
      return page(client, init, cursor);
    };
    for await (const { cursor: _, ...current } of pagesOf(read)) {
      // Beyond their end some servers give the last page of a counted list again and again.
      const text = "cursor" in plan || "lastItem" in plan ? "" : (jsonText(current.items) ?? "");
      if (text !== "" && text === before && current.items.length > 0) return;
      before = text;
      yield current;
    }
  }

  async function* items(
    client: unknown,
    init?: Init,
    { limit = Infinity, ...options }: PageOptions = {},
  ): AsyncGenerator {
    let left = limit;
    if (left <= 0) return;
    for await (const current of pages(client, init, options)) {
      for (const item of current.items) {
        yield item;
        if (--left <= 0) return;
      }
    }
  }

  return Object.assign(operation, { page, pages, items });
}

interface ReadPage extends Page<unknown, unknown> {
  readonly cursor: string | undefined;
}

/** Parameters that are members of objects, and the names that lead to them. */
type Nested = Readonly<Record<string, readonly string[]>> | undefined;

/** The values of a request by parameter name, e.g. `query:page`. */
function valuesOf({ params = {}, body }: Init, nested: Nested = {}): Record<string, unknown> {
  const values: Record<string, unknown> = { ...params, body };
  const own = Object.entries(values).flatMap(([location, values]) =>
    isRecord(values)
      ? Object.entries(values).map(([name, value]) => [`${location}:${name}`, value] as const)
      : [],
  );
  const inner = Object.entries(nested).map(
    ([name, path]) => [name, valueAt(values[locationOf(name)], path)] as const,
  );
  return Object.fromEntries([...own, ...inner]);
}

/** The request for another page. What the caller gave stays, but for what says which page it is. */
function at(init: Init, position: Readonly<Record<string, unknown>>, nested: Nested = {}): Init {
  const values: Record<string, unknown> = { ...init.params, body: init.body };
  for (const [name, value] of Object.entries(position)) {
    const location = locationOf(name);
    const path = nested[name] ?? [name.slice(location.length + 1)];
    const given = valueAt(values[location], path);
    // An address repeats the whole query: lists and flags in it are as they were given.
    const isKept = given !== undefined && !["string", "number", "bigint"].includes(typeof given);
    if (location === "body" || !isKept) values[location] = withValue(values[location], path, value);
  }
  const { body, ...params } = values;
  return { ...init, params: params as Parameters, ...(body !== undefined && { body }) };
}

const locationOf = (name: string): string => name.slice(0, name.indexOf(":"));

/** A copy of an object with a value at a path. */
function withValue(
  object: unknown,
  [name = "", ...rest]: readonly string[],
  value: unknown,
): unknown {
  const members = isRecord(object) ? object : {};
  return {
    ...members,
    [name]: rest.length === 0 ? value : withValue(members[name], rest, value),
  };
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    data,
  );
}

function itemsIn(data: unknown, path: readonly string[]): readonly unknown[] {
  const found = valueAt(data, path);
  return Array.isArray(found) ? found : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
