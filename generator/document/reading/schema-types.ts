import { isObject, listOf, objectOf, type JsonObject, type JsonValue } from "../../json/values.ts";
import { isAsserting, keywordRow } from "../../schema/keywords.ts";
import { primitiveTypeOf, primitiveTypesOf, type PrimitiveType } from "../../schema/types.ts";
import type { Resolve } from "../references/resolve.ts";

/** References to references that are followed. */
const MAX_HOPS = 10;
/** Schemas that are looked at for the types of one. */
const MAX_BRANCHES = 500;

/** What a schema, or what its references lead to; undefined where they lead nowhere. */
export function resolved(part: JsonValue | undefined, resolve: Resolve): JsonValue | undefined {
  let value = part;
  for (let hops = 0; isObject(value) && hops < MAX_HOPS; hops++) {
    const { $ref } = value;
    if (typeof $ref !== "string") return value;
    value = resolve($ref)?.value;
  }
  return value;
}

/** What schemas and all that they extend declare of each property. */
export function declarationsOf(
  schemas: readonly JsonValue[],
  resolve: Resolve,
): ReadonlyMap<string, readonly JsonValue[]> {
  const declarations = new Map<string, JsonValue[]>();
  const visited = new Set<JsonValue>();
  const visit = (part: JsonValue): void => {
    const target = resolved(part, resolve);
    if (!isObject(target) || visited.has(target)) return;
    visited.add(target);
    for (const [name, property] of Object.entries(objectOf(target["properties"])))
      declarations.set(name, [...(declarations.get(name) ?? []), property]);
    for (const branch of listOf(target["allOf"])) visit(branch);
  };
  for (const schema of schemas) visit(schema);
  return declarations;
}

/** The types of a schema as it was published; undefined where it does not say. */
export function typesOf(
  part: JsonValue | undefined,
  resolve: Resolve,
): ReadonlySet<PrimitiveType> | undefined {
  const visited = new Set<JsonObject>();
  const visit = (one: JsonValue | undefined): readonly PrimitiveType[] | undefined => {
    const schema = resolved(one, resolve);
    if (!isObject(schema) || visited.size > MAX_BRANCHES) return undefined;
    // What was looked at has its types in the union already.
    if (visited.has(schema)) return [];
    visited.add(schema);
    const types = ownTypes(schema) ?? typesOfBranches(schema, visit);
    return types !== undefined && schema["nullable"] === true ? [...types, "null"] : types;
  };
  const types = visit(part);
  return types && new Set(types);
}

function ownTypes(schema: JsonObject): readonly PrimitiveType[] | undefined {
  const { type } = schema;
  if (type !== undefined) return [...primitiveTypesOf(type)];
  const values = "const" in schema ? [schema["const"] ?? null] : schema["enum"];
  return Array.isArray(values) ? values.map(primitiveTypeOf) : undefined;
}

function typesOfBranches(
  schema: JsonObject,
  visit: (branch: JsonValue) => readonly PrimitiveType[] | undefined,
): readonly PrimitiveType[] | undefined {
  const types = listOf(schema["oneOf"] ?? schema["anyOf"]).map(visit);
  const known = types.filter((one) => one !== undefined);
  return types.length === 0 || known.length < types.length ? undefined : known.flat();
}

/** Whether a schema asserts nothing but its type, or not even that. */
export function isBare(part: JsonValue | undefined): boolean {
  if (!isObject(part)) return part === true;
  return Object.entries(part).every(
    ([name, value]) =>
      name === "type" || !(isAsserting(name) || name === "$ref") || takesAllMembers(name, value),
  );
}

/** Whether a keyword for the members of a value takes any of them: `items: {}`. */
function takesAllMembers(name: string, value: JsonValue): boolean {
  const row = keywordRow(name);
  const isForMembers = row?.role === "applicator" && row.holds !== "map" && row.types !== undefined;
  return (
    isForMembers &&
    row.nonMonotone === undefined &&
    (value === true || (isObject(value) && Object.keys(value).length === 0))
  );
}
