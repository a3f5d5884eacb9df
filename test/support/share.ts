/**
 * Whether this is `npm run test:long`, which runs all of what `npm test` runs a share of: full samples,
 * every step, each compiler.
 */
export const isLong = process.env["CROSSWALK_TEST_LONG"] === "1";

/** Number of runs of a property, or size of a sample. */
export function runs(all: number, share: number): number {
  return isLong ? all : share;
}

/** Every n-th member. */
export function shareOf<Member>(all: readonly Member[], every: number): readonly Member[] {
  return isLong ? all : all.filter((_, index) => index % every === 0);
}
