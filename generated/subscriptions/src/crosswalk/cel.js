// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * What compiled rules call. The rules are CEL in the mapping files, compiled to JavaScript when this
 * package was generated; nothing is evaluated from text here.
 */
/** A value that a rule cannot decide on, e.g. because a field is missing that it compares. */
export class Undecidable extends Error {}
function undecidable() {
  throw new Undecidable("The rule cannot be decided on these values.");
}
/** True when an object has the field itself. */
export function has(target, name) {
  return (
    typeof target === "object" &&
    target !== null &&
    Object.hasOwn(target, name) &&
    target[name] !== undefined
  );
}
export function at(target, key) {
  if (Array.isArray(target) && typeof key === "number" && key in target) return target[key];
  if (typeof key === "string" && has(target, key)) return target[key];
  return undecidable();
}
export function equals(left, right) {
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) {
    return left === right;
  }
  const [a, b] = [Object.entries(left), Object.entries(right)];
  return (
    Array.isArray(left) === Array.isArray(right) &&
    a.length === b.length &&
    a.every(([key, value]) => has(right, key) && equals(value, right[key]))
  );
}
/** `!`, where a field that is missing decides nothing. */
export const not = (value) => (typeof value === "boolean" ? !value : undecidable());
/** `!=`, where a field that is missing decides nothing. */
export const differ = (left, right) =>
  left === undefined || right === undefined ? undecidable() : !equals(left, right);
/** `||`: true if one is, whatever the others cannot decide. */
export const either = (...tests) => decided(tests, true);
/** `&&`: false if one is, whatever the others cannot decide. */
export const both = (...tests) => decided(tests, false);
function decided(tests, wins) {
  const values = tests.map((test) => {
    try {
      return test();
    } catch (error) {
      if (error instanceof Undecidable) return undefined;
      throw error;
    }
  });
  if (values.includes(wins)) return wins;
  return values.every((value) => value === !wins) ? !wins : undecidable();
}
/** Values that can be put in order: two numbers, two texts, two moments. */
function compare(left, right) {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime();
  if (typeof left === "string" && typeof right === "string") {
    return left === right ? 0 : left < right ? -1 : 1;
  }
  return undecidable();
}
export const less = (left, right) => compare(left, right) < 0;
export const lessOrEqual = (left, right) => compare(left, right) <= 0;
export const greater = (left, right) => compare(left, right) > 0;
export const greaterOrEqual = (left, right) => compare(left, right) >= 0;
function numbers(left, right, work) {
  return typeof left === "number" && typeof right === "number" ? work(left, right) : undecidable();
}
export function add(left, right) {
  if (typeof left === "string" && typeof right === "string") return left + right;
  return numbers(left, right, (a, b) => a + b);
}
export const subtract = (left, right) => numbers(left, right, (a, b) => a - b);
export const multiply = (left, right) => numbers(left, right, (a, b) => a * b);
export const divide = (left, right) => numbers(left, right, (a, b) => a / b);
export const modulo = (left, right) => numbers(left, right, (a, b) => a % b);
/** Code points of a text, items of a list, keys of a map. */
export function size(value) {
  if (typeof value === "string") return [...value].length;
  if (Array.isArray(value)) return value.length;
  if (typeof value === "object" && value !== null) return Object.keys(value).length;
  return undecidable();
}
export function isIn(value, list) {
  if (Array.isArray(list)) return list.some((item) => equals(item, value));
  if (typeof value === "string" && typeof list === "object") return has(list, value);
  return undecidable();
}
function texts(left, right, work) {
  return typeof left === "string" && typeof right === "string" ? work(left, right) : undecidable();
}
export const startsWith = (text, start) => texts(text, start, (a, b) => a.startsWith(b));
export const endsWith = (text, end) => texts(text, end, (a, b) => a.endsWith(b));
export const contains = (text, part) => texts(text, part, (a, b) => a.includes(b));
export const matches = (text, pattern) =>
  typeof text === "string" ? pattern.test(text) : undecidable();
/** A moment; CEL's `timestamp`. */
export function timestamp(value) {
  const moment =
    value instanceof Date ? value : new Date(typeof value === "string" ? value : Number.NaN);
  return Number.isNaN(moment.getTime()) ? undecidable() : moment;
}
/** A whole number; of a moment, its seconds since 1970. */
export function int(value) {
  if (value instanceof Date) return Math.floor(value.getTime() / 1000);
  const number = typeof value === "string" && !/^-?\d+$/.test(value) ? Number.NaN : Number(value);
  return typeof value === "object" || Number.isNaN(number) ? undecidable() : Math.trunc(number);
}
export function double(value) {
  const number =
    typeof value === "string" || typeof value === "number" ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? undecidable() : number;
}
export function string(value) {
  if (value instanceof Date) return value.toISOString();
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : undecidable();
}
function list(value) {
  return Array.isArray(value) ? value : undecidable();
}
export const all = (value, test) => list(value).every((v) => test(v) === true);
export const exists = (value, test) => list(value).some((v) => test(v) === true);
export const existsOne = (value, test) => list(value).filter((v) => test(v) === true).length === 1;
export const filter = (value, test) => list(value).filter((v) => test(v) === true);
export const map = (value, work) => list(value).map((v) => work(v));
/** JSON types of values, for rules that are JSON Schema. */
export function isType(value, types) {
  return types.some((type) => {
    if (type === "null") return value === null;
    if (type === "array") return Array.isArray(value);
    if (type === "object")
      return typeof value === "object" && value !== null && !Array.isArray(value);
    if (type === "integer") return Number.isInteger(value);
    return typeof value === type;
  });
}
