import { isAlias, isMap, isSeq, type Node } from "yaml";
import { parsePointer } from "../../json/pointer.ts";
import type { JsonSpan } from "./json-index.ts";
import { keyOf } from "./yaml-value.ts";

/** Numbers of a value in the index: where it starts and ends, and its key; -1 where there is no offset. */
const START = 0;
const KEY_START = 2;
/** The first value after those that are in it. */
const NEXT = 4;
const NUMBERS = 5;

/**
 * Positions of all values of a YAML tree, five numbers each, in the order of the text: the children of
 * value `i` begin at `i + 1`. The tree itself takes many times the memory of the text.
 */
interface YamlIndex {
  readonly numbers: number[];
  /** Keys of members; undefined for items. */
  readonly keys: (string | undefined)[];
  /** What an alias repeats. */
  readonly targets: Map<number, number>;
}

/** Finds where a value of a tree stands, by JSON Pointer; the tree is not kept. */
export function spansOf(root: Node | null): (pointer: string) => JsonSpan | undefined {
  const index: YamlIndex = { numbers: [], keys: [], targets: new Map() };
  add(index, new Map(), { node: root, key: undefined });
  const numbers = Int32Array.from(index.numbers);
  return (pointer) => find({ ...index, numbers }, parsePointer(pointer));
}

interface Value {
  readonly node: unknown;
  readonly key: unknown;
}

function add(index: YamlIndex, anchors: Map<string, number>, { node, key }: Value): void {
  const { numbers, keys, targets } = index;
  const own = keys.length;
  numbers.push(...rangeOf(node), ...rangeOf(key), 0);
  keys.push(key === undefined ? undefined : keyOf(key));
  const { anchor } = (node ?? {}) as { readonly anchor?: string };
  if (anchor !== undefined) anchors.set(anchor, own);
  if (isAlias(node)) targets.set(own, anchors.get(node.source) ?? own);
  else if (isMap(node))
    for (const pair of node.items) add(index, anchors, { node: pair.value, key: pair.key });
  else if (isSeq(node))
    for (const item of node.items) add(index, anchors, { node: item, key: undefined });
  numbers[own * NUMBERS + NEXT] = keys.length;
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as Partial<Node> | null | undefined)?.range;
  return range ? [range[0], range[1]] : [-1, -1];
}

interface FixedIndex extends Omit<YamlIndex, "numbers"> {
  readonly numbers: Int32Array;
}

function find(index: FixedIndex, tokens: readonly string[]): JsonSpan | undefined {
  let at = 0;
  for (const token of tokens) {
    const child = childOf(index, index.targets.get(at) ?? at, token);
    if (child === undefined) return undefined;
    at = child;
  }
  const span = (start: number): { start: number; end: number } | undefined => {
    const [from = -1, to = -1] = index.numbers.subarray(at * NUMBERS + start);
    return from === -1 ? undefined : { start: from, end: to };
  };
  const key = span(KEY_START);
  const value = span(START) ?? key;
  return value && { ...value, ...(key && { key }) };
}

function childOf({ numbers, keys }: FixedIndex, owner: number, token: string): number | undefined {
  const end = numbers[owner * NUMBERS + NEXT] ?? owner;
  for (let child = owner + 1, item = 0; child < end; item++) {
    if (token === (keys[child] ?? String(item))) return child;
    child = numbers[child * NUMBERS + NEXT] ?? end;
  }
  return undefined;
}
