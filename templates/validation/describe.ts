/** What `z.toJSONSchema` says of checks of our own: without it zod leaves them out, and its schema accepts more. */
import * as z from "zod";
// By its name: `z.core` as a value would bring all of zod into a bundle, with its 50 languages.
import { process as processSchema } from "zod/v4/core";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const UNREPRESENTABLE =
  'What a $dynamicRef leads to is not in this JSON Schema: `{ unrepresentable: "any" }` leaves it out.';

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
export function described<Check extends z.core.$ZodCheck<never>>(
  check: Check,
  describe: Describe,
): Check {
  check._zod.onattach.push((schema) => {
    const internals = schema._zod;
    // Each class sets how it is converted after its checks are attached.
    (internals.deferred ??= []).push(() => {
      const inner = internals.processJSONSchema;
      internals.processJSONSchema = (context, json, params) => {
        inner?.(context, json, params);
        const convert = (other: z.core.$ZodType): JsonSchema =>
          processSchema(other, context, params as z.core.ProcessParams);
        const share = (): void => {
          const seen = context.seen.get(schema);
          if (seen !== undefined) seen.cycle = [...(seen.path ?? [])];
        };
        const keywords = describe(convert, json, share);
        if (keywords !== undefined) add(json, keywords);
        else if (context.unrepresentable !== "any") throw new Error(UNREPRESENTABLE);
      };
    });
  });
  return check;
}

/** Any value that a test holds of, described by keywords. */
export function tested<T>(
  holds: (value: unknown) => boolean,
  error: string,
  describe: Describe,
): z.ZodType<T> {
  return z
    .unknown()
    .check(
      described<z.core.$ZodCheck<unknown>>(z.refine(holds, { error, abort: true }), describe),
    ) as z.ZodType<T>;
}

/** Keywords of which there is one already are a schema of their own. */
function add(json: JsonSchema, keywords: JsonSchema): void {
  if (!Object.keys(keywords).some((name) => Object.hasOwn(json, name)))
    Object.assign(json, keywords);
  else json.allOf = [...(json.allOf ?? []), keywords];
}
