import * as z from "zod";
import { lossOf } from "./codecs/define.js";
import { get } from "./paths.js";
import { isPlain, same } from "./values.js";
export function isSingle(places) {
  return Array.isArray(places);
}
/** Reads a side of a field: the value, or an object of the keys that are there; undefined when none but `reads` are. */
export function read(root, places, reads = []) {
  if (isSingle(places)) return get(root, places);
  const found = Object.entries(places)
    .map(([key, path]) => [key, get(root, path)])
    .filter(([, value]) => value !== undefined && value !== null);
  return found.some(([key]) => !reads.includes(key)) ? Object.fromEntries(found) : undefined;
}
/** Canonical value to the provider's; tells whether coming back gives another value. */
export function encodeValue(field, value, settings) {
  const codec = codecOf(field, settings);
  if (codec === undefined || value === null) return { ok: true, value, lost: [] };
  const encoded = z.safeEncode(codec, value);
  if (!encoded.success) return { ok: false, message: messageOf(encoded.error) };
  const back = z.safeDecode(codec, withReads(encoded.data, value, field));
  const lost = changes(value, back.success ? back.data : undefined, field.canonical, field.reads);
  return { ok: true, value: encoded.data, lost };
}
/** Provider's value to the canonical one; tells whether going back gives another value. */
export function decodeValue(field, value, settings) {
  const codec = codecOf(field, settings);
  if (codec === undefined || value === null) return { ok: true, value, lost: [] };
  const decoded = z.safeDecode(codec, value);
  if (!decoded.success) return { ok: false, message: messageOf(decoded.error) };
  if (decoded.data === null) return { ok: true, value: null, lost: [] };
  const back = z.safeEncode(codec, withReads(decoded.data, value, field));
  const lost = changes(value, back.success ? back.data : undefined, field.provider, field.reads);
  return { ok: true, value: decoded.data, lost };
}
/** What does not come back of a field, in a sentence. */
export function lossText(field, settings) {
  return field.lossy ?? lossOf(codecOf(field, settings)) ?? "the value comes back changed.";
}
function codecOf(field, settings) {
  return typeof field.codec === "function" ? field.codec(settings) : field.codec;
}
/** Keys that a codec only looks at do not come out of it; the way back needs them again. */
function withReads(value, original, field) {
  if (field.reads === undefined || typeof value !== "object" || value === null) return value;
  const source = original;
  const known = field.reads.filter((key) => source[key] !== undefined);
  return { ...value, ...Object.fromEntries(known.map((key) => [key, source[key]])) };
}
/** What differs after a round trip: by key where the side has several places. */
function changes(before, after, side, reads = []) {
  if (typeof side === "string") return same(before, after) ? [] : [""];
  const [a, b] = [before, after].map((one) => (isPlain(one) ? one : {}));
  return Object.keys(side).filter(
    (key) => !reads.includes(key) && a?.[key] !== undefined && !same(a[key], b?.[key]),
  );
}
function messageOf(error) {
  return error.issues.map((issue) => issue.message).join("; ");
}
