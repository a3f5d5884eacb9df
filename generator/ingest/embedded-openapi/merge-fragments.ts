import { isDeepStrictEqual } from "node:util";
import type { Diagnostics } from "../../diagnostics/index.ts";
import type { Locate, SourcedDocument } from "../../document/types.ts";
import { joinPointer, parsePointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { versionOf } from "../openapi/version.ts";
import { getOwn, setOwn } from "../shared/own-property.ts";

/** One OpenAPI document of a page. */
export interface Fragment {
  readonly value: JsonObject;
  readonly locate: Locate;
}

interface Origin {
  readonly locate: Locate;
  readonly pointer: string;
}

interface Merge {
  readonly root: JsonObject;
  readonly origins: Map<string, Origin>;
  readonly diagnostics: Diagnostics;
}

/**
 * Makes one document of a page's fragments: paths by path and method, components by name, tags by
 * name. Where two differ, the first stays and the difference is reported. Servers and security
 * that differ between fragments move to the operations.
 */
export function mergeFragments(
  file: string,
  fragments: readonly Fragment[],
  diagnostics: Diagnostics,
): SourcedDocument {
  const [first, ...others] = fragments;
  if (first === undefined) throw new Error("mergeFragments needs a fragment");
  if (others.length === 0) return { file, ...first };
  const merge: Merge = { root: structuredClone(first.value), origins: new Map(), diagnostics };
  for (const fragment of others) addFragment(merge, fragment, first);
  return { file, value: merge.root, locate: locateIn(merge.origins, first.locate) };
}

function locateIn(origins: ReadonlyMap<string, Origin>, fallback: Locate): Locate {
  return (pointer, part) => {
    const tokens = parsePointer(pointer);
    for (let length = tokens.length; length > 0; length--) {
      const origin = origins.get(joinPointer("", ...tokens.slice(0, length)));
      if (origin === undefined) continue;
      return origin.locate(joinPointer(origin.pointer, ...tokens.slice(length)), part);
    }
    return fallback(pointer, part);
  };
}

function addFragment(merge: Merge, fragment: Fragment, first: Fragment): void {
  if (minor(fragment.value) !== minor(first.value)) {
    disagree(merge, fragment, "/openapi", "the version of OpenAPI; this fragment is left out");
    return;
  }
  const pushed = pushDown(merge.root, fragment.value);
  for (const section of ["paths", "webhooks"])
    for (const [path, item] of children(pushed, section))
      addAll(merge, fragment, [section, path], isObject(item) ? item : {});
  for (const [kind, named] of children(pushed, "components"))
    addAll(merge, fragment, ["components", kind], isObject(named) ? named : {});
  for (const section of ["definitions", "securityDefinitions", "responses", "parameters"]) {
    const named = getOwn(pushed, section);
    if (isObject(named)) addAll(merge, fragment, [section], named);
  }
  addTags(merge, fragment);
}

const minor = (value: JsonObject) => versionOf(value)?.split(".").slice(0, 2).join(".");

const children = (root: JsonObject, key: string): [string, JsonValue][] => {
  const value = getOwn(root, key);
  return isObject(value) ? Object.entries(value) : [];
};

/** Moves servers and security that the base has otherwise from the fragment's root to its operations. */
function pushDown(base: JsonObject, fragment: JsonObject): JsonObject {
  const keys = ["servers", "security"].filter(
    (key) => !isDeepStrictEqual(getOwn(base, key), getOwn(fragment, key)),
  );
  if (keys.length === 0) return fragment;
  const copy = structuredClone(fragment);
  for (const [, item] of children(copy, "paths"))
    for (const operation of isObject(item) ? Object.values(item) : []) {
      if (!isObject(operation) || !isObject(operation["responses"])) continue;
      for (const key of keys) operation[key] ??= structuredClone(copy[key] ?? []);
    }
  return copy;
}

function addAll(
  merge: Merge,
  fragment: Fragment,
  parent: readonly string[],
  entries: JsonObject,
): void {
  let target = merge.root;
  for (const token of parent) {
    const next = getOwn(target, token);
    const object = isObject(next) ? next : {};
    if (object !== next) setOwn(target, token, object);
    target = object;
  }
  for (const [key, value] of Object.entries(entries)) {
    const pointer = joinPointer("", ...parent, key);
    const existing = getOwn(target, key);
    if (existing === undefined) {
      setOwn(target, key, structuredClone(value));
      merge.origins.set(pointer, { locate: fragment.locate, pointer });
    } else if (!isDeepStrictEqual(existing, value)) disagree(merge, fragment, pointer, pointer);
  }
}

function addTags(merge: Merge, fragment: Fragment): void {
  const tags = getOwn(fragment.value, "tags");
  if (!Array.isArray(tags)) return;
  const known = getOwn(merge.root, "tags");
  const all = Array.isArray(known) ? known : [];
  const names = new Set(all.map((tag) => (isObject(tag) ? tag["name"] : undefined)));
  for (const [index, tag] of tags.entries()) {
    if (!isObject(tag) || names.has(tag["name"])) continue;
    const origin = { locate: fragment.locate, pointer: `/tags/${index}` };
    merge.origins.set(`/tags/${all.length}`, origin);
    all.push(tag);
  }
  merge.root["tags"] = all;
}

function disagree(merge: Merge, fragment: Fragment, pointer: string, what: string): void {
  merge.diagnostics.report({
    code: "fragments-disagree",
    message: `An earlier fragment of this page has it otherwise: ${what}.`,
    location: fragment.locate(pointer, "key"),
    pointer,
  });
}
