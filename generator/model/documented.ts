import { walkSchemas } from "../json/openapi-walk.ts";
import { joinPointer } from "../json/pointer.ts";
import { isObject, objectOf, type JsonValue } from "../json/values.ts";
import type { ApiModel, ExampleModel } from "./types.ts";

/** An example, and the schema that it is to match. */
export interface DocumentedExample {
  readonly pointer: string;
  readonly schemaPointer: string;
  readonly value: JsonValue;
}

/** Every example once: those of parameters and media types, and `example` and `examples` of schemas at any depth. */
export function documentedExamples(model: ApiModel): readonly DocumentedExample[] {
  const examples = new Map<string, DocumentedExample>();
  for (const example of [...operationExamples(model), ...schemaExamples(model)])
    if (!examples.has(example.pointer)) examples.set(example.pointer, example);
  return [...examples.values()];
}

/** A regular expression that a schema has, also as a key of `patternProperties`. */
export interface DocumentedPattern {
  readonly pattern: string;
  readonly pointer: string;
}

/** Every regular expression of the document's schemas, in document order. */
export function documentedPatterns({
  document,
}: Pick<ApiModel, "document">): readonly DocumentedPattern[] {
  const found: DocumentedPattern[] = [];
  walkSchemas(document, (schema, pointer) => {
    if (!isObject(schema)) return;
    const { pattern, patternProperties } = schema;
    if (typeof pattern === "string")
      found.push({ pattern, pointer: joinPointer(pointer, "pattern") });
    for (const key of Object.keys(objectOf(patternProperties)))
      found.push({ pattern: key, pointer: joinPointer(pointer, "patternProperties", key) });
  });
  return found;
}

function operationExamples(model: ApiModel): DocumentedExample[] {
  return model.operations.flatMap((operation) => {
    const parameters = operation.parameters.flatMap((parameter) =>
      withSchema(parameter.schemaPointer, parameter.examples),
    );
    const contents = [operation.requestBody, ...operation.responses].flatMap((holder) =>
      (holder?.contents ?? [])
        .filter(({ mediaType }) => holdsData(mediaType))
        .flatMap((content) => withSchema(content.schemaPointer, content.examples)),
    );
    return [...parameters, ...contents];
  });
}

function withSchema(
  schemaPointer: string | undefined,
  examples: readonly ExampleModel[],
): DocumentedExample[] {
  if (schemaPointer === undefined) return [];
  return examples.map(({ pointer, value }) => ({ pointer, schemaPointer, value }));
}

/** Media types whose examples are the data itself, not a text of another syntax. */
function holdsData(mediaType: string): boolean {
  return /^(?:\*\/\*|application\/(?:\*|(?:.+\+)?json)|application\/x-www-form-urlencoded|multipart\/form-data)(?:\s*;|$)/i.test(
    mediaType,
  );
}

function schemaExamples(model: ApiModel): DocumentedExample[] {
  const found: DocumentedExample[] = [];
  walkSchemas(model.document, (schema, schemaPointer) => {
    if (typeof schema === "boolean") return;
    const { example, examples } = schema;
    if (example !== undefined && example !== null) {
      found.push({ pointer: joinPointer(schemaPointer, "example"), schemaPointer, value: example });
    }
    if (!Array.isArray(examples)) return;
    examples.forEach((value, index) => {
      found.push({ pointer: joinPointer(schemaPointer, "examples", index), schemaPointer, value });
    });
  });
  return found;
}
