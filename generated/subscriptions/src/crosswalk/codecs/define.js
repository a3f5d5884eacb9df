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
/** Prints a moment: RFC 3339, UTC, without a fraction of zero. */
export function printTimestamp(milliseconds) {
  const text = new Date(milliseconds).toISOString();
  return text.endsWith(".000Z") ? `${text.slice(0, -5)}Z` : text;
}
