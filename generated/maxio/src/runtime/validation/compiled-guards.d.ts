// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Whether a value matches a schema; false if it does not, or if the schema was not used often enough. */
export declare function isCertainlyValid(schema: object, value: unknown): boolean;
/** Makes schemas that zod compiles when they are first used. */
export declare function buildSchemas<T>(build: () => T): T;
