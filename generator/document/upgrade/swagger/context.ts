import type { Diagnostics } from "../../../diagnostics/index.ts";
import type { JsonObject, JsonValue } from "../../../json/values.ts";
import type { Locate, SourcedDocument } from "../../types.ts";

/** What converting a part of a Swagger document needs to know of the whole. */
export interface SwaggerContext {
  /** The document with its schemas converted already. */
  readonly root: JsonObject;
  readonly document: SourcedDocument;
  readonly diagnostics: Diagnostics;
  /** Where objects that are put elsewhere stood before. */
  readonly origins: Map<object, { readonly locate: Locate; readonly pointer: string }>;
}

/** Notes where an object stood in the Swagger document. */
export function from<T extends JsonObject>(value: T, pointer: string, context: SwaggerContext): T {
  context.origins.set(value, { locate: context.document.locate, pointer });
  return value;
}

/** Reports something that OpenAPI 3 has no form for. */
export function lose(what: string, pointer: string, context: SwaggerContext): void {
  context.diagnostics.report({
    code: "not-expressible",
    message: `${what} cannot be said in OpenAPI 3 and is left out`,
    pointer,
    location: context.document.locate(pointer),
  });
}

/** The strings in a list, or undefined when it is none. */
export function stringsIn(value: JsonValue | undefined): string[] | undefined {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === "string")
    : undefined;
}

/** The extensions of an object. */
export function extensionsOf(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key.startsWith("x-")));
}
