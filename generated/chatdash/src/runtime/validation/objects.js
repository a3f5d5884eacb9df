// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Object schemas whose properties are made when they are first looked at: they may refer to each other in any
 * order, and importing a package builds none. Other than `z.lazy` they are objects of zod's own, with `pick`,
 * `extend`, `partial` and the rest.
 */
import { buildSchemas } from "#guards";
import * as z from "zod";
const anything = /* @__PURE__ */ z.unknown();
const nothing = /* @__PURE__ */ z.never();
/** An object with further properties of any kind. */
export function looseObject(shape) {
  return tellMissing(objectWith(anything, shape));
}
/** An object without further properties. */
export function strictObject(shape) {
  return tellMissing(objectWith(nothing, shape));
}
/** A schema that is made when it is first used, as `z.lazy` does, for objects that are part of another schema. */
export function deferred(getter) {
  return tellMissing(z.lazy(() => buildSchemas(getter)));
}
/**
 * An enumeration or a constant that is made when it is first used. A discriminated union looks for the values of its
 * property, which `z.lazy` does not give.
 */
export function enumeration(getter) {
  const schema = z.lazy(getter);
  Object.defineProperty(schema._zod, "values", { get: () => schema._zod.innerType._zod.values });
  return schema;
}
/**
 * Says of a value that is not there that it is missing. zod says the same of it as of a wrong one ("Invalid
 * option"), or names a type that no document has ("expected nonoptional").
 */
export function tellMissing(schema) {
  wrapParse(schema, (parse) => (payload, context) => {
    const { issues } = payload;
    const before = issues.length;
    const result = parse(payload, context);
    for (let index = before; index < issues.length; index++) {
      const { input, path = [], ...issue } = issues[index];
      // JSON has no undefined: what is undefined in an object is not there.
      if (input === undefined && path.length > 0)
        issues[index] = { ...issue, input, path, message: "missing" };
    }
    return result;
  });
  return schema;
}
/**
 * Lets a schema of objects with any names validate a property of the name `__proto__`, too, which zod leaves out:
 * by the schema for further properties, and by the checks.
 */
export function allNames(schema) {
  const { def } = schema._zod;
  const member = "valueType" in def ? def.valueType : (def.catchall ?? anything);
  wrapParse(schema, (parse) => (payload, context) => {
    const { value: input, issues } = payload;
    const result = parse(payload, context);
    if (typeof input !== "object" || input === null || !Object.hasOwn(input, PROTO)) return result;
    const { value } = Object.getOwnPropertyDescriptor(input, PROTO);
    const validated = { value: value, issues: [] };
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
function objectWith(catchall, shape, checks = []) {
  let made;
  const definition = {
    type: "object",
    catchall,
    checks: [...checks],
    get shape() {
      return (made ??= buildSchemas(shape));
    },
  };
  return buildSchemas(() => new z.ZodObject(definition));
}
/** Puts a function around what zod does before the checks of a schema. */
function wrapParse(schema, wrap) {
  const internals = schema._zod;
  const wrapped = Object.getOwnPropertyDescriptor(internals, "parse")?.set;
  let inner = internals.parse;
  const parse = wrap((payload, context) => inner(payload, context));
  const replaceInner = (next) => {
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
export function extendedObject(base, required, added, ...checks) {
  const shape = () => ({
    ...shapeOf(base()),
    ...Object.fromEntries(required.map((name) => [name, present(shapeOf(base())[name])])),
    ...added(),
  });
  const object = objectWith(anything, shape, checks);
  const names = new Set(required);
  let own;
  const parse = (payload, context) => {
    const { value, issues } = payload;
    base()._zod.run(payload, context);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return payload;
    own ??= buildSchemas(() =>
      z.object({
        ...Object.fromEntries(required.map((name) => [name, anything])),
        ...added(),
      }),
    );
    const parsed = { value: value, issues };
    own._zod.run(parsed, context);
    const found = payload.value;
    for (const [name, member] of Object.entries(parsed.value))
      if (!names.has(name)) found[name] = member;
    return payload;
  };
  wrapParse(object, () => parse);
  return tellMissing(object);
}
function shapeOf(schema) {
  return schema.shape;
}
/** The schema of a property that may be left out, without that. */
function present(schema) {
  return schema instanceof z.ZodOptional ? schema.def.innerType : (schema ?? anything);
}
