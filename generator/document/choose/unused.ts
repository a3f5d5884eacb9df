import { joinPointer, parsePointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { targetOf } from "../../schema/references.ts";

/** An OpenAPI document without the components that nothing in it uses. Security schemes stay. */
export function withoutUnused(document: JsonObject): JsonObject {
  const { components, ...rest } = document;
  if (!isObject(components)) return document;
  const used = usedComponents(document, rest);
  // A reference by anchor or id may mean any schema.
  if (used === undefined) return document;
  const kept = Object.entries(components).map(([section, entries]) => {
    if (!isObject(entries) || section === "securitySchemes") return [section, entries] as const;
    const named = Object.entries(entries).filter(([name]) =>
      used.has(joinPointer("/components", section, name)),
    );
    return [section, Object.fromEntries(named)] as const;
  });
  return { ...document, components: Object.fromEntries(kept) };
}

/** Pointers of the components that can be reached; undefined where references are not all pointers. */
function usedComponents(document: JsonObject, start: JsonObject): Set<string> | undefined {
  const used = new Set<string>();
  const derived = derivedSchemas(document);
  const open: JsonValue[] = [start];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    for (const reference of referencesIn(value)) {
      const pointer = pointerOf(document, reference);
      if (pointer === undefined) return undefined;
      for (const one of [pointer, ...(derived.get(pointer) ?? [])]) {
        if (used.has(one)) continue;
        used.add(one);
        open.push(valueAt(document, one) ?? null);
      }
    }
  }
  return used;
}

/** Schemas that a discriminator selects without naming them: those with its schema in their `allOf`. */
function derivedSchemas(document: JsonObject): Map<string, string[]> {
  const schemas = valueAt(document, "/components/schemas");
  const derived = new Map<string, string[]>();
  if (!isObject(schemas)) return derived;
  for (const [name, schema] of Object.entries(schemas)) {
    const members = isObject(schema) && Array.isArray(schema["allOf"]) ? schema["allOf"] : [];
    for (const member of members) {
      const reference = isObject(member) ? member["$ref"] : undefined;
      if (typeof reference !== "string") continue;
      const { schema: base, pointer = "" } = targetOf(document, reference) ?? {};
      if (!isObject(base) || base["discriminator"] === undefined) continue;
      const list = derived.get(pointer) ?? [];
      list.push(joinPointer("/components/schemas", name));
      derived.set(pointer, list);
    }
  }
  return derived;
}

/** Everything that a value refers to: by `$ref`, and by the mapping of a discriminator. */
function referencesIn(start: JsonValue): string[] {
  const found: string[] = [];
  const open: JsonValue[] = [start];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) open.push(item);
      continue;
    }
    for (const [key, member] of Object.entries(value)) {
      if ((key === "$ref" || key === "$dynamicRef") && typeof member === "string")
        found.push(member);
      const mapping = key === "discriminator" && isObject(member) ? member["mapping"] : undefined;
      if (isObject(mapping))
        for (const target of Object.values(mapping))
          if (typeof target === "string") found.push(target);
      open.push(member);
    }
  }
  return found;
}

/** The component that a reference leads to or into; undefined for one whose target is not known. */
function pointerOf(document: JsonObject, reference: string): string | undefined {
  // Mappings of discriminators may name a schema.
  const named = joinPointer("/components/schemas", reference);
  if (valueAt(document, named) !== undefined) return named;
  const target = targetOf(document, reference);
  if (target !== undefined) return joinPointer("", ...parsePointer(target.pointer).slice(0, 3));
  return reference.startsWith("#/") ? reference.slice(1) : undefined;
}
