// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** `2026-01-31T12:00:00Z`: other texts that `Date` reads have another meaning on other machines. */
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;
/** `format: date-time` become Dates; a text that is none stays, for the validator to report. */
export const dates = {
  convert(value, isWanted) {
    if (!isWanted || typeof value !== "string" || !dateTime.test(value)) return value;
    const date = new Date(value);
    if (Number.isNaN(date.getTime())) return value;
    texts.set(date, value);
    return date;
  },
};
/** What Dates were read from: it may be more exact than they are, and a server wants its cursor back as it was. */
const texts = new WeakMap();
/** The text that a Date was read from, if it still says the same; otherwise as JSON writes it. */
export function textOfDate(date) {
  const text = texts.get(date);
  return text !== undefined && Date.parse(text) === date.getTime() ? text : date.toISOString();
}
/** A copy of parameters, or of a form, whose Dates are texts, as JSON writes them. */
export function writeDates(value) {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(writeDates);
  // Files, streams and the like are left alone.
  if (
    typeof value !== "object" ||
    value === null ||
    Object.getPrototypeOf(value) !== Object.prototype
  )
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, writeDates(member)]),
  );
}
