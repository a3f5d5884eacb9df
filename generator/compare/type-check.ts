import { rewriteOpenApi } from "../json/openapi-rewrite.ts";
import { listOf, objectOf, type JsonObject, type JsonValue } from "../json/values.ts";
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
  return rewriteOpenApi(document, (value, kind) => (kind === "schema" ? typesOf(value) : value), {
    kinds: ["schema"],
  });
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

function typesOf(schema: JsonObject): JsonObject {
  const kept = Object.entries(schema).filter(([keyword]) => IN_TYPES.has(keyword));
  const found = Object.fromEntries(kept);
  const { type, properties, required, oneOf } = found;
  // A tuple has a type of its own.
  if (schema["prefixItems"] !== undefined) delete found["items"];
  if (type === "integer") found["type"] = "number";
  else if (Array.isArray(type))
    found["type"] = type.map((name) => (name === "integer" ? "number" : name));
  const declared = objectOf(properties);
  if (required !== undefined)
    found["required"] = listOf(required).filter((name) => Object.hasOwn(declared, String(name)));
  // A value that several alternatives accept has their union's type; openapi-typescript reads one of the two lists.
  if (oneOf !== undefined) {
    delete found["oneOf"];
    found["anyOf"] = oneOf;
  }
  return found;
}
