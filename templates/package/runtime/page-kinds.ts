/** Each way in which lists continue, a function of its own: a bundle has those of the operations in it. */
import { textOfDate } from "./dates.ts";
import {
  cursorAfter,
  readAt,
  valueIn,
  type Continue,
  type PagePlan,
  type PageResponse,
  type ParameterName,
  type Position,
  type PositionItem,
  type PositionValue,
  type ResponsePath,
} from "./pages.ts";

/** The plans that have a member. */
type PlanWith<Name extends string> = Extract<PagePlan, Readonly<Record<Name, unknown>>>;

/** Those that count pages. */
type NumberPlan = Exclude<PlanWith<"into">, PlanWith<"cursor"> | PlanWith<"lastItem">>;

/** By what a response gives for the next request. */
export function afterCursor(given: PagePlan, page: PageResponse): Position | undefined {
  const plan = given as PlanWith<"cursor">;
  const cursor = cursorIn(textually(valueIn(page, plan.cursor)), plan.into);
  return isValue(cursor) ? { [plan.into]: taken(plan, cursor) } : undefined;
}

/** By a member of the page's last item. */
export function afterLastItem(given: PagePlan, page: PageResponse): Position | undefined {
  const plan = given as PlanWith<"lastItem">;
  if (page.items.length === 0) return undefined;
  const last = textually(readAt(page.items.at(-1), plan.lastItem));
  return isValue(last) ? { [plan.into]: taken(plan, last) } : undefined;
}

/** By the address of the next page in the response. */
export function afterUrl(plan: PagePlan, page: PageResponse): Position | undefined {
  return fromAddress(plan, valueIn(page, (plan as PlanWith<"url">).url));
}

/** By the address of the next page in the Link header. */
export function afterLink(plan: PagePlan, page: PageResponse): Position | undefined {
  return fromAddress(plan, linkOf(page.headers, (plan as PlanWith<"link">).link));
}

/** Names of the functions. */
export type Continuation =
  "afterCursor" | "afterLastItem" | "afterNumber" | "afterOffset" | "afterUrl" | "afterLink";

/** The name of the function that continues lists as a plan says. */
export function continuationOf(plan: object): Continuation {
  if ("cursor" in plan) return "afterCursor";
  if ("lastItem" in plan) return "afterLastItem";
  if ("offset" in plan) return "afterOffset";
  if ("url" in plan) return "afterUrl";
  return "link" in plan ? "afterLink" : "afterNumber";
}

/** The cursor of the page after one, of any plan; undefined after the last. */
export function positionAfter(plan: PagePlan, page: PageResponse): string | undefined {
  const all: Readonly<Record<Continuation, Continue>> = {
    ...{ afterCursor, afterLastItem, afterNumber, afterOffset, afterUrl, afterLink },
  };
  return cursorAfter(plan, page, all[continuationOf(plan)]);
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

/** By the number of the page. */
export function afterNumber(given: PagePlan, page: PageResponse): Position | undefined {
  const plan = given as NumberPlan;
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

/** By the number of items before the page. */
export function afterOffset(given: PagePlan, page: PageResponse): Position | undefined {
  const plan = given as PlanWith<"offset">;
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
function fromAddress(plan: PagePlan, address: unknown): Position | undefined {
  if (typeof address !== "string" || address === "") return undefined;
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
