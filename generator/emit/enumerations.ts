import { parsePointer } from "../json/pointer.ts";
import { isObject, listOf, type JsonObject } from "../json/values.ts";
import { camelCase, createNames, nestedIdentifier, type ApiModel } from "../model/index.ts";
import type { OperationModel, Schema } from "../model/index.ts";
import { keywordRow, type KeywordRow } from "../schema/keywords.ts";
import { branchesOf, subschemasOf } from "../schema/subschemas.ts";
import { primitiveTypeOf, primitiveTypesOf } from "../schema/types.ts";

/** A list of values in a document, under the name of what has it. */
export interface Enumeration {
  /** Name of its export. */
  readonly name: string;
  /** What has it: an export of the validators, or a component, and the properties that lead to it. */
  readonly owner: readonly string[];
  /** In document order, by the names that the document gives them, else by their own text. */
  readonly members: ReadonlyMap<string, number | string>;
}

/** A schema to look into. */
interface Root {
  /** What names of its lists begin with. */
  readonly base: string;
  readonly path: readonly string[];
  readonly schema: Schema | undefined;
}

/**
 * The lists of values of a document: components, and what is nested in the properties and items of components,
 * parameters and bodies. What a `$ref` leads to has the name of its component, and only that. The alternatives of
 * one property are one list.
 */
export function enumerationsOf(model: ApiModel): Enumeration[] {
  const found = new Map<string, Omit<Enumeration, "name"> & { members: Map<string, Value> }>();
  for (const root of [...componentRoots(model), ...model.operations.flatMap(operationRoots)]) {
    visitSchemas(root, (path, schema) => {
      const values = valuesOf(schema);
      if (values.length === 0) return;
      const owner = [root.base, ...path];
      const key = JSON.stringify(owner);
      const entry = found.get(key) ?? { owner, members: new Map<string, Value>() };
      found.set(key, entry);
      for (const [name, value] of values) addMember(entry.members, name, value);
    });
  }
  const names = createNames().assign(
    // A component's own list keeps the component's name.
    [...found.values()].map(({ owner: [base = "", ...path] }) =>
      path.length === 0
        ? [base, base]
        : [JSON.stringify([base, ...path]), nestedIdentifier(base, path)],
    ),
  );
  return [...found.values()].map((entry, index) => ({ ...entry, name: names[index] ?? "" }));
}

type Value = number | string;

/** Two values of one text, as `1` and `"1"` are, get names that differ. */
function addMember(members: Map<string, Value>, wanted: string, value: Value): void {
  let name = wanted;
  while (members.has(name) && members.get(name) !== value) name += "_";
  members.set(name, value);
}

const componentRoots = ({ schemas }: ApiModel): Root[] =>
  schemas.map(({ exportName, schema }) => ({ base: exportName, path: [], schema }));

function operationRoots({
  parameters,
  parametersExport,
  requestBody,
  responses,
}: OperationModel): Root[] {
  const contents = [requestBody, ...responses].flatMap((holder) => holder?.contents ?? []);
  return [
    ...parameters.map(({ name, in: location, pointer, schema }) => {
      const shared = sharedBase(pointer);
      if (shared !== undefined) return { base: shared, path: [], schema };
      return { base: parametersExport ?? "", path: [location, name], schema };
    }),
    ...contents.map(({ pointer, exportName = "", schema }) => ({
      ...{ base: sharedBase(pointer) ?? exportName, path: [], schema },
    })),
  ];
}

/** What components that several operations have are called, with what they are. */
const sharedKinds: ReadonlyMap<string, string> = new Map([
  ["parameters", "Parameter"],
  ["requestBodies", "Request"],
  ["responses", "Response"],
]);

/** The name for a component that operations share; undefined for what an operation has for itself. */
function sharedBase(pointer: string): string | undefined {
  const [first, kind = "", name = ""] = parsePointer(pointer);
  const suffix = first === "components" ? sharedKinds.get(kind) : undefined;
  return suffix && `${camelCase(name)}${suffix}`;
}

/** What says which values there may be: no tests, no names of members, no text that is parsed. */
function saysValues({ role, inPlace, evaluates, nonMonotone }: KeywordRow): boolean {
  if (role === "definitions") return true;
  return inPlace === true
    ? nonMonotone !== "tested"
    : evaluates !== undefined && nonMonotone === undefined;
}

/** Visits the schemas in a schema, each with the properties that lead to it. References are not followed. */
function visitSchemas(
  root: Root,
  visit: (path: readonly string[], schema: JsonObject) => void,
): void {
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, schema } = next;
    if (!isObject(schema)) continue;
    visit(path, schema);
    const inner = subschemasOf(schema, saysValues).map(({ keyword, tokens, schema: held }) => {
      const named = tokens.length > 1 && namesMembers(keyword);
      return { ...root, path: named ? [...path, tokens[1] ?? ""] : path, schema: held as Schema };
    });
    waiting.push(...inner.reverse());
  }
}

/** True for a keyword whose schemas have names that people know; others hold them by index or pattern. */
const namesMembers = (keyword: string): boolean =>
  keyword === "properties" || keywordRow(keyword)?.role === "definitions";

/** The texts and numbers of a schema's own list, by their names. */
function valuesOf(schema: JsonObject): [name: string, value: Value][] {
  const listed = listOf(schema["enum"]);
  const values = listed.length > 0 ? listed : constants(schema);
  const given = [schema["x-enum-varnames"], schema["x-enumNames"]].find((one) =>
    isNaming(one, values),
  );
  const names = listOf(given);
  const types = schema["type"] === undefined ? undefined : primitiveTypesOf(schema["type"]);
  return values.flatMap((value, index): [string, Value][] => {
    if (typeof value !== "string" && typeof value !== "number") return [];
    if (types?.has(primitiveTypeOf(value)) === false) return [];
    return [[String(names[index] ?? value), value]];
  });
}

/** The values of alternatives that have one each, as documents write lists of which each value has a description. */
function constants(schema: JsonObject): JsonObject[string][] {
  const values = branchesOf(schema).flatMap(({ keyword, schema: branch }) =>
    keyword !== "allOf" && isObject(branch) ? [branch["const"]] : [undefined],
  );
  return values.every((value) => value !== undefined) ? values : [];
}

/** True for a list of names, one for each of the values. */
function isNaming(names: unknown, values: readonly unknown[]): boolean {
  return (
    Array.isArray(names) &&
    names.length === values.length &&
    names.every((name) => typeof name === "string") &&
    new Set(names).size === names.length
  );
}
