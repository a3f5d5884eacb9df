import { compareDocuments } from "../../generator/compare/index.ts";
import type { Change } from "../../generator/compare/index.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";

const tagged = (kind: string): JsonObject => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: kind } },
});

/** Named schemas that cases may refer to. */
export const schemas: JsonObject = {
  Text: { type: "string", maxLength: 20 },
  SameText: { type: "string", maxLength: 20 },
  Cat: tagged("cat"),
  Dog: tagged("dog"),
  Bird: tagged("bird"),
};

export function documentOf(parts: JsonObject): JsonObject {
  return {
    openapi: "3.1.1",
    info: { title: "Test", version: "1" },
    paths: {},
    components: { schemas },
    ...parts,
  };
}

/** A document whose one operation sends and receives the schema as a required member of its bodies. */
export function documentOfSchema(schema: JsonValue): JsonObject {
  const content: JsonObject = {
    "application/json": {
      schema: { type: "object", required: ["value"], properties: { value: schema } },
    },
  };
  return documentOf({
    paths: {
      "/things": {
        post: {
          requestBody: { required: true, content },
          responses: { "200": { description: "", content: structuredClone(content) } },
        },
      },
    },
  });
}

/** What changed between two documents, without the remark that the version stayed the same. */
export function changesBetween(base: JsonObject, revision: JsonObject): readonly Change[] {
  return compareDocuments({ document: base }, { document: revision }).changes.filter(
    ({ rule }) => rule !== "version-not-raised",
  );
}
