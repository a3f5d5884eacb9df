import * as library from "openapi-typescript";
import type { GlobalContext, TransformNodeOptions } from "openapi-typescript";
import type { JsonObject, JsonValue } from "../../json/values.ts";
import type { Syntax } from "./shim/typescript.ts";

/**
 * What is used of openapi-typescript, with the nodes that it makes here (syntax.ts): the bundle of the
 * program leaves the rest out (generator/bundle.js).
 */
export interface Context extends Omit<
  GlobalContext,
  "injectFooter" | "redoc" | "resolve" | "transform"
> {
  readonly injectFooter: Syntax[];
  readonly resolve: (reference: string) => unknown;
  readonly transform: (schema: JsonObject, options: SchemaOptions) => Syntax | undefined;
}

export interface SchemaOptions extends Omit<TransformNodeOptions, "ctx"> {
  readonly ctx: Context;
}

/** The functions with the types that they have over the shim, which their declarations do not know of. */
interface ShimmedLibrary {
  readonly NEVER: Syntax;
  readonly STRING: Syntax;
  transformSchema(document: JsonObject, context: Context): Syntax[];
  transformSchemaObject(schema: JsonValue, options: SchemaOptions): Syntax;
  resolveRef(document: JsonObject, reference: string, options: { silent: boolean }): unknown;
  addJSDocComment(schema: JsonValue, node: Syntax): void;
}

// Member by member: bundlers leave out what is not named.
const shimmed = {
  NEVER: library.NEVER,
  STRING: library.STRING,
  transformSchema: library.transformSchema,
  transformSchemaObject: library.transformSchemaObject,
  resolveRef: library.resolveRef,
  addJSDocComment: library.addJSDocComment,
} satisfies Record<keyof ShimmedLibrary, unknown> as unknown as ShimmedLibrary;

export const { NEVER: never, STRING: string, transformSchema, transformSchemaObject } = shimmed;

export function resolveRef(document: JsonObject, reference: string): unknown {
  return shimmed.resolveRef(document, reference, { silent: true });
}

/** Puts the annotations of a schema before a declaration. */
export function addComment(schema: JsonValue, node: Syntax): void {
  shimmed.addJSDocComment(schema, node);
}
