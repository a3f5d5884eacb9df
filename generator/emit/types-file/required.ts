import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

/** The names that a schema declares and requires, with those of all that it extends. */
interface Names {
  readonly declared: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

/** Gives the schema that a reference leads to. */
export type ResolveReference = (reference: string) => JsonValue | undefined;

/**
 * Finds the names that one part of a conjunction requires and another declares: in an intersection of their
 * types, `unknown & (string | undefined)` would still be possibly undefined.
 */
export function createRequiredNames(
  resolve: ResolveReference,
): (parts: readonly JsonValue[]) => string[] {
  const known = new WeakMap<JsonObject, Names>();

  function namesOf(root: JsonValue): Names {
    const earlier = isObject(root) ? known.get(root) : undefined;
    if (earlier !== undefined) return earlier;
    const [declared, required] = [new Set<string>(), new Set<string>()];
    const seen = new Set<JsonValue>();
    const pending = [root];
    for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
      if (!isObject(schema) || seen.has(schema)) continue;
      seen.add(schema);
      if (isObject(schema["properties"]))
        for (const name of Object.keys(schema["properties"])) declared.add(name);
      for (const name of textsOf(schema["required"])) required.add(name);
      if (Array.isArray(schema["allOf"])) pending.push(...schema["allOf"]);
      const target = typeof schema["$ref"] === "string" ? resolve(schema["$ref"]) : undefined;
      if (target !== undefined) pending.push(target);
    }
    const names = { declared, required };
    if (isObject(root)) known.set(root, names);
    return names;
  }

  return (parts) => {
    if (parts.length < 2) return [];
    const all = parts.map(namesOf);
    const found = all.flatMap(({ required }) =>
      [...required].filter((name) =>
        all.some((other) => other.declared.has(name) && !other.required.has(name)),
      ),
    );
    return [...new Set(found)];
  };
}

function textsOf(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
