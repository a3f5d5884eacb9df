import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

/** How much of a document may be written down again where a schema extends another. */
export interface Allowance {
  /** Takes some of it; false when that much is not left. */
  spend(amount: number): boolean;
}

/** What every document may repeat, whatever its size: more than any that we have seen does. */
const FOR_ALL = 20_000;

/**
 * An allowance that grows with the document. A small document whose thousand schemas all extend one of
 * a thousand properties would otherwise become a million.
 */
export function createAllowance(document: JsonObject): Allowance {
  let left = FOR_ALL + 4 * countValues(document);
  return {
    spend(amount) {
      if (amount > left) return false;
      left -= amount;
      return true;
    },
  };
}

function countValues(root: JsonValue): number {
  const stack: JsonValue[] = [root];
  let count = 0;
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    count += 1;
    if (Array.isArray(value)) for (const item of value) stack.push(item);
    else if (isObject(value)) for (const key of Object.keys(value)) stack.push(value[key] ?? null);
  }
  return count;
}
