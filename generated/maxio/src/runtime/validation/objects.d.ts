// Crosswalk's run time. SPDX-License-Identifier: MIT-0
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
  readonly _zod: {
    readonly output: T;
    readonly input: T;
  } & z.core.$ZodObjectInternals<Shape<T>, Config<T>>;
}
/** An object with further properties of any kind. */
export declare function looseObject<T extends z.core.$ZodLooseShape>(
  shape: () => T,
): z.ZodObject<T, z.core.$loose>;
/** An object without further properties. */
export declare function strictObject<T extends z.core.$ZodLooseShape>(
  shape: () => T,
): z.ZodObject<T, z.core.$strict>;
/** A schema that is made when it is first used, as `z.lazy` does, for objects that are part of another schema. */
export declare function deferred<T extends z.ZodType>(getter: () => T): z.ZodLazy<T>;
/**
 * An enumeration or a constant that is made when it is first used. A discriminated union looks for the values of its
 * property, which `z.lazy` does not give.
 */
export declare function enumeration<T extends z.ZodType>(getter: () => T): z.ZodLazy<T>;
/**
 * Says of a value that is not there that it is missing. zod says the same of it as of a wrong one ("Invalid
 * option"), or names a type that no document has ("expected nonoptional").
 */
export declare function tellMissing<T extends z.core.$ZodType>(schema: T): T;
/**
 * Lets a schema of objects with any names validate a property of the name `__proto__`, too, which zod leaves out:
 * by the schema for further properties, and by the checks.
 */
export declare function allNames<T extends z.ZodObject | z.ZodRecord>(schema: T): T;
/**
 * An object that has the properties of another, and more. It applies the other's validator, which all objects that
 * extend it share, and that of what is added: one of a thousand properties takes long to build.
 *
 * @param required - properties of the base that have to be there.
 */
export declare function extendedObject(
  base: () => z.ZodType,
  required: readonly string[],
  added: () => z.core.$ZodLooseShape,
  ...checks: readonly z.core.$ZodCheck<Record<string, unknown>>[]
): z.ZodObject<z.core.$ZodLooseShape, z.core.$loose>;
export {};
