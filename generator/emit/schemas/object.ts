import { shorten } from "../patterns.ts";
import { js, regexLiteral, type Expression, type ObjectMember } from "../write/index.ts";
import type { Emitter } from "./emitter.ts";
import type { Conjunction, ObjectConstraints } from "./constraints.ts";
import { flatten } from "./flatten.ts";
import { isTrivial } from "./keywords.ts";
import { lastTarget } from "./reference.ts";

type PrintConjunction = (nodes: Conjunction) => Expression;

/** Names that every object inherits: zod's shapes do not see whether an object has them itself. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * A schema of objects.
 *
 * @param print - writes the schemas of values and names.
 * @param printHere - writes the schemas that apply to the object itself.
 */
export function objectSchema(
  emitter: Emitter,
  constraints: ObjectConstraints,
  print: PrintConjunction,
  printHere: PrintConjunction,
): Expression {
  const { runtime } = emitter;
  const names = constraints.names.map((node) => print([node]));
  const checks = [
    ...names.map((name) => runtime.call("refinements", "propertyNames", name)),
    ...Object.values(CHECKS).flatMap((check) => check({ emitter, constraints, printHere })),
  ];
  const [onlyName, ...others] = names;
  if (others.length === 0 && isUnrestricted(constraints) && isStringSchema(onlyName)) {
    const record = js.call("z.record", onlyName ?? js.call("z.string"), js.call("z.unknown"));
    return allNames(emitter, withChecks(record, checks.slice(1)));
  }
  if (hasInherited(constraints.properties.keys()) || hasInherited(constraints.required)) {
    const any = runtime.call("refinements", "anyObject");
    return withChecks(any, [membersCheck(emitter, constraints, print, true), ...checks]);
  }
  if (constraints.patterns.size > 0) {
    const declared = js.call("z.looseObject", js.object(shape(constraints, print)));
    const members = membersCheck(emitter, constraints, print, false);
    return allNames(emitter, withChecks(declared, [members, ...checks]));
  }
  const extension = extensionOf(emitter, constraints, print);
  const object =
    extension === undefined
      ? withChecks(plainObject(constraints, print), checks)
      : runtime.call("objects", "extendedObject", ...extension, ...checks);
  const { additional } = constraints;
  const hasRest = additional !== undefined && !isForbidden(additional);
  return hasRest || checks.length > 0 ? allNames(emitter, object) : object;
}

/** Lets a schema validate what zod leaves out: a property of the name `__proto__` that is not declared. */
function allNames({ runtime }: Emitter, schema: Expression): Expression {
  return runtime.call("objects", "allNames", schema);
}

function withChecks(schema: Expression, checks: readonly Expression[]): Expression {
  return checks.length === 0 ? schema : js.method(schema, "check", ...checks);
}

/** The object that is extended, which of its properties are required here, and the properties that are added. */
function extensionOf(
  emitter: Emitter,
  constraints: ObjectConstraints,
  print: PrintConjunction,
): [base: Expression, required: Expression, added: Expression] | undefined {
  if (constraints.base === undefined) return undefined;
  const target = lastTarget(emitter, constraints.base);
  if (emitter.dependsOnScope(target)) return undefined;
  const { properties, required } = flatten(emitter, target).object;
  const isAdded = (name: string): boolean => !properties.has(name) && !required.has(name);
  const added: ObjectConstraints = {
    ...constraints,
    properties: new Map([...constraints.properties].filter(([name]) => isAdded(name))),
    required: new Set([...constraints.required].filter(isAdded)),
  };
  const newlyRequired = [...constraints.required].filter(
    (name) => properties.has(name) && !required.has(name),
  );
  return [
    js.arrow(emitter.reference(target)),
    js.array(newlyRequired.map(js.string)),
    js.arrow(js.object(shape(added, print))),
  ];
}

function hasInherited(names: Iterable<string>): boolean {
  for (const name of names) if (INHERITED.has(name)) return true;
  return false;
}

function isUnrestricted(constraints: ObjectConstraints): boolean {
  return (
    constraints.properties.size === 0 &&
    constraints.required.size === 0 &&
    constraints.patterns.size === 0 &&
    constraints.additional === undefined
  );
}

/** Only a schema of strings may be a record's key: zod tries others with numbers, too. */
function isStringSchema(schema: Expression | undefined): boolean {
  let root: Expression | undefined = schema;
  for (;;) {
    if (root?.kind !== "call" || root.callee.kind !== "member") return false;
    const { object, name } = root.callee;
    if (object.kind === "atom") return object.text === "z" && name === "string";
    root = object;
  }
}

/** An object without patterns and inherited names. */
function plainObject(constraints: ObjectConstraints, print: PrintConjunction): Expression {
  const members = shape(constraints, print);
  if (constraints.additional === undefined) return js.call("z.looseObject", js.object(members));
  if (isForbidden(constraints.additional)) return js.call("z.strictObject", js.object(members));
  const rest = print(constraints.additional);
  if (members.length === 0) return js.call("z.record", js.call("z.string"), rest);
  return js.method(js.call("z.object", js.object(members)), "catchall", rest);
}

function isForbidden(nodes: Conjunction): boolean {
  return nodes.some((node) => node.schema === false);
}

/** The declared properties, then those that are required only. */
function shape(constraints: ObjectConstraints, print: PrintConjunction): ObjectMember[] {
  const members: ObjectMember[] = [];
  for (const [key, nodes] of constraints.properties) {
    const value = print(nodes);
    members.push({ key, value: constraints.required.has(key) ? value : optional(value) });
  }
  for (const key of constraints.required) {
    if (constraints.properties.has(key)) continue;
    members.push({ key, value: requiredOnly(constraints, print) });
  }
  return members;
}

/** A required name that is not declared takes what additional names take; patterns are checked elsewhere. */
function requiredOnly(constraints: ObjectConstraints, print: PrintConjunction): Expression {
  if (constraints.additional === undefined || constraints.patterns.size > 0)
    return js.call("z.unknown");
  return print(constraints.additional);
}

function optional(schema: Expression): Expression {
  return js.method(schema, "optional");
}

/** @param all - whether the check also takes the declared properties, which a shape cannot hold then. */
function membersCheck(
  emitter: Emitter,
  constraints: ObjectConstraints,
  print: PrintConjunction,
  all: boolean,
): Expression {
  const options: ObjectMember[] = [];
  const own = all ? ownMembers(constraints, print) : [];
  if (own.length > 0) options.push({ key: "own", value: js.array(own) });
  const patterns: Expression[] = [];
  for (const [pattern, nodes] of constraints.patterns) {
    const literal = regexLiteral(pattern);
    const [node] = nodes;
    if (literal !== undefined) patterns.push(js.array([js.regex(literal), print(nodes)]));
    else if (node !== undefined)
      emitter.report("pattern-invalid", node, `\`${shorten(pattern)}\` is no regular expression.`);
  }
  if (patterns.length > 0) options.push({ key: "patterns", value: js.array(patterns) });
  if (constraints.additional !== undefined) {
    options.push({ key: "rest", value: print(constraints.additional) });
    const known = all ? [] : [...constraints.properties.keys()];
    if (known.length > 0) options.push({ key: "known", value: js.array(known.map(js.string)) });
  }
  return emitter.runtime.call("refinements", "members", js.object(options));
}

function ownMembers(constraints: ObjectConstraints, print: PrintConjunction): Expression[] {
  const names = new Set([...constraints.properties.keys(), ...constraints.required]);
  return [...names].map((name) => {
    const declared = constraints.properties.get(name);
    const value = declared === undefined ? requiredOnly(constraints, print) : print(declared);
    return js.array([js.string(name), value, js.json(constraints.required.has(name))]);
  });
}

interface CheckInput {
  readonly emitter: Emitter;
  readonly constraints: ObjectConstraints;
  readonly printHere: PrintConjunction;
}

/** Members that an object, a record or the check of members says; `open` is for what is flattened with it. */
type SaidByType = "additional" | "base" | "names" | "open" | "patterns" | "properties" | "required";

type CheckedKeyword = Exclude<keyof ObjectConstraints, SaidByType>;

/** What becomes checks alongside the object, in the order in which they are written. */
const CHECKS: Readonly<Record<CheckedKeyword, (input: CheckInput) => Expression[]>> = {
  minProperties({ emitter: { runtime }, constraints: { minProperties = 0, required } }) {
    if (minProperties <= required.size) return [];
    return [runtime.call("refinements", "minProperties", js.number(minProperties))];
  },

  maxProperties({ emitter: { runtime }, constraints: { maxProperties } }) {
    if (maxProperties === undefined) return [];
    return [runtime.call("refinements", "maxProperties", js.number(maxProperties))];
  },

  dependentRequired({ emitter: { runtime }, constraints }) {
    const needs = [...constraints.dependentRequired].filter(([, names]) => names.size > 0);
    if (needs.length === 0) return [];
    const pairs = needs.map(([name, names]) =>
      js.array([js.string(name), js.array([...names].map(js.string))]),
    );
    return [runtime.call("refinements", "dependentRequired", js.array(pairs))];
  },

  dependentSchemas({ emitter: { runtime }, constraints, printHere }) {
    const schemas = [...constraints.dependentSchemas].filter(
      ([, nodes]) => !nodes.every(isTrivial),
    );
    if (schemas.length === 0) return [];
    const pairs = schemas.map(([name, nodes]) => js.array([js.string(name), printHere(nodes)]));
    return [runtime.call("refinements", "dependentSchemas", js.array(pairs))];
  },
};
