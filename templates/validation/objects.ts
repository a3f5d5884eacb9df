/**
 * Object schemas whose properties are made when they are first looked at: they may refer to each other in any
 * order, and importing a package builds none. Other than `z.lazy` they are objects of zod's own, with `pick`,
 * `extend`, `partial` and the rest.
 */
import { buildSchemas } from "#guards";
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
  return tellMissing(objectWith(anything, shape)) as z.ZodObject<T, z.core.$loose>;
}

/** An object without further properties. */
export function strictObject<T extends z.core.$ZodLooseShape>(
  shape: () => T,
): z.ZodObject<T, z.core.$strict> {
  return tellMissing(objectWith(nothing, shape)) as z.ZodObject<T, z.core.$strict>;
}

/** A schema that is made when it is first used, as `z.lazy` does, for objects that are part of another schema. */
export function deferred<T extends z.ZodType>(getter: () => T): z.ZodLazy<T> {
  return tellMissing(z.lazy(() => buildSchemas(getter)));
}

/**
 * An enumeration or a constant that is made when it is first used. A discriminated union looks for the values of its
 * property, which `z.lazy` does not give.
 */
export function enumeration<T extends z.ZodType>(getter: () => T): z.ZodLazy<T> {
  const schema = z.lazy(getter);
  Object.defineProperty(schema._zod, "values", { get: () => schema._zod.innerType._zod.values });
  return schema;
}

/**
 * Says of a value that is not there that it is missing. zod says the same of it as of a wrong one ("Invalid
 * option"), or names a type that no document has ("expected nonoptional").
 */
export function tellMissing<T extends z.core.$ZodType>(schema: T): T {
  wrapParse(schema, (parse) => (payload, context) => {
    const { issues } = payload;
    const before = issues.length;
    const result = parse(payload, context);
    for (let index = before; index < issues.length; index++) {
      const { input, path = [], ...issue } = issues[index] as z.core.$ZodRawIssue;
      // JSON has no undefined: what is undefined in an object is not there.
      if (input === undefined && path.length > 0)
        issues[index] = { ...issue, input, path, message: "missing" } as z.core.$ZodRawIssue;
    }
    return result;
  });
  return schema;
}

/**
 * Lets a schema of objects with any names validate a property of the name `__proto__`, too, which zod leaves out:
 * by the schema for further properties, and by the checks.
 */
export function allNames<T extends z.ZodObject | z.ZodRecord>(schema: T): T {
  const { def } = schema._zod;
  const member = "valueType" in def ? def.valueType : (def.catchall ?? anything);
  wrapParse(schema, (parse) => (payload, context) => {
    const { value: input, issues } = payload;
    const result = parse(payload, context);
    if (typeof input !== "object" || input === null || !Object.hasOwn(input, PROTO)) return result;
    const { value } = Object.getOwnPropertyDescriptor(input, PROTO) as PropertyDescriptor;
    const validated = { value: value as unknown, issues: [] as z.core.$ZodRawIssue[] };
    member._zod.run(validated, context);
    for (const issue of validated.issues)
      issues.push({ ...issue, path: [PROTO, ...(issue.path ?? [])] });
    // A plain assignment would set the prototype.
    Object.defineProperty(payload.value, PROTO, {
      ...{ value: validated.value, configurable: true, enumerable: true, writable: true },
    });
    return result;
  });
  return schema;
}

const PROTO = "__proto__";

function objectWith(
  catchall: z.core.$ZodType,
  shape: () => z.core.$ZodLooseShape,
  checks: readonly z.core.$ZodCheck<Record<string, unknown>>[] = [],
): z.ZodObject {
  let made: z.core.$ZodLooseShape | undefined;
  const definition: z.core.$ZodObjectDef = {
    type: "object",
    catchall,
    checks: [...checks] as z.core.$ZodCheck<never>[],
    get shape(): z.core.$ZodLooseShape {
      return (made ??= buildSchemas(shape));
    },
  };
  return buildSchemas(() => new z.ZodObject(definition));
}

type Parse = z.core.$ZodTypeInternals["parse"];

/** Puts a function around what zod does before the checks of a schema. */
function wrapParse(schema: z.core.$ZodType, wrap: (inner: Parse) => Parse): void {
  const internals = schema._zod;
  const wrapped = Object.getOwnPropertyDescriptor(internals, "parse")?.set;
  let inner = internals.parse;
  const parse = wrap((payload, context) => inner(payload, context));
  const replaceInner = (next: Parse): void => {
    inner = next;
  };
  // zod's memoizer, which most schemas do not need, sets what it was put around when it is first called.
  const set = wrapped ?? replaceInner;
  Object.defineProperty(internals, "parse", { get: () => parse, set, configurable: true });
  // With checks zod calls `parse`, and then those.
  if ((internals.def.checks ?? []).length === 0) internals.run = parse;
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
  const parse: Parse = (payload, context) => {
    const { value, issues } = payload;
    base()._zod.run(payload, context);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return payload;
    own ??= buildSchemas(() =>
      z.object({
        ...Object.fromEntries(required.map((name) => [name, anything])),
        ...added(),
      }),
    );
    const parsed = { value: value as unknown, issues };
    own._zod.run(parsed, context);
    const found = payload.value as Record<string, unknown>;
    for (const [name, member] of Object.entries(parsed.value as object))
      if (!names.has(name)) found[name] = member;
    return payload;
  };
  wrapParse(object, () => parse);
  return tellMissing(object) as z.ZodObject<z.core.$ZodLooseShape, z.core.$loose>;
}

function shapeOf(schema: z.core.$ZodType): z.core.$ZodLooseShape {
  return (schema as z.ZodObject).shape;
}

/** The schema of a property that may be left out, without that. */
function present(schema: z.core.SomeType | undefined): z.core.SomeType {
  return schema instanceof z.ZodOptional ? schema.def.innerType : (schema ?? anything);
}
