// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Makes a named codec of a function from options to its two directions. */
export function defineCodec(properties, make) {
  const makeOne = (options) => ({
    ...make(options),
    lossy: properties.lossy,
  });
  return Object.assign(makeOne, { properties });
}
/** Why a codec does not convert a value. */
export class Refusal extends Error {}
/** Refuses a value inside a codec, with the reason. */
export function refuse(message) {
  throw new Refusal(message);
}
/** `00` to `99`: parts of a moment as they are printed. */
export const twoDigits = /* @__PURE__ */ Array.from({ length: 100 }, (_, number) =>
  String(number).padStart(2, "0"),
);
/** Prints a moment: RFC 3339, UTC, without a fraction of zero. Part by part, which takes half of `toISOString`. */
export function printTimestamp(milliseconds) {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) return date.toISOString().replace(".000Z", "Z");
  const two = (number) => twoDigits[number];
  const day = `${String(year)}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  const fraction = date.getUTCMilliseconds();
  return `${day}T${time}${fraction === 0 ? "" : `.${String(fraction).padStart(3, "0")}`}Z`;
}
