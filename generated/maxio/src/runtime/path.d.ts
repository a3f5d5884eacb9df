// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Fills in the path parameters of a URL. They are percent-encoded, so that none can change host,
 * path or query; one that would make a segment vanish (empty, `.`, `..`) is refused.
 */
export declare function pathSerializer(
  template: string,
  parameters: Readonly<Record<string, unknown>>,
  expand?: (name: string, value: unknown) => string,
): string;
