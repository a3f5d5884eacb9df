import { problemsOf } from "../../schema/problems.ts";
import { resourcesOf } from "../../schema/references.ts";
import type { JsonObject, JsonValue } from "../../json/values.ts";
import type { SchemaAt } from "./resolve.ts";

/** What is wrong with a value, by a schema that stands alone; undefined when the schema takes it. */
export function schemaProblems(schema: object, value: unknown): string | undefined {
  return problemsAt({ document: schema as JsonObject, pointer: "" }, value);
}

/** The same for a schema that stands in a document, with its references. */
export function problemsAt(at: SchemaAt, value: unknown): string | undefined {
  const resources = resourcesOf(at.document);
  const problems = [at.pointer, ...(at.also ?? [])].flatMap((pointer) => {
    const node = resources.at(pointer);
    return node === undefined
      ? []
      : problemsOf({ schema: node.schema, scope: node }, value as JsonValue);
  });
  if (problems.length === 0) return undefined;
  return problems
    .map(({ at: where, message }) => (where === "" ? message : `${where} ${message}`))
    .join("; ");
}
