import type { Issue, ProviderMapping, Settings } from "./types.js";
/** Fills in defaults and checks the settings of a connection. */
export declare function readSettings(
  mapping: ProviderMapping,
  given: Settings,
  issues: Issue[],
): Settings;
