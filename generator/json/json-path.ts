import { childAt, parsePointer } from "./pointer.ts";
import type { JsonValue } from "./values.ts";

/**
 * The JSONPath (RFC 9535) of the value at a pointer.
 *
 * @param root - tells items of arrays from members whose names are numbers, such as statuses.
 */
export function toJsonPath(root: JsonValue, pointer: string): string {
  let path = "$";
  let value: JsonValue | undefined = root;
  for (const token of parsePointer(pointer)) {
    if (Array.isArray(value)) path += `[${token}]`;
    else if (/^[A-Za-z_]\w*$/.test(token)) path += `.${token}`;
    else path += `['${token.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;
    value = childAt(value, token);
  }
  return path;
}
