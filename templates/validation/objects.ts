/**
 * Object schemas whose properties are made when they are first looked at: they may refer to each other in any
 * order, and importing a package builds none. Other than `z.lazy` they are objects of zod's own, with `pick`,
 * `extend`, `partial` and the rest.
 */
import * as z from "zod";

/** The properties of an object, as the document's type has them. */
export type Shape<T> = {
  -readonly [Name in keyof T as string extends Name ? never : Name]-?: Record<
    never,
    never
  > extends Pick<T, Name>
    ? z.ZodOptional<z.ZodType<Exclude<T[Name], undefined>>>
    : z.ZodType<T[Name]>;
};

/** Of an object without declared properties zod's types would say that it has none at all. */
type Config<T> = keyof Shape<T> extends never ? z.core.$loose : z.core.$strip;

/** The validator of an object: its values have the document's type. */
export interface ObjectSchema<T> extends z.ZodObject<Shape<T>, Config<T>> {
  readonly _zod: { readonly output: T; readonly input: T } & z.core.$ZodObjectInternals<
    Shape<T>,
    Config<T>
  >;
}

const anything = /* @__PURE__ */ z.unknown();
const nothing = /* @__PURE__ */ z.never();

/** An object with further properties of any kind. */
export function looseObject<T extends z.core.$ZodLooseShape>(
  shape: () => T,
): z.ZodObject<T, z.core.$loose> {
  return objectWith(anything, shape) as z.ZodObject<T, z.core.$loose>;
}

/** An object without further properties. */
export function strictObject<T extends z.core.$ZodLooseShape>(
  shape: () => T,
): z.ZodObject<T, z.core.$strict> {
  return objectWith(nothing, shape) as z.ZodObject<T, z.core.$strict>;
}

function objectWith(catchall: z.core.$ZodType, shape: () => z.core.$ZodLooseShape): z.ZodObject {
  let made: z.core.$ZodLooseShape | undefined;
  return new z.ZodObject({
    type: "object",
    catchall,
    get shape(): z.core.$ZodLooseShape {
      return (made ??= shape());
    },
  });
}
