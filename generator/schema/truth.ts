/** True, false, or undefined for "cannot tell": Kleene's three values. */
export type Truth = boolean | undefined;

/** Three-valued `and`: undefined where something is unknown and nothing is false. */
export function all<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  let result: Truth = true;
  for (const item of items) {
    const truth = test(item);
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

/** Three-valued `or`. */
export function any<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  let result: Truth = false;
  for (const item of items) {
    const truth = test(item);
    if (truth === true) return true;
    if (truth === undefined) result = undefined;
  }
  return result;
}

/** Three-valued negation. */
export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** Whether the number of truths is within bounds. */
export function count<T>(
  items: Iterable<T>,
  bounds: { readonly min: number; readonly max: number },
  test: (item: T) => Truth,
): Truth {
  let certain = 0;
  let possible = 0;
  for (const item of items) {
    const truth = test(item);
    if (truth !== false) possible++;
    if (truth === true) certain++;
    if (certain > bounds.max) return false;
  }
  if (possible < bounds.min) return false;
  return certain >= bounds.min && possible <= bounds.max ? true : undefined;
}
