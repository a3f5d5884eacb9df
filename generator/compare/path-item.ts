import { isObject, type JsonObject } from "../json/values.ts";
import { dereference, member, namesOf, type Located } from "./context.ts";
import type { Pair } from "./members.ts";

/** The keys of a Path Item that are operations. Source: OpenAPI 3.1.1, section 4.8.9.1. */
const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** An operation of both documents with the path items that it is in. */
export interface OperationPair extends Pair {
  readonly item: Pair;
  /** Names of the path's parameters in both templates, in order. */
  readonly pathParameters?: {
    readonly base: readonly string[];
    readonly revision: readonly string[];
  };
}

/** The methods of two path items, in the order of the revision, with what is gone at the end. */
export function methodsOf(item: Pair): readonly string[] {
  return namesOf(item.base, item.revision).filter((name) => METHODS.has(name));
}

/** The operation of a path item, if it is there. */
export function operationAt(root: JsonObject, item: Located, method: string): Located | undefined {
  const operation = member(dereference(root, item), method);
  return isObject(operation.value) ? operation : undefined;
}
