// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Codec, FieldMapping, FieldPaths } from "./types.js";
/**
 * One line of a mapping: a canonical field, the provider's field that says the same, and how the
 * representations differ.
 */
export declare function field(
  canonical: FieldPaths,
  provider: FieldPaths | undefined,
  codec?: Codec,
  more?: Omit<FieldMapping, "canonical" | "provider" | "codec">,
): FieldMapping;
