import { withoutKeys } from "../../json/edit.ts";
import { escapeToken, joinPointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { SourcedDocument } from "../types.ts";

/**
 * A base schema that lists its subtypes in `oneOf`, while each of them extends the base by `allOf`: by the
 * letter checking one needs the other without end (JSON Schema core section 9.4.1). Meant is that a
 * subtype takes what the base says but for the list.
 *
 * @returns the document, and the pointers of the lists.
 */
export function separateBases(document: SourcedDocument): {
  readonly document: SourcedDocument;
  readonly pointers: readonly string[];
} {
  const section = document.value["swagger"] === undefined ? "/components/schemas" : "/definitions";
  const schemas = valueAt(document.value, section);
  if (!isObject(schemas)) return { document, pointers: [] };
  const changed = new Map<string, JsonValue>();
  const pointers: string[] = [];
  for (const [name, base] of Object.entries(schemas)) {
    if (!isObject(base)) continue;
    for (const keyword of ["oneOf", "anyOf"]) {
      const reference = `#${section}/${escapeToken(name)}`;
      const subtypes = subtypesOf(base[keyword], `#${section}/`, schemas, reference);
      if (subtypes.length === 0) continue;
      const baseName = freeName(`${name}Base`, schemas, changed);
      changed.set(baseName, withoutKeys(base, "oneOf", "anyOf", "discriminator"));
      for (const subtype of subtypes) {
        const held = changed.get(subtype) ?? schemas[subtype];
        if (isObject(held))
          changed.set(subtype, extending(held, reference, `#${section}/${escapeToken(baseName)}`));
      }
      pointers.push(joinPointer(section, name, keyword));
      break;
    }
  }
  if (pointers.length === 0) return { document, pointers };
  return {
    document: withSchemas(document, { ...schemas, ...Object.fromEntries(changed) }),
    pointers,
  };
}

/** Components in a list of references that extend the schema with the list. */
function subtypesOf(
  list: JsonValue | undefined,
  prefix: string,
  schemas: JsonObject,
  base: string,
): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((branch) => {
    const reference = isObject(branch) ? branch["$ref"] : undefined;
    if (typeof reference !== "string" || !reference.startsWith(prefix)) return [];
    const name = reference.slice(prefix.length).replaceAll("~1", "/").replaceAll("~0", "~");
    const subtype = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    const parts = isObject(subtype) ? subtype["allOf"] : undefined;
    const extendsBase =
      Array.isArray(parts) && parts.some((part) => isObject(part) && part["$ref"] === base);
    return extendsBase ? [name] : [];
  });
}

function extending(subtype: JsonObject, from: string, to: string): JsonObject {
  const parts = Array.isArray(subtype["allOf"]) ? subtype["allOf"] : [];
  const allOf = parts.map((part) =>
    isObject(part) && part["$ref"] === from ? { ...part, $ref: to } : part,
  );
  return { ...subtype, allOf };
}

function freeName(name: string, ...taken: (JsonObject | ReadonlyMap<string, unknown>)[]): string {
  const isTaken = (one: string): boolean =>
    taken.some((names) => (names instanceof Map ? names.has(one) : Object.hasOwn(names, one)));
  let free = name;
  while (isTaken(free)) free += "_";
  return free;
}

function withSchemas(document: SourcedDocument, schemas: JsonObject): SourcedDocument {
  const { value } = document;
  if (value["swagger"] !== undefined)
    return { ...document, value: { ...value, definitions: schemas } };
  const components = isObject(value["components"]) ? value["components"] : {};
  return { ...document, value: { ...value, components: { ...components, schemas } } };
}
