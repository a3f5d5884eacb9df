// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** What `z.toJSONSchema` says of checks of our own: without it zod leaves them out, and its schema accepts more. */
import * as z from "zod";
export type JsonSchema = z.core.JSONSchema.BaseSchema;
/**
 * The keywords that a check stands for; undefined where there are none that say it.
 *
 * @param convert - gives the JSON Schema of another schema.
 * @param json - what is known of the schema so far.
 * @param share - has the schema once among the definitions, wherever it is used.
 */
type Describe = (
  convert: (schema: z.core.$ZodType) => JsonSchema,
  json: JsonSchema,
  share: () => void,
) => JsonSchema | undefined;
/** A check with its keywords. */
export declare function described<Check extends z.core.$ZodCheck<never>>(
  check: Check,
  describe: Describe,
): Check;
/** Any value that a test holds of, described by keywords. */
export declare function tested<T>(
  holds: (value: unknown) => boolean,
  error: string,
  describe: Describe,
): z.ZodType<T>;
export {};
