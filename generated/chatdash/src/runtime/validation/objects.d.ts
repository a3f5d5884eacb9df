// Crosswalk's run time. SPDX-License-Identifier: MIT-0
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
/** The validator of an object: its values have the document's type. */
export interface ObjectSchema<T> extends z.ZodObject<Shape<T>, z.core.$strip> {
  readonly _zod: {
    readonly output: T;
    readonly input: T;
  } & z.core.$ZodObjectInternals<Shape<T>, z.core.$strip>;
}
/** An object with further properties of any kind. */
export declare function looseObject<T extends z.core.$ZodLooseShape>(
  shape: () => T,
): z.ZodObject<T, z.core.$loose>;
/** An object without further properties. */
export declare function strictObject<T extends z.core.$ZodLooseShape>(
  shape: () => T,
): z.ZodObject<T, z.core.$strict>;
