import { walkSchemas } from "../../json/openapi-walk.ts";
import { joinPointer, parsePointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { splitReference } from "./policy.ts";

/** Where a local reference leads. */
export interface Target {
  readonly pointer: string;
  readonly value: JsonValue;
}

/** Resolves local references (`#/pointer`, `#anchor`, the URI of an `$id`) of one document, each once. */
export type Resolve = (ref: string) => Target | undefined;

/**
 * Makes a resolver for a bundled document. A pointer that runs through a reference is followed
 * there, since vendors write it and one meaning is possible.
 */
export function createResolve(root: JsonObject): Resolve {
  const known = new Map<string, Target | undefined>();
  let names: Map<string, string> | undefined;
  const named = (name: string): Target | undefined => {
    names ??= collectNames(root);
    const pointer = names.get(name);
    return pointer === undefined ? undefined : follow(root, pointer, 0);
  };
  const resolve = (ref: string): Target | undefined => {
    const { uri, fragment } = splitReference(ref);
    if (uri !== "") return fragment === "" ? named(uri) : undefined;
    return fragment === "" || fragment.startsWith("/")
      ? follow(root, fragment, 0)
      : named(`#${fragment}`);
  };
  return (ref) => {
    if (!known.has(ref)) known.set(ref, resolve(ref));
    return known.get(ref);
  };
}

function follow(root: JsonObject, pointer: string, hops: number): Target | undefined {
  let value: JsonValue | undefined = root;
  let at = "";
  for (const token of parsePointer(pointer)) {
    const next = ownChild(value, token);
    if (next !== undefined) {
      value = next;
      at = joinPointer(at, token);
      continue;
    }
    const ref: JsonValue | undefined = isObject(value) ? value["$ref"] : undefined;
    if (typeof ref !== "string" || !ref.startsWith("#/") || hops > 50) return undefined;
    const target = follow(root, splitReference(ref).fragment, hops + 1);
    value = ownChild(target?.value, token);
    if (target === undefined || value === undefined) return undefined;
    at = joinPointer(target.pointer, token);
  }
  return value === undefined ? undefined : { pointer: at, value };
}

function ownChild(value: JsonValue | undefined, token: string): JsonValue | undefined {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

function collectNames(root: JsonObject): Map<string, string> {
  const names = new Map<string, string>();
  walkSchemas(root, (schema, pointer) => {
    if (!isObject(schema)) return;
    for (const keyword of ["$anchor", "$dynamicAnchor"]) {
      const anchor = schema[keyword];
      if (typeof anchor === "string") names.set(`#${anchor}`, pointer);
    }
    if (typeof schema["$id"] === "string") names.set(schema["$id"].replace(/#$/, ""), pointer);
  });
  return names;
}
