// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Where code may not be generated, as in pages with a content security policy, no schema is compiled: each is asked
 * itself. Programs for Node, Bun and Deno have `compiled-guards` in place of this, by a condition of package.json.
 */
export declare function isCertainlyValid(): boolean;
