import * as library from "openapi-typescript";
import type { GlobalContext, SchemaObject, TransformNodeOptions } from "openapi-typescript";
import type { JsonObject, JsonValue } from "../../json/values.ts";
import type { Syntax } from "./shim/typescript.ts";

/**
 * What is used of openapi-typescript, with the nodes that it makes here (syntax.ts): the bundle of the
 * program leaves the rest out (generator/bundle.js).
 */
export interface Context extends Omit<GlobalContext, "injectFooter" | "resolve" | "transform"> {
  readonly injectFooter: Syntax[];
  readonly resolve: (reference: string) => unknown;
  readonly transform: (schema: JsonObject, options: SchemaOptions) => Syntax | undefined;
}

export interface SchemaOptions extends Omit<TransformNodeOptions, "ctx"> {
  readonly ctx: Context;
}

export const never = library.NEVER as unknown as Syntax;
export const string = library.STRING as unknown as Syntax;

export function transformSchema(document: JsonObject, context: Context): Syntax[] {
  return library.transformSchema(
    document as unknown as library.OpenAPI3,
    context as unknown as GlobalContext,
  ) as unknown as Syntax[];
}

export function transformSchemaObject(schema: JsonValue, options: SchemaOptions): Syntax {
  return library.transformSchemaObject(
    schema as unknown as SchemaObject,
    options as unknown as TransformNodeOptions,
  ) as unknown as Syntax;
}

export function resolveRef(document: JsonObject, reference: string): unknown {
  return library.resolveRef(document as unknown as library.OpenAPI3, reference, { silent: true });
}

/** Puts the annotations of a schema before a declaration. */
export function addComment(schema: JsonValue, node: Syntax): void {
  library.addJSDocComment(
    schema as unknown as Parameters<typeof library.addJSDocComment>[0],
    node as unknown as Parameters<typeof library.addJSDocComment>[1],
  );
}
