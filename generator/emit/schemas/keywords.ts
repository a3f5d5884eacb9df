import { isObject } from "../../json/values.ts";
import { isAsserting } from "../../schema/keywords.ts";
import type { SchemaNode } from "../../schema/node.ts";

/** The keywords of a schema that decide about validity. */
export function assertingKeywords(node: SchemaNode): string[] {
  return isObject(node.schema) ? Object.keys(node.schema).filter(isAsserting) : [];
}

/** Whether a schema accepts everything on its face. */
export function isTrivial(node: SchemaNode): boolean {
  return isObject(node.schema) ? !Object.keys(node.schema).some(isAsserting) : node.schema;
}
