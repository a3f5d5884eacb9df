import { childAt, joinPointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { componentReference } from "../../schema/component-references.ts";

/** Which way a body goes. */
export type Direction = "request" | "response";

/** Both of them. */
export const DIRECTIONS: readonly Direction[] = ["request", "response"];
/** What marks a property that is not there in this direction. */
export const DIRECTION_KEYWORDS: Readonly<Record<Direction, string>> = {
  request: "readOnly",
  response: "writeOnly",
};

/** What is looked for in the schemas of a document. */
export interface Context {
  /** The components. */
  readonly schemas: JsonObject;
  /** Directions that properties are directed for. */
  readonly directed: readonly Direction[];
  readonly defaults: boolean;
}

/** Whether a schema has properties, or requires any. */
export function mayHaveNames(schema: JsonObject): boolean {
  return (
    schema["required"] !== undefined ||
    schema["allOf"] !== undefined ||
    schema["properties"] !== undefined
  );
}

/** What a reference leads to, also inside of a component. */
function referredSchema(schema: JsonObject, schemas: JsonObject): JsonObject | undefined {
  const tokens = componentReference(schema);
  const target = tokens.length === 0 ? undefined : valueAt(schemas, joinPointer("", ...tokens));
  return isObject(target) ? target : undefined;
}

/** Whether a schema is another one in this direction. */
export function differsIn(schema: JsonObject, direction: Direction, context: Context): boolean {
  if (!mayHaveNames(schema)) return false;
  if (optionalNames(schema, direction, context).size > 0) return true;
  const directed = directedNames(schema, direction, context);
  if (directed.size === 0) return false;
  const { properties } = schema;
  if (isObject(properties) && Object.keys(properties).some((name) => directed.has(name)))
    return true;
  return requiredOfAll(schema).some((name) => directed.has(name));
}

/** Required names of a request that may be left out, because the property has a default. */
export function optionalNames(
  schema: JsonObject,
  direction: Direction,
  { defaults, schemas }: Context,
): ReadonlySet<string> {
  const required = defaults && direction === "request" ? requiredOfAll(schema) : [];
  if (required.length === 0) return none;
  const hasDefault: IsNamed = (property) =>
    isObject(property) &&
    [property, referredSchema(property, schemas)].some(
      (one) => one !== undefined && one["default"] !== undefined && !isTag(one),
    );
  const named = namesWhere(schema, hasDefault, schemas);
  const { discriminator } = schema;
  const tag = isObject(discriminator) ? discriminator["propertyName"] : undefined;
  return new Set(required.filter((name) => named.has(name) && name !== tag));
}

/** A constant tells one schema from others: without it a value could not be read. */
function isTag(schema: JsonObject): boolean {
  const values = schema["enum"];
  return schema["const"] !== undefined || (Array.isArray(values) && values.length === 1);
}

/** Required names of a schema and of the branches that it extends. */
function requiredOfAll(schema: JsonObject): string[] {
  return [schema, ...partsOf(schema)].flatMap(requiredOf);
}

/** Whether a property is one of those that are looked for. */
type IsNamed = (property: JsonValue | undefined) => boolean;

const none: ReadonlySet<string> = new Set();

/** Properties that are directed, of the schema and of what it extends. */
export function directedNames(
  schema: JsonObject,
  direction: Direction,
  { directed, schemas }: Context,
): ReadonlySet<string> {
  if (!directed.includes(direction)) return none;
  const keyword = DIRECTION_KEYWORDS[direction];
  const flags = flagsOf(schema, { keyword, schemas, visited: new Set() });
  if (flags === undefined) return none;
  return new Set([...flags].filter(([, isDirected]) => isDirected).map(([name]) => name));
}

interface FlagContext {
  readonly keyword: string;
  readonly schemas: JsonObject;
  readonly visited: Set<JsonObject>;
}

/**
 * What a schema says of its properties by `readOnly` or `writeOnly`. The schema itself has the last word on what it
 * extends, and an inline branch on a component; of equals, true.
 */
function flagsOf(
  schema: JsonObject,
  context: FlagContext,
): ReadonlyMap<string, boolean> | undefined {
  if (context.visited.has(schema)) return undefined;
  context.visited.add(schema);
  let flags: Map<string, boolean> | undefined;
  const target = referredSchema(schema, context.schemas);
  const parts = partsOf(schema);
  const isReferring = (part: JsonObject): boolean => part["$ref"] !== undefined;
  const extended = [...(target === undefined ? [] : [target]), ...parts.filter(isReferring)];
  for (const level of [extended, parts.filter((part) => !isReferring(part))]) {
    const said = new Map<string, boolean>();
    for (const part of level)
      for (const [name, flag] of flagsOf(part, context) ?? [])
        said.set(name, flag || said.get(name) === true);
    for (const [name, flag] of said) (flags ??= new Map<string, boolean>()).set(name, flag);
  }
  const { properties } = schema;
  if (!isObject(properties)) return flags;
  for (const name of Object.keys(properties)) {
    const flag = flagOf(properties[name], context);
    if (flag !== undefined) (flags ??= new Map<string, boolean>()).set(name, flag);
  }
  return flags;
}

function flagOf(
  property: JsonValue | undefined,
  { keyword, schemas }: FlagContext,
): boolean | undefined {
  if (!isObject(property)) return undefined;
  const flag = property[keyword] ?? referredSchema(property, schemas)?.[keyword];
  return typeof flag === "boolean" ? flag : undefined;
}

/** Names of properties, of the schema and of what it extends. */
function namesWhere(
  schema: JsonObject,
  isNamed: IsNamed,
  schemas: JsonObject,
  seen?: Set<JsonObject>,
): ReadonlySet<string> {
  let found: Set<string> | undefined;
  const { properties } = schema;
  if (isObject(properties)) {
    for (const name of Object.keys(properties)) {
      if (isNamed(properties[name])) (found ??= new Set()).add(name);
    }
  }
  const target = referredSchema(schema, schemas);
  const parts = [...partsOf(schema), ...(target === undefined ? [] : [target])];
  if (parts.length === 0) return found ?? none;
  const visited = (seen ?? new Set<JsonObject>()).add(schema);
  for (const part of parts) {
    if (visited.has(part)) continue;
    for (const name of namesWhere(part, isNamed, schemas, visited)) (found ??= new Set()).add(name);
  }
  return found ?? none;
}

function partsOf(schema: JsonObject): JsonObject[] {
  const parts = schema["allOf"];
  return Array.isArray(parts) ? parts.filter(isObject) : [];
}

function requiredOf(schema: JsonObject): string[] {
  const { required } = schema;
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}

/** A schema without these properties, neither declared nor required. */
function withoutNames(schema: JsonObject, names: ReadonlySet<string>): JsonObject {
  const { properties } = schema;
  const kept = withoutRequired(schema, names);
  if (!isObject(properties) || !Object.keys(properties).some((name) => names.has(name)))
    return kept;
  const left = Object.entries(properties).filter(([name]) => !names.has(name));
  return { ...kept, properties: Object.fromEntries(left) };
}

/** A schema that does not require these properties. */
function withoutRequired(schema: JsonObject, names: ReadonlySet<string>): JsonObject {
  const kept = requiredOf(schema).filter((name) => !names.has(name));
  if (kept.length === requiredOf(schema).length) return schema;
  const { required: _, ...rest } = schema;
  return kept.length === 0 ? rest : { ...rest, required: kept };
}

/** A schema without what goes the other way only, in itself and in what it extends. */
export function withoutDirected(
  schema: JsonObject,
  direction: Direction,
  context: Context,
): JsonObject {
  if (!differsIn(schema, direction, context)) return schema;
  const directed = directedNames(schema, direction, context);
  const optional = optionalNames(schema, direction, context);
  const without = (part: JsonObject): JsonObject =>
    withoutRequired(withoutNames(part, directed), optional);
  const parts = schema["allOf"];
  return {
    ...without(schema),
    ...(Array.isArray(parts)
      ? { allOf: parts.map((part) => (isObject(part) ? without(part) : part)) }
      : {}),
  };
}

/** Whether a variant of a component still has what a reference into the component leads to. */
export function hasInside(
  { component, inside }: { component: JsonValue | undefined; inside: readonly string[] },
  direction: Direction,
  context: Context,
): boolean {
  let part = component;
  for (const token of inside)
    part = childAt(isObject(part) ? withoutDirected(part, direction, context) : part, token);
  return part !== undefined;
}
