// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Object schemas whose properties are made when they are first looked at: they may refer to each other in any
 * order, and importing a package builds none. Other than `z.lazy` they are objects of zod's own, with `pick`,
 * `extend`, `partial` and the rest.
 */
import * as z from "zod";
const anything = /* @__PURE__ */ z.unknown();
const nothing = /* @__PURE__ */ z.never();
/** An object with further properties of any kind. */
export function looseObject(shape) {
  return objectWith(anything, shape);
}
/** An object without further properties. */
export function strictObject(shape) {
  return objectWith(nothing, shape);
}
function objectWith(catchall, shape, checks = []) {
  let made;
  return new z.ZodObject({
    type: "object",
    catchall,
    checks: [...checks],
    get shape() {
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
    own ??= z.object({
      ...Object.fromEntries(required.map((name) => [name, anything])),
      ...added(),
    });
    const parsed = { value: value, issues };
    own._zod.run(parsed, context);
    const found = payload.value;
    for (const [name, member] of Object.entries(parsed.value))
      if (!names.has(name)) found[name] = member;
    return payload;
  };
  object._zod.parse = parse;
  // With checks zod runs those after `parse`.
  if (checks.length === 0) object._zod.run = object._zod.parse;
  return object;
}
function shapeOf(schema) {
  return schema.shape;
}
/** The schema of a property that may be left out, without that. */
function present(schema) {
  return schema instanceof z.ZodOptional ? schema.def.innerType : (schema ?? anything);
}
