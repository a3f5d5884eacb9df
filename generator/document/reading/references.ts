import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { decodeFragment, encodeFragment, joinPointer, parsePointer } from "../../json/pointer.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import type { DocumentRule } from "./types.ts";

/** Where components of a kind stand: in OpenAPI 3, and at the root of Swagger 2.0. */
const sections: Partial<Record<OpenApiKind, readonly [current: string, old?: string]>> = {
  schema: ["schemas", "definitions"],
  parameter: ["parameters", "parameters"],
  response: ["responses", "responses"],
  header: ["headers"],
  "request-body": ["requestBodies"],
  example: ["examples"],
  link: ["links"],
  callback: ["callbacks"],
  "path-item": ["pathItems"],
};

/**
 * References that lead nowhere, and can only mean one component: `#/definitions/User` in OpenAPI 3,
 * `#components/schemas/User`, or a name in another case. By the letter nothing is there (RFC 6901 section 4).
 */
export const referenceRule: DocumentRule = {
  name: "reference",
  code: "read-reference",
  message: "a reference that leads nowhere is read as the one component that it can mean",
  read(document, { version, resolve }) {
    const pointers: string[] = [];
    const value = rewriteOpenApi(document, (node, kind, pointer) => {
      const { $ref } = node;
      if (typeof $ref !== "string" || !$ref.startsWith("#")) return node;
      const [, name] = /^#\/?(?:components\/)?\w+\/([^/]+)$/.exec($ref) ?? [];
      if (name === undefined || resolve($ref, pointer) !== undefined) return node;
      const meant = componentOf(document, { kind, version, name });
      if (meant === undefined) return node;
      pointers.push(pointer);
      return { ...node, $ref: meant };
    });
    return { value, pointers };
  },
};

/** A reference to the component of a name, or to the only one whose name differs in case. */
function componentOf(
  document: JsonObject,
  wanted: { readonly kind: OpenApiKind; readonly version: string; readonly name: string },
): string | undefined {
  const [current, old] = sections[wanted.kind] ?? [];
  const path = wanted.version === "2.0" ? [old] : ["components", current];
  const held = path.reduce<unknown>(
    (value, key) => (isObject(value) && key !== undefined ? value[key] : undefined),
    document,
  );
  if (!isObject(held)) return undefined;
  const [name = wanted.name] = parsePointer(`/${decodeFragment(wanted.name)}`);
  const similar = Object.keys(held).filter((key) => key.toLowerCase() === name.toLowerCase());
  const found = Object.hasOwn(held, name) ? name : similar.length === 1 ? similar[0] : undefined;
  if (found === undefined) return undefined;
  return `#${encodeFragment(joinPointer(`/${path.join("/")}`, found))}`;
}
