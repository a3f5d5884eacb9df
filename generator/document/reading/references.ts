import { withKey } from "../../json/edit.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { impliedComponent } from "../references/implied-component.ts";
import { isMappingReference } from "../references/read-documents.ts";
import type { DocumentRule } from "./types.ts";

/**
 * References that lead nowhere, and can only mean one component: `#/definitions/User` in OpenAPI 3,
 * `#components/schemas/User`, `components/schemas/User` where there is no such file, or a name in another case. By
 * the letter nothing is there (RFC 6901 section 4).
 */
export const referenceRule: DocumentRule = {
  name: "reference",
  code: "read-reference",
  message: "a reference that leads nowhere is read as the one component that it can mean",
  read(document, { resolve }) {
    const pointers: string[] = [];
    const value = rewriteOpenApi(document, (node, kind, pointer) => {
      const spell = (reference: string): string => {
        if (resolve(reference, pointer) !== undefined) return reference;
        const meant = impliedComponent(document, reference, kind);
        if (meant !== undefined) pointers.push(pointer);
        return meant ?? reference;
      };
      const { $ref } = node;
      const meant = typeof $ref === "string" ? spell($ref) : undefined;
      const read = meant === undefined || meant === $ref ? node : withKey(node, "$ref", meant);
      return kind === "schema" ? withMapping(read, spell) : read;
    });
    return { value, pointers };
  },
};

/** A schema with the references of its discriminator spelled as they are meant. */
function withMapping(schema: JsonObject, spell: (reference: string) => string): JsonObject {
  const { discriminator } = schema;
  const mapping = isObject(discriminator) ? discriminator["mapping"] : undefined;
  if (!isObject(discriminator) || !isObject(mapping)) return schema;
  const spelled = Object.entries(mapping).map(([name, target]): [string, JsonValue] => [
    name,
    isMappingReference(target) ? spell(target) : target,
  ]);
  if (spelled.every(([name, target]) => mapping[name] === target)) return schema;
  return withKey(schema, "discriminator", {
    ...discriminator,
    mapping: Object.fromEntries(spelled),
  });
}
