// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** An integer of 16 or more digits where JSON may have a number; most texts have none, and are not read further. */
const longInteger = /(?:^|[\s:,[])-?\d{16}/;
/**
 * The integers of a JSON text that its value has with other digits: a number holds those up to 2^53 only.
 *
 * @param text - valid JSON.
 * @param value - what a parser made of it; one that makes bigints loses nothing.
 */
export function roundedIntegers(text, value) {
  if (!longInteger.test(text)) return [];
  return integersOf(text)
    .filter(({ path, digits }) => isRounded(digits) && typeof valueAt(value, path) !== "bigint")
    .map(({ path }) => ({
      path,
      code: "rounded_integer",
      message: "rounded: an integer beyond 2^53 (`int64: bigint` keeps those of format int64)",
    }));
}
/** The integers of 16 and more digits, and where they are. */
function integersOf(text) {
  const found = [];
  const path = [];
  // Whether the next text is the name of a member.
  let isName = false;
  const token = /["{}[\],]|-?\d[\d.eE+-]*/g;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [part] = match;
    const last = path.length - 1;
    if (part === '"') {
      const end = endOfText(text, match.index);
      if (isName) path[last] = JSON.parse(text.slice(match.index, end));
      isName = false;
      token.lastIndex = end;
    } else if (part === "{" || part === "[") {
      path.push(part === "{" ? "" : 0);
      isName = part === "{";
    } else if (part === "}" || part === "]") {
      path.pop();
      isName = false;
    } else if (part === ",") {
      const step = path[last];
      if (typeof step === "number") path[last] = step + 1;
      else isName = true;
    } else if (/\d/.test(part)) found.push({ path: [...path], digits: part });
  }
  return found;
}
/** The index after the quotation mark that ends a text. */
function endOfText(text, start) {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (text[first - 1] === "\\") first -= 1;
    if ((end - first) % 2 === 0) return end + 1;
  }
  return text.length;
}
/** Whether a number has not the value of these digits. Fractions are not looked at. */
export function isRounded(digits) {
  if (!/^-?\d{16,}$/.test(digits)) return false;
  const value = Number(digits);
  return !Number.isFinite(value) || BigInt(value) !== BigInt(digits);
}
function valueAt(value, path) {
  return path.reduce((held, key) => held?.[key], value);
}
