import { parsePointer } from "../../json/pointer.ts";
import { scanJson } from "./json-scan.ts";

/** Offsets of a value, and of its key where it has one. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly start: number; readonly end: number };
}

/** Numbers of a value in the index. */
const START = 0;
const END = 1;
/** -1 for a value without a key. */
const KEY_START = 2;
const KEY_END = 3;
/** The first value after those that are in it. */
const NEXT = 4;
const NUMBERS = 5;

/**
 * Positions of all values of a JSON text, five numbers each, in the order of the text: the children of
 * value `i` begin at `i + 1`. A tree of objects would take many times the memory of the text.
 */
type JsonIndex = Int32Array;

function indexJson(text: string): JsonIndex {
  let index = new Int32Array(NUMBERS * 4096);
  let count = 0;
  const open: number[] = [];
  let key = -1;
  let keyStop = -1;
  const add = (from: number, to: number) => {
    const at = count * NUMBERS;
    if (at === index.length) {
      const larger = new Int32Array(2 * index.length);
      larger.set(index);
      index = larger;
    }
    count += 1;
    index[at + START] = from;
    index[at + END] = to;
    index[at + KEY_START] = key;
    index[at + KEY_END] = keyStop;
    index[at + NEXT] = count;
    key = -1;
  };
  scanJson(text, {
    open(from) {
      open.push(count);
      add(from, -1);
    },
    close(to) {
      const at = (open.pop() ?? 0) * NUMBERS;
      index[at + END] = to;
      index[at + NEXT] = count;
    },
    key(from, to) {
      key = from;
      keyStop = to;
    },
    scalar: add,
  });
  return index.subarray(0, count * NUMBERS);
}

function numberOf(index: JsonIndex, value: number, which: number): number {
  return index[value * NUMBERS + which] ?? -1;
}

/** A function that finds the value at a JSON Pointer in a valid JSON text. Indexes the text on its first call. */
export function jsonSpans(text: string): (pointer: string) => JsonSpan | undefined {
  let index: JsonIndex | undefined;
  return (pointer) => {
    index ??= indexJson(text);
    let at = 0;
    for (const token of parsePointer(pointer)) {
      const child = childOf(index, text, at, token);
      if (child === undefined) return undefined;
      at = child;
    }
    return spanOf(index, at);
  };
}

function childOf(index: JsonIndex, text: string, parent: number, token: string) {
  const stop = numberOf(index, parent, NEXT);
  let found: number | undefined;
  let position = 0;
  for (let child = parent + 1; child < stop; child = numberOf(index, child, NEXT)) {
    const from = numberOf(index, child, KEY_START);
    if (from === -1) {
      if (String(position++) === token) return child;
    } else if (keyText(text, from, numberOf(index, child, KEY_END)) === token) found = child;
  }
  return found;
}

/** The key between two quotes, unescaped. */
export function keyText(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes("\\") ? String(JSON.parse(text.slice(start, end))) : raw;
}

function spanOf(index: JsonIndex, at: number): JsonSpan | undefined {
  if (at * NUMBERS >= index.length) return undefined;
  const start = numberOf(index, at, START);
  const end = numberOf(index, at, END);
  const keyStart = numberOf(index, at, KEY_START);
  if (keyStart === -1) return { start, end };
  return { start, end, key: { start: keyStart, end: numberOf(index, at, KEY_END) } };
}
