// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * The JSON type of a value. What JSON does not have (undefined, a function) is no type; a bigint is a number of
 * its own form.
 */
export function typeOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  if (type === "bigint") return "number";
  return type === "object" || type === "string" || type === "number" || type === "boolean"
    ? type
    : undefined;
}
/** True for a JSON object. */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Whether a value has nothing at a path. JSON has no undefined. */
export function isMissing(value, path) {
  return path.reduce(memberOf, value) === undefined;
}
function memberOf(value, name) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? value[name]
    : undefined;
}
/** A text that two JSON values share if and only if they are equal. The order of names does not count. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value instanceof Date) return JSON.stringify(value);
  if (!isObject(value))
    return typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? String(value));
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(",")}}`;
}
/** The length of a text in characters, as JSON counts them: a surrogate pair is one (RFC 8259 section 8). */
export function characters(text) {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length;
}
/** A number as integer times a power of ten, exactly as its shortest decimal form says. */
function decimal(value) {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  const fraction = mantissa.split(".")[1] ?? "";
  return {
    digits: BigInt(mantissa.replace(".", "")),
    exponent: Number(exponent) - fraction.length,
  };
}
/** Whether a number is a multiple of another in decimal arithmetic: 0.3 is one of 0.1. */
export function isMultipleOf(value, step) {
  if (typeof value === "bigint") {
    const { digits, exponent } = decimal(step);
    return exponent >= 0
      ? value % (digits * 10n ** BigInt(exponent)) === 0n
      : (value * 10n ** BigInt(-exponent)) % digits === 0n;
  }
  if (Number.isInteger(step) && Number.isInteger(value)) return value % step === 0;
  const [a, b] = [decimal(value), decimal(step)];
  const exponent = Math.min(a.exponent, b.exponent);
  const scale = (part) => part.digits * 10n ** BigInt(part.exponent - exponent);
  return scale(a) % scale(b) === 0n;
}
