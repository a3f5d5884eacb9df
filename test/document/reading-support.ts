import { readAsIntended, upgrade, type Reading } from "../../generator/document/index.ts";
import { separateDirections } from "../../generator/document/variants/directions.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { loadSchemas } from "../support/load-schemas.ts";
import { createDiagnostics, sourced } from "./support.ts";

/** A document with these schemas, read, and the notes about it. */
export async function read(version: string, schemas: string, reading: Reading = "intended") {
  const diagnostics = createDiagnostics();
  const text = `openapi: ${version}
info: {title: T, version: "1"}
paths: {}
components:
  schemas:
    ${schemas.trim().replaceAll("\n", "\n    ")}
`;
  const document = await upgrade(readAsIntended(sourced(text), reading, diagnostics), diagnostics);
  return {
    value: document?.value ?? {},
    notes: diagnostics.all.map(({ code, severity, pointers }) => [code, severity, pointers]),
  };
}

/** Which of the schemas accept a value. */
export async function accepting(document: JsonObject, value: unknown): Promise<string[]> {
  const { schemas } = await loadSchemas(document);
  return Object.keys(schemas)
    .filter((name) => schemas[name]?.safeParse(value).success)
    .sort();
}

/** The schemas of a document for a request. */
export function ofRequests(document: JsonObject): JsonObject {
  return separateDirections(document, { always: true }).value;
}
