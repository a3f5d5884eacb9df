import { walkSchemas } from "../json/openapi-walk.ts";
import { isObject, listOf, type JsonObject, type JsonValue } from "../json/values.ts";
import { createEvaluators } from "../schema/containment/proof.ts";
import { keywordsWhere } from "../schema/keywords.ts";
import { resourcesOf } from "../schema/references.ts";

/** Whether a value has the type that TypeScript has for the schema at a pointer. */
type TypeCheck = (pointer: string | undefined, value: JsonValue) => boolean | undefined;

/** Checks values by what types say of a document's schemas; the document is read when it is first asked for. */
export function createTypeCheck(document: JsonObject): TypeCheck {
  const evaluate = createEvaluators();
  let types: JsonObject | undefined;
  return (pointer, value) => {
    if (pointer === undefined) return undefined;
    types ??= onlyTypes(document);
    const node = resourcesOf(types).at(pointer);
    return node && evaluate({ schema: node.schema, scope: node }, value);
  };
}

/** The document with what types say of its schemas: at least as much is valid as has the type. */
function onlyTypes(document: JsonObject): JsonObject {
  const copy = structuredClone(document);
  walkSchemas(copy, (schema) => {
    if (isObject(schema)) reduce(schema);
  });
  return copy;
}

/** Keywords of any type that have a form in TypeScript; so have members and items. Bounds and conditions have none. */
const IN_TYPES = new Set<string>(
  keywordsWhere(
    ({ role, types, inPlace, holds }) =>
      ["reference", "identifier", "definitions"].includes(role) ||
      (role === "assertion" && types === undefined) ||
      (inPlace === true && holds === "list"),
  ),
)
  .add("properties")
  .add("required")
  .add("items");

function reduce(schema: JsonObject): void {
  const { type, properties, required, oneOf, prefixItems } = schema;
  // A tuple has a type of its own.
  if (prefixItems !== undefined) delete schema["items"];
  for (const keyword of Object.keys(schema)) if (!IN_TYPES.has(keyword)) delete schema[keyword];
  if (type === "integer") schema["type"] = "number";
  else if (Array.isArray(type))
    schema["type"] = type.map((name) => (name === "integer" ? "number" : name));
  const declared = isObject(properties) ? properties : {};
  if (required !== undefined)
    schema["required"] = listOf(required).filter((name) => Object.hasOwn(declared, String(name)));
  // A value that several alternatives accept has their union's type; openapi-typescript reads one of the two lists.
  if (oneOf !== undefined) {
    delete schema["oneOf"];
    schema["anyOf"] = oneOf;
  }
}
