import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { decodeFragment, joinPointer, valueAt } from "../../json/pointer.ts";
import type { Segment } from "../mapping/path.ts";

/** A schema and where it stands in its document, before references are followed. */
export interface SchemaAt {
  readonly document: JsonObject;
  readonly pointer: string;
}

/** A place that a path leads to. */
export interface Place extends SchemaAt {
  /** True when the parent names it under `required`, in every step of the path. */
  readonly required: boolean;
  /** True when it is an item of an array, or below one. */
  readonly repeated: boolean;
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

const arrayKeywords = ["items", "prefixItems"];

/** The alternatives of a schema: itself, what it refers to, and the members of its `allOf`, `anyOf`, `oneOf`. */
export function alternatives(at: SchemaAt, seen = new Set<string>()): SchemaAt[] {
  if (seen.has(at.pointer)) return [];
  seen.add(at.pointer);
  const schema = valueAt(at.document, at.pointer);
  if (!isObject(schema)) return [at];
  const found: SchemaAt[] = [at];
  const reference = schema["$ref"];
  if (typeof reference === "string" && reference.startsWith("#")) {
    found.push(...alternatives({ ...at, pointer: decodeFragment(reference.slice(1)) }, seen));
  }
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const members = schema[keyword];
    if (!Array.isArray(members)) continue;
    members.forEach((_, index) => {
      found.push(
        ...alternatives({ ...at, pointer: joinPointer(at.pointer, keyword, index) }, seen),
      );
    });
  }
  return found;
}

/** The schema's own keywords at a place. */
export function schemaOf(at: SchemaAt): JsonValue | undefined {
  return valueAt(at.document, at.pointer);
}

/** Names and places of the properties, of all alternatives together. */
export function propertiesOf(at: SchemaAt): Map<string, SchemaAt & { required: boolean }> {
  const found = new Map<string, SchemaAt & { required: boolean }>();
  const all = alternatives(at);
  const required = new Set(
    all.flatMap((one) => {
      if (/\/(anyOf|oneOf)\/\d+$/.test(one.pointer)) return [];
      const names = keyword(one, "required");
      return Array.isArray(names) ? names.map(String) : [];
    }),
  );
  for (const one of all) {
    const properties = keyword(one, "properties");
    if (!isObject(properties)) continue;
    for (const name of Object.keys(properties)) {
      if (found.has(name)) continue;
      const pointer = joinPointer(one.pointer, "properties", name);
      found.set(name, { document: at.document, pointer, required: required.has(name) });
    }
  }
  return found;
}

function keyword(at: SchemaAt, name: string): JsonValue | undefined {
  const schema = schemaOf(at);
  return isObject(schema) && Object.hasOwn(schema, name) ? schema[name] : undefined;
}

/** The schema of an array's items; undefined when the place is no array. */
export function itemsOf(at: SchemaAt): SchemaAt | undefined {
  for (const one of alternatives(at)) {
    const items = keyword(one, "items");
    if (items !== undefined) return { ...one, pointer: joinPointer(one.pointer, "items") };
  }
  return undefined;
}

/** True when some alternative is an array. */
export function isArray(at: SchemaAt): boolean {
  return alternatives(at).some(
    (one) =>
      arrayKeywords.some((name) => keyword(one, name) !== undefined) ||
      [keyword(one, "type")].flat().includes("array"),
  );
}

/** Follows a path from a schema. */
export function resolvePath(start: SchemaAt, segments: readonly Segment[]): Place | Failure {
  let at: SchemaAt = start;
  let required = true;
  let repeated = false;
  for (const [step, segment] of segments.entries()) {
    if (segment.kind === "key") {
      const properties = propertiesOf(at);
      const next = properties.get(segment.key);
      if (next === undefined) {
        const known = [...properties.keys()];
        if (isArray(at)) return { problem: "needs-item", step, known, reached: at };
        return {
          problem: known.length === 0 ? "not-an-object" : "unknown",
          step,
          known,
          reached: at,
        };
      }
      required &&= next.required;
      at = { document: next.document, pointer: next.pointer };
    } else {
      const items = itemsOf(at);
      if (items === undefined) return { problem: "not-an-array", step, known: [], reached: at };
      at = items;
      repeated = true;
    }
  }
  return { ...at, required, repeated };
}

/** True when a path did not lead to a place. */
export function isFailure(result: Place | Failure): result is Failure {
  return "problem" in result;
}

/** JSON types that a schema takes; `any` when it does not say. */
export function typesOf(at: SchemaAt): ReadonlySet<string> {
  const types = new Set<string>();
  for (const one of alternatives(at)) {
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

/** The values of the place's enum; undefined when it has none. */
export function enumOf(at: SchemaAt): JsonValue[] | undefined {
  for (const one of alternatives(at)) {
    const values = keyword(one, "enum");
    if (Array.isArray(values)) return values;
    const constant = keyword(one, "const");
    if (constant !== undefined) return [constant];
  }
  return undefined;
}

/** The first text of a keyword over the alternatives, e.g. the description. */
export function textOf(at: SchemaAt, name: string): string | undefined {
  for (const one of alternatives(at)) {
    const value = keyword(one, name);
    if (typeof value === "string") return value;
  }
  return undefined;
}
