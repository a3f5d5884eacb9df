// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * How lists continue: where a response says what the next page is, and how it is asked for. Pure
 * functions over descriptors, so that whoever sends the requests decides how.
 */
/** The cursor of the page after one; undefined after the last. */
export function cursorAfter(plan, page, next) {
  const position = isOver(plan, page) ? undefined : next(plan, page);
  return position === undefined ? undefined : JSON.stringify(position, textOfBigint);
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
const HEADER = "header:";
const isHeader = (path) => path.startsWith(HEADER);
/** A value of a response's body or headers. */
export function valueIn({ body, headers }, path) {
  return isHeader(path)
    ? (headers.get(path.slice(HEADER.length)) ?? undefined)
    : readAt(body, path);
}
export function readAt(value, path) {
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
