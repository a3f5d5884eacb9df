// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** The JSON text of a value, in which bigints are numbers; undefined for what JSON does not have. */
export declare function jsonText(value: unknown): string | undefined;
