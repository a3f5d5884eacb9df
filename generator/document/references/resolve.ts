import type { JsonObject, JsonValue } from "../../json/values.ts";
import { createDocumentSet, valueOf, type DocumentSet } from "./document-set.ts";

/** Where a local reference leads. */
export interface Target {
  readonly pointer: string;
  readonly value: JsonValue;
}

/** Resolves references of one whole document; `from` is the pointer of the schema, where an `$id` may matter. */
export type Resolve = (reference: string, from?: string) => Target | undefined;

/** Makes a resolver for a whole document, which resolves each reference once. */
export function createResolve(root: JsonObject, set = setOf(root)): Resolve {
  const known = new Map<string, Target | undefined>();
  return (reference, from = "") => {
    const around = set.resourceAround({ document: set.root, pointer: from }).pointer;
    const key = `${around} ${reference}`;
    if (!known.has(key)) {
      const found = set.resolve({ document: set.root, pointer: from }, reference);
      const value = found && valueOf(found);
      known.set(key, value === undefined ? undefined : { pointer: found?.pointer ?? "", value });
    }
    return known.get(key);
  };
}

/** A set of one document. */
export function setOf(value: JsonObject): DocumentSet {
  return createDocumentSet({ file: "", value, locate: () => undefined });
}
