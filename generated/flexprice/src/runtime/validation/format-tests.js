// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Exact tests of string formats, each one function that a bundler can drop. One regular expression where that
 * suffices; rare cases are looked at only when it matched.
 * Source: JSON Schema 2020-12 validation section 7.3 and the RFCs named below.
 */
const DATE =
  "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:[2468][048]|[13579][26]|0[48])|(?:[02468][048]|[13579][26])00)-02-29)";
const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?";
const OFFSET = "(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
// Made in functions: only so may a bundler drop a pattern that is composed of others.
const FULL_DATE = /* @__PURE__ */ (() => new RegExp(`^${DATE}$`))();
const FULL_TIME = /* @__PURE__ */ (() => new RegExp(`^${CLOCK}${OFFSET}$`))();
const DATE_TIME = /* @__PURE__ */ (() => new RegExp(`^${DATE}[Tt]${CLOCK}${OFFSET}$`))();
/** RFC 3339 section 5.6, full-date. */
export function isDate(text) {
  return FULL_DATE.test(text);
}
/** RFC 3339 section 5.6, full-time. */
export function isTime(text) {
  return FULL_TIME.test(text) && (text.charCodeAt(6) !== 54 || isLeapSecond(text));
}
/** RFC 3339 section 5.6, date-time. */
export function isDateTime(text) {
  return DATE_TIME.test(text) && (text.charCodeAt(17) !== 54 || isLeapSecond(text.slice(11)));
}
/** A leap second comes at the end of a UTC day (RFC 3339 section 5.7). */
function isLeapSecond(time) {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(time);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const shift = offset === null ? 0 : Number(offset[2]) * 60 + Number(offset[3]);
  const utc = offset?.[1] === "+" ? minutes - shift : minutes + shift;
  return (utc + 1440) % 1440 === 1439;
}
/** RFC 3339 appendix A. */
export function isDuration(text) {
  return /^P(?:\d+W|(?=.)(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=.)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/.test(
    text,
  );
}
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const EMAIL = /* @__PURE__ */ (() =>
  new RegExp(
    `^(?:${ATOM}(?:\\.${ATOM})*|"(?:[ !#-\\[\\]-~]|\\\\[ -~])*")@(?:${LABEL}(?:\\.${LABEL})*|\\[([^\\[\\]\\\\]+)\\])$`,
  ))();
/** RFC 5321 section 4.1.2, Mailbox. */
export function isEmail(text) {
  const found = EMAIL.exec(text);
  if (found === null) return false;
  return found[1] === undefined || isAddressLiteral(found[1]);
}
/** RFC 5321 section 4.1.3. */
function isAddressLiteral(text) {
  return /^IPv6:/i.test(text) ? isIpv6(text.slice(5)) : isIpv4(text);
}
/** RFC 6531 section 3.3: the Mailbox of RFC 5321 with characters beyond ASCII. */
export function isIdnEmail(text) {
  const at = text.lastIndexOf("@");
  if (at < 1) return false;
  const local = text.slice(0, at).replace(/\P{ASCII}/gu, "x");
  const domain = text.slice(at + 1);
  if (domain.startsWith("[")) return isEmail(`${local}@${domain}`);
  return isEmail(`${local}@example.org`) && isIdnHostname(domain);
}
const HOSTNAME = /* @__PURE__ */ (() => new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`))();
/**
 * RFC 1123 section 2.1. An A-label (`xn--…`) is checked for being Punycode, not for what IDNA 2008 lets it hold,
 * which would take Unicode tables.
 */
export function isHostname(text) {
  if (!HOSTNAME.test(text)) return false;
  return text.split(".").every((label) => !/^..--/.test(label) || isALabel(label));
}
function isALabel(label) {
  return /^xn--[a-z0-9-]*[a-z0-9]$/i.test(label) && !/^xn---/i.test(label);
}
/** RFC 5890 section 2.3.2.3, by the rules that need no Unicode tables. */
export function isIdnHostname(text) {
  const labels = text.split(/[.\u3002\uff0e\uff61]/u);
  return [...text].length <= 253 && labels.every(isUnicodeLabel);
}
function isUnicodeLabel(label) {
  if (/^[ -~]*$/.test(label)) return isHostname(label);
  return (
    label.length <= 63 &&
    /^[\p{L}\p{Nd}\p{M}\u00b7\u0375\u05f3\u05f4\u30fb\u200c\u200d-]+$/u.test(label) &&
    !/^\p{M}|^-|-$|^..--/u.test(label)
  );
}
/** RFC 2673 section 3.2. */
export function isIpv4(text) {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}
/** RFC 4291 section 2.2. */
export function isIpv6(text) {
  const quad = /:((?:\d{1,3}\.){3}\d{1,3})$/.exec(text);
  if (quad !== null && !isIpv4(quad[1] ?? "")) return false;
  const groups = quad === null ? text : `${text.slice(0, quad.index)}:0:0`;
  const halves = groups.split("::");
  if (halves.length > 2) return false;
  const parts = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!parts.every((part) => /^[0-9A-Fa-f]{1,4}$/.test(part))) return false;
  return halves.length === 2 ? parts.length < 8 : parts.length === 8;
}
/** RFC 9562 section 4: the text form, whatever version and variant. */
export function isUuid(text) {
  return /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/.test(text);
}
/** RFC 4648 section 4, with padding. */
export function isBase64(text) {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
}
/** RFC 6901 section 3. */
export function isJsonPointer(text) {
  return /^(?:\/(?:[^~/]|~[01])*)*$/u.test(text);
}
/** Relative JSON Pointer, draft-bhutton-relative-json-pointer-00. */
export function isRelativeJsonPointer(text) {
  return /^(?:0|[1-9]\d*)(?:[+-](?:0|[1-9]\d*))?(?:#|(?:\/(?:[^~/]|~[01])*)*)$/u.test(text);
}
/** ECMA-262, as JSON Schema asks for: with the `u` flag. */
export function isRegex(text) {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}
const PERCENT = "%[0-9A-Fa-f]{2}";
const UCS =
  "\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}\\u{10000}-\\u{1fffd}\\u{20000}-\\u{2fffd}\\u{30000}-\\u{3fffd}\\u{40000}-\\u{4fffd}\\u{50000}-\\u{5fffd}\\u{60000}-\\u{6fffd}\\u{70000}-\\u{7fffd}\\u{80000}-\\u{8fffd}\\u{90000}-\\u{9fffd}\\u{a0000}-\\u{afffd}\\u{b0000}-\\u{bfffd}\\u{c0000}-\\u{cfffd}\\u{d0000}-\\u{dfffd}\\u{e1000}-\\u{efffd}";
const PRIVATE = "\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}";
/** The grammar of RFC 3986 appendix A; with other characters, that of RFC 3987 section 2.2. */
function reference(more, inQuery) {
  const free = `\\-A-Za-z0-9._~!$&'()*+,;=${more}`;
  const character = `(?:[${free}:@]|${PERCENT})`;
  const authority = `//(?:(?:[${free}:]|${PERCENT})*@)?(?:\\[([^\\]]*)\\]|(?:[${free}]|${PERCENT})*)(?::\\d*)?`;
  const rooted = `/(?:${character}+(?:/${character}*)*)?`;
  const rootless = `${character}+(?:/${character}*)*`;
  const noScheme = `(?:[${free}@]|${PERCENT})+(?:/${character}*)*`;
  const tail = `(?:\\?(?:${character}|[/?${inQuery}])*)?(?:#(?:${character}|[/?])*)?`;
  const withAuthority = `${authority}(?:/${character}*)*`;
  return {
    absolute: new RegExp(
      `^[A-Za-z][A-Za-z0-9+.-]*:(?:${withAuthority}|${rooted}|${rootless})?${tail}$`,
      "u",
    ),
    relative: new RegExp(`^(?:${withAuthority}|${rooted}|${noScheme})?${tail}$`, "u"),
  };
}
const URI = /* @__PURE__ */ reference("", "");
const IRI = /* @__PURE__ */ reference(UCS, PRIVATE);
function matchesReference(pattern, text) {
  const found = pattern.exec(text);
  if (found === null) return false;
  const [, host] = found;
  return host === undefined || isIpv6(host) || /^v[0-9A-Fa-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(host);
}
/** RFC 3986 section 3. */
export function isUri(text) {
  return matchesReference(URI.absolute, text);
}
/** RFC 3986 section 4.1. */
export function isUriReference(text) {
  return matchesReference(URI.absolute, text) || matchesReference(URI.relative, text);
}
/** RFC 3987 section 2.2. */
export function isIri(text) {
  return matchesReference(IRI.absolute, text);
}
/** RFC 3987 section 2.2. */
export function isIriReference(text) {
  return matchesReference(IRI.absolute, text) || matchesReference(IRI.relative, text);
}
const URI_TEMPLATE = /* @__PURE__ */ (() => {
  const variable = `(?:\\w|${PERCENT})(?:\\.?(?:\\w|${PERCENT}))*(?::[1-9]\\d{0,3}|\\*)?`;
  return new RegExp(
    `^(?:[!#$&'(-;=?-\\[\\]_a-z~${UCS}${PRIVATE}]|${PERCENT}|\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\})*$`,
    "u",
  );
})();
/** RFC 6570 section 2. */
export function isUriTemplate(text) {
  return URI_TEMPLATE.test(text);
}
