// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * How lists continue: where a response says what the next page is, and how it is asked for. Pure
 * functions over descriptors, so that whoever sends the requests decides how.
 */
/** The cursor of the page after one; undefined after the last. */
export function positionAfter(plan, page) {
  const next = nextOf(plan, page);
  return next === undefined ? undefined : JSON.stringify(next);
}
/** Parameters that a page is asked for with. A cursor that this did not make is not understood. */
export function readPosition(plan, cursor) {
  if (cursor === undefined) return {};
  const value = parse(cursor);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw unknownCursor();
  for (const [name, one] of Object.entries(value)) {
    const isKnown = isParameter(plan, name);
    if (!isKnown || (typeof one !== "string" && typeof one !== "number")) throw unknownCursor();
  }
  return value;
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
  if ("cursor" in plan) {
    if (isOver(plan.while, page)) return undefined;
    const cursor = read(page.body, plan.cursor);
    return isValue(cursor) ? { [plan.into]: cursor } : undefined;
  }
  if ("lastItem" in plan) {
    if (page.items.length === 0 || isOver(plan.while, page)) return undefined;
    const last = read(page.items.at(-1), plan.lastItem);
    return isValue(last) ? { [plan.into]: last } : undefined;
  }
  if ("offset" in plan) return afterOffset(plan, page);
  if ("into" in plan) return afterNumber(plan, page);
  const address = "url" in plan ? read(page.body, plan.url) : linkOf(page.headers, plan.link);
  return typeof address === "string" && address !== "" ? fromAddress(plan, address) : undefined;
}
function isOver(path, page) {
  return path !== undefined && read(page.body, path) !== true;
}
function isValue(value) {
  return (typeof value === "string" && value !== "") || typeof value === "number";
}
function afterNumber(plan, page) {
  if (plan.number !== undefined) {
    const next = read(page.body, plan.number);
    return isValue(next) && Number(next) > 0 ? { [plan.into]: Number(next) } : undefined;
  }
  const current = Number(page.position[plan.into] ?? plan.first ?? 1);
  if (plan.pages !== undefined) {
    const last = Number(read(page.body, plan.pages)) + (plan.first ?? 1) - 1;
    return current < last ? { [plan.into]: current + 1 } : undefined;
  }
  // Without a word about the end, a page that is not full is the last.
  const isShort =
    page.items.length === 0 || (page.size !== undefined && page.items.length < page.size);
  return isShort ? undefined : { [plan.into]: current + 1 };
}
function afterOffset(plan, page) {
  const offset = Number(page.position[plan.offset] ?? 0) + page.items.length;
  if (page.items.length === 0) return undefined;
  if (plan.total !== undefined)
    return offset < Number(read(page.body, plan.total)) ? { [plan.offset]: offset } : undefined;
  return page.size !== undefined && page.items.length < page.size
    ? undefined
    : { [plan.offset]: offset };
}
/** The query of a next page's address. Its host and path are not followed: the request goes where the first went. */
function fromAddress(plan, address) {
  const query = address.indexOf("?");
  if (query === -1) return undefined;
  const found = {};
  for (const [name, value] of new URLSearchParams(address.slice(query + 1).split("#")[0])) {
    found[`query:${name}`] = (plan.numeric ?? []).includes(name) ? Number(value) : value;
  }
  return found;
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
