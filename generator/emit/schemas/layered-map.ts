/** Entries from which on a map is not copied for those who add to it. */
export const LARGE_MAP = 32;

/** Layers above one another, each of which costs time when an entry is looked up. */
const MAX_LAYERS = 4;

export function isLarge(map: ReadonlyMap<unknown, unknown>): boolean {
  return map.size >= LARGE_MAP;
}

/** The entries of a large map, with others in place of some or added to them; copies few, so that many may add to it. */
export function layered<Key, Value>(
  lower: ReadonlyMap<Key, Value>,
  upper: ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  if (upper.size === 0) return lower;
  if (lower instanceof LayeredMap && lower.layers >= MAX_LAYERS)
    return new Map([...lower, ...upper]);
  return new LayeredMap(lower, upper);
}

class LayeredMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #lower: ReadonlyMap<Key, Value>;
  readonly #upper: ReadonlyMap<Key, Value>;
  readonly size: number;
  readonly layers: number;

  constructor(lower: ReadonlyMap<Key, Value>, upper: ReadonlyMap<Key, Value>) {
    this.#lower = lower;
    this.#upper = upper;
    const added = [...upper.keys()].filter((key) => !lower.has(key));
    this.size = lower.size + added.length;
    this.layers = lower instanceof LayeredMap ? lower.layers + 1 : 1;
  }

  get(key: Key): Value | undefined {
    return this.#upper.get(key) ?? this.#lower.get(key);
  }

  has(key: Key): boolean {
    return this.#upper.has(key) || this.#lower.has(key);
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.#lower) yield [key, this.#upper.get(key) ?? value];
    for (const entry of this.#upper) if (!this.#lower.has(entry[0])) yield entry;
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(callback: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
