// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Issue, ProviderMapping, Settings } from "./types.js";
/** Settings of a connection, with defaults, and what is wrong with them. */
export interface ReadSettings {
  readonly values: Settings;
  readonly issues: readonly Issue[];
}
/** No settings; one object, so that what is read of it is remembered. */
export declare const noSettings: Settings;
/** Fills in defaults and checks the settings of a connection; once for each object of settings. */
export declare function readSettings(mapping: ProviderMapping, given?: Settings): ReadSettings;
