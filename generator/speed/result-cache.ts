import type { Cache } from "./cache.ts";

/**
 * Gives the cached result of a computation; where there is none, computes and stores it.
 *
 * @param kind - which computation it is.
 * @param parts - everything that the result depends on, apart from the program.
 * @param make - gives JSON data.
 */
export type ResultCache = <T>(
  kind: string,
  parts: readonly string[],
  make: () => Promise<T>,
) => Promise<T>;

export function createResultCache(cache: Cache): ResultCache {
  return async (kind, parts, make) => {
    const key = cache.key(kind, ...parts);
    const known = cache.get(key);
    if (known !== undefined) {
      const entry = JSON.parse(known.toString()) as {
        readonly value: Awaited<ReturnType<typeof make>>;
      };
      return entry.value;
    }
    const value = await make();
    cache.set(key, JSON.stringify({ value }));
    return value;
  };
}
