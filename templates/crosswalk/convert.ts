import { Refusal } from "./codecs/define.ts";
import { fill, get, itemNumbers, printPath, set } from "./paths.ts";
import type { PreparedField, PreparedPath } from "./prepare.ts";
import type { Settings } from "./types.ts";
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

const nothing: readonly string[] = [];

/** Reads one end of a field: the value, or an object of the keys that are there; undefined when none but `reads` are. */
export function readPaths(
  root: unknown,
  paths: readonly PreparedPath[],
  options: { readonly items: readonly number[]; readonly reads?: readonly string[] | undefined },
): unknown {
  const { items, reads = nothing } = options;
  const [first] = paths;
  if (first === undefined) return undefined;
  if (first.key === "") return get(root, fill(first.steps, items));
  const found: Record<string, unknown> = {};
  let any = false;
  for (const { key, steps } of paths) {
    const value = get(root, fill(steps, items));
    if (value === undefined || value === null) continue;
    found[key] = value;
    any ||= !reads.includes(key);
  }
  return any ? found : undefined;
}

/**
 * Writes a value to its path, or the members of a value to the paths of their keys.
 *
 * @returns true when an item was written behind a gap.
 */
export function writePaths(
  root: object,
  paths: readonly PreparedPath[],
  value: unknown,
  options: { readonly items: readonly number[]; readonly reads?: readonly string[] | undefined },
): boolean {
  const { items, reads = nothing } = options;
  let leavesGap = false;
  for (const { key, steps } of paths) {
    const member = key === "" ? value : isPlain(value) ? value[key] : undefined;
    const isGiven = key === "" || (member !== undefined && !reads.includes(key));
    if (isGiven && set(root, fill(steps, items), member)) leavesGap = true;
  }
  return leavesGap;
}

/** The items of a value that a field stands for, by the numbers of their `[*]`; one for a field without. */
export function occurrences(
  root: unknown,
  field: PreparedField,
  from: "canonical" | "provider",
): readonly (readonly number[])[] {
  if (field.isConcrete) return once;
  const [first] = field[from];
  if (first === undefined) return once;
  return itemNumbers(root, first.steps);
}

const once: readonly (readonly number[])[] = [[]];

/** Where the canonical value of a field stands: of several paths, the first that has a value. */
export function canonicalPath(
  field: PreparedField,
  items: readonly number[],
  value?: unknown,
): string {
  const reads = field.field.reads ?? nothing;
  const given = isPlain(value) ? value : {};
  const written = field.canonical.filter(({ key }) => !reads.includes(key));
  const chosen = written.find(({ key }) => given[key] !== undefined) ?? written[0];
  return chosen === undefined ? "" : printPath(fill(chosen.steps, items));
}

/** Canonical paths of the keys that come back changed. */
export function lostPaths(
  field: PreparedField,
  keys: readonly string[],
  items: readonly number[],
): readonly string[] {
  if (keys.length === 0) return nothing;
  const single = field.canonical[0];
  return keys.flatMap((key) => {
    const path = field.canonical.find((one) => one.key === key) ?? single;
    return path === undefined ? [] : [printPath(fill(path.steps, items))];
  });
}

/** Canonical value to the provider's; tells whether coming back gives another value. */
export function encodeValue(field: PreparedField, value: unknown, settings: Settings): Converted {
  const { codec, reads } = field.field;
  if (codec === undefined || value === null) return { ok: true, value, lost: nothing };
  try {
    const encoded = codec.encode(value as never, settings);
    if (codec.lossy === undefined) return { ok: true, value: encoded, lost: nothing };
    const back = attempt(() => codec.decode(withReads(encoded, value, reads) as never, settings));
    return { ok: true, value: encoded, lost: changes(value, back, field.canonical, reads) };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}

/** Provider's value to the canonical one; tells whether going back gives another value. */
export function decodeValue(field: PreparedField, value: unknown, settings: Settings): Converted {
  const { codec, reads } = field.field;
  if (codec === undefined || value === null) return { ok: true, value, lost: nothing };
  try {
    const decoded = codec.decode(value as never, settings);
    if (codec.lossy === undefined || decoded === null)
      return { ok: true, value: decoded, lost: nothing };
    const isLossy =
      codec.losesOnDecode === undefined
        ? changesBack(field, { value, decoded }, settings)
        : codec.losesOnDecode(value as never);
    if (!isLossy) return { ok: true, value: decoded, lost: nothing };
    const keys = field.canonical.map(({ key }) => key).filter((key) => !reads?.includes(key));
    return { ok: true, value: decoded, lost: keys };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}

/** True when going back from a decoded value gives another one than the provider's. */
function changesBack(
  { field, provider }: PreparedField,
  { value, decoded }: { readonly value: unknown; readonly decoded: unknown },
  settings: Settings,
): boolean {
  const { codec, reads } = field;
  const back = attempt(() => codec?.encode(withReads(decoded, value, reads) as never, settings));
  return changes(value, back, provider, reads).length > 0;
}

/** What does not come back of a field, in a sentence. */
export function lossText({ field }: PreparedField): string {
  return field.lossy ?? field.codec?.lossy ?? "the value comes back changed.";
}

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Keys that a codec only looks at do not come out of it; the way back needs them again. */
function withReads(value: unknown, original: unknown, reads: readonly string[] = nothing): unknown {
  if (reads.length === 0 || !isPlain(value) || !isPlain(original)) return value;
  const known = reads.filter((key) => original[key] !== undefined);
  return { ...value, ...Object.fromEntries(known.map((key) => [key, original[key]])) };
}

/** What differs after a round trip: by key where there are several paths. */
function changes(
  before: unknown,
  after: unknown,
  paths: readonly PreparedPath[],
  reads: readonly string[] = nothing,
): readonly string[] {
  if (paths[0]?.key === "") return same(before, after) ? nothing : [""];
  const [a, b] = [before, after].map((one) => (isPlain(one) ? one : {}));
  return paths
    .map(({ key }) => key)
    .filter((key) => !reads.includes(key) && a?.[key] !== undefined && !same(a[key], b?.[key]));
}

/** Why a codec refused; anything else that it threw is a fault of the codec, told in the same way. */
function messageOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? error.message : String(error);
}
