import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import type { Segment } from "../mapping/path.ts";
import { alternatives, isNull, type Alternative, type SchemaAt } from "./alternatives.ts";

export { alternatives, type SchemaAt } from "./alternatives.ts";

/** Where a path leads. */
export interface Location extends SchemaAt {
  /** True when the parent names it under `required`, in every step of the path. */
  readonly required: boolean;
  /** True when it is an item of an array, or below one. */
  readonly repeated: boolean;
  /** True when it is a key of a map, which no schema names. */
  readonly isMapKey?: boolean;
}

/** Why a path leads nowhere. */
export interface Failure {
  readonly problem: "unknown" | "needs-item" | "not-an-array" | "not-an-object";
  /** Number of the step that fails. */
  readonly step: number;
  /** What there is instead. */
  readonly known: readonly string[];
  /** The schema that was reached. */
  readonly reached: SchemaAt;
}

/** The schema's own keywords at a location. */
export function schemaOf(at: Pick<SchemaAt, "document" | "pointer">): JsonValue | undefined {
  return valueAt(at.document, at.pointer);
}

/** A property's schema. */
export interface Property extends SchemaAt {
  readonly required: boolean;
}

/** By the schemas that apply, which are the same list for the same location. */
const properties = new WeakMap<readonly Alternative[], ReadonlyMap<string, Property>>();
const types = new WeakMap<readonly Alternative[], ReadonlySet<string>>();

/** The properties of all schemas that apply, by name. */
export function propertiesOf(at: SchemaAt): ReadonlyMap<string, Property> {
  const applying = alternatives(at);
  let known = properties.get(applying);
  if (known === undefined) properties.set(applying, (known = collectProperties(at)));
  return known;
}

function collectProperties(at: SchemaAt): ReadonlyMap<string, Property> {
  const pointers = new Map<string, string[]>();
  const inBranches = new Map<string, string[]>();
  const required = new Set<string>();
  for (const one of alternatives(at)) {
    const names = keyword(one, "required");
    if (!one.isBranch && Array.isArray(names)) for (const name of names) required.add(String(name));
    const properties = keyword(one, "properties");
    if (!isObject(properties)) continue;
    for (const name of Object.keys(properties)) {
      const pointer = joinPointer(one.pointer, "properties", name);
      append(pointers, name, pointer);
      if (one.isBranch) append(inBranches, name, pointer);
    }
  }
  const { document } = at;
  return new Map(
    [...pointers].map(([name, [pointer = "", ...also]]) => {
      const branches = inBranches.get(name) ?? [];
      const property = { document, pointer, also, required: required.has(name) };
      return [name, branches.length > 1 ? { ...property, branches } : property];
    }),
  );
}

function append(lists: Map<string, string[]>, name: string, value: string): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}

export function keyword(
  at: Alternative | Pick<SchemaAt, "document" | "pointer">,
  name: string,
): JsonValue | undefined {
  const schema = "schema" in at ? at.schema : schemaOf(at);
  return isObject(schema) && Object.hasOwn(schema, name) ? schema[name] : undefined;
}

function below(at: SchemaAt, name: string): SchemaAt | undefined {
  const [pointer, ...also] = alternatives(at)
    .filter((one) => keyword(one, name) !== undefined)
    .map((one) => joinPointer(one.pointer, name));
  return pointer === undefined ? undefined : { document: at.document, pointer, also };
}

/** The schema of an array's items; undefined when the location is no array. */
export function itemsOf(at: SchemaAt): SchemaAt | undefined {
  return below(at, "items");
}

/** The schema of a map's values; undefined when it is not said that other names may stand there. */
export function valuesOf(at: SchemaAt): SchemaAt | undefined {
  const values = below(at, "additionalProperties");
  return values !== undefined && schemaOf(values) === false ? undefined : values;
}

/** True when some schema that applies is an array. */
export function isArray(at: SchemaAt): boolean {
  return alternatives(at).some(
    (one) =>
      keyword(one, "items") !== undefined ||
      keyword(one, "prefixItems") !== undefined ||
      [keyword(one, "type")].flat().includes("array"),
  );
}

/** Follows a path from a schema. */
export function resolvePath(start: SchemaAt, segments: readonly Segment[]): Location | Failure {
  let at: SchemaAt = start;
  let required = true;
  let repeated = false;
  let isMapKey = false;
  for (const [step, segment] of segments.entries()) {
    if (segment.kind === "key") {
      const properties = propertiesOf(at);
      const next = properties.get(segment.key);
      if (next !== undefined) {
        required &&= next.required;
        at = next;
        continue;
      }
      const values = valuesOf(at);
      const known = [...properties.keys()];
      if (values === undefined) {
        if (isArray(at)) return { problem: "needs-item", step, known, reached: at };
        const problem = known.length === 0 ? "not-an-object" : "unknown";
        return { problem, step, known, reached: at };
      }
      required = false;
      isMapKey = true;
      at = values;
    } else {
      const items = itemsOf(at);
      if (items === undefined) return { problem: "not-an-array", step, known: [], reached: at };
      at = items;
      repeated = true;
    }
  }
  const { document, pointer, also, branches } = at;
  const found = { document, pointer, also, required, repeated, ...(isMapKey ? { isMapKey } : {}) };
  return branches === undefined ? found : { ...found, branches };
}

/** True when a path did not lead to a location. */
export function isFailure(result: Location | Failure): result is Failure {
  return "problem" in result;
}

/** JSON types that a schema takes; `any` when it does not say. */
export function typesOf(at: SchemaAt): ReadonlySet<string> {
  const applying = alternatives(at);
  let known = types.get(applying);
  if (known === undefined) types.set(applying, (known = collectTypes(applying)));
  return known;
}

function collectTypes(applying: readonly Alternative[]): ReadonlySet<string> {
  const types = new Set<string>();
  for (const one of applying) {
    const type = keyword(one, "type");
    if (type !== undefined) for (const t of [type].flat()) types.add(String(t));
    const constant = keyword(one, "const");
    const values = keyword(one, "enum");
    for (const value of [
      ...(Array.isArray(values) ? values : []),
      ...(constant === undefined ? [] : [constant]),
    ]) {
      if (type === undefined) types.add(jsonType(value));
    }
    if (type === undefined && keyword(one, "properties") !== undefined) types.add("object");
  }
  return types.size === 0 ? new Set(["any"]) : types;
}

/** JSON type of a value, `integer` for whole numbers. */
function jsonType(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** The values that a location's enums leave; undefined when it may have others. */
export function enumOf(at: SchemaAt): JsonValue[] | undefined {
  const branches: JsonValue[] = [];
  let open = false;
  for (const one of alternatives(at)) {
    const values = keyword(one, "enum");
    const constant = keyword(one, "const");
    const own = Array.isArray(values) ? values : constant === undefined ? undefined : [constant];
    if (own !== undefined && !one.isBranch) return own;
    if (own !== undefined) branches.push(...own);
    else if (one.isBranch && keyword(one, "type") !== undefined && !isNull(schemaOf(one)))
      open = true;
  }
  return branches.length === 0 || open ? undefined : branches;
}

/** The first text of a keyword, e.g. the description. */
export function textOf(at: SchemaAt, name: string): string | undefined {
  for (const one of alternatives(at)) {
    const value = keyword(one, name);
    if (typeof value === "string") return value;
  }
  return undefined;
}

/** True when a schema that applies has the keyword with this value. */
export function hasKeyword(at: SchemaAt, name: string, value: JsonValue): boolean {
  return alternatives(at).some((one) => keyword(one, name) === value);
}

/** The component that a location is, or refers to; undefined for a schema of its own. */
export function componentOf(at: SchemaAt): string | undefined {
  const found = alternatives(at).find(
    ({ pointer, isBranch }) => !isBranch && /^\/components\/schemas\/[^/]+$/.test(pointer),
  );
  return found === undefined ? undefined : parsePointer(found.pointer)[2];
}

/** The location of a component. */
export function componentAt(document: JsonObject, name: string): SchemaAt | undefined {
  const pointer = joinPointer("/components/schemas", name);
  return valueAt(document, pointer) === undefined ? undefined : { document, pointer };
}
