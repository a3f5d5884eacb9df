import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { walkSchemas } from "../../json/openapi-walk.ts";
import { withoutKeys } from "../../json/edit.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { Resolve } from "../references/resolve.ts";
import { declarationsOf, isBare, resolved, typesOf } from "./schema-types.ts";
import type { DocumentRule } from "./types.ts";

/**
 * An envelope declares a field as `type: object` and nothing else, and what extends it through `allOf` gives the
 * field another type. Both hold by the letter (JSON Schema 2020-12 core section 10.2.1.1), so that no value is valid;
 * meant is a field of any type, which each extension says.
 */
export const refinedObjectRule: DocumentRule = {
  name: "refinedObject",
  code: "read-refined-object",
  message:
    "a field without more than `type: object` that extensions give another type has any type",
  read(document, { resolve }) {
    const open = findRefined(document, resolve);
    if (open.size === 0) return { value: document, pointers: [] };
    const pointers: string[] = [];
    const value = rewriteOpenApi(document, (node, kind, pointer) => {
      if (kind !== "schema" || !open.has(node)) return node;
      pointers.push(pointer);
      return withoutKeys(node, "type");
    });
    return { value, pointers };
  },
};

/** The objects of a document that extensions of their owner contradict. */
function findRefined(document: JsonObject, resolve: Resolve): ReadonlySet<JsonValue> {
  const found = new Set<JsonValue>();
  walkSchemas(document, (schema) => {
    if (!isObject(schema) || !Array.isArray(schema["allOf"])) return;
    for (const declared of declarationsOf([schema], resolve).values())
      for (const base of declared)
        for (const refined of declared) findBare(base, refined, resolve, found);
  });
  return found;
}

function findBare(
  base: JsonValue | undefined,
  refined: JsonValue | undefined,
  resolve: Resolve,
  found: Set<JsonValue>,
): void {
  const [open, other] = [base, resolved(refined, resolve)];
  if (!isObject(open) || !isObject(other) || open === other) return;
  if (isBareObject(open) && typesOf(other, resolve)?.has("object") === false) found.add(open);
  else if (isObject(open["items"]) && other["items"] !== undefined)
    findBare(open["items"], other["items"], resolve, found);
}

function isBareObject(schema: JsonObject): boolean {
  return schema["type"] === "object" && isBare(schema);
}
