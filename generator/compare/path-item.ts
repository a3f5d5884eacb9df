import { isObject, type JsonObject } from "../json/values.ts";
import { dereference, member, type Located } from "./context.ts";
import type { Pair } from "./members.ts";

/** The keys of a Path Item that are operations. Source: OpenAPI 3.1.1, section 4.8.9.1. */
export const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

/** An operation of both documents with the path items that it is in. */
export interface OperationPair extends Pair {
  readonly item: Pair;
  /** Names of the path's parameters in both templates, in order. */
  readonly pathParameters?: {
    readonly base: readonly string[];
    readonly revision: readonly string[];
  };
}

/** The operation of a path item, if it is there. */
export function operationAt(root: JsonObject, item: Located, method: string): Located | undefined {
  const operation = member(dereference(root, item), method);
  return isObject(operation.value) ? operation : undefined;
}
