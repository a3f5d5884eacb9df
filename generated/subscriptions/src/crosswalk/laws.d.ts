// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type EncodeOptions } from "./encode.js";
import type { Issue, ProviderMapping } from "./types.js";
/** A canonical input on which laws are tried. */
export interface LawCase {
  readonly operation: string;
  readonly input: unknown;
  readonly options?: EncodeOptions;
}
/**
 * The laws of a request's mapping on one canonical input:
 *
 * 1. What is encoded, the provider's validator and its rules accept.
 * 2. Each field that the provider has no field for gives one issue, and no other field does.
 * 3. Decoding what was encoded gives every other field back, except those with an issue `lossy`, and
 *    those that are written one way.
 * 4. Encoding that again gives the same request.
 *
 * @returns what does not hold; empty when the laws hold, or when there is no request to look at.
 */
export declare function lawViolations(mapping: ProviderMapping, law: LawCase): string[];
/** Paths of an input that are not in what came back, and that no issue names. */
export declare function lostPaths(
  input: unknown,
  back: unknown,
  issues: readonly Pick<Issue, "code" | "path">[],
): string[];
