import { operationMethods } from "../json/openapi-grammar.ts";
import { isObject, type JsonObject } from "../json/values.ts";
import { dereference, member, namesOf, type Located } from "./context.ts";
import type { Pair } from "./members.ts";

/** The keys of a Path Item that are operations. */
const METHODS: ReadonlySet<string> = new Set(operationMethods);

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
  const known = namesOf(item.base, item.revision).filter((name) => METHODS.has(name));
  const additional = (one: Located): Located => member(one, "additionalOperations");
  return [...known, ...namesOf(additional(item.base), additional(item.revision))];
}

/** The operation of a path item, if it is there. */
export function operationAt(root: JsonObject, item: Located, method: string): Located | undefined {
  const pathItem = dereference(root, item);
  const holder = METHODS.has(method) ? pathItem : member(pathItem, "additionalOperations");
  const operation = member(holder, method);
  return isObject(operation.value) ? operation : undefined;
}
