import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join, relative } from "node:path";

/** Enough of a file to see what it is, where a vendor puts `info` or `servers` first. */
const HEAD_BYTES = 8_192;

/** All OpenAPI documents below a folder, relative to it, in the order of their names. */
export function findDocuments(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:json|ya?ml)$/.test(item.name))
    .map((item) => join(item.parentPath, item.name))
    .filter(isOpenApi)
    .map((file) => relative(folder, file).replaceAll("\\", "/"))
    .sort();
}

/** True for a document with a version of OpenAPI at its root; fragments that others refer to have none. */
function isOpenApi(file: string): boolean {
  const mark = /(?:^|[{,\s])"?(?:openapi|swagger)"?\s*:\s*["']?\d/;
  return mark.test(headOf(file)) || (file.endsWith("json") && mark.test(tailOf(file)));
}

function headOf(file: string): string {
  const descriptor = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    return buffer.toString("utf8", 0, readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}

/** Documents whose keys are in the order of the alphabet end with their version. */
function tailOf(file: string): string {
  return readFileSync(file, "utf8").slice(-HEAD_BYTES);
}

/** A sample without repetition that depends on the seed and the list only, in the order of the list. */
export function sampleOf(files: readonly string[], size: number, seed: number): string[] {
  const random = generator(seed);
  const pool = [...files];
  for (let at = 0; at < Math.min(size, pool.length); at++) {
    const other = at + Math.floor(random() * (pool.length - at));
    [pool[at], pool[other]] = [pool[other] as string, pool[at] as string];
  }
  return pool.slice(0, size).sort();
}

/** mulberry32: numbers from 0 to 1, the same for the same seed everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
