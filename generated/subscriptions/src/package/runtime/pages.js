// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * How lists continue: where a response says what the next page is, and how it is asked for. Pure
 * functions over descriptors, so that whoever sends the requests decides how.
 */
import { textOfDate } from "./dates.js";
/** The cursor of the page after one; undefined after the last. */
export function positionAfter(plan, page) {
  const next = nextOf(plan, page);
  return next === undefined ? undefined : JSON.stringify(next, textOfBigint);
}
function textOfBigint(_, value) {
  return typeof value === "bigint" ? String(value) : value;
}
/** Parameters that a page is asked for with. A cursor that this did not make is not understood. */
export function readPosition(plan, cursor) {
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
    Object.entries(value).map(([name, one]) => [
      name,
      plan.bigints?.includes(name) && /^-?\d+$/.test(String(one)) ? BigInt(String(one)) : one,
    ]),
  );
}
function unknownCursor() {
  return new TypeError("The cursor is not one that a page of this list gave.");
}
function parse(cursor) {
  try {
    return JSON.parse(cursor);
  } catch {
    return undefined;
  }
}
function isParameter(plan, name) {
  if (name === plan.size) return true;
  if ("into" in plan) return name === plan.into;
  if ("offset" in plan) return name === plan.offset;
  return name.startsWith("query:");
}
function nextOf(plan, page) {
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
function isOver(plan, page) {
  const isTrue = (path) => {
    const value = valueIn(page, path);
    return value === true || (value === "true" && isHeader(path));
  };
  return (
    (plan.while !== undefined && !isTrue(plan.while)) ||
    (plan.until !== undefined && isTrue(plan.until))
  );
}
/** Where some servers give the cursor, others give the address of the next page, which has the cursor in its query. */
function cursorIn(value, into) {
  const [, name] = /^query:(.*)$/s.exec(into) ?? [];
  const [, query] =
    typeof value === "string" ? (/^(?:https?:\/\/|[/?])[^?]*\??(.*)$/s.exec(value) ?? []) : [];
  return (name !== undefined && new URLSearchParams(query).get(name)) || value;
}
/** A value as it came: where a cursor is a date-time, it may be a Date. */
function textually(value) {
  return value instanceof Date ? textOfDate(value) : value;
}
function isValue(value) {
  return (
    (typeof value === "string" && value !== "") ||
    typeof value === "number" ||
    typeof value === "bigint"
  );
}
function afterNumber(plan, page) {
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
function numberAt(page, path) {
  const value = path === undefined ? undefined : valueIn(page, path);
  return isValue(value) && !Number.isNaN(Number(value)) ? Number(value) : undefined;
}
/** Where nothing tells the end of a list, a page that is not full is the last. */
function isShort({ items, size }) {
  return size !== undefined && items.length < size;
}
function afterOffset(plan, page) {
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
function fromAddress(plan, address) {
  const query = address.indexOf("?");
  if (query === -1)
    throw new TypeError(`The next page's address has no query to ask for it with: ${address}`);
  const found = {};
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
function memberOf({ nested = {} }, key) {
  const found = Object.entries(nested).find(
    ([, [first = "", ...rest]]) =>
      key === first + rest.map((part) => `[${part}]`).join("") || key === rest.at(-1),
  );
  return found?.[0].slice("query:".length);
}
/** A value as the parameter takes it: an id that is a number here may be text there. */
function taken({ takes }, value) {
  if (takes === "text") return String(value);
  const isText = typeof value === "string" && value.trim() !== "";
  return takes === "number" && isText ? numberOf(value) : value;
}
/** The number that a text is; one that a number would round stays text. */
function numberOf(text) {
  const number = Number(text);
  const isRounded = Number.isInteger(number) && !Number.isSafeInteger(number);
  return Number.isNaN(number) || isRounded ? text : number;
}
function readParameter(plan, name, value) {
  if (plan.numeric?.includes(name) === true) return numberOf(value);
  return plan.flags?.includes(name) === true ? value === "true" : value;
}
/** The target of a relation in a Link header. Source: RFC 8288 section 3. */
function linkOf(headers, relation) {
  const value = headers.get("link") ?? "";
  for (const [, target, parameters = ""] of value.matchAll(/<([^>]*)>((?:\s*;[^,;]*)*)/g)) {
    const relations = /;\s*rel\s*=\s*"?([^";]*)"?/i.exec(parameters)?.[1] ?? "";
    if (relations.split(/\s+/).includes(relation)) return target;
  }
  return undefined;
}
const HEADER = "header:";
const isHeader = (path) => path.startsWith(HEADER);
/** A value of a response's body or headers. */
function valueIn({ body, headers }, path) {
  return isHeader(path) ? (headers.get(path.slice(HEADER.length)) ?? undefined) : read(body, path);
}
function read(value, path) {
  let at = value;
  for (const [, name, index, quoted] of path.matchAll(
    /\.?([A-Za-z_$][\w$-]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g,
  )) {
    const key = name ?? index ?? (quoted ?? "").replace(/\\(.)/g, "$1");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}
/** A list that gave the same cursor again: going on would never end. */
export class RepeatedCursorError extends Error {
  name = "RepeatedCursorError";
  cursor;
  constructor(cursor) {
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
export async function* pagesOf(readPage, from) {
  const seen = new Set();
  let cursor = from;
  do {
    if (cursor !== undefined) seen.add(cursor);
    const page = await readPage(cursor);
    yield page;
    cursor = page.cursor;
    if (cursor !== undefined && seen.has(cursor)) throw new RepeatedCursorError(cursor);
  } while (cursor !== undefined);
}
