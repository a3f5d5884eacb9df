// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { unwrap } from "./api-error.js";
import { jsonText } from "./json-text.js";
import { cursorAfter, pagesOf, readPosition } from "./pages.js";
const MAX_PAGES = 10_000;
/** Adds to the function of an operation what reads all of its pages, each when it is wanted. */
export function withPages(operation, continued, { items: path, ...plan }) {
  async function page(client, init = {}, cursor) {
    const given = valuesOf(init, plan.nested);
    const position = readPosition(plan, cursor);
    const result = await operation(client, at(init, position, plan.nested));
    const data = unwrap(result);
    const { response } = result;
    const found = itemsIn(data, path);
    const wanted = given[plan.size ?? ""];
    const read = {
      ...{ body: data, items: found, headers: response.headers },
      position: { ...given, ...position },
      size: typeof wanted === "number" || typeof wanted === "bigint" ? Number(wanted) : undefined,
    };
    const next = cursorAfter(plan, read, continued);
    return { items: found, data, response, cursor: next };
  }
  async function* pages(client, init, { maxPages = MAX_PAGES } = {}) {
    let count = 0;
    let before = "";
    const read = (cursor) => {
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
  async function* items(client, init, { limit = Infinity, ...options } = {}) {
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
/** The values of a request by parameter name, e.g. `query:page`. */
function valuesOf({ params = {}, body }, nested = {}) {
  const values = { ...params, body };
  const own = Object.entries(values).flatMap(([location, values]) =>
    isRecord(values)
      ? Object.entries(values).map(([name, value]) => [`${location}:${name}`, value])
      : [],
  );
  const inner = Object.entries(nested).map(([name, path]) => [
    name,
    valueAt(values[locationOf(name)], path),
  ]);
  return Object.fromEntries([...own, ...inner]);
}
/** The request for another page. What the caller gave stays, but for what says which page it is. */
function at(init, position, nested = {}) {
  const values = { ...init.params, body: init.body };
  for (const [name, value] of Object.entries(position)) {
    const location = locationOf(name);
    const path = nested[name] ?? [name.slice(location.length + 1)];
    const given = valueAt(values[location], path);
    // An address repeats the whole query: lists and flags in it are as they were given.
    const isKept = given !== undefined && !["string", "number", "bigint"].includes(typeof given);
    if (location === "body" || !isKept) values[location] = withValue(values[location], path, value);
  }
  const { body, ...params } = values;
  return { ...init, params: params, ...(body !== undefined && { body }) };
}
const locationOf = (name) => name.slice(0, name.indexOf(":"));
/** A copy of an object with a value at a path. */
function withValue(object, [name = "", ...rest], value) {
  const members = isRecord(object) ? object : {};
  return {
    ...members,
    [name]: rest.length === 0 ? value : withValue(members[name], rest, value),
  };
}
function valueAt(data, path) {
  return path.reduce(
    (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    data,
  );
}
function itemsIn(data, path) {
  const found = valueAt(data, path);
  return Array.isArray(found) ? found : [];
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
