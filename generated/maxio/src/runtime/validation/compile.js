// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Compiled validation of emitted schemas, and cheap yes/no checks. The schemas stay as they are.
 *
 * `z.compile` alone does not see through the lazy schemas that a package exports. Here each becomes a function of
 * its own, and objects are looked at without being copied: an emitted schema gives back what it was given.
 * Where code may not be generated (a content security policy), everything works, slower.
 */
import * as z from "zod";
import { clone } from "zod/v4/core";
import { isObject } from "./values.js";
const INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const guards = /* @__PURE__ */ new WeakMap();
/** Whether a value matches a schema. Compiled when first asked. False for a value that is nested too deeply. */
export function is(schema, value) {
  return decided(schema, value) === true;
}
/** What the compiled schema decides; undefined where it would have to go deeper than the stack. */
function decided(schema, value) {
  try {
    return guardOf(schema)(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
/**
 * A schema that accepts the same values, compiled. What it refuses goes through the schema itself, which says
 * why.
 */
export function compile(schema) {
  return z.unknown().check((payload) => {
    if (decided(schema, payload.value) === true) return;
    const result = schema.safeParse(payload.value);
    if (result.success) return;
    for (const issue of result.error.issues) {
      payload.issues.push({ ...issue, input: payload.value });
    }
  });
}
function guardOf(schema) {
  let guard = guards.get(schema);
  if (guard === undefined) {
    guard = compileGuard(schema);
    guards.set(schema, guard);
  }
  return guard;
}
function compileGuard(schema) {
  const compiled = z.compile(asserting(schema));
  const validator = compiled._zod.bag["validator"];
  if (typeof validator !== "function") return (value) => z.safeParse(schema, value).success;
  return (value) => validator(value) !== INVALID;
}
/** A guard that is made when it is first called, so that schemas may refer to each other. */
function later(schema) {
  let guard;
  return (value) => (guard ??= guardOf(schema))(value);
}
/** A schema that accepts the same values, and that `z.compile` makes a mere test of. */
function asserting(schema) {
  const definition = schema._zod.def;
  switch (definition.type) {
    case "lazy":
      return withChecks(asserting(definition.getter()), definition);
    case "object":
      return assertingObject(definition);
    case "array":
      return clone(schema, { ...definition, element: part(definition.element) });
    case "optional":
    case "nullable":
      return clone(schema, {
        ...definition,
        innerType: part(definition.innerType),
      });
    case "union":
      return withChecks(z.custom(unionGuard(definition)), definition);
    case "record":
      return assertingRecord(definition);
    case "tuple":
      return clone(schema, {
        ...definition,
        items: definition.items.map(part),
        rest: definition.rest && part(definition.rest),
      });
    default:
      return schema;
  }
}
/** A schema below: what may lead to itself is compiled for itself, once. */
function part(schema) {
  const { type } = schema._zod.def;
  return type === "lazy" || type === "object" ? z.custom(later(schema)) : asserting(schema);
}
function withChecks(schema, { checks }) {
  const own = schema._zod.def.checks ?? [];
  if (checks === undefined || checks.length === 0) return schema;
  return clone(schema, { ...schema._zod.def, checks: [...own, ...checks] });
}
function unionGuard(definition) {
  const { discriminator, inclusive } = definition;
  const options = definition.options.map((option) => ({ option, guard: later(option) }));
  if (discriminator !== undefined) {
    const byTag = new Map();
    for (const { option, guard } of options) {
      for (const tag of option._zod.propValues?.[discriminator] ?? []) byTag.set(tag, guard);
    }
    return (value) => isObject(value) && byTag.get(value[discriminator])?.(value) === true;
  }
  const all = options.map(({ guard }) => guard);
  if (inclusive === false) return (value) => all.filter((guard) => guard(value)).length === 1;
  return (value) => all.some((guard) => guard(value));
}
/** Every name is looked at; a record of zod's would leave out `__proto__`. */
function assertingRecord(definition) {
  const name = later(definition.keyType);
  const member = later(definition.valueType);
  const record = z.custom(
    (value) =>
      isObject(value) && Object.keys(value).every((key) => name(key) && member(value[key])),
  );
  return withChecks(record, definition);
}
/** Properties are looked at in place; names without a schema as the object's kind has it. */
function assertingObject(definition) {
  const { shape, catchall } = definition;
  const names = Object.keys(shape);
  const known = new Set(names);
  const properties = Object.fromEntries(names.map((name) => [name, part(shape[name])]));
  const needed = names.filter((name) => {
    const child = shape[name];
    return child._zod.optin === undefined && z.safeParse(child, undefined).success;
  });
  const rest = restGuard(catchall);
  const object = z.custom((value) => {
    if (!isObject(value)) return false;
    for (const name of needed) if (!(name in value)) return false;
    if (rest === undefined) return true;
    for (const name of Object.keys(value)) {
      if (!known.has(name) && !rest(value[name])) return false;
    }
    return true;
  });
  const checked = names.length === 0 ? object : object.check(z.properties(properties));
  return withChecks(checked, definition);
}
/** What names without a schema must match; undefined: anything. */
function restGuard(catchall) {
  const definition = catchall?._zod.def;
  if (catchall === undefined || definition === undefined) return undefined;
  if (definition.type === "never") return () => false;
  if (definition.type === "unknown" && (definition.checks ?? []).length === 0) return undefined;
  return later(catchall);
}
