// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Compiled validation of emitted schemas, and cheap yes/no checks. The schemas stay as they are.
 *
 * `z.compile` alone does not see through the lazy schemas that a package exports. Here each becomes a function of
 * its own, and objects are looked at without being copied: an emitted schema gives back what it was given.
 * Where code may not be generated (a content security policy), everything works, slower.
 */
import * as z from "zod";
/** Whether a value matches a schema. Compiled when first asked. False for a value that is nested too deeply. */
export declare function is<T>(schema: z.ZodType<T>, value: unknown): value is T;
/**
 * A schema that accepts the same values, compiled. What it refuses goes through the schema itself, which says
 * why.
 */
export declare function compile<T>(schema: z.ZodType<T>): z.ZodType<T>;
