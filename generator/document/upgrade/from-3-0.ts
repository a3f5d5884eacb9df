import { parsePointer, joinPointer } from "../../json/pointer.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { SourcedDocument } from "../types.ts";
import { isReference, onlyReference, upgradeSchema } from "./schema-3-0.ts";

/**
 * OpenAPI 3.0 to 3.1. In 3.0 `required` skips `readOnly` properties in requests and `writeOnly`
 * ones in responses; 3.1 has no such rule, so those keywords stay and the root is marked with
 * `x-crosswalk-origin-version`.
 */
export function upgradeFrom30(document: SourcedDocument): SourcedDocument {
  const rewritten = rewriteOpenApi(document.value, (value, kind) => {
    if (kind === "schema") return upgradeSchema(value);
    // A path item's `$ref` may have siblings; every other reference replaces its object.
    if (kind !== "path-item" && isReference(value)) return onlyReference(value);
    return value;
  });
  return {
    file: document.file,
    value: markVersion(rewritten, "3.0"),
    locate: (pointer, part) => document.locate(pointerBefore(document.value, pointer), part),
  };
}

/** Sets `openapi: 3.1.0` in place, and after it the version that the document's author wrote. */
export function markVersion(document: JsonObject, origin: string): JsonObject {
  const { openapi: _, ...rest } = document;
  return { openapi: "3.1.0", "x-crosswalk-origin-version": origin, ...rest };
}

/** The 3.0 document's pointer of a pointer in the upgraded one: only keywords of schemas were renamed. */
function pointerBefore(before: JsonObject, pointer: string): string {
  const tokens = parsePointer(pointer);
  const result: string[] = [];
  let node: JsonValue | undefined = before;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    const renamed: string | undefined =
      isObject(node) && !Object.hasOwn(node, token) ? oldKeyword(node, token) : undefined;
    result.push(renamed ?? token);
    // `examples/0` was `example`.
    if (renamed === "example") i += 1;
    node = child(node, renamed ?? token);
  }
  return joinPointer("", ...result);
}

function oldKeyword(schema: JsonObject, keyword: string): string | undefined {
  const candidates: Record<string, string> = {
    examples: "example",
    contentEncoding: "format",
    contentMediaType: "format",
  };
  const old = Object.hasOwn(candidates, keyword) ? candidates[keyword] : undefined;
  return old !== undefined && Object.hasOwn(schema, old) ? old : undefined;
}

function child(node: JsonValue | undefined, token: string): JsonValue | undefined {
  if (Array.isArray(node)) return node[Number(token)];
  return isObject(node) && Object.hasOwn(node, token) ? node[token] : undefined;
}
