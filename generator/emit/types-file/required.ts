import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

/** The names that a part of a conjunction declares and requires, with those of all that it extends. */
interface Names {
  /** In the properties of the part itself, or of what it refers to. */
  readonly declared: ReadonlySet<string>;
  /** Further inside: in what the part extends, or in a branch of it. */
  readonly declaredWithin: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

/**
 * Names of a prepared schema that are required although a declaration deep in one of its parts has them optional.
 * openapi-typescript applies `required` to the properties of the parts themselves only.
 */
export const requiredWithin = "x-required-within";

/** Gives the schema that a reference leads to. */
export type ResolveReference = (reference: string) => JsonValue | undefined;

/**
 * Finds the names that one part of a conjunction requires and another declares: in an intersection of their
 * types, `unknown & (string | undefined)` would still be possibly undefined.
 *
 * @returns the keywords for openapi-typescript and for {@link requiredWithin}.
 */
export function createRequiredNames({
  resolve,
  rename,
}: {
  readonly resolve: ResolveReference;
  /** How the names are written in the prepared document. */
  readonly rename: (name: string) => string;
}): (parts: readonly JsonValue[]) => JsonObject {
  const known = new WeakMap<JsonObject, Names>();
  const namesOf = (part: JsonValue): Names => {
    const earlier = isObject(part) ? known.get(part) : undefined;
    if (earlier !== undefined) return earlier;
    const names = collectNames(part, resolve);
    if (isObject(part)) known.set(part, names);
    return names;
  };
  return (parts) => {
    const all = parts.map(namesOf);
    const required = [...new Set(all.flatMap((names) => [...names.required]))];
    const isOptional = (name: string, kind: "declared" | "declaredWithin"): boolean =>
      all.some((other) => other[kind].has(name) && !other.required.has(name));
    const within = required.filter((name) => isOptional(name, "declaredWithin"));
    const direct = required.filter(
      (name) => isOptional(name, "declared") && !within.includes(name),
    );
    return {
      ...(direct.length === 0 ? {} : { required: direct.map(rename) }),
      ...(within.length === 0 ? {} : { [requiredWithin]: within.map(rename) }),
    };
  };
}

function collectNames(part: JsonValue, resolve: ResolveReference): Names {
  const declared = new Set<string>();
  const declaredWithin = new Set<string>();
  const required = new Set<string>();
  const seen = new Set<JsonValue>();
  const pending = [{ schema: part, isWithin: false, isBranch: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { schema, isWithin, isBranch } = next;
    if (!isObject(schema) || seen.has(schema)) continue;
    seen.add(schema);
    const needed = textsOf(schema["required"]);
    if (!isBranch) for (const name of needed) required.add(name);
    // What a branch declares and requires itself is as it should be in the union.
    for (const name of Object.keys(isObject(schema["properties"]) ? schema["properties"] : {}))
      if (!isBranch || !needed.includes(name)) (isWithin ? declaredWithin : declared).add(name);
    const target = typeof schema["$ref"] === "string" ? resolve(schema["$ref"]) : undefined;
    if (target !== undefined) pending.push({ schema: target, isWithin, isBranch });
    for (const extended of listOf(schema["allOf"]))
      pending.push({ schema: extended, isWithin: true, isBranch });
    for (const branch of [...listOf(schema["anyOf"]), ...listOf(schema["oneOf"])])
      pending.push({ schema: branch, isWithin: true, isBranch: true });
  }
  return { declared, declaredWithin, required };
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
