// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Sixteen digits, one by one: engines look for these ten times as fast as for `\d{16}`. */
const manyDigits = /* @__PURE__ */ new RegExp("[0-9]".repeat(16));
/**
 * The integers of a JSON text that its value has with other digits: a number holds those up to 2^53 only.
 *
 * @param text - valid JSON.
 * @param value - what a parser made of it; one that makes bigints loses nothing.
 */
export function roundedIntegers(text, value) {
  // Most texts have no integer of 16 digits, and their values are not looked at.
  if (!manyDigits.test(text)) return [];
  const long = text.matchAll(/(?:^|[\s:,[])(-?\d{16,})(?![\d.eE])/g);
  const digits = Array.from(long, ([, found = ""]) => found);
  const rounded = new Set(digits.filter(isRounded).map(Number));
  return rounded.size === 0 ? [] : issuesOf(value, rounded);
}
function issuesOf(value, rounded) {
  const issues = [];
  // A stack of its own: no value is too deep for it.
  const open = [[value, []]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [held, path] = next;
    if (rounded.has(held)) {
      const message =
        "rounded: an integer beyond 2^53 (`int64: bigint` keeps those of format int64)";
      issues.push({ path, code: "rounded_integer", message });
    }
    if (typeof held !== "object" || held === null) continue;
    const isList = Array.isArray(held);
    for (const [key, item] of Object.entries(held).reverse())
      open.push([item, [...path, isList ? Number(key) : key]]);
  }
  return issues;
}
/** Whether a number has not the value of these digits. Fractions are not looked at. */
export function isRounded(digits) {
  if (!/^-?\d{16,}$/.test(digits)) return false;
  const value = Number(digits);
  return !Number.isFinite(value) || BigInt(value) !== BigInt(digits);
}
