import { withKey } from "../../json/edit.ts";
import { hasKeyword } from "../../json/keyword-index.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, listOf, textsOf, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { Resolve } from "../references/resolve.ts";
import { declarationsOf, resolved } from "./schema-types.ts";
import type { DocumentRule } from "./types.ts";

const KEYWORDS = ["readOnly", "writeOnly"] as const;

/**
 * A base says that a property goes one way (`readOnly`), and what extends it through `allOf` declares the property
 * anew and requires it, without the word. By the letter one word is enough (JSON Schema validation section 9.4), so
 * that the extension could not send what it requires; meant is that its own declaration holds.
 */
export const redeclaredPropertyRule: DocumentRule = {
  name: "redeclaredProperty",
  code: "read-redeclared-property",
  message: "a property that an extension declares anew and requires goes both ways in it",
  read(document, { resolve }) {
    const pointers: string[] = [];
    if (!hasKeyword(document, ...KEYWORDS)) return { value: document, pointers };
    const value = rewriteOpenApi(document, (node, kind, pointer) => {
      if (kind !== "schema" || !Array.isArray(node["allOf"])) return node;
      return withOwnDeclarations(node, { pointer, resolve, pointers });
    });
    return { value, pointers };
  },
};

interface Extension {
  readonly pointer: string;
  readonly resolve: Resolve;
  /** Takes where something was read. */
  readonly pointers: string[];
}

/** An extension whose own declarations of required properties say that these go both ways. */
function withOwnDeclarations(schema: JsonObject, extension: Extension): JsonObject {
  const parts = listOf(schema["allOf"]);
  const inline = [schema, ...parts].filter(isObject).filter((one) => one["$ref"] === undefined);
  const required = new Set(inline.flatMap((one) => textsOf(one["required"])));
  if (required.size === 0) return schema;
  const bases = parts.filter((part) => isObject(part) && part["$ref"] !== undefined);
  const directed = directedProperties(bases, extension.resolve);
  if (directed.size === 0) return schema;
  const release = (part: JsonObject, pointer: string): JsonObject => {
    const { properties } = part;
    if (part["$ref"] !== undefined || !isObject(properties)) return part;
    let own = properties;
    for (const name of required) {
      const property = Object.hasOwn(own, name) ? own[name] : undefined;
      const missing = [...(directed.get(name) ?? [])].filter(
        (keyword) => isObject(property) && property[keyword] === undefined,
      );
      if (!isObject(property) || missing.length === 0) continue;
      extension.pointers.push(joinPointer(pointer, "properties", name));
      const flags = missing.map((keyword): [string, boolean] => [keyword, false]);
      own = withKey(own, name, { ...property, ...Object.fromEntries(flags) });
    }
    return own === properties ? part : { ...part, properties: own };
  };
  const { pointer } = extension;
  const allOf = parts.map((part, index) =>
    isObject(part) ? release(part, joinPointer(pointer, "allOf", String(index))) : part,
  );
  const changed = allOf.some((part, index) => part !== parts[index]);
  const released = release(schema, pointer);
  return changed ? { ...released, allOf } : released;
}

/** The properties that schemas and what they extend declare for one direction, with the words for it. */
function directedProperties(
  schemas: readonly JsonValue[],
  resolve: Resolve,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const [name, declarations] of declarationsOf(schemas, resolve)) {
    const declared = declarations.map((one) => resolved(one, resolve)).filter(isObject);
    const words = KEYWORDS.filter((keyword) => declared.some((one) => one[keyword] === true));
    if (words.length > 0) found.set(name, new Set(words));
  }
  return found;
}
