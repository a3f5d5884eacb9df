// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type Adapter } from "./client.js";
/** What the unified client knows of its canonical operations. */
export interface UnifiedOperation {
  /** Names of the path parameters, which come one by one. */
  readonly path: readonly string[];
  readonly hasInput: boolean;
  readonly isList: boolean;
}
/** The unified client over several providers, by the names that they were given. */
export declare function makeUnified(
  adapters: Readonly<Record<string, Adapter>>,
  operations: Readonly<Record<string, UnifiedOperation>>,
): object;
