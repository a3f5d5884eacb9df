// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type ConcretePath, type PathStep } from "./paths.js";
import type { FieldMapping, PartMapping, ShapeMapping } from "./types.js";
/** A path of a field, ready to be followed. */
export interface PreparedPath {
  /** Key of the codec; empty for a field of one path. */
  readonly key: string;
  readonly steps: readonly PathStep[];
  /** As the mapping file has it. */
  readonly text: string;
}
/** A field whose paths are read. */
export interface PreparedField {
  readonly field: FieldMapping;
  readonly canonical: readonly PreparedPath[];
  readonly provider: readonly PreparedPath[];
  /** False where a path has `[*]`. */
  readonly isConcrete: boolean;
  /** The two paths of a field that is one value here and one there; most are. */
  readonly direct?: {
    readonly canonical: ConcretePath;
    readonly provider: ConcretePath;
  };
  /** A null of the provider's says the same as a field that is not there: the canonical field has no null. */
  readonly dropsNull?: boolean;
}
/** Where the results of steps stand in the canonical input. */
export declare const resultsKey = "step:";
/** The fields of a shape: provider's paths start at its object. */
export declare function shapeFields(shape: ShapeMapping): readonly PreparedField[];
/** The fields of a request: provider's paths start at `{body, path, query, header, cookie}`. */
export declare function requestFields(
  part: PartMapping,
  at: string | undefined,
): readonly PreparedField[];
/** Steps of a provider's path in a request. */
export declare function providerSteps(path: string, at: string | undefined): readonly PathStep[];
/** Steps of a parameter by its own name, e.g. `query:page[size]`. */
export declare function parameterSteps(name: string): ConcretePath;
/** Steps of a canonical path in an operation's input, where parameters stand alongside the body's fields. */
export declare function canonicalSteps(path: string): readonly PathStep[];
/** A canonical path that the provider has no field for. */
export interface PreparedUnsupported {
  readonly steps: readonly PathStep[];
  readonly reason: string;
}
/** The canonical paths of a request that the provider has no field for. */
export declare function unsupportedPaths(part: PartMapping): readonly PreparedUnsupported[];
