import { parsePointer } from "../../json/pointer.ts";
import { scanJson } from "./json-scan.ts";

/** Offsets of a value, and of its key where it has one. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
  readonly key?: { readonly start: number; readonly end: number };
}

/**
 * Positions of all values of a JSON text in five flat arrays, in the order of the text: the
 * children of value `i` begin at `i + 1`, and `next[i]` is the first value after its subtree.
 * A tree of objects would take many times the memory of the text.
 */
interface JsonIndex {
  readonly start: number[];
  readonly end: number[];
  readonly keyStart: number[];
  readonly keyEnd: number[];
  readonly next: number[];
}

function indexJson(text: string): JsonIndex {
  const start: number[] = [];
  const end: number[] = [];
  const keyStart: number[] = [];
  const keyEnd: number[] = [];
  const next: number[] = [];
  const open: number[] = [];
  let key = -1;
  let keyStop = -1;
  const add = (from: number, to: number) => {
    start.push(from);
    end.push(to);
    keyStart.push(key);
    keyEnd.push(keyStop);
    next.push(start.length);
    key = -1;
  };
  scanJson(text, {
    open(from) {
      open.push(start.length);
      add(from, -1);
    },
    close(to) {
      const index = open.pop() ?? 0;
      end[index] = to;
      next[index] = start.length;
    },
    key(from, to) {
      key = from;
      keyStop = to;
    },
    scalar: add,
  });
  return { start, end, keyStart, keyEnd, next };
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
  const stop = index.next[parent] ?? 0;
  let found: number | undefined;
  let position = 0;
  for (let child = parent + 1; child < stop; child = index.next[child] ?? stop) {
    const from = index.keyStart[child] ?? -1;
    if (from === -1) {
      if (String(position++) === token) return child;
    } else if (keyText(text, from, index.keyEnd[child] ?? from) === token) found = child;
  }
  return found;
}

/** The key between two quotes, unescaped. */
export function keyText(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes("\\") ? String(JSON.parse(text.slice(start, end))) : raw;
}

function spanOf(index: JsonIndex, at: number): JsonSpan | undefined {
  const start = index.start[at];
  const end = index.end[at];
  if (start === undefined || end === undefined) return undefined;
  const keyStart = index.keyStart[at] ?? -1;
  if (keyStart === -1) return { start, end };
  return { start, end, key: { start: keyStart, end: index.keyEnd[at] ?? keyStart } };
}
