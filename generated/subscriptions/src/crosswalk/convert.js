// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { Refusal } from "./codecs/define.js";
import { fill, get, itemNumbers, printPath, set } from "./paths.js";
import { isPlain, same } from "./values.js";
const nothing = [];
/** Reads one end of a field: the value, or an object of the keys that are there; undefined when none but `reads` are. */
export function readPaths(root, paths, options) {
  const { items, reads = nothing } = options;
  const [first] = paths;
  if (first === undefined) return undefined;
  if (first.key === "") return get(root, fill(first.steps, items));
  const found = {};
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
export function writePaths(root, paths, value, options) {
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
export function occurrences(root, field, from) {
  if (field.isConcrete) return once;
  const [first] = field[from];
  if (first === undefined) return once;
  return itemNumbers(root, first.steps);
}
const once = [[]];
/** Where the canonical value of a field stands: of several paths, the first that has a value. */
export function canonicalPath(field, items, value) {
  const reads = field.field.reads ?? nothing;
  const given = isPlain(value) ? value : {};
  const written = field.canonical.filter(({ key }) => !reads.includes(key));
  const chosen = written.find(({ key }) => given[key] !== undefined) ?? written[0];
  return chosen === undefined ? "" : printPath(fill(chosen.steps, items));
}
/** Canonical paths of the keys that come back changed. */
export function lostPaths(field, keys, items) {
  if (keys.length === 0) return nothing;
  const single = field.canonical[0];
  return keys.flatMap((key) => {
    const path = field.canonical.find((one) => one.key === key) ?? single;
    return path === undefined ? [] : [printPath(fill(path.steps, items))];
  });
}
/** Canonical value to the provider's; tells whether coming back gives another value. */
export function encodeValue(field, value, settings) {
  const { codec, reads } = field.field;
  if (codec === undefined || value === null) return { ok: true, value, lost: nothing };
  try {
    const encoded = codec.encode(value, settings);
    if (codec.lossy === undefined) return { ok: true, value: encoded, lost: nothing };
    const back = attempt(() => codec.decode(withReads(encoded, value, reads), settings));
    return { ok: true, value: encoded, lost: changes(value, back, field.canonical, reads) };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}
/** Provider's value to the canonical one; tells whether going back gives another value. */
export function decodeValue(field, value, settings) {
  const { codec, reads } = field.field;
  if (codec === undefined || value === null) return { ok: true, value, lost: nothing };
  try {
    const decoded = codec.decode(value, settings);
    if (codec.lossy === undefined || decoded === null)
      return { ok: true, value: decoded, lost: nothing };
    const isLossy =
      codec.losesOnDecode === undefined
        ? changesBack(field, { value, decoded }, settings)
        : codec.losesOnDecode(value);
    if (!isLossy) return { ok: true, value: decoded, lost: nothing };
    const keys = field.canonical.map(({ key }) => key).filter((key) => !reads?.includes(key));
    return { ok: true, value: decoded, lost: keys };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}
/** True when going back from a decoded value gives another one than the provider's. */
function changesBack({ field, provider }, { value, decoded }, settings) {
  const { codec, reads } = field;
  const back = attempt(() => codec?.encode(withReads(decoded, value, reads), settings));
  return changes(value, back, provider, reads).length > 0;
}
/** What does not come back of a field, in a sentence. */
export function lossText({ field }) {
  return field.lossy ?? field.codec?.lossy ?? "the value comes back changed.";
}
function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
/** Keys that a codec only looks at do not come out of it; the way back needs them again. */
function withReads(value, original, reads = nothing) {
  if (reads.length === 0 || !isPlain(value) || !isPlain(original)) return value;
  const known = reads.filter((key) => original[key] !== undefined);
  return { ...value, ...Object.fromEntries(known.map((key) => [key, original[key]])) };
}
/** What differs after a round trip: by key where there are several paths. */
function changes(before, after, paths, reads = nothing) {
  if (paths[0]?.key === "") return same(before, after) ? nothing : [""];
  const [a, b] = [before, after].map((one) => (isPlain(one) ? one : {}));
  return paths
    .map(({ key }) => key)
    .filter((key) => !reads.includes(key) && a?.[key] !== undefined && !same(a[key], b?.[key]));
}
/** Why a codec refused; anything else that it threw is a fault of the codec, told in the same way. */
function messageOf(error) {
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? error.message : String(error);
}
