/**
 * How lists continue: where a response says what the next page is, and how it is asked for. Pure
 * functions over descriptors, so that whoever sends the requests decides how.
 */

import { textOfDate } from "./dates.ts";

/** Where a value stands: names and item numbers, e.g. `meta.next` or `links[0]`; or a header, `header:X-Next-Cursor`. */
type ResponsePath = string;

/** A parameter of a request by place, e.g. `query:cursor`. */
type ParameterName = string;

/** Five ways in which lists continue. */
export type PagePlan = {
  /** Parameter for the number of items of a page. */
  readonly size?: ParameterName | undefined;
  /** Names of the query parameters that are numbers. */
  readonly numeric?: readonly string[] | undefined;
  /** Parameters that take bigints. */
  readonly bigints?: readonly ParameterName[] | undefined;
  /** Names of those that are true or false. */
  readonly flags?: readonly string[] | undefined;
  /** Those that are lists, and what stands between the items in one value; nothing where the name is repeated. */
  readonly lists?: Readonly<Record<string, string>> | undefined;
  /** Parameters that are members of objects, `query:page.after`, and the names that lead to them. */
  readonly nested?: Readonly<Record<ParameterName, readonly string[]>> | undefined;
  /** What the parameter that goes on takes, where values of the response may be of the other type. */
  readonly takes?: "text" | "number" | undefined;
  /** Where the response says that there are more pages: the list ends unless it is true. */
  readonly while?: ResponsePath;
  /** Where the response says that this is the last page: the list ends when it is true. */
  readonly until?: ResponsePath;
} & (
  | { readonly cursor: ResponsePath; readonly into: ParameterName }
  | { readonly lastItem: ResponsePath; readonly into: ParameterName }
  | {
      readonly number?: ResponsePath;
      readonly pages?: ResponsePath;
      readonly into: ParameterName;
      readonly first?: number;
      /** Where the response says how many items there are. */
      readonly total?: ResponsePath;
    }
  | { readonly offset: ParameterName; readonly total?: ResponsePath; readonly first?: number }
  | { readonly url: ResponsePath }
  | { readonly link: string }
);

/** A page as it came. */
export interface PageResponse {
  readonly body: unknown;
  readonly items: readonly unknown[];
  readonly headers: Headers;
  /** Parameters that it was asked for with. */
  readonly position: Readonly<Record<ParameterName, unknown>>;
  /** Number of items that was asked for. */
  readonly size?: number | undefined;
}

/** The cursor of the page after one; undefined after the last. */
export function positionAfter(plan: PagePlan, page: PageResponse): string | undefined {
  const next = nextOf(plan, page);
  return next === undefined ? undefined : JSON.stringify(next, textOfBigint);
}

function textOfBigint(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** Parameters that a page is asked for with. A cursor that this did not make is not understood. */
export function readPosition(
  plan: PagePlan,
  cursor: string | undefined,
): Readonly<Record<ParameterName, unknown>> {
  if (cursor === undefined) return {};
  const value = parse(cursor);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw unknownCursor();
  for (const [name, one] of Object.entries(value)) {
    const isText = [one]
      .flat()
      .every((item) => ["string", "number", "boolean"].includes(typeof item));
    if (!isParameter(plan, name) || !isText) throw unknownCursor();
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [
      name,
      plan.bigints?.includes(name) && /^-?\d+$/.test(String(one)) ? BigInt(String(one)) : one,
    ]),
  );
}

function unknownCursor(): TypeError {
  return new TypeError("The cursor is not one that a page of this list gave.");
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(cursor) as unknown;
  } catch {
    return undefined;
  }
}

function isParameter(plan: PagePlan, name: ParameterName): boolean {
  if (name === plan.size) return true;
  if ("into" in plan) return name === plan.into;
  if ("offset" in plan) return name === plan.offset;
  return name.startsWith("query:");
}

type PositionItem = string | number | bigint | boolean;
type PositionValue = PositionItem | readonly PositionItem[];
type Position = Readonly<Record<ParameterName, PositionValue>>;

function nextOf(plan: PagePlan, page: PageResponse): Position | undefined {
  if (isOver(plan, page)) return undefined;
  if ("cursor" in plan) {
    const cursor = cursorIn(textually(valueIn(page, plan.cursor)), plan.into);
    return isValue(cursor) ? { [plan.into]: taken(plan, cursor) } : undefined;
  }
  if ("lastItem" in plan) {
    if (page.items.length === 0) return undefined;
    const last = textually(read(page.items.at(-1), plan.lastItem));
    return isValue(last) ? { [plan.into]: taken(plan, last) } : undefined;
  }
  if ("offset" in plan) return afterOffset(plan, page);
  if ("into" in plan) return afterNumber(plan, page);
  const address = "url" in plan ? valueIn(page, plan.url) : linkOf(page.headers, plan.link);
  return typeof address === "string" && address !== "" ? fromAddress(plan, address) : undefined;
}

function isOver(plan: PagePlan, page: PageResponse): boolean {
  const isTrue = (path: ResponsePath): boolean => {
    const value = valueIn(page, path);
    return value === true || (value === "true" && isHeader(path));
  };
  return (
    (plan.while !== undefined && !isTrue(plan.while)) ||
    (plan.until !== undefined && isTrue(plan.until))
  );
}

/** Where some servers give the cursor, others give the address of the next page, which has the cursor in its query. */
function cursorIn(value: unknown, into: ParameterName): unknown {
  const [, name] = /^query:(.*)$/s.exec(into) ?? [];
  const [, query] =
    typeof value === "string" ? (/^(?:https?:\/\/|[/?])[^?]*\??(.*)$/s.exec(value) ?? []) : [];
  return (name !== undefined && new URLSearchParams(query).get(name)) || value;
}

/** A value as it came: where a cursor is a date-time, it may be a Date. */
function textually(value: unknown): unknown {
  return value instanceof Date ? textOfDate(value) : value;
}

function isValue(value: unknown): value is string | number | bigint {
  return (
    (typeof value === "string" && value !== "") ||
    typeof value === "number" ||
    typeof value === "bigint"
  );
}

function afterNumber(
  plan: PagePlan & {
    readonly into: ParameterName;
    readonly number?: string;
    readonly pages?: string;
    readonly first?: number;
    readonly total?: string;
  },
  page: PageResponse,
): Position | undefined {
  if (plan.number !== undefined) {
    const next = valueIn(page, plan.number);
    return isValue(next) && Number(next) > 0 ? { [plan.into]: Number(next) } : undefined;
  }
  const { first = 1 } = plan;
  const current = Number(page.position[plan.into] ?? first);
  const next = { [plan.into]: current + 1 };
  const pages = numberAt(page, plan.pages);
  if (pages !== undefined) return current < pages + first - 1 ? next : undefined;
  if (page.items.length === 0) return undefined;
  if (plan.while !== undefined || plan.until !== undefined) return next;
  const total = numberAt(page, plan.total);
  if (total === undefined) return isShort(page) ? undefined : next;
  const before = (current - first) * (page.size ?? page.items.length);
  return before + page.items.length < total ? next : undefined;
}

/** A number of a response; some write it as text. */
function numberAt(page: PageResponse, path: ResponsePath | undefined): number | undefined {
  const value = path === undefined ? undefined : valueIn(page, path);
  return isValue(value) && !Number.isNaN(Number(value)) ? Number(value) : undefined;
}

/** Where nothing tells the end of a list, a page that is not full is the last. */
function isShort({ items, size }: PageResponse): boolean {
  return size !== undefined && items.length < size;
}

function afterOffset(
  plan: PagePlan & {
    readonly offset: ParameterName;
    readonly total?: ResponsePath;
    readonly first?: number;
  },
  page: PageResponse,
): Position | undefined {
  const { first = 0 } = plan;
  const offset = Number(page.position[plan.offset] ?? first) + page.items.length;
  if (page.items.length === 0) return undefined;
  const next = { [plan.offset]: offset };
  if (plan.while !== undefined || plan.until !== undefined) return next;
  const total = numberAt(page, plan.total);
  if (total === undefined) return isShort(page) ? undefined : next;
  return offset - first < total ? next : undefined;
}

/**
 * The query of a next page's address; a name that is repeated has all of its values. Its host and path are
 * not followed: the request goes where the first went.
 */
function fromAddress(plan: PagePlan, address: string): Position {
  const query = address.indexOf("?");
  if (query === -1)
    throw new TypeError(`The next page's address has no query to ask for it with: ${address}`);
  const found: Record<string, PositionValue> = {};
  const given = new URLSearchParams(address.slice(query + 1).split("#")[0]);
  for (const key of new Set(given.keys())) {
    const name = memberOf(plan, key) ?? key;
    const { [name]: between } = plan.lists ?? {};
    const texts = given.getAll(key);
    const items = between ? texts.flatMap((text) => text.split(between)) : texts;
    const values = items.map((value) => readParameter(plan, name, value));
    const isList = values.length > 1 || between !== undefined;
    found[`query:${name}`] = isList ? values : (values[0] ?? "");
  }
  return found;
}

/** The member of an object that has this name in an address: `page[after]`, or `after` where nothing is around it. */
function memberOf({ nested = {} }: PagePlan, key: string): string | undefined {
  const found = Object.entries(nested).find(
    ([, [first = "", ...rest]]) =>
      key === first + rest.map((part) => `[${part}]`).join("") || key === rest.at(-1),
  );
  return found?.[0].slice("query:".length);
}

/** A value as the parameter takes it: an id that is a number here may be text there. */
function taken<Value extends PositionItem>(
  { takes }: PagePlan,
  value: Value,
): Value | string | number {
  if (takes === "text") return String(value);
  const isText = typeof value === "string" && value.trim() !== "";
  return takes === "number" && isText ? numberOf(value) : value;
}

/** The number that a text is; one that a number would round stays text. */
function numberOf<Text extends string>(text: Text): Text | number {
  const number = Number(text);
  const isRounded = Number.isInteger(number) && !Number.isSafeInteger(number);
  return Number.isNaN(number) || isRounded ? text : number;
}

function readParameter(plan: PagePlan, name: string, value: string): PositionItem {
  if (plan.numeric?.includes(name) === true) return numberOf(value);
  return plan.flags?.includes(name) === true ? value === "true" : value;
}

/** The target of a relation in a Link header. Source: RFC 8288 section 3. */
function linkOf(headers: Headers, relation: string): string | undefined {
  const value = headers.get("link") ?? "";
  for (const [, target, parameters = ""] of value.matchAll(/<([^>]*)>((?:\s*;[^,;]*)*)/g)) {
    const relations = /;\s*rel\s*=\s*"?([^";]*)"?/i.exec(parameters)?.[1] ?? "";
    if (relations.split(/\s+/).includes(relation)) return target;
  }
  return undefined;
}

const HEADER = "header:";

const isHeader = (path: ResponsePath): boolean => path.startsWith(HEADER);

/** A value of a response's body or headers. */
function valueIn({ body, headers }: PageResponse, path: ResponsePath): unknown {
  return isHeader(path) ? (headers.get(path.slice(HEADER.length)) ?? undefined) : read(body, path);
}

function read(value: unknown, path: ResponsePath): unknown {
  let at = value;
  for (const [, name, index, quoted] of path.matchAll(
    /\.?([A-Za-z_$][\w$-]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g,
  )) {
    const key = name ?? index ?? (quoted ?? "").replace(/\\(.)/g, "$1");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

/** A list that gave the same cursor again: going on would never end. */
export class RepeatedCursorError extends Error {
  override readonly name: string = "RepeatedCursorError";
  readonly cursor: string;
  constructor(cursor: string) {
    super(`The list gave the cursor ${cursor} a second time; going on would never end.`);
    this.cursor = cursor;
  }
}

/**
 * The pages of a list, each asked for when it is wanted.
 *
 * @param readPage - reads one page; its `cursor` is that of the next.
 * @param from - cursor to start from.
 * @throws RepeatedCursorError when a list leads back to a page that was read.
 */
export async function* pagesOf<Page extends { readonly cursor: string | undefined }>(
  readPage: (cursor: string | undefined) => Promise<Page>,
  from?: string,
): AsyncGenerator<Page, void, undefined> {
  const seen = new Set<string>();
  let cursor = from;
  do {
    if (cursor !== undefined) seen.add(cursor);
    const page: Page = await readPage(cursor);
    yield page;
    cursor = page.cursor;
    if (cursor !== undefined && seen.has(cursor)) throw new RepeatedCursorError(cursor);
  } while (cursor !== undefined);
}
