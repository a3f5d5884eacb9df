/**
 * Maps items by an asynchronous function, a few at a time; the results have the items' order.
 *
 * @param concurrency - how many are worked on at the same time, at least 1.
 */
export async function mapInOrder<T, R>(
  items: readonly T[],
  concurrency: number,
  map: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const pending = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of pending) results[index] = await map(item);
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results;
}
