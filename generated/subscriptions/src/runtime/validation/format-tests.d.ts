// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Exact tests of string formats, each one function that a bundler can drop. One regular expression where that
 * suffices; rare cases are looked at only when it matched.
 * Source: JSON Schema 2020-12 validation section 7.3 and the RFCs named below.
 */
/** RFC 3339 section 5.6, full-date. */
export declare function isDate(text: string): boolean;
/** RFC 3339 section 5.6, full-time. */
export declare function isTime(text: string): boolean;
/** RFC 3339 section 5.6, date-time. */
export declare function isDateTime(text: string): boolean;
/** RFC 3339 appendix A. */
export declare function isDuration(text: string): boolean;
/** RFC 5321 section 4.1.2, Mailbox. */
export declare function isEmail(text: string): boolean;
/** RFC 6531 section 3.3: the Mailbox of RFC 5321 with characters beyond ASCII. */
export declare function isIdnEmail(text: string): boolean;
/**
 * RFC 1123 section 2.1. An A-label (`xn--…`) is checked for being Punycode, not for what IDNA 2008 lets it hold,
 * which would take Unicode tables.
 */
export declare function isHostname(text: string): boolean;
/** RFC 5890 section 2.3.2.3, by the rules that need no Unicode tables. */
export declare function isIdnHostname(text: string): boolean;
/** RFC 2673 section 3.2. */
export declare function isIpv4(text: string): boolean;
/** RFC 4291 section 2.2. */
export declare function isIpv6(text: string): boolean;
/** RFC 9562 section 4: the text form, whatever version and variant. */
export declare function isUuid(text: string): boolean;
/** RFC 4648 section 4, with padding. */
export declare function isBase64(text: string): boolean;
/** RFC 6901 section 3. */
export declare function isJsonPointer(text: string): boolean;
/** Relative JSON Pointer, draft-bhutton-relative-json-pointer-00. */
export declare function isRelativeJsonPointer(text: string): boolean;
/** ECMA-262, as JSON Schema asks for: with the `u` flag. */
export declare function isRegex(text: string): boolean;
/** RFC 3986 section 3. */
export declare function isUri(text: string): boolean;
/** RFC 3986 section 4.1. */
export declare function isUriReference(text: string): boolean;
/** RFC 3987 section 2.2. */
export declare function isIri(text: string): boolean;
/** RFC 3987 section 2.2. */
export declare function isIriReference(text: string): boolean;
/** RFC 6570 section 2. */
export declare function isUriTemplate(text: string): boolean;
