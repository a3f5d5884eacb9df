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

function objectWith(
  catchall: z.core.$ZodType,
  shape: () => z.core.$ZodLooseShape,
  checks: readonly z.core.$ZodCheck<Record<string, unknown>>[] = [],
): z.ZodObject {
  let made: z.core.$ZodLooseShape | undefined;
  return new z.ZodObject({
    type: "object",
    catchall,
    checks: [...checks] as z.core.$ZodCheck<never>[],
    get shape(): z.core.$ZodLooseShape {
      return (made ??= shape());
    },
  });
}

/**
 * An object that has the properties of another, and more. It applies the other's validator, which all objects that
 * extend it share, and that of what is added: one of a thousand properties takes long to build.
 *
 * @param required - properties of the base that have to be there.
 */
export function extendedObject(
  base: () => z.ZodType,
  required: readonly string[],
  added: () => z.core.$ZodLooseShape,
  ...checks: readonly z.core.$ZodCheck<Record<string, unknown>>[]
): z.ZodObject<z.core.$ZodLooseShape, z.core.$loose> {
  const shape = (): z.core.$ZodLooseShape => ({
    ...shapeOf(base()),
    ...Object.fromEntries(required.map((name) => [name, present(shapeOf(base())[name])])),
    ...added(),
  });
  const object = objectWith(anything, shape, checks);
  const names = new Set(required);
  let own: z.ZodType | undefined;
  const parse: z.core.$ZodTypeInternals["parse"] = (payload, context) => {
    const { value, issues } = payload;
    base()._zod.run(payload, context);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return payload;
    own ??= z.object({
      ...Object.fromEntries(required.map((name) => [name, anything])),
      ...added(),
    });
    const parsed = { value: value as unknown, issues };
    own._zod.run(parsed, context);
    const found = payload.value as Record<string, unknown>;
    for (const [name, member] of Object.entries(parsed.value as object))
      if (!names.has(name)) found[name] = member;
    return payload;
  };
  object._zod.parse = parse as typeof object._zod.parse;
  // With checks zod runs those after `parse`.
  if (checks.length === 0) object._zod.run = object._zod.parse;
  return object as z.ZodObject<z.core.$ZodLooseShape, z.core.$loose>;
}

function shapeOf(schema: z.core.$ZodType): z.core.$ZodLooseShape {
  return (schema as z.ZodObject).shape;
}

/** The schema of a property that may be left out, without that. */
function present(schema: z.core.SomeType | undefined): z.core.SomeType {
  return schema instanceof z.ZodOptional ? schema.def.innerType : (schema ?? anything);
}
