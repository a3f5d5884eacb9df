// Crosswalk's run time. SPDX-License-Identifier: MIT-0
const step =
  /\.?(?<name>[A-Za-z_$][\w$-]*)|\["(?<quoted>(?:[^"\\]|\\["\\])*)"\]|\[(?<index>\d+)(?<rest>\.\.)?\]|\[\*\]/g;
const parsed = new Map();
/** Reads `a.b[0]["odd name"].c[*]`. Paths are the package's own constants; each is read once. */
export function stepsOf(path) {
  const known = parsed.get(path);
  if (known !== undefined) return known;
  const steps = [...path.matchAll(step)].map(({ groups = {} }) => {
    const name = groups["name"] ?? groups["quoted"]?.replace(/\\(["\\])/g, "$1");
    if (name !== undefined) return name;
    if (groups["index"] === undefined) return { from: 0 };
    const index = Number(groups["index"]);
    return groups["rest"] === undefined ? index : { from: index };
  });
  parsed.set(path, steps);
  return steps;
}
/** True for a path that names one value. */
export function isConcrete(steps) {
  return steps.every((one) => typeof one !== "object");
}
/** The concrete paths in a value that a path stands for. Where it has `[*]`, one per item. */
export function expand(value, steps) {
  if (isConcrete(steps)) return [steps];
  const [first, ...rest] = steps;
  if (first === undefined) return [[]];
  if (typeof first !== "object") return expand(child(value, first), rest).map((p) => [first, ...p]);
  const items = Array.isArray(value) ? value : [];
  return items.flatMap((item, index) =>
    index < first.from ? [] : expand(item, rest).map((p) => [index, ...p]),
  );
}
/** A path with its `[*]` filled in by the numbers of another path's items, in order. */
export function fill(steps, items) {
  if (isConcrete(steps)) return steps;
  let next = 0;
  return steps.map((one) => (typeof one === "object" ? (items[next++] ?? 0) : one));
}
/** The items that a path stands for in a value, by the numbers of their `[*]`; one for a path without. */
export function itemNumbers(root, steps, from = 0) {
  let value = root;
  for (let index = from; index < steps.length; index++) {
    const one = steps[index];
    if (typeof one !== "object") {
      value = child(value, one);
      continue;
    }
    const found = [];
    const items = Array.isArray(value) ? value : [];
    for (let item = one.from; item < items.length; item++)
      for (const below of itemNumbers(items[item], steps, index + 1)) found.push([item, ...below]);
    return found;
  }
  return [[]];
}
/** A Date or a bigint, which a provider's package may give, is the text or the number that it was. */
function child(value, key) {
  if (typeof value !== "object" || value === null) return undefined;
  const found = value[key];
  if (found === undefined || !Object.hasOwn(value, key)) return undefined;
  if (typeof found === "string") return found;
  if (typeof found === "bigint" && Number.isSafeInteger(Number(found))) return Number(found);
  return found instanceof Date ? found.toISOString().replace(".000Z", "Z") : found;
}
/** The value at a concrete path; undefined when there is none. Own properties only. */
export function get(root, path) {
  let at = root;
  for (const key of path) {
    at = child(at, key);
    if (at === undefined) return undefined;
  }
  return at;
}
/** The same, with null for what is below a null. */
export function getOrNull(root, path) {
  let at = root;
  for (const key of path) {
    if (at === null) return null;
    at = child(at, key);
    if (at === undefined) return undefined;
  }
  return at;
}
/** The value at a path of the package's own; undefined when there is none. */
export function getAt(root, path) {
  return path === undefined || path === "" ? root : get(root, fill(stepsOf(path), []));
}
/**
 * Writes a value, making objects and arrays on the way. `__proto__` becomes an ordinary property.
 *
 * @returns true when an item was written behind a gap, which `compact` closes.
 */
export function set(root, path, value) {
  let at = root;
  let leavesGap = false;
  const last = path.length - 1;
  for (let index = 0; index < last; index++) {
    const key = path[index];
    let next = child(at, key);
    if (typeof next !== "object" || next === null) {
      next = typeof path[index + 1] === "number" ? [] : {};
      leavesGap ||= isBehindGap(at, key);
      define(at, key, next);
    }
    at = next;
  }
  const key = path[last];
  leavesGap ||= isBehindGap(at, key);
  define(at, key, value);
  return leavesGap;
}
function isBehindGap(list, key) {
  return typeof key === "number" && Array.isArray(list) && key > list.length;
}
export function define(target, key, value) {
  if (key !== "__proto__") {
    target[key] = value;
    return;
  }
  Object.defineProperty(target, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
/** Prints a concrete path as mapping files and issues have it. */
export function printPath(path) {
  return path
    .map((key, index) => {
      if (typeof key === "number") return `[${String(key)}]`;
      if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `["${key.replace(/["\\]/g, "\\$&")}"]`;
      return index === 0 ? key : `.${key}`;
    })
    .join("");
}
/** Closes the gaps of arrays that were filled item by item; a value without gaps is given back as it is. */
export function compact(value) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.includes(undefined) ? value.filter((item) => item !== undefined) : value;
    const closed = items.map(compact);
    return closed.every((item, index) => item === items[index]) ? items : closed;
  }
  let copy;
  for (const [key, member] of Object.entries(value)) {
    const closed = compact(member);
    if (closed !== member) define((copy ??= { ...value }), key, closed);
  }
  return copy ?? value;
}
