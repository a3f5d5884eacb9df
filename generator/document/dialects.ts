import type { Diagnostics } from "../diagnostics/index.ts";
import { hasKeyword } from "../json/keyword-index.ts";
import { walkSchemas } from "../json/openapi-walk.ts";
import { isObject, type JsonValue } from "../json/values.ts";
import type { SourcedDocument } from "./types.ts";

/** Where JSON Schema and OpenAPI publish their dialects. */
const KNOWN = /^https?:\/\/(?:json-schema\.org|spec\.openapis\.org)\//;

/**
 * Tells of schemas whose dialect is another than those of JSON Schema and OpenAPI, once for each dialect: all are read
 * as JSON Schema 2020-12.
 * Source: JSON Schema 2020-12 core section 8.1.1; OpenAPI 3.1 section 4.8.24.5.
 */
export function checkDialects(document: SourcedDocument, diagnostics: Diagnostics): void {
  const { value, locate } = document;
  if (!hasKeyword(value, "$schema", "jsonSchemaDialect")) return;
  const told = new Set<string>();
  const check = (dialect: JsonValue | undefined, pointer: string): void => {
    if (typeof dialect !== "string" || KNOWN.test(dialect) || told.has(dialect)) return;
    told.add(dialect);
    diagnostics.report({
      code: "schema-dialect-unknown",
      message: `\`${dialect}\` is no dialect of JSON Schema or OpenAPI: its schemas are read as JSON Schema 2020-12`,
      pointer,
      location: locate(pointer),
    });
  };
  check(value["jsonSchemaDialect"], "/jsonSchemaDialect");
  walkSchemas(value, (schema, pointer) => {
    if (isObject(schema)) check(schema["$schema"], `${pointer}/$schema`);
  });
}
