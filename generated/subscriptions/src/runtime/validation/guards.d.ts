// Crosswalk's run time. SPDX-License-Identifier: MIT-0
export declare function isCertainlyValid(): boolean;
/**
 * Makes schemas that zod does not compile: it would first try whether it may, and a content security policy reports
 * that. The configuration of zod is the application's, and has its value again afterwards.
 */
export declare function buildSchemas<T>(build: () => T): T;
