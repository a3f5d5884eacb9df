import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import type { Resources } from "./references.ts";

/** A schema as a document has it: an object, or `true`/`false`. */
export type Schema = JsonObject | boolean;

/** True for what may stand where a schema is wanted. */
export function isSchema(value: JsonValue | undefined): value is Schema {
  return typeof value === "boolean" || isObject(value);
}

/** A schema at its location, with what its references depend on. */
export interface SchemaNode {
  readonly schema: Schema;
  /** What its references are resolved with. */
  readonly resources: Resources;
  /** URI of the document that it lies in, and its JSON Pointer there. */
  readonly document: string;
  readonly pointer: string;
  /** One identity per schema of the same resources. Made with the node, because it is asked for again and again. */
  readonly key: string;
  /** Base URI: the nearest `$id` outwards (JSON Schema 2020-12 core section 8.2.1). */
  readonly base: string;
  /** False when the resource's meta-schema leaves out the validation vocabulary (core section 8.1.2). */
  readonly validation: boolean;
}

/** Where a `$ref` or `$dynamicRef` of a schema leads. */
export interface ReferenceTarget {
  readonly keyword: "$dynamicRef" | "$ref";
  readonly reference: string;
  /** Undefined when it leads to no schema. */
  readonly target: SchemaNode | undefined;
  /** The anchor's name where the dynamic scope decides anew each time; `target` is where it leads first. */
  readonly dynamic?: string;
}
