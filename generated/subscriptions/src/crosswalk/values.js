// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { define } from "./paths.js";
const moment = /^(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
/** The moment that a text names, with every digit of its fraction; undefined for other texts. */
function momentOf(text) {
  const parts = moment.exec(text);
  if (parts === null) return undefined;
  const milliseconds = Date.parse(
    `${(parts[1] ?? "").replace(" ", "T").toUpperCase()}${(parts[3] ?? "").toUpperCase()}`,
  );
  if (Number.isNaN(milliseconds)) return undefined;
  return `${String(milliseconds)}${(parts[2] ?? "").replace(/\.?0+$/, "")}`;
}
/** True when two values say the same: equal JSON, or two spellings of one moment. */
export function same(left, right) {
  if (left === right) return true;
  if (typeof left === "string" && typeof right === "string") {
    const at = momentOf(left);
    return at !== undefined && at === momentOf(right);
  }
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) {
    return false;
  }
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [a, b] = [present(left), present(right)];
  return (
    a.length === b.length &&
    a.every(([key, value]) => Object.hasOwn(right, key) && same(value, right[key]))
  );
}
function present(value) {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
/**
 * Lays one object over another: objects are joined, everything else is replaced.
 *
 * @param replaced - is told the path of each value that gave way.
 */
export function overlay(base, over, replaced, path = []) {
  if (!isPlain(base) || !isPlain(over)) {
    if (base !== undefined && !same(base, over)) replaced(path);
    return over;
  }
  const joined = {};
  for (const [key, value] of Object.entries(base)) define(joined, key, value);
  for (const [key, value] of Object.entries(over)) {
    const below = Object.hasOwn(base, key) ? base[key] : undefined;
    define(joined, key, overlay(below, value, replaced, [...path, key]));
  }
  return joined;
}
export function isPlain(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** A value as text for messages. */
export function printValue(value) {
  return JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one));
}
