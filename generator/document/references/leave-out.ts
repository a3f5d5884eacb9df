import { withKey, withoutKeys } from "../../json/edit.ts";
import { operationMethods } from "../../json/openapi-grammar.ts";
import { joinPointer, parsePointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

const methods: ReadonlySet<string> = new Set(operationMethods);

/**
 * What has to be left out so that the rest of a document can be read: the operation that a pointer is in, or the whole
 * path where it concerns all of its operations; undefined outside of the paths.
 */
export function separablePart(pointer: string): string | undefined {
  const [section, path, method] = parsePointer(pointer);
  if (section !== "paths" || path === undefined) return undefined;
  return method !== undefined && methods.has(method)
    ? joinPointer("", section, path, method)
    : joinPointer("", section, path);
}

/** A document without operations and paths, by their pointers. */
export function withoutParts(document: JsonObject, parts: ReadonlySet<string>): JsonObject {
  const { paths } = document;
  if (parts.size === 0 || !isObject(paths)) return document;
  const kept = Object.entries(paths).flatMap(([path, item]): [string, JsonValue][] => {
    const pointer = joinPointer("", "paths", path);
    if (parts.has(pointer)) return [];
    if (!isObject(item)) return [[path, item]];
    const gone = Object.keys(item).filter((method) => parts.has(joinPointer(pointer, method)));
    return [[path, gone.length === 0 ? item : withoutKeys(item, ...gone)]];
  });
  return withKey(document, "paths", Object.fromEntries(kept));
}
