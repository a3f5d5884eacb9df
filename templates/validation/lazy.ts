/**
 * Schemas that refer to each other, with a limit where the stack would end. A value that is nested more deeply
 * than a validator can go gives one issue that says so: it never throws, and never decides by half of a value.
 */
import { buildSchemas } from "#guards";
import * as z from "zod";
import { extendedObject, looseObject, strictObject, tellMissing } from "./objects.ts";

/** Schemas one within the other that one call goes into. JSON that people write has a tenth. */
const MAX_DEPTH = 500;

/** Thrown from the limit to the outermost schema, past `not` and unions, which would take it for a mismatch. */
const tooDeep = new RangeError("The value is nested too deeply to be validated.");

const guarded = /* @__PURE__ */ new WeakSet<z.core.$ZodType>();
let depth = 0;

/**
 * A schema that is made when it is first used, as `z.lazy` does, and that reports where it would have to go
 * too deep. To be used for all schemas that can lead to themselves.
 */
export function lazy<T extends z.ZodType>(getter: () => T): z.ZodLazy<T> {
  const schema = tellMissing(z.lazy(() => withLimit(buildSchemas(getter))));
  let inner: T | undefined;
  // zod's own property stays undefined for ever if the stack ends while the schema is made.
  Object.defineProperty(schema._zod, "innerType", {
    configurable: true,
    get: () => (inner ??= schema._zod.def.getter() as T),
  });
  return schema;
}

/** `looseObject` of an object that can lead to itself. */
export const limitedLooseObject: typeof looseObject = (shape) => withLimit(looseObject(shape));

/** `strictObject` of an object that can lead to itself. */
export const limitedStrictObject: typeof strictObject = (shape) => withLimit(strictObject(shape));

/** `extendedObject` of an object that can lead to itself. */
export const limitedExtendedObject: typeof extendedObject = (...given) =>
  withLimit(extendedObject(...given));

function withLimit<T extends z.core.$ZodType>(schema: T): T {
  if (guarded.has(schema)) return schema;
  guarded.add(schema);
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    if (depth >= MAX_DEPTH) throw tooDeep;
    depth += 1;
    try {
      return run(payload, context);
    } catch (error) {
      if (depth > 1 || !(error instanceof RangeError)) throw error;
      payload.issues.push({ code: "custom", message: limitMessage, input: payload.value });
      return payload;
    } finally {
      depth -= 1;
    }
  };
  return schema;
}

const limitMessage =
  "limit: the value, or what its schema refers to, is nested too deeply to be validated";
