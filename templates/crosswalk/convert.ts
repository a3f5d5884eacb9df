import * as z from "zod";
import { lossOf } from "./codecs/define.ts";
import { get, type ConcretePath } from "./paths.ts";
import type { FieldMapping, Settings } from "./types.ts";
import { isPlain, same } from "./values.ts";

/** A converted value, or why it cannot be converted. */
export type Converted =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Keys of what comes back changed; of a value that has no keys, the empty text. */
      readonly lost: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Concrete places of a field's side: one, or one per key of its codec. */
export type Places = ConcretePath | Readonly<Record<string, ConcretePath>>;

export function isSingle(places: Places): places is ConcretePath {
  return Array.isArray(places);
}

/** Reads a side of a field: the value, or an object of the keys that are there; undefined when none but `reads` are. */
export function read(root: unknown, places: Places, reads: readonly string[] = []): unknown {
  if (isSingle(places)) return get(root, places);
  const found = Object.entries(places)
    .map(([key, path]) => [key, get(root, path)] as const)
    .filter(([, value]) => value !== undefined && value !== null);
  return found.some(([key]) => !reads.includes(key)) ? Object.fromEntries(found) : undefined;
}

/** Canonical value to the provider's; tells whether coming back gives another value. */
export function encodeValue(field: FieldMapping, value: unknown, settings: Settings): Converted {
  const codec = codecOf(field, settings);
  if (codec === undefined || value === null) return { ok: true, value, lost: [] };
  const encoded = z.safeEncode(codec, value);
  if (!encoded.success) return { ok: false, message: messageOf(encoded.error) };
  const back = z.safeDecode(codec, withReads(encoded.data, value, field) as never);
  const lost = changes(value, back.success ? back.data : undefined, field.canonical, field.reads);
  return { ok: true, value: encoded.data, lost };
}

/** Provider's value to the canonical one; tells whether going back gives another value. */
export function decodeValue(field: FieldMapping, value: unknown, settings: Settings): Converted {
  const codec = codecOf(field, settings);
  if (codec === undefined || value === null) return { ok: true, value, lost: [] };
  const decoded = z.safeDecode(codec, value as never);
  if (!decoded.success) return { ok: false, message: messageOf(decoded.error) };
  if (decoded.data === null) return { ok: true, value: null, lost: [] };
  const back = z.safeEncode(codec, withReads(decoded.data, value, field));
  const lost = changes(value, back.success ? back.data : undefined, field.provider, field.reads);
  return { ok: true, value: decoded.data, lost };
}

/** What does not come back of a field, in a sentence. */
export function lossText(field: FieldMapping, settings: Settings): string {
  return field.lossy ?? lossOf(codecOf(field, settings)) ?? "the value comes back changed.";
}

function codecOf(field: FieldMapping, settings: Settings): z.ZodType | undefined {
  return typeof field.codec === "function" ? field.codec(settings) : field.codec;
}

/** Keys that a codec only looks at do not come out of it; the way back needs them again. */
function withReads(value: unknown, original: unknown, field: FieldMapping): unknown {
  if (field.reads === undefined || typeof value !== "object" || value === null) return value;
  const source = original as Readonly<Record<string, unknown>>;
  const known = field.reads.filter((key) => source[key] !== undefined);
  return { ...value, ...Object.fromEntries(known.map((key) => [key, source[key]])) };
}

/** What differs after a round trip: by key where the side has several places. */
function changes(
  before: unknown,
  after: unknown,
  side: FieldMapping["canonical"],
  reads: readonly string[] = [],
): string[] {
  if (typeof side === "string") return same(before, after) ? [] : [""];
  const [a, b] = [before, after].map((one) => (isPlain(one) ? one : {}));
  return Object.keys(side).filter(
    (key) => !reads.includes(key) && a?.[key] !== undefined && !same(a[key], b?.[key]),
  );
}

function messageOf(error: z.core.$ZodError): string {
  return error.issues.map((issue) => issue.message).join("; ");
}
