// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Fills in the variables of a server's URL. A value may hold letters, digits and `-._~`; beyond
 * these only what the document's default value holds, so that none moves requests to another host.
 * One without a default must be given. Source: OAS 3.1 section 4.8.6.
 */
export declare function serverUrl(
  template: string,
  defaults: Readonly<Record<string, string>>,
  options: {
    readonly baseUrl?: string | undefined;
    readonly variables?: Readonly<Record<string, string | undefined>> | undefined;
  },
): string;
