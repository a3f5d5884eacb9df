import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { upgrade } from "../../generator/document/index.ts";
import type { SchemaOptions } from "../../generator/emit/types.ts";
import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";
import type { Schema } from "../../generator/model/index.ts";
import { loadSchemas, type LoadedSchemas } from "../support/load-schemas.ts";
import { readCases, type SuiteCase } from "./suite.ts";

/** Keywords of draft 4 that a Schema Object of OpenAPI 3.0 has (OpenAPI Specification 3.0.4 section 4.7.24). */
const KEYWORDS = new Set(
  (
    "title description default multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern " +
    "maxItems minItems uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items " +
    "properties additionalProperties format"
  ).split(" "),
);
const TYPES = new Set(["array", "boolean", "integer", "number", "object", "string"]);

/** The cases of draft 4 whose schemas OpenAPI 3.0 can say. */
export function draft4Cases(folder: string): SuiteCase[] {
  return readCases(folder).filter(({ schema }) => isSchema30(schema));
}

function isSchema30(schema: JsonValue | undefined): boolean {
  if (!isObject(schema)) return false;
  return Object.entries(schema).every(([keyword, value]) => {
    if (!KEYWORDS.has(keyword)) return false;
    switch (keyword) {
      case "type":
        return typeof value === "string" && TYPES.has(value);
      case "items":
      case "not":
        return isSchema30(value);
      case "additionalProperties":
        return typeof value === "boolean" || isSchema30(value);
      case "allOf":
      case "anyOf":
      case "oneOf":
        return Array.isArray(value) && value.every(isSchema30);
      case "properties":
        return isObject(value) && Object.values(value).every(isSchema30);
      default:
        return true;
    }
  });
}

/** Emits and loads schemas as components of an OpenAPI 3.0 document. */
export async function loadComponents30(
  schemas: Readonly<Record<string, Schema>>,
  options: SchemaOptions,
): Promise<LoadedSchemas> {
  const value: JsonObject = {
    openapi: "3.0.3",
    info: { title: "Test", version: "1" },
    paths: {},
    components: { schemas: { ...schemas } },
  };
  const diagnostics = createDiagnostics();
  const document = { file: "test.json", value, locate: () => undefined };
  const upgraded = await upgrade(document, diagnostics);
  if (upgraded === undefined) throw new Error(JSON.stringify(diagnostics.all));
  return loadSchemas(upgraded.value, options);
}
