// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Schemas of the string formats that zod has no exact method for. */
import * as z from "zod";
import { described, tested } from "./describe.js";
import * as test from "./format-tests.js";
function format(name, example, holds) {
  return z.stringFormat(name, holds, `format: expected a ${name}, such as ${example}`);
}
/** A format whose name zod leaves out of a JSON Schema: its own of that name takes other texts. */
function named(schema, name) {
  return schema.check(
    described(
      z.refine(() => true),
      () => ({ format: name }),
    ),
  );
}
/** `format: date-time` */
export function dateTime() {
  return format("date-time", "2026-01-31T12:00:00Z", test.isDateTime);
}
/** `format: time` */
export function time() {
  return named(format("time", "12:00:00Z", test.isTime), "time");
}
/** `format: duration` */
export function duration() {
  return format("duration", "P1DT12H", test.isDuration);
}
/** `format: email` */
export function email() {
  return format("email", "ada@example.org", test.isEmail);
}
/** `format: idn-email` */
export function idnEmail() {
  return format("idn-email", "ada@example.org", test.isIdnEmail);
}
/** `format: hostname` */
export function hostname() {
  return format("hostname", "www.example.org", test.isHostname);
}
/** `format: idn-hostname` */
export function idnHostname() {
  return format("idn-hostname", "www.example.org", test.isIdnHostname);
}
/** `format: uri` */
export function uri() {
  return format("uri", "https://example.org/", test.isUri);
}
/** `format: uri-reference` */
export function uriReference() {
  return format("uri-reference", "/path#part", test.isUriReference);
}
/** `format: iri` */
export function iri() {
  return format("iri", "https://example.org/", test.isIri);
}
/** `format: iri-reference` */
export function iriReference() {
  return format("iri-reference", "/path#part", test.isIriReference);
}
/** `format: uri-template` */
export function uriTemplate() {
  return format("uri-template", "/users/{id}", test.isUriTemplate);
}
/** `format: json-pointer` */
export function jsonPointer() {
  return format("json-pointer", "/items/0", test.isJsonPointer);
}
/** `format: relative-json-pointer` */
export function relativeJsonPointer() {
  return format("relative-json-pointer", "1/items", test.isRelativeJsonPointer);
}
/** `format: regex` */
export function regex() {
  return named(format("regex", "^[a-z]+$", test.isRegex), "regex");
}
/**
 * `format: binary`, or content of the type application/octet-stream: a string in JSON; in a form, or as a body of
 * its own, what holds bytes.
 */
export function binary(text = z.string()) {
  return tested(
    (value) => holdsBytes(value) || text.safeParse(value).success,
    "format: expected a Blob, or a string",
    (convert) => convert(text),
  );
}
/** `format: date-time` as a Date, or as the text that JSON has of it. */
export function dateOr(text) {
  return tested(
    (value) =>
      value instanceof Date ? !Number.isNaN(value.getTime()) : text.safeParse(value).success,
    "format: expected a Date, or a date-time, such as 2026-01-31T12:00:00Z",
    (convert) => convert(text),
  );
}
function holdsBytes(value) {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof ReadableStream
  );
}
