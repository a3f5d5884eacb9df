import { parsePointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

/** The JSONPath of a value: `$['paths']['/berths']['get']['responses']['200']`. Digits are an index of lists only. */
export function toPath(pointer: string, document: JsonObject): string {
  let path = "$";
  let holder: JsonValue | undefined = document;
  for (const token of parsePointer(pointer)) {
    const isIndex = Array.isArray(holder);
    path += isIndex ? `[${token}]` : `['${token.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;
    holder = Array.isArray(holder)
      ? holder[Number(token)]
      : isObject(holder)
        ? holder[token]
        : undefined;
  }
  return path;
}
